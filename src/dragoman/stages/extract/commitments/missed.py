"""What was promised and never came: "the first payment, promised for spring, was not made".

Takes a sentence's tree; gives `Promise`s broken. Who had promised is who is named with the promise,
else whom the sentence before is about.
"""

from collections.abc import Iterator

from dragoman.records.claim import Fate, Strength
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import POSSIBLE, Promise
from dragoman.stages.extract.statements.source import agent
from dragoman.stages.extract.statements.tree import Tree

_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_DONE = frozenset({"has", "have", "had", "was", "were", "did", "'s", "’s"})
_UNREAL = frozenset({"will", "would", "could", "may", "might", "should", "must", "shall", "can"})


def find_missed(tree: Tree, parties: Parties) -> Iterator[Promise]:
    """Yield what a sentence says was promised and not done."""
    if not tree.has(_NEGATIONS):
        return
    for verb, token in enumerate(tree.tokens):
        subject = tree.first(verb, "nsubj") if token.tag == "VERB" else None
        if subject is None or not _is_not_done(tree, verb):
            continue
        participle = _participle(tree, subject, parties)
        if participle is None or not _has_term(tree, verb, participle, parties):
            continue
        by = _by(tree, subject, participle, parties)
        yield Promise(
            verb=participle,
            head=subject,
            action=frozenset(tree.below(subject)),
            by=by,
            strength=Strength.PLEDGED,
            fate=Fate.BROKEN,
            confidence=POSSIBLE,
        )


def _is_not_done(tree: Tree, verb: int) -> bool:
    kids = {tree.word(i) for i in tree.by(verb, "advmod", "aux")}
    return bool(kids & _NEGATIONS and kids & _DONE) and not kids & _UNREAL


def _participle(tree: Tree, noun: int, parties: Parties) -> int | None:
    """Return the participle that says a thing was promised: "promised for May", "agreed"."""
    known = parties.promises.lists["as_promised"] - {"schedule"}
    for kid in tree.by(noun, "acl", "amod"):
        passive = not tree.by(kid, "nsubj") and not tree.word(kid).endswith("ing")
        if tree.lemma(kid) in known and passive:
            return kid
    return None


def _has_term(tree: Tree, verb: int, participle: int, parties: Parties) -> bool:
    """Tell whether it is late: it never came, or it was promised for a time."""
    if "never" in {tree.word(i) for i in tree.by(verb, "advmod")}:
        return True
    inside = tree.below(participle)
    return any(t.first in inside for t in parties.doc.times_in(tree.sentence.index))


def _by(tree: Tree, noun: int, participle: int, parties: Parties) -> tuple[int, ...]:
    """Return who had promised it, if the sentence tells."""
    named = [agent(tree, participle), *tree.by(noun, "nmod:poss", "amod", "compound")]
    named += [i for i in tree.by(noun, "nmod") if tree.case(i) in {"from", "by"}]
    bound = (i for i in named if i is not None and parties.is_political(tree, i))
    return tuple(bound)[:1]
