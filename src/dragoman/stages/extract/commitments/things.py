"""Promises of things: "agreed on a timetable", "pledged $5 million for", "the aid it promised".

Takes a sentence's tree and a verb of promising; gives what is promised as a noun.
"""

from collections.abc import Iterator

from dragoman.ontology.speech import PromiseEntry
from dragoman.stages.extract.commitments.action import action_words, asides, joined
from dragoman.stages.extract.commitments.ontime import DAYS
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.provisions import deeds_at
from dragoman.stages.extract.statements.source import agent, source_of_verb
from dragoman.stages.extract.statements.tree import Tree

_THINGS = frozenset({"NOUN", "NUM", "SYM"})
_LOYALTY = frozenset({"allegiance", "loyalty", "oath"})


def promised(
    tree: Tree, verb: int, entry: PromiseEntry
) -> Iterator[tuple[int, set[int], tuple[int, ...]]]:
    """Yield what a relative clause says was promised: "the convoy that Norway promised Peru"."""
    noun = tree.tokens[verb].head
    if "object" not in entry.takes or tree.tokens[verb].relation != "acl:relcl" or noun < 0:
        return
    if tree.tokens[noun].tag not in _THINGS or not tree.by(verb, "nsubj") or tree.passive(verb):
        return
    if tree.lemma(noun) in DAYS:
        return
    relative = all(tree.word(i) in {"that", "which"} for i in tree.by(verb, "obj"))
    if relative and not tree.by(verb, "xcomp", "ccomp") and source_of_verb(tree, verb) != noun:
        if not any(tree.word(i) in {"that", "which", "who"} for i in tree.by(verb, "nsubj")):
            yield noun, tree.below(noun) - tree.below(verb) - set(tree.by(noun, "case")), ()


def things(
    tree: Tree, verb: int, entry: PromiseEntry, parties: Parties
) -> Iterator[tuple[int, set[int]]]:
    """Yield what is promised as a noun: "agreed on a timetable", "pledged $5 million for"."""
    told = tree.by(verb, "obj", "iobj") if "of" in entry.preps else []
    kids = [*tree.by(verb, "obl", "advcl", "nmod"), *(k for i in told for k in tree.by(i, "nmod"))]
    for kid in kids:
        case = tree.case(kid)
        if case not in entry.preps or kid < verb or _is_vague(tree, kid, parties):
            continue
        deeds = deeds_at(tree, kid, parties)
        if len(deeds) > 1:
            yield from deeds
        else:
            yield kid, tree.below(kid) - set(tree.by(kid, "case", "mark")) - asides(tree, kid)
    if "deed" in entry.takes:  # "Agreed the release of 40 prisoners."
        for kid in tree.by(verb, "obj"):
            yield from deeds_at(tree, kid, parties)
    if "object" in entry.takes and not tree.by(verb, "ccomp", "xcomp"):
        given = tree.passive(verb) and agent(tree, verb) is not None
        for kid in tree.by(verb, "nsubj:pass") if given else tree.by(verb, "obj"):
            known = tree.lemma(kid) in _LOYALTY or _is_vague(tree, kid, parties)
            if tree.tokens[kid].tag in _THINGS and not known:
                words = tree.below(kid) | _owner_of(tree, verb, kid)
                for more in tree.by(verb, "obl"):
                    behind = more > kid and tree.case(more) in _WITH_THING
                    words |= tree.below(more) if behind else set()
                yield kid, words - asides(tree, kid)


def after_colon(tree: Tree, verb: int, parties: Parties) -> Iterator[tuple[int, set[int]]]:
    """Yield what is listed behind a colon: "agreed on the following: to open the road, ..."."""
    colon = next((i for i in range(verb, len(tree.tokens)) if tree.word(i) == ":"), None)
    if colon is None:
        return
    own = [verb, *tree.by(verb, "obl", "obj")]
    listed = [k for i in own for k in tree.by(i, *_LISTED) if k > colon]
    for first in sorted(listed):
        if "to" in tree.marks(first) and tree.tokens[first].tag == "VERB":
            yield from ((one, action_words(tree, one)) for one in joined(tree, first))
        elif tree.tokens[first].tag in _THINGS or tree.word(first).endswith("ing"):
            yield from deeds_at(tree, first, parties)


_LISTED = ("parataxis", "ccomp", "xcomp", "appos", "obj", "obl", "advcl", "dep", "conj", "acl")
_WITH_THING = frozenset({"for", "to", "in", "by", "before"})


def _owner_of(tree: Tree, verb: int, noun: int) -> set[int]:
    """Return the words of whose thing is promised: "soldiers whose withdrawal it promised"."""
    whose = any(tree.word(i) == "whose" for i in tree.by(noun, "nmod:poss", "det"))
    up = tree.tokens[verb].head
    return set(range(min(tree.below(up)), verb)) if whose and up >= 0 else set()


_VAGUE = frozenset(
    "point issue most term matter thing agenda principle importance need lot following".split()
)


def _is_vague(tree: Tree, place: int, parties: Parties) -> bool:
    """Tell whether what was agreed on or to is no thing to be done: "agreed to this"."""
    if tree.lemma(place) in _VAGUE:
        return True
    return tree.tokens[place].tag in {"PRON", "NUM", "DET"} or bool(
        tree.tokens[place].tag == "PROPN" and parties.mention(tree, place)
    )
