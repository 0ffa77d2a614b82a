"""A "that" that belongs to the verb though a parse hung its clause on a word between.

In "said in a statement that ...", "told reporters after the dinner that ...", "confirmed before
leaving that ..." the clause is often hung on the statement, the reporters, the leaving. Takes a
sentence's tree, the verb's place and its entries; gives the content, or nothing.
"""

from dragoman.ontology.speech import CueEntry, SpeechLexicon, Takes
from dragoman.stages.extract.statements.attribution import Found
from dragoman.stages.extract.statements.tree import Tree

# How many words of addressee, time and occasion may stand between a verb and its "that".
FARTHEST = 30
_BESIDE = frozenset({"obl", "iobj", "advcl", "nmod"})
_HUNG = frozenset({"acl", "ccomp", "advcl", "dep", "parataxis"})


def that_clause(
    tree: Tree, verb: int, entries: tuple[CueEntry, ...], lexicon: SpeechLexicon
) -> Found | None:
    """Return the clause behind the first "that" after a verb, if words beside the verb hold it."""
    entry = next((e for e in entries if e.takes & {Takes.CLAUSE, Takes.THAT}), None)
    if entry is None or any(i > verb for i in tree.by(verb, "ccomp")):
        return None
    if tree.word(verb + 1) == ",":
        return _behind_aside(tree, verb, entry)
    for place in range(verb + 1, min(verb + FARTHEST, len(tree.tokens))):
        if tree.word(place) != "that" or tree.relation(place) != "mark":
            continue
        clause = tree.tokens[place].head
        if clause > place and _is_own(tree, verb, entry, clause, lexicon):
            words = {i for i in tree.below(clause) if i > place}
            return Found(entry=entry, words=frozenset(words))
        return None
    return None


def _is_own(tree: Tree, verb: int, entry: CueEntry, clause: int, lexicon: SpeechLexicon) -> bool:
    """Tell whether all that stands between a verb and a clause hung there is beside the verb."""
    if tree.relation(clause) not in _HUNG:
        return False
    here = tree.tokens[clause].head
    while here > verb:
        speaks = tree.tokens[here].tag == "VERB" and tree.lemma(here) in lexicon.verbs
        told = entry.to == "object" and tree.relation(here) == "obj"
        if speaks or not (tree.relation(here) in _BESIDE or told):
            return False
        here = tree.tokens[here].head
    return here == verb


def _behind_aside(tree: Tree, verb: int, entry: CueEntry) -> Found | None:
    """ "said, according to local media, that ...": all behind the "that"."""
    for place in range(verb + 2, min(verb + FARTHEST, len(tree.tokens) - 1)):
        if tree.word(place) == "that" and tree.word(place - 1) == ",":
            words = set(range(place + 1, len(tree.tokens)))
            return Found(entry=entry, words=frozenset(words))
        if tree.word(place) in {";", ":"}:
            return None
    return None
