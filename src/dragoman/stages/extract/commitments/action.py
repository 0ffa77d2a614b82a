"""Which words of a clause are one action, and which verbs beside it are others."""

from dragoman.stages.extract.statements.tree import Tree

_ASIDE = frozenset({"while", "whereas", "although", "though", "but"})
_TERMS = frozenset({"by", "before", "within", "until"})
_LOOSE = ("appos", "acl:relcl", "parataxis")


def joined(tree: Tree, head: int) -> list[int]:
    """Return a verb and the verbs coordinated with it that share its mark or subject.

    Wherever a parse hangs it, "and to ..." below an infinitive is another infinitive; so is one
    behind a comma where more follow ("to form ..., to exchange ... and to meet").
    """
    infinitive = "to" in tree.marks(head)
    found = [head]
    for here in sorted(tree.below(head) | set(tree.by(tree.tokens[head].head, "conj"))):
        token = tree.tokens[here]
        if here in found or token.tag not in {"VERB", "AUX"}:
            continue
        if infinitive and _listed(tree, here, found):
            found.append(here)
            continue
        if tree.relation(here) != "conj":
            continue
        same = (
            token.head in found and not tree.by(here, "nsubj") and not tree.marks(here) & {"that"}
        )
        # "To close the port, stepping up the pressure": a participle goes with the whole.
        same = same and not (infinitive and tree.word(here).endswith("ing"))
        if {tree.word(i) for i in tree.by(here, "cc")} & {"than", "rather"}:
            continue
        if here > head and (same or (infinitive and "to" in tree.marks(here))):
            found.append(here)
    return found


def _listed(tree: Tree, here: int, found: list[int]) -> bool:
    """Tell whether an infinitive hung as a purpose is one of a list: "to form ..., to exchange"."""
    if tree.relation(here) not in {"advcl", "xcomp"} or tree.tokens[here].head not in found:
        return False
    marks = [i for i in tree.by(here, "mark") if tree.word(i) == "to"]
    before = min([*marks, *tree.by(here, "advmod")], default=here) - 1
    more = any("to" in tree.marks(i) for i in tree.by(here, "conj"))
    return bool(marks) and tree.word(before) == "," and more and not tree.by(here, "nsubj")


def action_words(tree: Tree, head: int, *, by: tuple[int, ...] = ()) -> set[int]:
    """Return the words of one action, without those coordinated with it.

    Where the parties in `by` are the subject of its clause, subject and auxiliary are left out.
    """
    words = tree.below(head)
    for other in tree.below(head):
        clause = tree.tokens[other].tag == "VERB" or "that" in tree.marks(other)
        if other != head and tree.relation(other) == "conj" and clause:
            if tree.tokens[other].head == head or "to" in tree.marks(other):
                words -= tree.below(other)
    for other in joined(tree, head)[1:]:
        words -= tree.below(other) | _strayed(tree, other)
    that = [i for i in tree.by(head, "mark") if tree.word(i) == "that" and i < head]
    if that:  # "agreed as well that ..."
        words = {i for i in words if i > that[0]}
    words -= {i for i in tree.by(head, "mark") if tree.word(i) == "to"}
    words -= set(tree.by(head, "cc"))
    for kid in tree.by(head, "advcl"):
        if tree.marks(kid) & _ASIDE and tree.by(kid, "nsubj"):
            words -= tree.below(kid)  # "..., while the others promised to wait": another's deed.
    words -= asides(tree, head)
    words |= _strayed(tree, head)
    subject = tree.first(head, "nsubj")
    if subject is not None and subject in by:
        words -= tree.below(subject) | set(tree.by(head, "aux"))
        words = {i for i in words if i > subject}
    return words


def _strayed(tree: Tree, head: int) -> set[int]:
    """Return the object that a parse hung beside a coordinated infinitive: "and to open roads"."""
    up = tree.tokens[head].head
    if up < 0 or tree.tokens[head].tag != "VERB" or tree.by(head, "obj", "xcomp", "ccomp"):
        return set()
    end = max(tree.below(head))
    for kid in tree.by(up, "conj"):
        below = tree.below(kid)
        if kid > head and tree.tokens[kid].tag in {"NOUN", "PROPN"} and min(below) == end + 1:
            return below if not tree.by(kid, "cc") else set()
    return set()


def asides(tree: Tree, head: int) -> set[int]:
    """Return what is added behind a comma to the end of an action: "..., which they refused"."""
    words = set(tree.by(head, "parataxis"))
    for kid in tree.by(head, "parataxis"):
        words |= tree.below(kid)
    end = max(tree.below(head))
    for here in tree.below(head):
        if tree.tokens[here].relation not in _LOOSE or here == head:
            continue
        inside = tree.below(here)
        if any(tree.word(i) in _TERMS for i in inside):
            continue  # "In two instalments, the first by June."
        if tree.word(min(inside) - 1) == "," or tree.word(min(inside)) == ",":
            words |= inside if max(inside) >= end - 1 else set()
    return words
