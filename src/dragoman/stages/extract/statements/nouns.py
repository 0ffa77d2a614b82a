"""What a noun of speech brings: "the claim that", "his pledge to", "their call for".

Takes a sentence's tree and the noun's place, or that of its light verb; gives the places of the
content's words, or nothing.
"""

from dragoman.ontology.speech import CueEntry, Takes
from dragoman.stages.extract.statements.attribution import Found
from dragoman.stages.extract.statements.complements import complementizer
from dragoman.stages.extract.statements.tree import Tree

_GOES_ON = frozenset({"against", "for", "over", "about", "between", "on"})


def content_of_noun(tree: Tree, noun: int, entries: tuple[CueEntry, ...]) -> Found | None:
    """Return the content of a noun of speech: "the claim that", "his pledge to", "call for"."""
    for entry in entries:
        for kid in tree.by(noun, "acl", "ccomp", "nmod"):
            relation = tree.tokens[kid].relation
            marks = tree.marks(kid)
            if relation != "nmod" and "that" in marks and Takes.THAT in entry.takes:
                words = tree.below(kid) - complementizer(tree, kid)
                return Found(entry=entry, words=frozenset(words))
            if relation == "acl" and "to" in marks and Takes.INFINITIVE in entry.takes:
                words = tree.below(kid) | _for_subject(tree, noun, kid)
                return Found(entry=entry, words=frozenset(words))
            case = tree.case(kid)
            if case in entry.preps and kid > noun:
                mark = next(i for i in tree.by(kid, "case", "mark") if tree.word(i) == case)
                words = tree.below(kid) - {mark}
                words |= _noun_infinitive(tree, noun, kid) if case in {"for", "to", "on"} else set()
                words |= _further(tree, noun, kid)
                return Found(entry=entry, words=frozenset(words), prep=mark)
    return None


def _further(tree: Tree, noun: int, kid: int) -> set[int]:
    """ "solidarity with the region against a common threat": what goes right on."""
    words = set[int]()
    end = max(tree.below(kid))
    for other in tree.by(noun, "nmod"):
        below = tree.below(other)
        if other > kid and tree.case(other) in _GOES_ON and min(below) == end + 1:
            words |= below
            end = max(below)
    return words


def _noun_infinitive(tree: Tree, noun: int, kid: int) -> set[int]:
    """ "a call for the authorities to bring ...", where the infinitive hangs on the call."""
    verbs = [i for i in tree.by(noun, "acl") if "to" in tree.marks(i) and i > kid]
    return tree.below(verbs[0]) if verbs else set()


def _for_subject(tree: Tree, noun: int, verb: int) -> set[int]:
    subjects = [i for i in tree.by(noun, "nmod") if tree.case(i) == "for" and noun < i < verb]
    if not subjects:
        return set()
    return tree.below(subjects[0]) - set(tree.by(subjects[0], "case"))


def content_moved(tree: Tree, verb: int, entries: tuple[CueEntry, ...]) -> Found | None:
    """Return the content of a noun of speech that was hung on its light verb."""
    for entry in entries:
        for kid in tree.by(verb, "ccomp", "xcomp", "obl"):
            marks = tree.marks(kid)
            clause = "that" in marks and Takes.THAT in entry.takes
            if clause or ("to" in marks and Takes.INFINITIVE in entry.takes):
                words = tree.below(kid) - {
                    i for i in tree.by(kid, "mark") if tree.word(i) == "that"
                }
                return Found(entry=entry, words=frozenset(words))
            if tree.case(kid) in entry.preps:
                mark = tree.by(kid, "case", "mark")[0]
                return Found(entry=entry, words=frozenset(tree.below(kid) - {mark}), prep=mark)
    return None
