"""What a person adds: a passage and a fact, as a claim that enters like any other.

The claim takes its words from the passage alone; fields that the passage does not hold are kept
as corrections of the claim (`overlay.py`), so that what is shown as words stands in the text.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from dragoman.judgments.facts import said_words
from dragoman.judgments.values import Named, read_value
from dragoman.records.annotated import Annotated
from dragoman.records.claim import (
    AnyClaim,
    ChainLink,
    CommitmentClaim,
    EventClaim,
    Fate,
    FigureClaim,
    Mode,
    Party,
    SpeakerType,
    StatementClaim,
    Status,
    Strength,
    Wording,
    Words,
)
from dragoman.records.ids import said_id
from dragoman.records.sentence import Sentence
from dragoman.records.span import Span, cite

KINDS = ("event", "statement", "commitment", "figure")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM"})


def slots_of(value: str | None) -> dict[str, str]:
    """Return the fields that a person gave with an added fact, by name."""
    try:
        found = json.loads(value) if value else {}
    except ValueError:
        raise ValueError(f"the value of an added fact is no JSON: {value!r}") from None
    if not isinstance(found, dict) or not all(isinstance(v, str) for v in found.values()):
        raise ValueError("the value of an added fact names its fields, each with words")
    return found


def make_claim(doc: Annotated, kind: str, start: int, end: int, value: str | None) -> AnyClaim:
    """Return the claim that a marked passage makes. Raises ValueError where it can make none."""
    kind, _, type_ = kind.partition(" ")
    if kind not in KINDS:
        raise ValueError(f"no {kind or 'fact'} can be added: {', '.join(KINDS)}")
    words = {slot: read_value(kind, slot, told) for slot, told in slots_of(value).items()}
    passage = cite(doc, start, end)
    sentence = _sentence(doc, passage)
    head = _head(sentence, passage)
    given = _given(doc, kind, type_, sentence, head) | {"evidence": (_evidence(doc, passage),)}
    if kind == "event":
        return _event(doc, given, type_, words)
    if kind == "statement":
        return _statement(doc, given, passage, words)
    if kind == "commitment":
        return _commitment(doc, given, passage, words)
    return _figure(doc, given, passage, words)


def same_claim(claims: Sequence[AnyClaim], made: AnyClaim) -> AnyClaim | None:
    """Return the claim that already says what was added, if one does."""
    for claim in claims:
        if type(claim) is not type(made) or claim.sentence != made.sentence:
            continue
        if isinstance(claim, EventClaim) and isinstance(made, EventClaim):
            if (claim.head, claim.type) == (made.head, made.type):
                return claim
        elif _extent(claim) == _extent(made):
            return claim
    return None


def _extent(claim: AnyClaim) -> tuple[int, int]:
    words = said_words(claim)
    return words.start, words.end


def _sentence(doc: Annotated, passage: Span) -> Sentence:
    found = [s for s in doc.sentences if s.start < passage.end and passage.start < s.end]
    if not found:
        raise ValueError("the passage lies outside the sentences that are read (headline, body)")
    return found[0]


def _head(sentence: Sentence, passage: Span) -> int:
    """Return the place of the word on which the words of the passage hang."""
    inside = [
        i
        for i, token in enumerate(sentence.tokens)
        if passage.start <= token.start and token.end <= passage.end and token.tag != "PUNCT"
    ]
    if not inside:
        raise ValueError("the passage holds no whole word")
    tops = [i for i in inside if sentence.tokens[i].head not in inside]
    verbs = [i for i in tops if sentence.tokens[i].tag == "VERB"]
    return (verbs or tops or inside)[0]


def _evidence(doc: Annotated, passage: Span) -> Span:
    """Return the sentences that the passage lies in: what the fact is cited by."""
    inside = [s for s in doc.sentences if s.start < passage.end and passage.start < s.end]
    start = min(passage.start, inside[0].start)
    return cite(doc, start, max(passage.end, inside[-1].end))


def _given(doc: Annotated, kind: str, type_: str, sentence: Sentence, head: int) -> dict[str, Any]:
    """Return what every claim has. Its id is not that of any claim that a reader makes."""
    time = doc.time_of(sentence.index, head)
    return {
        "id": said_id(kind, doc.document, type_ or kind, sentence.key, f"{head} added"),
        "document": doc.document,
        "sentence": sentence.index,
        "head": head,
        "time": time.id if time else None,
        "speech": None,
        "confidence": 1.0,
    }


def _words(span: Span) -> Words:
    return Words(text=span.quote, start=span.start, end=span.end)


def _parties(doc: Annotated, evidence: Span, names: Sequence[Named]) -> tuple[Party, ...]:
    """Return those named whom the passage mentions by these words."""
    found = []
    for one in names:
        wanted = one.name.casefold()
        here = (m for m in doc.mentions if evidence.start <= m.start and m.end <= evidence.end)
        mention = next((m for m in here if m.text.casefold() == wanted), None)
        if mention is not None:
            words = Words(text=mention.text, start=mention.start, end=mention.end)
            found.append(Party(words=words, mention=mention.id, role=one.role, part=one.part))
    return tuple(found)


def _event(
    doc: Annotated, given: dict[str, Any], type_: str, words: Mapping[str, Any]
) -> EventClaim:
    if not type_:
        raise ValueError("an added event needs a type, such as CONSULT")
    token = doc.sentences[given["sentence"]].tokens[given["head"]]
    (evidence,) = given["evidence"]
    return EventClaim(
        **given,
        type=type_,
        mode=words.get("mode"),
        contexts=(),
        status=words.get("status", Status.OCCURRED),
        trigger=Words(text=token.text, start=token.start, end=token.end),
        parties=_parties(doc, evidence, words.get("participants", ())),
        places=_parties(doc, evidence, words.get("locations", ())),
        level=words.get("level"),
        channel=words.get("channel"),
        nominal=token.tag in NOMINAL,
    )


def _statement(
    doc: Annotated, given: dict[str, Any], passage: Span, words: Mapping[str, Any]
) -> StatementClaim:
    (evidence,) = given["evidence"]
    named = words.get("speaker")
    speaker = next(iter(_parties(doc, evidence, [named] if named else [])), None)
    quoted = any(q.start <= passage.start and passage.end <= q.end for q in doc.quotations)
    return StatementClaim(
        **given,
        speaker=speaker,
        speaker_type=words.get("speaker_type", SpeakerType.NAMED),
        chain=(ChainLink(party=speaker, cue=None),) if speaker else (),
        cue=None,
        mode=words.get("mode", Mode.DIRECT if quoted else Mode.INDIRECT),
        wording=words.get("wording", Wording.UNKNOWN),
        content=(_words(passage),),
        addressee=None,
        occasion=None,
        topics=(),
        within=None,
    )


def _commitment(
    doc: Annotated, given: dict[str, Any], passage: Span, words: Mapping[str, Any]
) -> CommitmentClaim:
    (evidence,) = given["evidence"]
    return CommitmentClaim(
        **given,
        by=_parties(doc, evidence, words.get("by", ())),
        to=_parties(doc, evidence, words.get("to", ())),
        action=_words(passage),
        due=None,
        condition=None,
        negative=words.get("negative", False),
        procedural=words.get("procedural", False),
        strength=words.get("strength", Strength.PLEDGED),
        fate=Fate.MADE,
    )


def _figure(
    doc: Annotated, given: dict[str, Any], passage: Span, words: Mapping[str, Any]
) -> FigureClaim:
    """Return a figure of the first number in the passage; what is counted is the words after it."""
    inside = [q for q in doc.quantities if passage.start <= q.start and q.end <= passage.end]
    if not inside:
        raise ValueError("the passage holds no number that is read as a quantity")
    number = inside[0]
    rest = passage.quote[number.end - passage.start :].strip(" ,.;:")
    start = passage.start + passage.quote.find(rest, number.end - passage.start)
    measure = Words(text=rest, start=start, end=start + len(rest)) if rest else _words(passage)
    return FigureClaim(
        **given,
        value=words.get("value", number.value),
        value_max=words.get("value_max", number.value_max),
        qualifier=words.get("qualifier", number.qualifier),
        unit=words.get("unit", number.unit),
        number=Words(text=number.text, start=number.start, end=number.end),
        measure=measure,
    )
