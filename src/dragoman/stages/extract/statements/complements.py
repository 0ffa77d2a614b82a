"""Complements of a verb other than a clause: infinitives, objects, phrases with a preposition.

Each takes a sentence's tree, the verb's place and an entry; gives the places of the content's
words, or nothing where the verb does not stand so.
"""

from dragoman.ontology.speech import CueEntry, Takes
from dragoman.stages.extract.statements.attribution import Found
from dragoman.stages.extract.statements.tree import Tree

_FEELING = frozenset({"express", "voice", "convey"})
_GOES_ON = frozenset(
    {"of", "about", "for", "from", "between", "against", "over", "toward", "towards"}
)
"""Prepositions by which a phrase hung on the verb goes on with its object."""


def infinitive(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "vowed to ..."."""
    if Takes.INFINITIVE not in entry.takes:
        return None
    verbs = [i for i in tree.by(verb, "xcomp", "ccomp", "advcl") if is_infinitive(tree, i)]
    verbs = [i for i in verbs if tree.relation(i) != "advcl" or entry.promise is not None]
    if not verbs:
        return None
    words = tree.below(verbs[0])
    if tree.passive(verb):
        subject = tree.first(verb, "nsubj:pass")
        words = words | (tree.below(subject) if subject is not None else set())
    return Found(entry=entry, words=frozenset(words))


def raised(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "urged the sides to return"; in the passive "the sides were urged to return"."""
    if Takes.RAISED not in entry.takes:
        return None
    verbs = [i for i in tree.by(verb, "xcomp", "ccomp", "advcl") if is_infinitive(tree, i)]
    objects = tree.by(verb, "nsubj:pass") if tree.passive(verb) else tree.by(verb, "obj", "iobj")
    if not verbs or not objects:
        if verbs and _is_for(tree, verbs[0]):
            return Found(entry=entry, words=frozenset(tree.below(verbs[0])))
        return None
    return Found(entry=entry, words=frozenset(tree.below(objects[0]) | tree.below(verbs[0])))


def small(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "called the plan a mistake", "saw it as a threat"."""
    if Takes.SMALL not in entry.takes:
        return None
    objects = tree.by(verb, "nsubj:pass") if tree.passive(verb) else tree.by(verb, "obj")
    rest = [i for i in tree.by(verb, "xcomp") if not is_infinitive(tree, i)]
    rest += [i for i in tree.by(verb, "obl", "advcl") if "as" in tree.marks(i)]
    if not rest and len(objects) > 1:
        rest = objects[1:2]
    if not rest and objects:
        rest = [i for i in tree.by(objects[0], "acl", "amod") if i > objects[0]]
    if not objects and len(rest) > 1 and not tree.passive(verb):
        objects = rest[:1]
        rest = rest[1:]
    if not objects and not tree.passive(verb):
        return _run_together(tree, verb, entry, rest)
    if not objects or not rest:
        return None
    return Found(entry=entry, words=frozenset(tree.below(objects[0]) | tree.below(rest[0])))


def _run_together(tree: Tree, verb: int, entry: CueEntry, rest: list[int]) -> Found | None:
    """ "called the delay proof that ...", "thought next May likely", read as one phrase each."""
    for kid in rest:
        if kid > verb and tree.by(kid, "compound", "amod") and tree.by(kid, "det", "nmod:poss"):
            return Found(entry=entry, words=frozenset(tree.below(kid)))
    for kid in tree.by(verb, "obl:unmarked", "nmod"):
        judged = [i for i in tree.kids[kid] if i > kid and tree.tokens[i].tag == "ADJ"]
        if kid > verb and tree.case(kid) is None and judged:
            return Found(entry=entry, words=frozenset(tree.below(kid)))
    return None


_CALLING = frozenset({"call", "brand", "label", "term"})


def calls(tree: Tree, verb: int) -> bool:
    """Tell whether a verb calls somebody something: "called the vote unacceptable", "a farce".

    A name is no judgment: "called the boy Tom".
    """
    if tree.lemma(verb) not in _CALLING or tree.passive(verb):
        return False
    rest = tree.by(verb, "xcomp") + tree.by(verb, "obj")[1:]
    rest += [k for i in tree.by(verb, "obj") for k in tree.by(i, "amod")]
    for kid in rest:
        article = {tree.word(i) for i in tree.by(kid, "det")} & {"a", "an"}
        told = tree.tokens[kid].tag == "NOUN" and any(
            "that" in tree.marks(i) for i in tree.kids[kid]
        )
        judged = tree.tokens[kid].tag == "ADJ" or (article and kid > verb + 1) or told
        if kid > verb and judged:
            return tree.relation(kid) != "amod" or kid > tree.tokens[kid].head
    return False


def by_preposition(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "called for a truce", "warned against going"; "called on the sides to return"."""
    kids = tree.by(verb, "obl", "advcl", "xcomp", "nmod", "ccomp", "obj")
    if entry.particle is not None:  # "drew attention to", "held them responsible for".
        kids += [k for i in kids if tree.word(i) == entry.particle for k in tree.kids[i]]
    if "by" in entry.preps:  # "justified the closing of the border by ...", hung on the object.
        kids += sorted(k for i in tree.by(verb, "obj") for k in tree.below(i) if k > i)
    for kid in kids:
        case = tree.case(kid)
        if case is None or case not in entry.preps or (case == "by" and tree.passive(verb)):
            continue
        if case == "as" and Takes.OBJECT in entry.takes:
            continue  # "described it as fair": the object is content too.
        marks = [i for i in tree.by(kid, "case", "mark") if tree.word(i) == case]
        if not marks or kid < verb:
            continue
        words = tree.below(kid) - {marks[0]}
        if case in {"on", "upon", "for", "to"}:
            words |= _to_clauses(tree, verb, kid)
        return Found(entry=entry, words=frozenset(words), prep=marks[0])
    return _far_gerund(tree, verb, entry)


def _far_gerund(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "accused them, in a statement, of blocking the talks", where a parse loses the "of"."""
    if "of" not in entry.preps or entry.to is not None or not tree.by(verb, "obj"):
        return None
    for kid in sorted(tree.below(verb)):
        marks = [i for i in tree.by(kid, "mark", "case") if tree.word(i) == "of"]
        if (
            kid > verb
            and marks
            and tree.word(kid).endswith("ing")
            and tree.tokens[kid].tag == "VERB"
        ):
            if tree.word(marks[0] - 1) == ",":
                words = frozenset(tree.below(kid) - {marks[0]})
                return Found(entry=entry, words=words, prep=marks[0])
    return None


def gerund(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "denied breaking the truce"."""
    if Takes.GERUND not in entry.takes:
        return None
    for kid in tree.by(verb, "xcomp", "ccomp", "advcl"):
        having = any(tree.word(i) == "having" for i in tree.by(kid, "aux"))
        gerund_ = tree.word(kid).endswith("ing") or having
        if tree.relation(kid) == "advcl" and (not having or tree.marks(kid)):
            continue  # "denied to the paper having met them", hung as a circumstance.
        if tree.word(min(tree.below(kid)) - 1) == "," and tree.relation(kid) == "advcl":
            continue
        if gerund_ and kid > verb and "to" not in tree.marks(kid):
            return Found(entry=entry, words=frozenset(tree.below(kid)))
    return None


def object_of(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "announced the fourth round"; "was announced" of the subject; "described it as fair"."""
    if Takes.OBJECT not in entry.takes:
        return None
    objects = tree.by(verb, "nsubj:pass") if tree.passive(verb) else tree.by(verb, "obj")
    if not objects:
        return None
    words = tree.below(objects[0])
    words |= carried_on(tree, verb, words)
    if entry.lemma in _FEELING:
        words |= _felt_at(tree, verb, words)
    if "as" in entry.preps or entry.lemma in {"compare", "liken"}:
        for kid in tree.by(verb, "obl", "advcl", "xcomp"):
            if tree.marks(kid) & {"as", "to", "with"}:
                words |= tree.below(kid)
    return Found(entry=entry, words=frozenset(words))


def _to_clauses(tree: Tree, verb: int, kid: int) -> set[int]:
    """Return the infinitive that goes with a noun called upon, as far as it hangs on the verb."""
    verbs = [
        i for i in tree.by(verb, "xcomp", "advcl", "ccomp") if is_infinitive(tree, i) and i > kid
    ]
    return tree.below(verbs[0]) if verbs else set()


def _felt_at(tree: Tree, verb: int, words: set[int]) -> set[int]:
    """Return what a feeling is about where it hangs on the verb: "expressed anger at the raid"."""
    more = set[int]()
    for kid in tree.by(verb, "obl"):
        if tree.case(kid) in {"at", "over", "to", "in", "with"}:
            below = tree.below(kid)
            # A quotation mark may stand between.
            more |= below if 0 < min(below) - max(words | more) <= 2 else set()
    return more


def carried_on(tree: Tree, verb: int, words: set[int]) -> set[int]:
    """Return phrases hung on the verb that go right on with its content: "... about entrusting"."""
    more = set[int]()
    for kid in tree.by(verb, "obl", "advcl", "nmod"):
        if kid > verb and tree.case(kid) in _GOES_ON:
            below = tree.below(kid)
            if min(below) == max(words | more) + 1:
                more |= below
    return more


def complementizer(tree: Tree, clause: int) -> set[int]:
    """Return the "that" that opens a clause."""
    return {i for i in tree.by(clause, "mark") if tree.word(i) == "that"}


def is_infinitive(tree: Tree, place: int) -> bool:
    """Tell whether a clause is an infinitive without a subject of its own."""
    return "to" in tree.marks(place) and not tree.by(place, "nsubj") and not _is_for(tree, place)


def _is_for(tree: Tree, place: int) -> bool:
    return {"for", "to"} <= tree.marks(place) and bool(tree.by(place, "nsubj"))
