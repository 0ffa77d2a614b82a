"""From the words that belong to a content to whole stretches, with parsing errors in mind.

A parse may drop a word from the middle of a clause or hang its first one elsewhere. Content is
therefore laid out as whole stretches on either side of the cue: without holes, without the words
of the cue and of its source, and up to the cue where nothing of its own stands between.
"""

from dragoman.ontology.speech import Takes
from dragoman.stages.extract.statements.attribution import Found
from dragoman.stages.extract.statements.tree import Tree

# Relations by which a word behind a verb of speech is its own and not its content's.
_OWN = (
    "obl",
    "advmod",
    "punct",
    "compound:prt",
    "iobj",
    "aux",
    "cc",
    "discourse",
    "mark",
    "nmod:unmarked",
)


def stretches(
    tree: Tree, verb: int, found: Found, cue: set[int], source: set[int]
) -> list[tuple[int, int]]:
    """Return the content as half-open runs of words, in order."""
    taken = cue | source
    words = {i for i in found.words if tree.tokens[i].tag != "PUNCT"} - taken
    if not words:
        return []
    runs = list[tuple[int, int]]()
    before = {i for i in words if i < verb}
    behind = {i for i in words if i > verb}
    if before and behind:
        if _ends_quoted(tree, verb, max(before), taken):
            behind = set()
        elif not found.exact and not _is_split(tree, verb, cue, source):
            # On one side stands the clause, on the other what a parse hung there by error.
            tops = [i for i in sorted(words) if tree.tokens[i].head not in words]
            before, behind = (before, set()) if tops and tops[0] in before else (set(), behind)
    if before:
        runs += _parted(tree, min(before), _up_to_cue(tree, max(before), taken, behind), taken)
    if behind:
        first = min(behind)
        if found.prep is None and found.noun is None and not found.exact:
            first = _pulled_back(tree, verb, first, found, source)
        runs += _parted(tree, first, max(behind) + 1, taken)
    return runs


def _up_to_cue(tree: Tree, last: int, taken: set[int], behind: set[int]) -> int:
    """Return where content before the cue ends: what a parse hung on the cue is still its own.

    "It will be held when all are ready, she said": up to the comma before the cue's clause.
    """
    later = [i for i in taken if i > last]
    comma = min(later) - 1 if later else last
    if behind or tree.word(comma) != "," or any(i in taken for i in range(last + 1, comma)):
        return last + 1
    return comma


_CLOSING = frozenset({'"', "”", "''", "’’", "»", "“"})


def _ends_quoted(tree: Tree, verb: int, last: int, taken: set[int]) -> bool:
    """Tell whether what stands before the cue is a quotation that ends right there.

    What is then hung behind the cue is an apposition to the speaker or a new clause.
    """
    between = [i for i in range(last + 1, verb) if i not in taken]
    marks = {tree.tokens[i].text for i in between}
    return bool(marks & _CLOSING) and all(tree.tokens[i].tag == "PUNCT" for i in between)


def _is_split(tree: Tree, verb: int, cue: set[int], source: set[int]) -> bool:
    """Tell whether the cue's clause is set off by commas: "Prices, he said, did not rise"."""
    own = cue | source
    return any(
        tree.word(i) in {",", ";", "–", "—", "--", "-"}
        for i in (max(own) + 1, max(own) + 2, verb + 1)
    )


def _pulled_back(tree: Tree, verb: int, first: int, found: Found, source: set[int]) -> int:
    """Return where content begins behind a verb: words hung on the verb by error are its first."""
    if not found.entry.takes & {Takes.CLAUSE, Takes.INFINITIVE} or "that" in {
        tree.word(i) for i in range(verb + 1, first)
    }:
        return first
    own = set[int]()
    for kid in tree.by(verb, *_OWN):
        own |= tree.below(kid)
    if found.entry.to == "object":
        for kid in tree.by(verb, "obj"):
            own |= tree.below(kid)
    begin = first
    while begin - 1 > verb and begin - 1 not in own | source:
        begin -= 1
    return begin


def _parted(tree: Tree, first: int, last: int, taken: set[int]) -> list[tuple[int, int]]:
    return tree.runs(i for i in range(first, last) if i not in taken)
