"""What several sides settle together: "it was agreed to", "the exchange was agreed", a truce.

Takes a sentence's tree; gives `Promise`s of both sides of a negotiation, also where a joint
statement only "stresses" the deed ("emphasized the resumption of flights"), and of truces that are
declared or prolonged.
"""

from collections.abc import Iterator

from dragoman.records.claim import Fate, Strength
from dragoman.stages.extract.commitments.action import action_words, joined
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import LIKELY, POSSIBLE, Promise
from dragoman.stages.extract.commitments.provisions import complements, deeds_at
from dragoman.stages.extract.statements.actual import is_actual
from dragoman.stages.extract.statements.source import source_of_verb
from dragoman.stages.extract.statements.tree import Tree

_DUTY = frozenset({"will", "must", "shall", "should", "would"})
_STRESSING = frozenset("emphasize emphasise stress underline underscore affirm confirm".split())
_SETTLING = frozenset({"agree", "decide", "settle", "arrange"})


def find_joint(tree: Tree, parties: Parties) -> list[Promise]:
    """Return what a sentence says was settled by several, or declared a truce."""
    found = list[Promise]()
    for place, token in enumerate(tree.tokens):
        if token.tag != "VERB":
            continue
        made = [
            *_impersonal(tree, place, parties),
            *_stressed(tree, place, parties),
            *_truce(tree, place, parties),
        ]
        if made and is_actual(tree, place, parties.lexicon):
            found += made
    return found


def _impersonal(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read "it was agreed to open the port", "that Peru would", "the exchange was agreed"."""
    if tree.lemma(verb) not in _SETTLING or not tree.passive(verb):
        return
    if tree.lemma(verb) != "agree" and next(parties.sides.near(tree.sentence.end), None) is None:
        return
    subjects = tree.by(verb, "nsubj:pass", "expl")
    by = parties.heads(tree, source_of_verb(tree, verb))
    if any(tree.word(i) == "it" for i in subjects):
        for first in tree.by(verb, "xcomp", "csubj", "ccomp", "advcl"):
            marks, aux = tree.marks(first), {tree.word(i) for i in tree.by(first, "aux")}
            if not ("to" in marks or ("that" in marks and aux & _DUTY)):
                continue
            for head in joined(tree, first):
                named = () if tree.passive(head) else _named(tree, head, parties)
                words = action_words(tree, head, by=named)
                yield _promise(verb, head, words, named or by, LIKELY)
    for subject in subjects:
        for one, words in deeds_at(tree, subject, parties):
            yield _promise(verb, one, words | complements(tree, verb, verb), by, LIKELY)


def _named(tree: Tree, head: int, parties: Parties) -> tuple[int, ...]:
    return tuple(parties.stand_in(tree, i) for i in parties.heads(tree, tree.first(head, "nsubj")))


def _stressed(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read "in their joint statement both sides stressed the resumption of flights"."""
    if tree.lemma(verb) not in _STRESSING or not _in_text(tree, verb, parties):
        return
    by = parties.heads(tree, source_of_verb(tree, verb))
    if not parties.is_joint(tree, by):
        return
    for noun in tree.by(verb, "obj"):
        for one, words in deeds_at(tree, noun, parties):
            yield _promise(verb, one, words, by, POSSIBLE)


def _in_text(tree: Tree, verb: int, parties: Parties) -> bool:
    """Tell whether a clause says in what text: "in this statement", "in a communique"."""
    known = parties.promises.lists["texts"] | {"statement"}
    cases = {"in", "through", "by", "with"}
    return any(tree.lemma(i) in known and tree.case(i) in cases for i in tree.by(verb, "obl"))


def _truce(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read "declared a ceasefire", "the parties extended the truce until 14 February"."""
    promises, lemma = parties.promises, tree.lemma(verb)
    longer = promises.has("prolonging", lemma)
    if not longer and not promises.has("proclaiming", lemma):
        return
    known = promises.lists["truces"] | (promises.lists["texts"] if longer else frozenset())
    subject = source_of_verb(tree, verb)
    by = parties.bound(tree, parties.heads(tree, subject))
    for noun in tree.by(verb, "nsubj:pass") if tree.passive(verb) else tree.by(verb, "obj"):
        if tree.lemma(noun) not in known or not by:
            continue
        words = tree.below(noun) | {verb}
        for kid in tree.by(verb, "obl"):
            words |= tree.below(kid) if kid > verb and tree.case(kid) in _HOW_LONG else set()
        joint = parties.is_joint(tree, by)
        yield Promise(
            verb=verb,
            head=noun,
            action=frozenset(words),
            by=by,
            strength=Strength.AGREED if longer or joint else Strength.PLEDGED,
            fate=Fate.MADE,
            confidence=LIKELY,
        )


_HOW_LONG = frozenset({"until", "till", "for", "by", "from", "through", "to", "with"})


def _promise(
    verb: int, head: int, words: set[int], by: tuple[int, ...], confidence: float
) -> Promise:
    return Promise(
        verb=verb,
        head=head,
        action=frozenset(words),
        by=by,
        strength=Strength.AGREED,
        fate=Fate.MADE,
        confidence=confidence,
        joint=True,
    )
