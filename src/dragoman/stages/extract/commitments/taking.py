"""What one takes upon oneself: "took it upon itself to", "gave himself a year to", "renounce war".

Takes a sentence's tree and a verb; gives the `Promise`s of who binds himself without a word of
promising.
"""

from collections.abc import Iterator

from dragoman.records.claim import Strength
from dragoman.stages.extract.commitments.action import action_words, joined
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import LIKELY, POSSIBLE, Promise
from dragoman.stages.extract.statements.actual import is_actual
from dragoman.stages.extract.statements.source import source_of_verb
from dragoman.stages.extract.statements.tree import Tree

_TAKING = frozenset({"take", "assume"})
_SETTING = frozenset({"give", "set", "impose", "allow", "allot"})
_SELF = ("self", "selves")
_UPON = frozenset({"upon", "on", "onto"})
_TERMS = frozenset(
    {"day", "week", "month", "year", "deadline", "term", "target", "timetable", "goal"}
)
_RENOUNCING = frozenset({"renounce", "forswear", "foreswear", "abjure"})
_VERBS = _TAKING | _SETTING | _RENOUNCING
_RENOUNCED = frozenset(
    "struggle violence force weapon arm use terrorism war aggression claim hostility recourse "
    "resort fighting insurgency".split()
)


def by_taking(tree: Tree, verb: int, parties: Parties) -> Iterator[Promise]:
    """Read "took upon itself to pay", "gave itself a year to leave", "renounce war"."""
    lemma = tree.lemma(verb)
    if lemma not in _VERBS or not is_actual(tree, verb, parties.lexicon):
        return
    by = parties.heads(tree, source_of_verb(tree, verb))
    if lemma in _RENOUNCING:
        if any(tree.lemma(i) in _RENOUNCED for i in tree.by(verb, "obj", "obl")):
            words = action_words(tree, verb, by=by)
            yield _promise(verb, verb, {i for i in words if i >= verb}, by, LIKELY)
        return
    if (lemma in _TAKING and _upon_itself(tree, verb)) or (
        lemma in _SETTING and _term_for_itself(tree, verb)
    ):
        kids = tree.by(verb, "xcomp", "advcl", "ccomp", "acl")
        kids += [k for i in tree.by(verb, "obj", "obl") for k in tree.by(i, "acl", "advcl")]
        for first in [i for i in kids if "to" in tree.marks(i) and i > verb][:1]:
            for head in joined(tree, first):
                yield _promise(verb, head, action_words(tree, head), by, POSSIBLE)


def _upon_itself(tree: Tree, verb: int) -> bool:
    kids = tree.by(verb, "obl", "obj", "nmod")
    # Behind "upon", whatever the parse makes of it: a preposition or a part of the verb.
    return any(tree.word(i).endswith(_SELF) and tree.word(i - 1) in _UPON for i in kids)


def _term_for_itself(tree: Tree, verb: int) -> bool:
    itself = any(tree.word(i).endswith(_SELF) for i in tree.by(verb, "iobj", "obj", "obl"))
    near = tree.by(verb, "obj", "obl", "iobj")
    near += [k for i in near for k in tree.by(i, "nmod", "appos")]
    return itself and any(tree.lemma(i) in _TERMS for i in near)


def _promise(
    verb: int, head: int, words: set[int], by: tuple[int, ...], confidence: float
) -> Promise:
    return Promise(
        verb=verb,
        head=head,
        action=frozenset(words),
        by=by,
        strength=Strength.PLEDGED,
        confidence=confidence,
    )
