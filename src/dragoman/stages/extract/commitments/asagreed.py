"""Deeds done as promised: "handed over the village as agreed", "sent the aid it had pledged".

Takes a sentence's tree and a verb in the past; gives the `Promise` that the deed keeps.
"""

from collections.abc import Iterator

from dragoman.records.claim import Fate, Strength
from dragoman.stages.extract.commitments.action import action_words
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import LIKELY, Promise
from dragoman.stages.extract.statements.source import source_of_verb
from dragoman.stages.extract.statements.tree import Tree

_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_IN_LINE = ("in line with", "in accordance with", "in keeping with", "under the terms of", "under")


def is_negated(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is denied: "has not kept"."""
    return bool({tree.word(i) for i in tree.by(verb, "advmod")} & _NEGATIONS)


def as_promised(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read "handed over the village as agreed", "completed the withdrawal it had promised"."""
    clauses = [
        i
        for i in tree.by(verb, "advcl", "obl", "advmod")
        if tree.lemma(i) in parties.promises.lists["as_promised"]
        and "as" in tree.marks(i)
        and (all(tree.tokens[k].tag == "PRON" for k in tree.by(i, "nsubj")) or _agreed_by(tree, i))
    ]
    promised = list[int]()
    for noun in tree.by(verb, "obj"):
        promised += [
            i
            for i in tree.by(noun, "acl:relcl")
            if tree.lemma(i) in parties.promises.verbs
            and _promiser(tree, i)
            and not tree.by(i, "xcomp", "ccomp", "obj")
            and tree.lemma(noun) not in parties.promises.lists["texts"]
        ]
    clauses += [i for i in tree.by(verb, "obl") if _by_agreement(tree, i, parties)]
    if not clauses and not promised:
        return
    out = set[int]()
    for clause in clauses:
        out |= tree.below(clause)
    subject = tree.first(verb, "nsubj")
    out |= tree.below(subject) if subject is not None and not tree.passive(verb) else set()
    by = parties.heads(tree, source_of_verb(tree, verb))
    makers = [k for i in clauses for k in _agreed_by(tree, i)]
    if makers and not parties.bound(tree, by):
        by = parties.heads(tree, makers[0])
    yield Promise(
        verb=verb,
        head=verb,
        action=frozenset(action_words(tree, verb) - out),
        by=by,
        strength=Strength.AGREED if clauses else Strength.PLEDGED,
        fate=Fate.BROKEN if is_negated(tree, verb) else Fate.KEPT,
        confidence=LIKELY,
        has_term=False,
    )


def _agreed_by(tree: Tree, clause: int) -> list[int]:
    """Return who agreed in "as the two leaders had agreed", where the clause says no more."""
    if tree.by(clause, "xcomp", "ccomp", "obj"):
        return []
    return [k for k in tree.by(clause, "nsubj") if tree.tokens[k].tag != "PRON"]


def _by_agreement(tree: Tree, place: int, parties: Parties) -> bool:
    """Tell whether a phrase says that it was done by an agreement: "in line with the deal"."""
    below = sorted(tree.below(place))
    opening = " ".join(tree.word(i) for i in below[:4])
    lists = parties.promises.lists
    lemmas = {tree.lemma(i) for i in below}
    if lemmas & lists["fulfilling"] and tree.case(place) == "in":
        return bool(lemmas & (lists["agreements"] | frozenset(parties.promises.nouns)))
    return bool(lemmas & lists["agreements"]) and opening.startswith(_IN_LINE)


def _promiser(tree: Tree, verb: int) -> bool:
    """Tell whether a relative clause says who promised: "it had pledged", not "that was agreed"."""
    return any(tree.word(i) not in {"that", "which", "who"} for i in tree.by(verb, "nsubj"))
