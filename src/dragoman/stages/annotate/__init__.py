"""What the language of a text says: Text to Annotated.

`annotate(batch, *, reader, ontology)` finds sentences with their syntax, mentions, times,
quantities and quotations, document by document.
"""

from collections.abc import Iterable, Sequence

from dragoman.ontology import Ontology
from dragoman.records.annotated import Annotated
from dragoman.records.document import Text
from dragoman.records.issue import Issue, Severity, make_issue
from dragoman.stages.annotate.coref import resolve_mentions
from dragoman.stages.annotate.gazetteer import name_length
from dragoman.stages.annotate.mentions import find_mentions
from dragoman.stages.annotate.paragraphs import find_paragraphs
from dragoman.stages.annotate.quantities import find_quantities
from dragoman.stages.annotate.quotations import find_quotations
from dragoman.stages.annotate.reader import SentenceReader
from dragoman.stages.annotate.sentences import find_sentences
from dragoman.stages.annotate.time import find_times

__all__ = ["SentenceReader", "annotate"]

READ_LANGUAGES = frozenset({"en", "und"})
"""A text of unknown language is read: its words are few, or the guess was not sure."""


def annotate(
    batch: Sequence[Text], *, reader: SentenceReader, ontology: Ontology
) -> Iterable[Annotated | Issue]:
    """Yield what each text says, and an issue for each that is in a language we do not read."""
    for text in batch:
        if text.language in READ_LANGUAGES:
            yield _annotated(text, reader, ontology)
        else:
            yield _unread(text)
            yield make_issue(
                "annotate",
                "language",
                f"{text.source}: in {text.language!r}, not English; kept, but not read",
                document=text.document,
                severity=Severity.INFO,
            )


def _unread(text: Text) -> Annotated:
    return Annotated(text=text, sentences=(), mentions=(), times=(), quantities=(), quotations=())


def _annotated(text: Text, reader: SentenceReader, ontology: Ontology) -> Annotated:
    parsed = find_sentences(text, reader, lambda words, at: name_length(words, at, ontology))
    sentences = [one.sentence for one in parsed]
    quotations = find_quotations(text.words, list(find_paragraphs(text.words, text.zones)))
    mentions = find_mentions(text, parsed, quotations, ontology)
    return Annotated(
        text=text,
        sentences=tuple(sentences),
        mentions=tuple(resolve_mentions(mentions, sentences, quotations, ontology)),
        times=tuple(find_times(text, sentences)),
        quantities=tuple(q for s in sentences for q in find_quantities(text.words, s)),
        quotations=tuple(quotations),
    )
