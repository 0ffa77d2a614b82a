"""textacy's direct quotations over a document's own parse, for comparison (an optional library).

Takes an `Annotated`, gives speaker, cue and content as offsets. The words, tags, lemmas and tree
are dragoman's, put into a spaCy document, so that the two differ by their rules alone. textacy
gives up on a document with an odd number of quotation marks: it then gives nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dragoman.records.annotated import Annotated

try:
    import spacy
    from spacy.tokens import Doc
    from textacy.extract import direct_quotations as _direct_quotations

    _MISSING = None
except ImportError as error:
    _MISSING = f"{error.name} is not installed (pip install textacy)"

_RELATIONS = {"nsubj:pass": "nsubjpass", "aux:pass": "auxpass", "csubj:pass": "csubjpass"}
"""Universal relations by the names that textacy looks for."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quoted:
    """One direct quotation, as offsets; its content without the marks."""

    speaker: Range | None
    cue: Range | None
    content: Range


def why_not() -> str | None:
    """Return why textacy cannot be run, or none."""
    return _MISSING


def direct_quotations(doc: Annotated) -> Iterator[Quoted]:
    """Yield what textacy finds in a document."""
    tokens = [token for sentence in doc.sentences for token in sentence.tokens]
    parsed = _to_spacy(doc)
    try:
        found = list(_direct_quotations(parsed))
    except ValueError:  # An odd number of marks.
        return
    for one in found:
        content = one.content
        yield Quoted(
            speaker=(tokens[one.speaker[0].i].start, tokens[one.speaker[-1].i].end),
            cue=(tokens[one.cue[0].i].start, tokens[one.cue[-1].i].end),
            content=(tokens[content.start + 1].start, tokens[content.end - 2].end),
        )


def _to_spacy(doc: Annotated) -> Any:  # noqa: ANN401 - of an optional library
    words, tags, lemmas, heads, relations, starts = ([] for _ in range(6))
    for sentence in doc.sentences:
        first = len(words)
        for place, token in enumerate(sentence.tokens):
            words.append(token.text)
            tags.append(token.tag)
            lemmas.append(token.lemma)
            heads.append(first + (token.head if token.head >= 0 else place))
            relation = "ROOT" if token.head < 0 else token.relation
            relations.append(_RELATIONS.get(relation, relation.split(":", 1)[0]))
            starts.append(place == 0)
    return Doc(
        spacy.blank("en").vocab,
        words=words,
        pos=tags,
        lemmas=lemmas,
        heads=heads,
        deps=relations,
        sent_starts=starts if None in heads else None,
    )
