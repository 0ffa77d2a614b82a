"""Both sides: whom "the two premiers", "each side", "neither of them" stand for.

Takes a document; gives the pair of political actors that is named nearest before such words: two
mentions that the text coordinates ("Norway and Sweden", "the leaders of Norway and Sweden").
"""

from bisect import bisect_left
from collections.abc import Iterator

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.scene import ACTORS, Scene
from dragoman.stages.extract.statements.tree import Tree

Pair = tuple[Mention, Mention]

_JOINT = frozenset({"both", "two", "each", "either", "neither"})
_PRONOUNS = frozenset({"they", "both", "each", "neither", "them"})
_BODIES = frozenset(
    {"side", "party", "country", "nation", "state", "government", "capital", "neighbour"}
    | {"neighbor", "delegation"}
)
"""Nouns that two persons are not."""


class Sides:
    """The pairs of a document, in the order of the text."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._pairs = [pair for s in scene.doc.sentences for pair in self._of_sentence(s)]
        self._ends = [second.end for _, second in self._pairs]

    def named_by(self, tree: Tree, place: int) -> tuple[Mention, ...]:
        """Return the sides that a phrase names itself: "the leaders of Norway and Sweden"."""
        heads = [i for i in tree.by(place, "nmod") if tree.case(i) == "of"]
        heads += tree.by(place, "nmod:poss", "compound", "amod")
        for head in heads:
            found = [self._scene.mention(tree.sentence, i) for i in (head, *tree.by(head, "conj"))]
            named = [m for m in found if m is not None and m.type is EntityType.COUNTRY]
            if len({self._scene.root(m).id for m in named}) > 1:
                return tuple(named)
        return ()

    def meant_by(self, tree: Tree, place: int) -> tuple[Mention, ...]:
        """Return the pair that words for both sides stand for; none where nothing names one."""
        if not self._is_joint(tree, place):
            return ()
        at = bisect_left(self._ends, tree.tokens[place].start + 1)
        bodies = tree.lemma(place) in _BODIES
        for pair in reversed(self._pairs[:at]):
            if not (bodies and all(m.type is EntityType.PERSON for m in pair)):
                return pair
        return ()

    def before(self, offset: int) -> tuple[Mention, ...]:
        """Return the pair named nearest before an offset, if any."""
        at = bisect_left(self._ends, offset + 1)
        return self._pairs[at - 1] if at else ()

    def _is_joint(self, tree: Tree, place: int) -> bool:
        word = tree.word(place)
        if tree.tokens[place].tag in {"PRON", "DET"}:
            known = self._scene.mention(tree.sentence, place)
            led = known is not None and known.antecedent is not None
            return word in _PRONOUNS and not led
        kids = {tree.word(i) for i in tree.by(place, "det", "nummod", "amod")}
        plural = word != tree.lemma(place) and tree.lemma(place) in {"side", "party"}
        return bool(kids & _JOINT) or (plural and "the" in kids)

    def _of_sentence(self, sentence: Sentence) -> Iterator[Pair]:
        here = [m for m in self._scene.doc.mentions_in(sentence.index) if self._may_be_side(m)]
        headed = {m.head: m for m in here}
        for place, first in sorted(headed.items()):
            others = [headed[i] for i in sentence.children_by(place, "conj") if i in headed]
            if len(others) == 1 and self._scene.root(first).id != self._scene.root(others[0]).id:
                yield first, others[0]

    def _may_be_side(self, mention: Mention) -> bool:
        named = mention.form in {Form.NAME, Form.DEMONYM}
        return named and mention.type in ACTORS and self._scene.is_political(mention)
