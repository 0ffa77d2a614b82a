"""Both sides: whom "the two premiers", "each side", "neither of them" stand for, and who is the
other one.

Takes a document; gives the pair of political actors that is named nearest before such words: two
mentions that the text coordinates ("Norway and Sweden", "the leaders of Norway and Sweden") or
that deal with each other ("Norway signed an agreement with Sweden").
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.sentence import Sentence, is_relation
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
_DEALING = frozenset(
    "agree sign negotiate talk meet conclude reach seal strike discuss initial hold confer".split()
)
"""Verbs by which a party deals "with" another."""
_TALKS = frozenset(
    "talk negotiation dialogue dialog agreement deal accord treaty pact meeting round session "
    "summit ceasefire truce delegation commission mediation statement communique communiqué "
    "declaration memorandum conference meet agree negotiate sign mediate document".split()
)
"""Words of a sentence by which the two that it names are sides of a negotiation."""
_AGREEING = frozenset(
    "agreement deal accord treaty pact ceasefire truce memorandum declaration agree sign".split()
)
_GROUND = frozenset("enclave region province border area territory village town city".split())
"""Places of that name, no parties: "the enclaves of Kalmar and Skane"."""
_RULING = frozenset({"government", "authority", "regime", "army", "junta", "coalition"})
_RESISTING = frozenset(
    "rebel guerrilla insurgent faction movement opposition militia separatist militant "
    "group".split()
)
_NAMED = frozenset({Form.NAME, Form.DEMONYM})
_GROUPS = frozenset({EntityType.ORGANIZATION, EntityType.GROUP})
_OFTEN = 3
"""Mentions that a state must have to be one of the two that an article is of. Set, not measured."""
_CHAIN = 4
"""Nouns between "with a party" and the verb of its clause."""
_FAR = 40
"""Pairs looked through for the one to which a party belongs: some pages of news. Set, to keep the
time linear; no measured article names as many."""


class Sides:
    """The pairs of a document, in the order of the text."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        pairs = [pair for s in scene.doc.sentences for pair in self._of_sentence(s)]
        self._pairs = sorted(pairs, key=_end)
        self._ends = [_end(pair) for pair in self._pairs]

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
        if not self.is_joint(tree, place):
            return ()
        at = bisect_left(self._ends, tree.tokens[place].start + 1)
        bodies = tree.lemma(place) in _BODIES
        for pair in reversed(self._pairs[:at]):
            if not (bodies and all(m.type is EntityType.PERSON for m in pair)):
                return pair
        return ()

    def near(self, offset: int) -> Iterator[Pair]:
        """Yield the sides of negotiations before an offset, the nearest first, then those after."""
        at = bisect_left(self._ends, offset + 1)
        order = [*reversed(self._pairs[max(0, at - _FAR) : at]), *self._pairs[at : at + _FAR]]
        yield from (pair for pair in order if self._negotiate(pair, _TALKS))

    @cached_property
    def negotiating(self) -> bool:
        """Whether the document tells of a negotiation between two sides that it names."""
        return next(self.near(0), None) is not None

    def makers(self, offset: int) -> Pair | None:
        """Return who made the agreement told of at an offset; else the sides of the talks."""
        near = list(self.near(offset))
        agreed = (pair for pair in near if self._negotiate(pair, _AGREEING))
        return next(agreed, next(iter(near), None)) or self._states() or self._paired

    @cached_property
    def _paired(self) -> Pair | None:
        """The only two that the document names together, if no third is."""
        roots = {frozenset(self._scene.root(m).id for m in pair) for pair in self._pairs}
        return self._pairs[0] if len(roots) == 1 else None

    def _states(self) -> Pair | None:
        """Return the first two states that the document names together."""
        country = EntityType.COUNTRY
        return next((p for p in self._pairs if p[0].type is p[1].type is country), None)

    @cached_property
    def main(self) -> Pair | None:
        """The two states that an article is of, if it names no third half as often."""
        named = dict[str, list[Mention]]()
        for mention in self._scene.doc.mentions:
            root = self._scene.root(mention)
            if mention.form in _NAMED and root.type is EntityType.COUNTRY:
                named.setdefault(root.actor or root.id, []).append(mention)
        order = sorted(named.values(), key=lambda found: (-len(found), found[0].id))
        if len(order) < 2 or len(order[1]) < _OFTEN:
            return None
        if len(order) > 2 and len(order[2]) * 2 > len(order[1]):
            return None
        return order[0][0], order[1][0]

    def _negotiate(self, pair: Pair, words: frozenset[str]) -> bool:
        """Tell whether a sentence names two as the sides of talks or of an agreement."""
        sentence = self._scene.doc.sentences[pair[0].sentence]
        up = sentence.tokens[pair[0].head].head
        ground = up >= 0 and sentence.tokens[up].lemma.lower() in _GROUND
        return not ground and any(t.lemma.lower() in words for t in sentence.tokens)

    def is_joint(self, tree: Tree, place: int) -> bool:
        """Tell whether words stand for both sides: "the two premiers", "each side", "they"."""
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
            if len(others) == 1 and self._are_two(first, others[0]):
                yield first, others[0]
            dealer = self._dealer(sentence, place, headed)
            if dealer is not None and self._are_two(dealer, first):
                yield dealer, first

    def _are_two(self, first: Mention, second: Mention) -> bool:
        """Tell whether two mentions are two sides; of bare nouns only those who fight or rule."""
        if self._scene.root(first).id == self._scene.root(second).id:
            return False
        between = range(min(first.last, second.last), max(first.first, second.first))
        here = self._scene.doc.mentions_in(first.sentence)
        if any(m.head in between and m.type is first.type for m in here):
            return False  # "Greece, Turkey and Britain" are three, however they are parsed.
        bare = [m for m in (first, second) if m.form is Form.NOMINAL]
        kinds = [self._kind(m) for m in bare]
        if len(bare) == 2:
            return set(kinds) == {"ruling", "resisting"}
        return all(kinds)

    def _kind(self, mention: Mention) -> str:
        sentence = self._scene.doc.sentences[mention.sentence]
        words = {t.lemma.lower() for t in sentence.tokens[mention.first : mention.last]}
        if words & _RULING:
            return "ruling"
        return "resisting" if words & _RESISTING else ""

    def _dealer(self, sentence: Sentence, place: int, headed: dict[int, Mention]) -> Mention | None:
        """Return who deals with the party at a place: the subject of "agreed with"."""
        tokens = sentence.tokens
        cases = {tokens[i].text.lower() for i in sentence.children_by(place, "case")}
        if "with" not in cases or not is_relation(tokens[place].relation, ("obl", "nmod")):
            return None
        up = tokens[place].head
        dealing = False
        for _ in range(_CHAIN):  # "Backed out of the fifth round of talks with the front."
            if up < 0 or tokens[up].tag != "NOUN":
                break
            dealing = dealing or tokens[up].lemma.lower() in _TALKS
            up = tokens[up].head
        if up < 0 or not (dealing or tokens[up].lemma.lower() in _DEALING):
            return None
        subjects = sentence.children_by(up, "nsubj")
        return next((headed[i] for i in subjects if i in headed), None)

    def _may_be_side(self, mention: Mention) -> bool:
        named = mention.form in _NAMED and mention.type in ACTORS
        body = mention.form is Form.NOMINAL and mention.type in _GROUPS and not mention.members
        return (named or body) and self._scene.is_political(mention)


def _end(pair: Pair) -> int:
    return max(mention.end for mention in pair)
