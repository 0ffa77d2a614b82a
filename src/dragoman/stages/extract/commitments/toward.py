"""To whom something is promised, where the words or the frame of a negotiation tell.

Takes a promise and who is bound by it; gives the parties to whom. In this order: whom the verb
names ("promised the envoy to"), whom the speaker speaks to, who has the good of it ("open the
station to Danish experts"), of a joint undertaking each side to the other, and of one side's
undertaking in a negotiation the other side. Where none of these tells, nobody.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.claim import Fate, Party, Strength
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import Promise
from dragoman.stages.extract.statements.tree import Tree

_FOR = frozenset({"to", "for", "with", "toward", "towards"})
_MOVING = frozenset(
    {"go", "take", "bring", "travel", "return", "fly", "come", "move", "send", "visit", "withdraw"}
)
_LETTING = frozenset({"let", "help", "allow", "give", "pay", "grant", "permit", "enable", "join"})
_PRONOUNS = frozenset({"it", "him", "her", "them", "us", "me"})
_COUNTERPARTS = frozenset({"counterpart", "counterparts", "colleague", "opposite"})
_REBELS = frozenset(
    {"rebel", "guerrilla", "guerilla", "insurgent", "militant", "faction", "opposition"}
    | {"separatist", "group", "militia", "movement", "insurgency", "fighter", "junta"}
)
_HEARERS = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.COUNTRY})


def recipients(
    tree: Tree, promise: Promise, by: tuple[Party, ...], parties: Parties
) -> tuple[Party, ...]:
    """Return to whom a promise is made."""
    own = _sides(by, parties)
    for found in (
        _named(tree, promise.to, parties),
        _addressee(tree, promise, parties),
        _served(tree, promise, own, parties),
    ):
        others = tuple(p for p in found if not _sides((p,), parties) & own)
        if others:
            return others
    if promise.fate not in {Fate.MADE, Fate.RESTATED}:
        return ()
    if len(_apart(by, parties)) > 1:
        return by if _is_mutual(tree, promise, parties) else ()
    if _in_negotiation(tree, promise, parties):
        return _other_side(tree, own, parties) or _across(by, tree, parties)
    return ()


def _named(tree: Tree, places: Iterable[int], parties: Parties) -> tuple[Party, ...]:
    bound = parties.bound(tree, tuple(places))
    return tuple(p for place in bound for p in parties.parties(tree, place))


def _addressee(tree: Tree, promise: Promise, parties: Parties) -> tuple[Party, ...]:
    """Return to whom the speaker says that he will do it, if that is a political actor."""
    said = parties.scene.speech.innermost(tree.tokens[promise.verb].start)
    if said is None or said.addressee is None or said.sentence != tree.sentence.index:
        return ()
    hearer = parties.scene.mentions.get(said.addressee.mention or "")
    if hearer is not None and set(hearer.text.lower().split()) & parties.lexicon.media:
        return ()
    if hearer is not None and hearer.type in _HEARERS and parties.scene.is_political(hearer):
        return (said.addressee,)
    words = said.addressee.words
    if not {w.lower() for w in words.text.split()} & _COUNTERPARTS:
        return ()
    inside = parties.doc.mentions_in(said.sentence)
    of = [m for m in inside if words.start <= m.start and m.end <= words.end]
    return tuple(parties.scene.party(m) for m in of if m.type is EntityType.COUNTRY)[:1]


def _served(tree: Tree, promise: Promise, own: set[str], parties: Parties) -> tuple[Party, ...]:
    """Return who has the good of a promised deed: the first other party it is done to or for."""
    for place in sorted(promise.action):
        if not _is_served(tree, place, promise):
            continue
        if tree.word(place) in _PRONOUNS and parties.mention(tree, place) is None:
            said = parties.scene.speech.innermost(tree.tokens[place].start)
            if (
                said is not None
                and said.speaker is not None
                and parties.voices.speaks_politically(said)
            ):
                return (said.speaker,)  # "The agency said that Peru had agreed to let it ..."
            continue
        mention = _party_at(tree, place, parties)
        if mention is None:
            continue
        several = parties.scene.meant(mention)
        sides = [parties.voices.sides_of(one) for one in several]
        if any(not side & own for side in sides) and parties.scene.is_political(mention):
            return (parties.scene.party(mention),)
    return ()


def _is_served(tree: Tree, place: int, promise: Promise) -> bool:
    """Tell whether a word in an action is one to whom or for whom it is done."""
    relation, up = tree.tokens[place].relation, tree.tokens[place].head
    if relation == "iobj":
        return True
    if up < 0 or (up not in promise.action and up != promise.head):
        return False
    if any(tree.relation(i) == "acl" for i in _path(tree, place, promise.head)):
        return False
    if relation in {"obj", "nsubj"}:
        letting = up if relation == "obj" else tree.tokens[up].head
        return letting >= 0 and tree.lemma(letting) in _LETTING
    if relation not in {"obl", "nmod"} or tree.case(place) not in _FOR:
        return False
    if relation == "nmod" and up != promise.head and tree.relation(up) != "obj":
        return False  # "Block it on the road to the Union".
    return tree.lemma(up) not in _MOVING


def _path(tree: Tree, place: int, head: int) -> Iterator[int]:
    """Yield the words from a place up to the head of the action, without it."""
    yield place
    for up in tree.up(place):
        if up == head:
            return
        yield up


def _party_at(tree: Tree, place: int, parties: Parties) -> Mention | None:
    """Return the party at a place, or whose it is: "Danish inspectors", "Denmark's experts"."""
    mention = parties.mention(tree, place)
    known = mention is not None and mention.type is not EntityType.PLACE and not mention.metonym
    if mention is not None and known and parties.scene.is_political(mention):
        led = mention.form is not Form.NOMINAL or mention.antecedent or mention.members
        if led:
            return mention
    for kid in tree.by(place, "nmod:poss", "amod", "compound"):
        owner = parties.mention(tree, kid)
        if owner is not None and owner.type is EntityType.COUNTRY:
            return owner
    body = parties.promises.has("sides", tree.lemma(place)) or (
        mention is not None
        and mention.type is EntityType.ORGANIZATION
        and tree.tokens[place].relation in {"iobj", "obj", "nsubj"}
    )
    return mention if body and known else None


def _in_negotiation(tree: Tree, promise: Promise, parties: Parties) -> bool:
    """Tell whether it is undertaken toward the other side, not merely said or planned."""
    if promise.strength is Strength.AGREED or tree.lemma(promise.verb) in _BINDING:
        return True
    entry = parties.promises.verbs.get(tree.lemma(promise.verb))
    if promise.strength is not Strength.PLEDGED or entry is None:
        return False
    # What one pledges at home is promised to nobody abroad: there must be an agreement or talks.
    frame = parties.promises.lists["texts"] | parties.promises.lists["procedural_objects"]
    return bool(frame & {t.lemma.lower() for t in tree.tokens})


def _is_mutual(tree: Tree, promise: Promise, parties: Parties) -> bool:
    """Tell whether what several promise is promised to each other, not by all to somebody else."""
    alone = promise.joint and promise.verb == promise.head and bool(promise.by)
    if alone and not _is_pair(tree, promise, parties):
        return False  # "In return, the two allies will lift their sanctions."
    if promise.strength is Strength.AGREED or tree.lemma(promise.verb) in _BINDING:
        return True
    if any(parties.sides.is_joint(tree, i) and tree.lemma(i) in _SIDES for i in promise.by):
        return True
    words = [tree.word(i) for i in sorted(promise.action)]
    return any(pair in {("each", "other"), ("one", "another")} for pair in pairwise(words))


_FAR = 12
"""Sentences between a promise and the words for both sides: about half an article. Set, not
measured."""
_SIDES = frozenset({"side", "party", "delegation"})


def _is_pair(tree: Tree, promise: Promise, parties: Parties) -> bool:
    return any(parties.sides.is_joint(tree, i) for i in promise.by)


_BINDING = frozenset({"undertake", "commit", "bind", "oblige", "engage"})


def _other_side(tree: Tree, own: set[str], parties: Parties) -> tuple[Party, ...]:
    """Return the other one of the pair named nearest that the bound party is one of."""
    near = parties.sides.near(tree.sentence.end)
    pairs = [p for p in near if abs(p[0].sentence - tree.sentence.index) <= _FAR]
    for pair in [*pairs, *([parties.sides.main] if parties.sides.main else [])]:
        first, second = (parties.voices.sides_of(one) for one in pair)
        if first & second:
            continue
        for sides, other in ((first, pair[1]), (second, pair[0])):
            private = other.type is EntityType.PERSON and len(parties.voices.sides_of(other)) < 2
            if sides & own and not private:
                return (parties.scene.party(other),)
    return ()


def _across(by: Iterable[Party], tree: Tree, parties: Parties) -> tuple[Party, ...]:
    """Return whom rebels fight or a government fights, of the pair named nearest.

    For bare words ("the guerrilla", "the government") that no name in the article is led to.
    """
    words = {w.lower().rstrip("s") for party in by for w in party.words.text.split()}
    rebels, ruling = bool(words & _REBELS), "government" in words
    if rebels is ruling:
        return ()
    for pair in parties.sides.near(tree.sentence.end):
        rules = [_rules(one) for one in pair]
        if rules[0] is not rules[1]:
            return (parties.scene.party(pair[rules.index(rebels)]),)
    return ()


def _rules(mention: Mention) -> bool:
    """Tell whether a mention is a state or its government."""
    return mention.type is EntityType.COUNTRY or "government" in mention.text.lower()


def _sides(by: Iterable[Party], parties: Parties) -> set[str]:
    return {side for party in by for side in parties.voices.sides_of_party(party)}


def _apart(by: Iterable[Party], parties: Parties) -> list[set[str]]:
    """Return the sides of parties, those of one state or body taken together."""
    found = list[set[str]]()
    for sides in _each(by, parties):
        if not any(sides & one for one in found):
            found.append(sides)
    return found


def _each(by: Iterable[Party], parties: Parties) -> Iterator[set[str]]:
    for party in by:
        mention = parties.scene.mentions.get(party.mention or "")
        for one in parties.scene.meant(mention) if mention is not None else ():
            yield parties.voices.sides_of(one)
