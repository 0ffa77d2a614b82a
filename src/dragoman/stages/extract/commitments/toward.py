"""To whom something is promised, where the words or the frame of a negotiation tell.

Takes a promise and who is bound by it; gives the parties to whom. In this order: whom the verb
names ("promised the envoy to"), whom the speaker speaks to, who has the good of it ("open the
station to Danish experts"), of a joint undertaking each side to the other, and of one side's
undertaking in a negotiation the other side. Where none of these tells, nobody.
"""

from collections.abc import Iterable, Iterator

from dragoman.records.annotated import EntityType, Mention
from dragoman.records.claim import Fate, Party, Strength
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import Promise
from dragoman.stages.extract.statements.tree import Tree

_FOR = frozenset({"to", "for", "with", "toward", "towards"})
_MOVING = frozenset({"go", "travel", "return", "fly", "come", "move", "send", "visit", "withdraw"})
_LETTING = frozenset({"let", "help", "allow", "give", "pay", "grant", "permit", "enable", "join"})
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
    if promise.fate in {Fate.MADE, Fate.RESTATED} and _in_negotiation(tree, promise, parties):
        return by if len(_apart(by, parties)) > 1 else _other_side(tree, own, parties)
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
    if hearer is None or hearer.type not in _HEARERS or not parties.scene.is_political(hearer):
        return ()
    return (said.addressee,)


def _served(tree: Tree, promise: Promise, own: set[str], parties: Parties) -> tuple[Party, ...]:
    """Return who has the good of a promised deed: the first other party it is done to or for."""
    for place in sorted(promise.action):
        if not _is_served(tree, place, promise):
            continue
        mention = _party_at(tree, place, parties)
        if mention is None:
            continue
        several = parties.scene.meant(mention)
        sides = [parties.sides_of(one) for one in several]
        if any(not side & own for side in sides) and parties.scene.is_political(mention):
            return (parties.scene.party(mention),)
    return ()


def _is_served(tree: Tree, place: int, promise: Promise) -> bool:
    """Tell whether a word in an action is one to whom or for whom it is done."""
    relation, up = tree.tokens[place].relation, tree.tokens[place].head
    if relation == "iobj":
        return True
    if up < 0 or up not in promise.action:
        return False
    if relation in {"obj", "nsubj"}:
        letting = up if relation == "obj" else tree.tokens[up].head
        return letting >= 0 and tree.lemma(letting) in _LETTING
    if relation not in {"obl", "nmod"} or tree.case(place) not in _FOR:
        return False
    return tree.lemma(up) not in _MOVING


def _party_at(tree: Tree, place: int, parties: Parties) -> Mention | None:
    """Return the party at a place, or whose it is: "Danish inspectors", "Denmark's experts"."""
    mention = parties.mention(tree, place)
    if mention is not None and mention.type is not EntityType.PLACE:
        if parties.scene.is_political(mention) and not mention.metonym:
            return mention
    for kid in tree.by(place, "nmod:poss", "amod", "compound"):
        owner = parties.mention(tree, kid)
        if owner is not None and owner.type is EntityType.COUNTRY:
            return owner
    return None


def _in_negotiation(tree: Tree, promise: Promise, parties: Parties) -> bool:
    """Tell whether it is undertaken toward the other side, not merely said or planned."""
    if promise.strength is Strength.AGREED:
        return True
    entry = parties.promises.verbs.get(tree.lemma(promise.verb))
    return promise.strength is Strength.PLEDGED and entry is not None


def _other_side(tree: Tree, own: set[str], parties: Parties) -> tuple[Party, ...]:
    """Return the other one of the pair named nearest that the bound party is one of."""
    for pair in parties.sides.near(tree.sentence.end):
        first, second = (parties.sides_of(one) for one in pair)
        if first & second:
            continue
        if first & own:
            return (parties.scene.party(pair[1]),)
        if second & own:
            return (parties.scene.party(pair[0]),)
    return ()


def _sides(by: Iterable[Party], parties: Parties) -> set[str]:
    return {side for party in by for side in parties.sides_of_party(party)}


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
            yield parties.sides_of(one)
