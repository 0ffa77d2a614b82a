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
    between and with. A pair named so only once is taken only if no other pair is.
    """
    counts: Counter[tuple[str, str]] = Counter()
    example: dict[tuple[str, str], tuple[Mention, Mention]] = {}
    for sentence in scene.doc.sentences:
        for left, right in _pairs(scene, sentence):
            one, other = (scene.root(m).actor or scene.root(m).id for m in (left, right))
            key = (min(one, other), max(one, other))
            counts[key] += 1
            example.setdefault(key, (left, right))
    if not counts:
        return ()
    (first, most), *rest = sorted(counts.items(), key=lambda x: (-x[1], x[0]))
    if rest and rest[0][1] == most:
        return ()
    return tuple(scene.party(m, PartyRole.ACTOR) for m in example[first])


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
