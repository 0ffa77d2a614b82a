"""Denials: where one side says what another denies: "they blamed the army, which denied firing".

Takes the desk, gives pairs of claims of one article: a charge or statement, and the words near by
in which another side denies it. The denial is a verb of denying whose subject is the accused, or
whose object points back ("denied this", "rejected the accusation").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.records.annotated import Annotated, Mention
from dragoman.records.claim import EventClaim, Party, PartyRole, StatementClaim
from dragoman.records.sentence import Sentence
from dragoman.records.span import Span
from dragoman.stages.reconcile.desk import Desk

_DENYING = frozenset(
    "deny reject dispute refute dismiss contradict rebut repudiate disavow".split()
)
_POINTING = frozenset("this that it these those".split())
_WORDS = frozenset(
    """accusation allegation assertion charge claim figure number report statement suggestion
    version account""".split()
)
"""What is denied by a noun that points back ("the charge")."""
_ANSWERED = frozenset({"responsibility", "involvement", "role", "wrongdoing"})
"""What the accused deny, whatever the charge."""
_NEAR = 1
"""Sentences by which a denial may follow what it denies."""


Held = EventClaim | StatementClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """What is held, and who denies it in which passage."""

    held: Held
    by: str
    """Side of who denies."""
    name: str
    """The words that name who denies."""
    passage: Span


def denials(desk: Desk) -> list[Denial]:
    """Return all denials of what an article tells just before, in the order of documents."""
    charges: dict[str, list[EventClaim]] = {}
    told: dict[str, list[StatementClaim]] = {}
    for claim in desk.readings.claims:
        if isinstance(claim, EventClaim) and claim.type == "ACCUSE" and not claim.generic:
            charges.setdefault(claim.document, []).append(claim)
        elif isinstance(claim, StatementClaim) and claim.speaker is not None:
            told.setdefault(claim.document, []).append(claim)
    return [
        found
        for document in desk.readings.documents
        for sentence in document.sentences
        for found in _in_sentence(
            desk,
            document,
            sentence,
            charges.get(document.document, ()),
            told.get(document.document, ()),
        )
    ]


def _in_sentence(
    desk: Desk,
    document: Annotated,
    sentence: Sentence,
    charges: Sequence[EventClaim],
    told: Sequence[StatementClaim],
) -> Iterator[Denial]:
    for place, lemma in enumerate(sentence.lemmas()):
        if lemma not in _DENYING or sentence.tokens[place].tag != "VERB":
            continue
        subject = _subject(document, sentence, place)
        entity = desk.identities.of_mention.get(subject.id) if subject else None
        side = desk.identities.side(entity.id) if entity else None
        if subject is None or entity is None or side is None or _negated(sentence, place):
            continue
        held: Held | None = _charge(desk, sentence, place, charges, side)
        if held is None and _points_back(sentence, place):
            held = _statement(desk, sentence, place, told, {side, entity.id})
        if held is not None:
            passage = desk.readings.passage(document.document, sentence.start, sentence.end)
            yield Denial(held=held, by=side, name=subject.text, passage=passage)


def _negated(sentence: Sentence, place: int) -> bool:
    """Tell whether nobody denies: "did not deny"."""
    return any(
        sentence.tokens[i].lemma.lower() in {"not", "never", "n't", "neither"}
        for i in sentence.children_by(place, "advmod")
    )


def _subject(document: Annotated, sentence: Sentence, place: int) -> Mention | None:
    """Return the mention that is the subject of a verb; of a relative clause, what it is about."""
    found = sentence.children_by(place, "nsubj")
    token = sentence.tokens[place]
    relative = found and sentence.tokens[found[0]].tag in {"PRON", "DET", "SCONJ"}
    if relative and token.relation == "acl:relcl" and token.head >= 0:
        found = [token.head]
    elif not found and token.relation.startswith("conj") and token.head >= 0:
        found = sentence.children_by(token.head, "nsubj")
    if not found:
        return None
    inside = [m for m in document.mentions_in(sentence.index) if m.first <= found[0] < m.last]
    beside = set(sentence.children_by(found[0], "appos", "flat"))
    near = [m for m in document.mentions_in(sentence.index) if beside & {*range(m.first, m.last)}]
    return max(near or inside, key=lambda m: (m.last - m.first, m.id), default=None)


def _points_back(sentence: Sentence, place: int) -> bool:
    """Tell whether what is denied is told by a word that points back."""
    for child in sentence.children_by(place, "obj", "nsubj:pass"):
        token = sentence.tokens[child]
        more = sentence.children_by(child, "acl", "nmod")
        if token.lemma.lower() in _POINTING and token.tag in {"PRON", "DET"}:
            return True
        if token.lemma.lower() in _WORDS and not more:
            return True
    return False


def _charge(
    desk: Desk, sentence: Sentence, place: int, charges: Sequence[EventClaim], side: str
) -> EventClaim | None:
    """Return the charge against who denies, told in the sentence or the one before."""
    start = sentence.tokens[place].start
    near = [
        c
        for c in charges
        if 0 <= sentence.index - c.sentence <= _NEAR
        and c.trigger.start < start
        and _against(desk, c, side)
    ]
    answers = _points_back(sentence, place) or any(
        sentence.tokens[i].lemma.lower() in _ANSWERED
        or sentence.tokens[i].tag == "VERB"
        or sentence.lowered()[i].endswith("ing")
        for i in sentence.children_by(place, "obj", "xcomp", "ccomp")
    )
    return max(near, key=lambda c: (c.trigger.start, c.id), default=None) if answers else None


def _against(desk: Desk, claim: EventClaim, side: str) -> bool:
    """Tell whether a charge is brought against a side, by another."""
    accused = {desk.side(p) for p in claim.parties if p.role is PartyRole.RECIPIENT}
    accusers = {desk.side(p) for p in claim.parties if p.role is PartyRole.ACTOR}
    return side in accused and side not in accusers


def _statement(
    desk: Desk, sentence: Sentence, place: int, told: Sequence[StatementClaim], own: set[str]
) -> StatementClaim | None:
    """Return the statement just before that another made."""
    start = sentence.tokens[place].start
    near = [
        c
        for c in told
        if 0 <= sentence.index - c.sentence <= _NEAR
        and max(words.end for words in c.content) <= start
        and c.speaker is not None
        and not _sides(desk, c.speaker) & own
    ]
    return max(near, key=lambda c: (c.content[-1].start, c.id), default=None)


def _sides(desk: Desk, party: Party) -> set[str]:
    return {desk.side(party), desk.entity(party) or ""}
