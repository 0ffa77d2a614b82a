"""From the words of a content to stretches of the text, with the quotations beside the cue.

Takes places of words and the layout of quotation marks; gives offsets. A quotation that stands
right before or behind the cue's clause is content whatever the parse made of it.
"""

from dataclasses import replace

from dragoman.stages.extract.statements.attribution import Found, Range, Source
from dragoman.stages.extract.statements.beside import quotation_before
from dragoman.stages.extract.statements.layout import Layout
from dragoman.stages.extract.statements.spans import stretches
from dragoman.stages.extract.statements.tree import Tree

# How many words may stand between a cue's clause and the quotation that is its content.
NEAR = 25


class Pieces:
    """Lays content out over one document's words."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def of_verb(
        self,
        tree: Tree,
        verb: int,
        found: Found | None,
        group: tuple[int, int],
        source: Source | None,
    ) -> list[Range]:
        """Return the content of a verbal cue, `found` by the tree, as stretches."""
        if found is None:
            return []
        spoken = set(places(tree, source.span)) if source is not None else set()
        own = set(range(*group))
        if self._is_fronted(tree, group, own | spoken):
            found = replace(found, words=frozenset(i for i in found.words if i < verb))
        runs = stretches(tree, verb, found, own, spoken)
        return self._settled_runs(tree, runs, tree.offsets(group))

    def settled(self, tree: Tree, words: set[int], cue: Range | None) -> list[Range]:
        """Return the stretches that words make, their edges put right."""
        return self._settled_runs(tree, tree.runs(words), cue)

    def _settled_runs(
        self, tree: Tree, runs: list[tuple[int, int]], cue: Range | None
    ) -> list[Range]:
        pieces = []
        for run in runs:
            settled = self.layout.settle(*tree.offsets(run), cue)
            if settled is not None:
                pieces.append(settled)
        return merged(pieces)

    def with_quotes(
        self, tree: Tree, verb: int, source: Source | None, cue: Range, content: list[Range]
    ) -> list[Range]:
        """Add the quotations of the sentence that stand at the cue's clause."""
        sentence = tree.sentence
        quotes = self.layout.between(sentence.start, sentence.end)
        colon = tree.tokens[verb].end if tree.word(verb + 1) == ":" else None
        for quote in quotes:
            if colon is not None and quote.start < colon:
                continue  # "adding: “...”": what stands before is another's or said before.
            if any(s < quote.end and quote.start < e for s, e in content):
                continue
            if self._stands_by(tree, verb, source, quote.start, quote.end, bool(content)):
                settled = self.layout.settle(quote.start, quote.end, cue)
                if settled is not None:
                    content = merged([*content, settled])
        return content

    def _is_fronted(self, tree: Tree, group: tuple[int, int], own: set[int]) -> bool:
        """Tell whether a quotation ends right before the cue's clause, or its speaker's name."""
        quote = quotation_before(tree, self.layout, group[0])
        if quote is None or self.layout.at(tree.tokens[group[0]].start) is not None:
            return False
        mark = self.layout.after_mark(quote)
        between = [i for i in range(group[0]) if tree.tokens[i].start >= mark and i not in own]
        comma = (
            self.layout.words[quote.end - 1] in ",?!." or tree.word(max(group[1] - 1, 0) + 1) == ","
        )
        return comma and all(tree.tokens[i].tag == "PUNCT" for i in between)

    def _stands_by(
        self, tree: Tree, verb: int, source: Source | None, start: int, end: int, more: bool
    ) -> bool:
        """Tell whether a quotation stands right before or behind the clause of a cue."""
        words = tree.tokens
        before = [i for i, t in enumerate(words) if t.end <= start]
        behind = [i for i, t in enumerate(words) if t.start >= end]
        own = _clause_words(tree, verb, source)
        if verb in before:
            between = [i for i in before if i > verb]
            comma = any(words[i].text in {",", ":"} for i in between[-3:])
            clear = all(i in own or words[i].tag == "PUNCT" for i in between)
            return clear and len(between) <= NEAR and (comma or not more)
        if verb in behind:
            between = [i for i in behind if i < verb]
            clear = all(i in own or words[i].tag == "PUNCT" for i in between)
            return clear and len(between) <= NEAR
        return False


def places(tree: Tree, span: Range) -> list[int]:
    """Return the places of the words inside a range of offsets."""
    return [i for i, t in enumerate(tree.tokens) if span[0] <= t.start and t.end <= span[1]]


def merged(pieces: list[Range]) -> list[Range]:
    """Return pieces in order, those that overlap made one."""
    made = list[Range]()
    for start, end in sorted(pieces):
        if made and start <= made[-1][1]:
            made[-1] = (made[-1][0], max(end, made[-1][1]))
        else:
            made.append((start, end))
    return made


def _clause_words(tree: Tree, verb: int, source: Source | None) -> set[int]:
    """Return the words of a cue's own clause: no clause below it that may be content."""
    words = tree.below(verb)
    for kid in tree.by(verb, "ccomp", "parataxis", "conj"):
        words -= tree.below(kid)
    if source is not None:
        words |= set(places(tree, source.span))
    return words
