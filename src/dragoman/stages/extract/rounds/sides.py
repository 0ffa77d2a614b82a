"""The sides of a negotiation: political actors that a document names together."""

from collections import Counter
from itertools import combinations

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.claim import Party, PartyRole
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.scene import Scene

SIDES = frozenset({EntityType.COUNTRY, EntityType.ORGANIZATION, EntityType.GROUP})


def sides(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """Return the political sides among mentions and those they stand for, each once."""
    seen: dict[str, Mention] = {}
    for mention in (one for m in mentions for one in scene.meant(m)):
        root = scene.root(mention)
        if root.type in SIDES and scene.is_political(mention):
            seen.setdefault(root.actor or root.id, mention)
    return list(seen.values())


def identity(scene: Scene, party: Party) -> str:
    """Return what tells a party of this document from others."""
    mention = scene.mentions.get(party.mention or "")
    root = scene.root(mention) if mention else None
    return (root.actor or root.id) if root else party.words.text.lower()


def common_sides(scene: Scene) -> tuple[Party, ...]:
    """Return the two sides that the document most often names side by side, if there are two.

    Side by side is coordinated ("Serbia and Kosovo"), joined by a hyphen ("US-Iraq talks"), or
    between and with. A pair named so only once is taken only if no other pair is; and a pair only
    if both are among the article's three most often named sides ("a summit of X in Y" makes no
    pair of negotiators). Without such a pair, the two states that it names most, and far more often
    than any third.
    """
    counts: Counter[tuple[str, str]] = Counter()
    example: dict[tuple[str, str], tuple[Mention, Mention]] = {}
    for sentence in scene.doc.sentences:
        for left, right in _pairs(scene, sentence):
            one, other = (scene.root(m).actor or scene.root(m).id for m in (left, right))
            key = (min(one, other), max(one, other))
            if not lead(scene, [left, right]):
                continue
            counts[key] += 1
            example.setdefault(key, (left, right))
    if not counts:
        return _leading_states(scene)
    (first, most), *rest = sorted(counts.items(), key=lambda x: (-x[1], x[0]))
    if rest and rest[0][1] == most:
        return ()
    return tuple(scene.party(m, PartyRole.ACTOR) for m in example[first])


_LEADING = 3
"""Mentions that a state needs to be taken for a negotiator without being named with the other."""


def _often(scene: Scene) -> list[tuple[str, int]]:
    """Return the sides of a document with how often it names them, the most often first."""
    counts: Counter[str] = Counter()
    for mention in scene.doc.mentions:
        root = scene.root(mention)
        if root.type in SIDES and root.form in {Form.NAME, Form.DEMONYM}:
            counts[root.actor or root.id] += 1
    return sorted(counts.items(), key=lambda x: (-x[1], x[0]))


def lead(scene: Scene, mentions: list[Mention]) -> bool:
    """Tell whether those of these that are named are among a document's three most named sides."""
    leading = {side for side, _ in _often(scene)[:3]}
    named = [r for r in map(scene.root, mentions) if r.form in {Form.NAME, Form.DEMONYM}]
    return all((root.actor or root.id) in leading for root in named)


def _leading_states(scene: Scene) -> tuple[Party, ...]:
    often = _often(scene)
    if len(often) < 2 or often[1][1] < _LEADING:
        return ()
    if len(often) > 2 and 2 * often[2][1] > often[1][1]:
        return ()
    names: list[Mention] = []
    for side, _ in often[:2]:
        named = (m for m in scene.doc.mentions if (m.actor or m.id) == side)
        names += [m for m in named if m.type is EntityType.COUNTRY][:1]
    return tuple(scene.party(m, PartyRole.ACTOR) for m in names) if len(names) == 2 else ()


def _pairs(scene: Scene, sentence: Sentence) -> list[tuple[Mention, Mention]]:
    """Return the pairs of named sides that a sentence puts side by side."""
    named = [
        m
        for m in scene.doc.mentions_in(sentence.index)
        if m.form in {Form.NAME, Form.DEMONYM}
        and scene.root(m).type in {EntityType.COUNTRY, EntityType.ORGANIZATION}
        and scene.is_political(m)
    ]
    return [
        (left, right)
        for left, right in combinations(sides(scene, named), 2)
        if _side_by_side(sentence, left, right)
    ]


def _side_by_side(sentence: Sentence, left: Mention, right: Mention) -> bool:
    between = [t.text.lower() for t in sentence.tokens[left.last : right.first]]
    joined = between in (["and"], ["-"], ["–"], ["with"], ["and", "the"], ["with", "the"])
    return joined or right.head in sentence.conjuncts(left.head)
