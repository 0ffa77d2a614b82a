"""Which promise is meant by "its commitment" or "what it promised".

Takes a claim that says what became of a promise without saying what was promised, and the claims
before it; gives it the action and the passage of the last of the same party in the same document.
"""

from collections.abc import Iterable
from dataclasses import replace

from dragoman.records.claim import CommitmentClaim, Fate, Party
from dragoman.stages.extract.commitments.parties import Parties

_LIGHT = frozenset(
    {"do", "make", "have", "be", "full", "word", "side", "part", "bargain", "end"}
    | {"deadline", "date", "target"}
)
_TELLING = frozenset({"NOUN", "VERB", "NUM", "PROPN", "ADJ"})


def specified(
    claim: CommitmentClaim, before: Iterable[CommitmentClaim], parties: Parties
) -> CommitmentClaim:
    """Return a claim with the action that it means, if its own words name none."""
    if claim.fate in {Fate.MADE, Fate.RESTATED} or not _is_bare(claim, parties):
        return claim
    own = _sides(claim.by, parties)
    for other in reversed([*before]):
        if own & _sides(other.by, parties) and not _is_bare(other, parties):
            return replace(
                claim,
                action=other.action,
                evidence=tuple(dict.fromkeys((*claim.evidence, *other.evidence))),
                due=claim.due or other.due,
                negative=other.negative,
                procedural=other.procedural,
            )
    return claim


def _is_bare(claim: CommitmentClaim, parties: Parties) -> bool:
    """Tell whether the words of an action are only a promise's: "its commitment in full"."""
    promises = parties.promises
    known = promises.lists["kept_objects"] | promises.verbs.keys() | promises.nouns.keys() | _LIGHT
    here = parties.doc.sentences[claim.sentence]
    words = [
        t
        for t in here.tokens
        if claim.action.start <= t.start and t.end <= claim.action.end and t.tag in _TELLING
    ]
    return all(t.lemma.lower() in known for t in words)


def _sides(by: Iterable[Party], parties: Parties) -> set[str]:
    """Return what parties are told apart by in one document."""
    found = set[str]()
    for party in by:
        mention = parties.scene.mentions.get(party.mention or "")
        found |= parties.sides_of(mention) if mention else {party.words.text.lower()}
    return found
