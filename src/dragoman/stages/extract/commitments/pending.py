"""What is not done yet: "has yet to arrive", "does not yet exist", "has still to be established".

Takes a sentence's tree; gives `Promise`s of the fate "pending". They promise nothing themselves:
the record takes them only as word on a promise that something else tells of.
"""

from collections.abc import Iterator

from dragoman.records.claim import Fate, Strength
from dragoman.stages.extract.commitments.action import action_words
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import POSSIBLE, Promise
from dragoman.stages.extract.statements.source import source_of_verb
from dragoman.stages.extract.statements.tree import Tree

_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_UNREAL = frozenset({"will", "would", "could", "may", "might", "should", "must", "shall"})


def find_pending(tree: Tree, parties: Parties) -> Iterator[Promise]:
    """Yield what a sentence says is not done yet."""
    for place, token in enumerate(tree.tokens):
        subject = tree.first(place, "nsubj") if token.tag == "VERB" else None
        if subject is None:
            continue
        head = _still_to_do(tree, place) or (place if _not_yet(tree, place) else None)
        if head is None or tree.marks(place) & {"if", "unless", "whether", "because"}:
            continue
        if _is_nobody(tree, subject, parties):
            continue
        words = action_words(tree, head) | tree.below(subject)
        yield Promise(
            verb=place,
            head=head,
            action=frozenset(words - _shallow(tree, place)),
            by=parties.heads(tree, source_of_verb(tree, place)),
            strength=Strength.PLEDGED,
            fate=Fate.PENDING,
            confidence=POSSIBLE,
        )


def _is_nobody(tree: Tree, subject: int, parties: Parties) -> bool:
    """Tell whether a clause is about "it", "I", "who": words that no promise is known by."""
    return tree.tokens[subject].tag == "PRON" and not parties.is_political(tree, subject)


def _still_to_do(tree: Tree, verb: int) -> int | None:
    """Return what "has yet to", "have still to", "remains to" are followed by."""
    lemma = tree.lemma(verb)
    if lemma not in {"have", "remain"} or {tree.word(i) for i in tree.by(verb, "aux")} & _UNREAL:
        return None
    for head in tree.by(verb, "xcomp", "advcl"):
        between = {tree.word(i) for i in range(verb + 1, head)}
        if "to" in tree.marks(head) and (lemma == "remain" or between & {"yet", "still"}):
            return head
    return None


def _not_yet(tree: Tree, verb: int) -> bool:
    """Tell whether a clause in the present or perfect says "not yet", "still not"."""
    kids = {tree.word(i) for i in tree.by(verb, "advmod", "aux")}
    waits = kids & {"yet", "still"}
    return bool(waits and kids & _NEGATIONS and not kids & _UNREAL and "had" not in kids)


def _shallow(tree: Tree, verb: int) -> set[int]:
    """Return the words by which it is told that it is not done."""
    words = {"yet", "still", *_NEGATIONS}
    return {i for i in tree.by(verb, "advmod", "aux", "mark") if tree.word(i) in words}
