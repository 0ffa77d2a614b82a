"""What a cue's content is: places of words, over Universal Dependencies.

Each way in which a cue may take its content (`Takes`, prepositions) has a function here that gives
the places of the content's words, or nothing. Quotation marks are looked at later (`layout`).
"""

from dataclasses import dataclass

from dragoman.ontology.speech import CueEntry, Takes
from dragoman.stages.extract.statements.tree import Tree

_MODALS = frozenset({"would", "had", "will", "could", "should", "might", "must", "may"})
_GOES_ON = frozenset(
    {"of", "about", "for", "from", "between", "against", "over", "toward", "towards"}
)
"""Prepositions by which a phrase hung on the verb goes on with its object."""
_CITING = frozenset({"cite", "quote"})
_SUBORDINATORS = frozenset(
    {"if", "when", "while", "because", "although", "though", "unless", "since"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The content's words, the entry by which they were found, and what belongs to the cue."""

    entry: CueEntry
    words: frozenset[int]
    prep: int | None = None
    """Place of the preposition that brings the content, part of the cue."""
    noun: int | None = None
    """Place of the noun that makes the cue together with its light verb."""


def content_of_verb(tree: Tree, verb: int, entries: tuple[CueEntry, ...]) -> Found | None:
    """Return the content of a verb by the first way in which one of its entries finds it."""
    for way in (
        _clause,
        _inverted,
        _raised,
        _infinitive,
        _small,
        _by_preposition,
        _gerund,
        _object,
    ):
        for entry in entries:
            found = way(tree, verb, entry)
            if found is not None and found.words:
                return found
    return None


def _clause(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "said that ...", "said ..." and, with the verb behind, "..., he said"."""
    if not entry.takes & {Takes.CLAUSE, Takes.QUOTE, Takes.THAT}:
        return None
    clauses = [i for i in tree.by(verb, "ccomp") if not _is_infinitive(tree, i)]
    if not clauses:
        clauses = [
            i
            for i in tree.by(verb, "parataxis")
            if i > verb and Takes.QUOTE in entry.takes and _subject(tree, i)
        ]
    if not clauses:
        # "reported, citing the spokeswoman, that ...": the clause is hung on the citing.
        citing = [i for i in tree.by(verb, "advcl") if tree.lemma(i) in _CITING]
        clauses = [i for kid in citing for i in tree.by(kid, "ccomp")]
    if not clauses and tree.passive(verb):
        clauses = tree.by(verb, "csubj:pass")
    if not clauses:
        return None
    words = set[int]()
    for clause in clauses[:2] + _coordinated(tree, verb, clauses[0]):
        words |= tree.below(clause)
    words |= _carried_on(tree, verb, words)
    return Found(entry=entry, words=frozenset(words - _complementizer(tree, clauses[0])))


_CLAUSES = frozenset({"root", "ccomp", "conj", "parataxis", "advcl"})
_RELATIVES = frozenset({"who", "which", "that", "whom", "whose", "where", "when"})


def _set_off(tree: Tree, verb: int) -> bool:
    """Tell whether a verb read as a relative clause is an insertion: "The plan, she said, is".

    Or the end of its sentence: "will visit the port, his office announced".
    """
    if tree.tokens[verb].relation != "acl:relcl":
        return False
    below = tree.below(verb)
    commas = tree.word(min(below) - 1) == "," or tree.word(min(below)) == ","
    closed = "," in {tree.word(max(below) + 1), tree.word(max(below))}
    closed = closed or max(below) + 1 >= len(tree.tokens) or tree.word(max(below) + 1) == "."
    return commas and closed and not {tree.word(i) for i in below} & _RELATIVES


def _carried_on(tree: Tree, verb: int, words: set[int]) -> set[int]:
    """Return phrases hung on the verb that go right on with its content: "... about entrusting"."""
    more = set[int]()
    for kid in tree.by(verb, "obl", "advcl", "nmod"):
        if kid > verb and tree.case(kid) in _GOES_ON:
            below = tree.below(kid)
            if min(below) == max(words | more) + 1:
                more |= below
    return more


def verb_put(tree: Tree, verb: int) -> bool:
    """Tell whether a clause is "as he put it", whose object says nothing."""
    return tree.lemma(verb) == "put" and all(tree.word(i) == "it" for i in tree.by(verb, "obj"))


def _coordinated(tree: Tree, verb: int, clause: int) -> list[int]:
    """Return clauses hung on the verb that go on with its content: "but would ..."."""
    found = []
    for kid in tree.by(verb, "conj"):
        modal = {tree.word(i) for i in tree.by(kid, "aux")} & _MODALS
        if (
            kid > clause > verb
            and not tree.by(kid, "nsubj")
            and ("that" in tree.marks(kid) or (modal and not tree.by(verb, "aux")))
        ):
            found.append(kid)
    return found


def _inverted(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "Prices, he said, did not rise"; "as the minister said, ..."."""
    if not entry.takes & {Takes.CLAUSE, Takes.QUOTE}:
        return None
    up, relation = tree.tokens[verb].head, tree.relation(verb)
    if _set_off(tree, verb):
        up = next((i for i in tree.up(up) if tree.relation(i) in _CLAUSES), up)
        relation = "parataxis"
    if up < 0 or relation not in {"parataxis", "advcl"} or not _own_subject(tree, verb):
        return None
    if tree.by(verb, "obj", "ccomp", "xcomp") and not (
        entry.to == "object" or verb_put(tree, verb)
    ):
        return None
    marks = tree.marks(verb)
    if relation == "advcl" and "as" not in marks:
        return None
    if relation == "parataxis" and marks & _SUBORDINATORS:
        return None
    inside = tree.below(verb)
    words = tree.below(up) - inside
    edge = min(inside) - 1
    while edge >= 0 and tree.tokens[edge].text in {'"', "”", "''", "“"}:
        edge -= 1
    if verb > up and edge >= 0 and tree.tokens[edge].text in {":", ";", "(", "–", "—", "--"}:
        return None
    if relation == "parataxis" and verb < up and min(words) > verb:
        words = {i for i in words if i > verb}
    return Found(entry=entry, words=frozenset(words))


def _infinitive(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "vowed to ..."."""
    if Takes.INFINITIVE not in entry.takes:
        return None
    verbs = [i for i in tree.by(verb, "xcomp", "ccomp", "advcl") if _is_infinitive(tree, i)]
    verbs = [i for i in verbs if tree.relation(i) != "advcl" or entry.promise is not None]
    if not verbs:
        return None
    words = tree.below(verbs[0])
    if tree.passive(verb):
        subject = tree.first(verb, "nsubj:pass")
        words = words | (tree.below(subject) if subject is not None else set())
    return Found(entry=entry, words=frozenset(words))


def _raised(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "urged the sides to return"; in the passive "the sides were urged to return"."""
    if Takes.RAISED not in entry.takes:
        return None
    verbs = [i for i in tree.by(verb, "xcomp", "ccomp", "advcl") if _is_infinitive(tree, i)]
    objects = tree.by(verb, "nsubj:pass") if tree.passive(verb) else tree.by(verb, "obj", "iobj")
    if not verbs or not objects:
        if verbs and _is_for(tree, verbs[0]):
            return Found(entry=entry, words=frozenset(tree.below(verbs[0])))
        return None
    return Found(entry=entry, words=frozenset(tree.below(objects[0]) | tree.below(verbs[0])))


def _small(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "called the plan a mistake", "saw it as a threat"."""
    if Takes.SMALL not in entry.takes:
        return None
    objects = tree.by(verb, "nsubj:pass") if tree.passive(verb) else tree.by(verb, "obj")
    rest = [i for i in tree.by(verb, "xcomp") if not _is_infinitive(tree, i)]
    rest += [i for i in tree.by(verb, "obl", "advcl") if "as" in tree.marks(i)]
    if not objects or not rest:
        return None
    return Found(entry=entry, words=frozenset(tree.below(objects[0]) | tree.below(rest[0])))


def _by_preposition(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "called for a truce", "warned against going"; "called on the sides to return"."""
    for kid in tree.by(verb, "obl", "advcl", "xcomp", "nmod", "ccomp"):
        case = tree.case(kid)
        if case is None or case not in entry.preps:
            continue
        marks = [i for i in tree.by(kid, "case", "mark") if tree.word(i) == case]
        if not marks or kid < verb:
            continue
        words = tree.below(kid) - {marks[0]}
        if case in {"on", "upon", "for", "to"}:
            words |= _to_clauses(tree, verb, kid)
        return Found(entry=entry, words=frozenset(words), prep=marks[0])
    return None


def _to_clauses(tree: Tree, verb: int, kid: int) -> set[int]:
    """Return the infinitive that goes with a noun called upon, as far as it hangs on the verb."""
    verbs = [
        i for i in tree.by(verb, "xcomp", "advcl", "ccomp") if _is_infinitive(tree, i) and i > kid
    ]
    return tree.below(verbs[0]) if verbs else set()


def _gerund(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "denied breaking the truce"."""
    if Takes.GERUND not in entry.takes:
        return None
    for kid in tree.by(verb, "xcomp", "ccomp"):
        if tree.word(kid).endswith("ing") and kid > verb and "to" not in tree.marks(kid):
            return Found(entry=entry, words=frozenset(tree.below(kid)))
    return None


def _object(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "announced the fourth round"; "was announced" of the subject; "described it as fair"."""
    if Takes.OBJECT not in entry.takes:
        return None
    objects = tree.by(verb, "nsubj:pass") if tree.passive(verb) else tree.by(verb, "obj")
    if not objects:
        return None
    words = tree.below(objects[0])
    words |= _carried_on(tree, verb, words)
    if "as" in entry.preps or entry.lemma in {"compare", "liken"}:
        for kid in tree.by(verb, "obl", "advcl", "xcomp"):
            if tree.marks(kid) & {"as", "to", "with"}:
                words |= tree.below(kid)
    return Found(entry=entry, words=frozenset(words))


def content_of_noun(tree: Tree, noun: int, entries: tuple[CueEntry, ...]) -> Found | None:
    """Return the content of a noun of speech: "the claim that", "his pledge to", "call for"."""
    for entry in entries:
        for kid in tree.by(noun, "acl", "ccomp", "nmod"):
            relation = tree.tokens[kid].relation
            marks = tree.marks(kid)
            if relation != "nmod" and "that" in marks and Takes.THAT in entry.takes:
                words = tree.below(kid) - _complementizer(tree, kid)
                return Found(entry=entry, words=frozenset(words))
            if relation == "acl" and "to" in marks and Takes.INFINITIVE in entry.takes:
                words = tree.below(kid) | _for_subject(tree, noun, kid)
                return Found(entry=entry, words=frozenset(words))
            case = tree.case(kid)
            if case in entry.preps and kid > noun:
                mark = next(i for i in tree.by(kid, "case", "mark") if tree.word(i) == case)
                words = tree.below(kid) - {mark}
                words |= _noun_infinitive(tree, noun, kid) if case in {"for", "to", "on"} else set()
                return Found(entry=entry, words=frozenset(words), prep=mark)
    return None


def _noun_infinitive(tree: Tree, noun: int, kid: int) -> set[int]:
    """ "a call for the authorities to bring ...", where the infinitive hangs on the call."""
    verbs = [i for i in tree.by(noun, "acl") if "to" in tree.marks(i) and i > kid]
    return tree.below(verbs[0]) if verbs else set()


def _for_subject(tree: Tree, noun: int, verb: int) -> set[int]:
    subjects = [i for i in tree.by(noun, "nmod") if tree.case(i) == "for" and noun < i < verb]
    if not subjects:
        return set()
    return tree.below(subjects[0]) - set(tree.by(subjects[0], "case"))


def _complementizer(tree: Tree, clause: int) -> set[int]:
    """Return the "that" that opens a clause."""
    return {i for i in tree.by(clause, "mark") if tree.word(i) == "that"}


def _is_infinitive(tree: Tree, place: int) -> bool:
    return "to" in tree.marks(place) and not tree.by(place, "nsubj") and not _is_for(tree, place)


def _is_for(tree: Tree, place: int) -> bool:
    return {"for", "to"} <= tree.marks(place) and bool(tree.by(place, "nsubj"))


def _subject(tree: Tree, place: int) -> bool:
    return bool(tree.by(place, "nsubj", "csubj", "expl"))


def _own_subject(tree: Tree, verb: int) -> bool:
    return bool(tree.by(verb, "nsubj", "obl:agent"))
