"""Who promised what to whom, and what became of it: the commitments of a document."""

from dataclasses import replace

from dragoman.ontology import Ontology
from dragoman.records.annotated import Annotated
from dragoman.records.claim import CommitmentClaim, Fate, Strength
from dragoman.stages.extract.commitments.claims import make_claim
from dragoman.stages.extract.commitments.fates import find_fates
from dragoman.stages.extract.commitments.joint import find_joint
from dragoman.stages.extract.commitments.made import find_made
from dragoman.stages.extract.commitments.meant import specified
from dragoman.stages.extract.commitments.mediated import find_mediated
from dragoman.stages.extract.commitments.missed import find_missed
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.pending import find_pending
from dragoman.stages.extract.commitments.promise import Promise
from dragoman.stages.extract.commitments.provisions import find_provisions
from dragoman.stages.extract.commitments.ready import find_ready
from dragoman.stages.extract.scene import Scene
from dragoman.stages.extract.speech import Speech
from dragoman.stages.extract.statements.tree import Tree

__all__ = ["find_commitments"]


def find_commitments(doc: Annotated, ontology: Ontology, speech: Speech) -> list[CommitmentClaim]:
    """Return the promises of a document and what it says became of promises, in its order.

    Only those that bind a political actor count; a document on sport has none.
    """
    parties = Parties(Scene(doc, ontology, speech))
    if parties.scene.apolitical:
        return []
    claims = dict[str, CommitmentClaim]()
    for sentence in doc.sentences:
        tree = Tree(sentence)
        for promise in _promises(tree, parties):
            claim = make_claim(tree, promise, parties)
            if claim is not None:
                claims.setdefault(claim.id, claim)
    return specified(list(claims.values()), parties)


def _crossed(told: list[Promise], tree: Tree, parties: Parties) -> list[Promise]:
    """Return the promises of a sentence, each side's to the other where two promise in it.

    "Peru promised to free the men, while Chile undertook to lift the ban."
    """
    made = [p for p in told if _is_given(p)]
    givers = list(dict.fromkeys(parties.bound(tree, p.by) for p in made))
    if len(givers) != 2 or set(givers[0]) & set(givers[1]) or not all(givers):
        return told
    other = {givers[0]: givers[1], givers[1]: givers[0]}
    return [
        replace(p, to=other[parties.bound(tree, p.by)]) if p in made and not p.to else p
        for p in told
    ]


def _is_given(promise: Promise) -> bool:
    firm = promise.strength is not Strength.INTENDS
    return firm and promise.fate is Fate.MADE and bool(promise.by)


def _promises(tree: Tree, parties: Parties) -> list[Promise]:
    """Return what a sentence tells of promises; what became of one counts before its making."""
    told = [*find_fates(tree, parties), *find_made(tree, parties)]
    told += find_missed(tree, parties)
    told += [*find_provisions(tree, parties), *find_joint(tree, parties)]
    told += find_mediated(tree, parties)
    told = _crossed(told, tree, parties)
    told += [p for p in find_ready(tree, parties) if parties.bound(tree, p.by)]
    return [*told, *find_pending(tree, parties)]
