"""What a statement is about: PLOVER's contexts, read off the lemmas of its content."""

from collections.abc import Iterable
from itertools import chain

from dragoman.ontology.contexts import ContextLexicon
from dragoman.records.annotated import Annotated
from dragoman.stages.extract.statements.attribution import Range


def topics_of(
    doc: Annotated, content: Iterable[Range], first: int, lexicon: ContextLexicon
) -> tuple[str, ...]:
    """Return the contexts of pieces of content, of which none begins before sentence `first`."""
    pieces = list(content)
    return lexicon.of(list(chain.from_iterable(_lemmas(doc, piece, first) for piece in pieces)))


def _lemmas(doc: Annotated, piece: Range, first: int) -> Iterable[str]:
    start, end = piece
    for sentence in doc.sentences[first:]:
        if sentence.start >= end:
            break
        for token in sentence.tokens:
            if start <= token.start and token.end <= end:
                yield token.lemma
