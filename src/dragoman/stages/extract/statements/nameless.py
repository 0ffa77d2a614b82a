"""What is told of a source without a name: its side, its rank, how near it stands.

"Western diplomats" (side), "a senior official" (rank), "sources close to the delegation"
(nearness), "who asked not to be named" (on condition). Takes a document and a source, gives an
`Anonymity`.
"""

from collections.abc import Iterable

from dragoman.ontology.speech import NamelessLexicon
from dragoman.records.annotated import Annotated, Form
from dragoman.records.claim import Anonymity, Party, Words
from dragoman.stages.extract.statements.attribution import Range, Source


def anonymity_of(
    doc: Annotated, source: Source, content: Iterable[Range], lexicon: NamelessLexicon
) -> Anonymity:
    """Return what the words for a nameless source, and those up to its content, tell of it."""
    sentence = doc.sentences[source.sentence]
    start, end = source.span
    words = doc.words[start:end].lower()
    until = min((first for first, _ in content if first >= end), default=sentence.end)
    beyond = doc.words[start : min(until, sentence.end)].lower()
    return Anonymity(
        side=_side(doc, source, lexicon),
        rank=_first(lexicon.ranks, words),
        nearness=_first(lexicon.nearness, beyond),
        on_condition=any(phrase in beyond for phrase in lexicon.conditions),
    )


def _first(table: dict[str, tuple[str, ...]], words: str) -> str | None:
    """Return the first name of a table one of whose phrases stands in the words."""
    padded = f" {words} "
    return next(
        (name for name, phrases in table.items() if any(f" {p}" in padded for p in phrases)), None
    )


def _side(doc: Annotated, source: Source, lexicon: NamelessLexicon) -> Party | None:
    """Return the state or body that a source speaks from, else the word for its side."""
    start, end = source.span
    for mention in doc.mentions_in(source.sentence):
        if start <= mention.start and mention.end <= end and mention.head != source.head:
            if mention.form in {Form.NAME, Form.DEMONYM}:
                words = Words(text=mention.text, start=mention.start, end=mention.end)
                return Party(words=words, mention=mention.id)
    for token in doc.sentences[source.sentence].tokens:
        if start <= token.start and token.end <= end and token.text.lower() in lexicon.sides:
            return Party(
                words=Words(text=token.text, start=token.start, end=token.end), mention=None
            )
    return None
