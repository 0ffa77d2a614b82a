"""Phrases that tell through whom a statement came: "according to the daily, the minister said".

Takes a document's attributions in order; gives them with each such phrase made a station before
whoever says the clause it stands with, and with "according to what he told the daily" read as
what it is: who told it.
"""

from collections.abc import Callable

from dragoman.ontology.speech import CueKind
from dragoman.records.annotated import Annotated
from dragoman.stages.extract.statements.attribution import Attribution, Range, Shape, Source
from dragoman.stages.extract.statements.source import agent, make_source
from dragoman.stages.extract.statements.tree import Tree

_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i"})


class Relays:
    """Folds the relays of one document into the statements that they passed on."""

    def __init__(self, doc: Annotated, is_medium: Callable[[Source], bool]) -> None:
        self.doc = doc
        self.is_medium = is_medium

    def fold(self, found: list[Attribution]) -> list[Attribution]:
        """Return the attributions without the phrases that were stations of others."""
        kept, dropped = list[Attribution](), set[tuple[int, int]]()
        for one in found:
            told = self._told_in(one, found)
            if one.shape is Shape.PREPOSITION:
                dropped |= self._heard(one)
            if told is None or one.source is None:
                kept.append(one)
                continue
            stations = self._stations(one)
            if not stations and not self._himself(one):
                kept.append(one)
                continue
            told.outer[:0] = stations
            self._cut(told, one)
        kept = [one for one in kept if (one.sentence, one.place) not in dropped]
        for one in kept:
            self._by_teller(one)
        return kept

    def _told_in(self, one: Attribution, found: list[Attribution]) -> Attribution | None:
        """Return the verbal statement whose clause a phrase stands with, if one is."""
        if one.shape is not Shape.PREPOSITION or one.source is None:
            return None
        above = set(self._tree(one).up(one.source.head))
        for other in found:
            said = other.entry is not None and (
                other.entry.kind is CueKind.SPEECH or self._himself(one)
            )
            if other.sentence == one.sentence and other.shape is Shape.VERB and said:
                if other.place in above and other.source is not None and other.content:
                    return other
        return None

    def _stations(self, one: Attribution) -> list[tuple[Source, Range | None]]:
        """Return who passed it on: a medium, or those who gathered it and from whom."""
        tree, source = self._tree(one), one.source
        if source is None:
            return []
        if tree.word(source.head) != "what":
            return [(source, one.cue)] if self.is_medium(source) else []
        stations = list[tuple[Source, Range | None]]()
        for verb in tree.by(source.head, "acl")[:1]:
            told = [i for i in tree.by(verb, "nsubj")[:1] if tree.word(i) not in _PRONOUNS]
            stations += [(make_source(tree, i), one.cue) for i in told]
            cue = tree.offsets((verb, verb + 1))
            origin = [i for i in tree.by(verb, "obl") if tree.case(i) in {"from", "by"}]
            stations += [(make_source(tree, i), cue) for i in origin[:1] if told]
        return stations

    def _himself(self, one: Attribution) -> bool:
        """Tell whether a phrase is "according to what he told the daily"."""
        tree = self._tree(one)
        if one.source is None or tree.word(one.source.head) != "what":
            return False
        subjects = [k for i in tree.by(one.source.head, "acl") for k in tree.by(i, "nsubj")]
        return any(tree.word(i) in _PRONOUNS for i in subjects)

    def _heard(self, one: Attribution) -> set[tuple[int, int]]:
        """Return the verbs inside "according to what ...", no cues of their own."""
        tree = self._tree(one)
        if one.source is None or tree.word(one.source.head) != "what":
            return set()
        return {(one.sentence, i) for i in tree.by(one.source.head, "acl")}

    def _by_teller(self, one: Attribution) -> None:
        """Give "according to what a guard told the daily" to the guard."""
        if one.shape is not Shape.PREPOSITION or one.source is None:
            return
        tree = self._tree(one)
        if tree.word(one.source.head) != "what":
            return
        for verb in tree.by(one.source.head, "acl")[:1]:
            teller = next(iter(tree.by(verb, "nsubj")), None)
            teller = agent(tree, verb) if teller is None or tree.passive(verb) else teller
            if teller is not None:
                one.source = make_source(tree, teller)

    def _cut(self, told: Attribution, one: Attribution) -> None:
        """Take the phrase out of the content that a parse drew it into."""
        if one.cue is None:
            return
        at, made = one.cue[0], list[Range]()
        for start, end in told.content:
            if start < at < end:
                end = start + len(self.doc.words[start:at].rstrip(" ,\n"))
            made.append((start, end))
        told.content = made

    def _tree(self, one: Attribution) -> Tree:
        return Tree(self.doc.sentences[one.sentence])
