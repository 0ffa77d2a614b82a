"""The speaker beside a quotation, read off the order of the words alone.

In "“…,” the minister said" and "“…,” said the minister" the words between the closing mark and the
verb, or right behind the verb, name the speaker, whatever the parse made of a quotation's last
words. Takes a sentence's tree, the layout of marks and the verb's places; gives places.
"""

from dragoman.records.annotated import Quotation
from dragoman.stages.extract.statements.layout import Layout
from dragoman.stages.extract.statements.tree import Tree

# The longest way of naming a speaker with apposition, in words; longer ones are another clause.
LONGEST = 22
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_STOPS = frozenset({",", ".", ":", ";", "-", "–", "—", "(", "?", "!"})
_RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})
_ACCUSATIVE = frozenset({"him", "her", "them", "me", "us", "it", "that", "this", "who", "which"})


def quotation_before(tree: Tree, layout: Layout, first: int) -> Quotation | None:
    """Return the last quotation of the sentence that ends before a cue's first word, if any."""
    start = tree.tokens[first].start
    quotes = layout.between(tree.sentence.start, start)
    return quotes[-1] if quotes and quotes[-1].end <= start else None


def speaker_beside(tree: Tree, layout: Layout, first: int, last: int) -> tuple[int, int] | None:
    """Return the half-open range of the words that name the speaker of the quotation before.

    `first` and `last` are the places of the cue's first and last word.
    """
    quote = quotation_before(tree, layout, first)
    if quote is None:
        return None
    mark = layout.after_mark(quote)
    gap = [i for i in range(first) if tree.tokens[i].start >= mark]
    gap = [i for i in gap if tree.tokens[i].text not in {"”", '"', "''", "’", "“"}]
    words = [i for i in gap if tree.tokens[i].tag != "PUNCT"]
    if not words:
        return _behind(tree, last)
    if len(words) > LONGEST or not any(tree.tokens[i].tag in _NOMINAL for i in words):
        return None
    verbs = [i for i in words if tree.tokens[i].tag in {"VERB", "AUX"}]
    if verbs and not _parted(tree, words[0], verbs[0]):
        return None
    return words[0], words[-1] + 1


def _parted(tree: Tree, first: int, verb: int) -> bool:
    """Tell whether a verb stands in an insertion: "Mr Berg, who leads the team, said"."""
    inside = range(first + 1, verb)
    related = tree.relation(verb) == "acl" and any(tree.word(i) in _RELATIVE for i in inside)
    return related or any(tree.tokens[i].text in {",", "(", "–", "—"} for i in inside)


def _behind(tree: Tree, last: int) -> tuple[int, int] | None:
    """Return the range of a name right behind the cue."""
    begin = end = last + 1
    while end < len(tree.tokens) and end - begin < LONGEST:
        token = tree.tokens[end]
        if token.text in _STOPS or token.tag in {"VERB", "AUX", "SCONJ", "ADP"}:
            break
        end += 1
    inside = range(begin, end)
    if not any(tree.tokens[i].tag in _NOMINAL for i in inside):
        return None
    return None if tree.word(begin) in _ACCUSATIVE else (begin, end)


def head_of(tree: Tree, run: tuple[int, int]) -> int:
    """Return the head word of a range: the nominal that hangs on a word outside it."""
    inside = range(*run)
    outer = [i for i in inside if tree.tokens[i].head not in inside]
    nominal = [i for i in outer if tree.tokens[i].tag in _NOMINAL]
    return (nominal or [i for i in inside if tree.tokens[i].tag in _NOMINAL] or outer)[0]
