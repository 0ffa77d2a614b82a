"""Which words of a clause are one action, and which verbs beside it are others."""

from dragoman.stages.extract.statements.tree import Tree


def joined(tree: Tree, head: int) -> list[int]:
    """Return a verb and the verbs coordinated with it that share its mark or subject.

    Wherever a parse hangs it, "and to ..." below an infinitive is another infinitive.
    """
    infinitive = "to" in tree.marks(head)
    found = [head]
    for here in sorted(tree.below(head) | set(tree.by(tree.tokens[head].head, "conj"))):
        token = tree.tokens[here]
        if here in found or token.tag not in {"VERB", "AUX"} or tree.relation(here) != "conj":
            continue
        same = (
            token.head in found and not tree.by(here, "nsubj") and not tree.marks(here) & {"that"}
        )
        if {tree.word(i) for i in tree.by(here, "cc")} & {"than", "rather"}:
            continue
        if here > head and (same or (infinitive and "to" in tree.marks(here))):
            found.append(here)
    return found


def action_words(tree: Tree, head: int, *, by: tuple[int, ...] = ()) -> set[int]:
    """Return the words of one action, without those coordinated with it.

    Where the parties in `by` are the subject of its clause, subject and auxiliary are left out.
    """
    words = tree.below(head)
    for other in tree.below(head):
        if other != head and tree.relation(other) == "conj" and tree.tokens[other].tag == "VERB":
            if tree.tokens[other].head == head or "to" in tree.marks(other):
                words -= tree.below(other)
    that = [i for i in tree.by(head, "mark") if tree.word(i) == "that" and i < head]
    if that:  # "agreed as well that ..."
        words = {i for i in words if i > that[0]}
    words -= {i for i in tree.by(head, "mark") if tree.word(i) == "to"}
    words -= set(tree.by(head, "cc"))
    for kid in tree.by(head, "parataxis"):
        words -= tree.below(kid)
    subject = tree.first(head, "nsubj")
    if subject is not None and subject in by:
        words -= tree.below(subject) | set(tree.by(head, "aux"))
        words = {i for i in words if i > subject}
    return words
