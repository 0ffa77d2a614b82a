"""Who is brought to promise, or only asked to: "it took a day for both to agree".

Takes a sentence's tree and a verb of promising below another verb or noun; gives who promises, and
whether others only want it.
"""

from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.statements.tree import Tree


def is_moved(tree: Tree, verb: int) -> bool:
    """Tell whether somebody was brought to promise: "it took a day for both to agree"."""
    up = tree.tokens[verb].head
    if up < 0 or "to" not in tree.marks(verb) or tree.lemma(up) not in _MOVING:
        return False
    if tree.relation(verb) not in {"advcl", "xcomp", "ccomp", "csubj"} or tree.passive(up):
        return False
    kids = {tree.word(i) for i in tree.by(up, "aux", "advmod")}
    past = tree.word(up) != tree.lemma(up) and not tree.word(up).endswith(("ing", "s"))
    impersonal = tree.lemma(up) != "take" or "it" in {
        tree.word(i) for i in tree.by(up, "expl", "nsubj")
    }
    return past and impersonal and not kids & {"not", "n't", "n’t", "never", "would", "could"}


def mover(tree: Tree, verb: int) -> int | None:
    """Return who is brought to promise: the clause's subject, "for X to", or the verb's object."""
    subject = tree.first(verb, "nsubj")
    if subject is not None:
        return subject
    first = min([verb, *tree.by(verb, "mark")])
    for place in range(first):
        if tree.case(place) == "for" and max(tree.below(place)) == first - 1:
            return place
    return tree.first(tree.tokens[verb].head, "obj")


_MOVING = frozenset({"take", "bring", "lead", "get", "persuade", "convince", "force", "induce"})


def is_wanted(tree: Tree, verb: int, parties: Parties) -> bool:
    """Tell whether others ask for it: "the demand that Peru agree", "insists that it sign"."""
    up = tree.tokens[verb].head
    if up >= 0 and "to" in tree.marks(verb) and tree.lemma(up) in _CALLING:
        return True
    bare = tree.word(verb) == tree.lemma(verb) and not tree.by(verb, "aux")
    if up < 0 or not bare or tree.relation(verb) not in {"ccomp", "acl", "csubj"}:
        return False
    if "to" in tree.marks(verb) or not tree.by(verb, "nsubj"):
        return False
    return tree.lemma(up) in _ASKING or parties.promises.has("wanting", tree.lemma(up))


_CALLING = frozenset(
    "call urge ask press invite appeal implore exhort pressure order tell instruct encourage "
    "beg plead require expect want".split()
)
_ASKING = frozenset(
    "insist demand request recommend recommendation proposal insistence condition appeal call "
    "stipulate plead advise desire essential important necessary vital crucial".split()
)
