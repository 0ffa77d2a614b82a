"""Which promise is meant by "its commitment" or "what it promised".

Takes a claim that says what became of a promise without saying what was promised, and the claims
around it; gives it the action and passage of the nearest of the same party in the same document.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.records.claim import CommitmentClaim, Fate, Party
from dragoman.stages.extract.commitments.ontime import DATES
from dragoman.stages.extract.commitments.parties import Parties

_LIGHT = frozenset({"do", "make", "have", "be", "full", "word", "side", "part", "bargain", "end"})
_TELLING = frozenset({"NOUN", "VERB", "NUM", "PROPN", "ADJ"})


def specified(claims: Sequence[CommitmentClaim], parties: Parties) -> list[CommitmentClaim]:
    """Return claims with the actions that they mean; promises of nothing to be told are left out.

    The last claim before that names an action of the same party is meant, else the first after.
    """
    bare = [_is_bare(claim, parties) for claim in claims]
    sides = [_sides(claim.by, parties) for claim in claims]
    found = list[CommitmentClaim]()
    for at, claim in enumerate(claims):
        if not bare[at] or claim.fate is Fate.PENDING:
            found.append(claim)
            continue
        if claim.fate in {Fate.MADE, Fate.RESTATED}:
            continue
        order = [*range(at - 1, -1, -1), *range(at + 1, len(claims))]
        meant = (
            claims[i]
            for i in order
            if not bare[i] and claims[i].fate is not Fate.PENDING and sides[i] & sides[at]
        )
        one = next(meant, None)
        if one is not None:  # Else "withdrew from the accord" tells of an event, of no promise.
            found.append(_of(claim, one))
    return found


def _of(claim: CommitmentClaim, meant: CommitmentClaim) -> CommitmentClaim:
    return replace(
        claim,
        action=meant.action,
        evidence=tuple(dict.fromkeys((*claim.evidence, *meant.evidence))),
        due=claim.due or meant.due,
        negative=meant.negative,
        procedural=meant.procedural,
    )


def _is_bare(claim: CommitmentClaim, parties: Parties) -> bool:
    """Tell whether the words of an action are only a promise's: "its commitment in full"."""
    promises = parties.promises
    known = promises.lists["kept_objects"] | promises.lists["keeping"] | _LIGHT
    known |= promises.verbs.keys() | promises.nouns.keys()
    known -= promises.lists["truces"]
    if claim.fate in {Fate.MADE, Fate.RESTATED}:
        # "Pledged to respect the truce", "vowed to implement every clause" say what.
        known -= promises.lists["agreements"] | promises.lists["text_parts"] | {"term"}
    here = parties.doc.sentences[claim.sentence]
    if here.tokens[claim.head].lemma.lower() in DATES:
        return True
    words = [
        t
        for t in here.tokens
        if claim.action.start <= t.start and t.end <= claim.action.end and t.tag in _TELLING
    ]
    return all(t.lemma.lower() in known for t in words)


def _sides(by: Iterable[Party], parties: Parties) -> set[str]:
    """Return what parties are told apart by in one document."""
    return {side for party in by for side in parties.voices.sides_of_party(party)}
