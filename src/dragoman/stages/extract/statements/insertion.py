"""Cues put into or behind what they bring: "Prices, he said, did not rise"; "as he said, ...".

Takes a sentence's tree, the verb's place and an entry; gives the places of the words of the clause
that the insertion stands in, or nothing.
"""

from dragoman.ontology.speech import CueEntry, Takes
from dragoman.stages.extract.statements.attribution import Found
from dragoman.stages.extract.statements.tree import Tree

_CLAUSES = frozenset({"root", "ccomp", "conj", "parataxis", "advcl"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose", "where", "when"})
SUBORDINATORS = frozenset(
    {"if", "when", "while", "because", "although", "though", "unless", "since"}
)


_BEFOREHAND = frozenset({"agree", "promise", "pledge", "vow", "propose", "demand", "request"})
"""What was said of it before: "the road was opened, as both had agreed" tells of no saying that."""


def inverted(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "Prices, he said, did not rise"; "as the minister said, ..."."""
    if not entry.takes & {Takes.CLAUSE, Takes.QUOTE}:
        return None
    up, relation = tree.tokens[verb].head, tree.relation(verb)
    if _set_off(tree, verb) or _ends_aside(tree, verb):
        up = next((i for i in tree.up(up) if tree.relation(i) in _CLAUSES), up)
        relation = "parataxis"
    if up < 0 or relation not in {"parataxis", "advcl"} or not _own_subject(tree, verb):
        return None
    if tree.by(verb, "obj", "ccomp", "xcomp") and not (
        entry.to == "object" or verb_put(tree, verb)
    ):
        return None
    marks = tree.marks(verb)
    if relation == "advcl" and ("as" not in marks or entry.lemma in _BEFOREHAND):
        return None
    if relation == "parataxis" and marks & SUBORDINATORS:
        return None
    inside = tree.below(verb)
    words = tree.below(up) - inside
    edge = min((i for i in inside if tree.tokens[i].tag != "PUNCT"), default=verb) - 1
    while edge >= 0 and tree.tokens[edge].text in {'"', "”", "''", "“"}:
        edge -= 1
    if verb > up and edge >= 0 and tree.tokens[edge].text in {":", ";", "(", "–", "—", "--"}:
        return None
    if relation == "parataxis" and verb < up and min(words) > verb:
        words = {i for i in words if i > verb}
    return Found(entry=entry, words=frozenset(words))


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
    return commas and closed and not {tree.word(i) for i in below} & RELATIVES


def _ends_aside(tree: Tree, verb: int) -> bool:
    """Tell whether an insertion was hung on a noun: "will last two days, the source said"."""
    up = tree.tokens[verb].head
    if tree.relation(verb) != "parataxis" or not 0 <= up < verb:
        return False
    first = min(i for i in tree.below(verb) if tree.tokens[i].tag != "PUNCT")
    nominal = tree.tokens[up].tag in {"NOUN", "PROPN", "NUM"} and not tree.by(up, "cop")
    return nominal and tree.relation(up) not in _CLAUSES and tree.word(first - 1) == ","


def verb_put(tree: Tree, verb: int) -> bool:
    """Tell whether a clause is "as he put it", whose object says nothing."""
    return tree.lemma(verb) == "put" and all(tree.word(i) == "it" for i in tree.by(verb, "obj"))


def _own_subject(tree: Tree, verb: int) -> bool:
    return bool(tree.by(verb, "nsubj", "obl:agent"))
