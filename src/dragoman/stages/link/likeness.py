"""Likeness: what two event claims have in common and what sets them apart, feature by feature.

Takes two views, gives named features from 0 to 1. It decides nothing: `events.py` weighs them. Most
features need the words and a parse alone; `_exact` adds what can be said where the frames of both
were read, so that it is known who is on which side.
"""

from dragoman.records.claim import AnyClaim, EventClaim
from dragoman.stages.link.company import Company
from dragoman.stages.link.families import JOINT, VERBAL, family_of
from dragoman.stages.link.kin import kinship
from dragoman.stages.link.score import overlap, same_sentence
from dragoman.stages.link.view import View
from dragoman.stages.link.words import Weights

Features = dict[str, float]
ONE_MODE = 0.5
ONE_TYPE = 0.35
FOLDED = 0.2
"""How near two words are taken to be, whatever the table of kin says, that tell of one type of act
in one mode; of one type; of two types that are one while they lie ahead. The median of the table
stands in the middle."""
READ = "both frames read"
_FAR = 20
"""Sentences apart in one article from which it says no more that it is one article."""
_MATTER = 0.15
"""Share of the words after the triggers below which two requests are of other matters."""
_FEW = 0.25
_SOME = 0.15
"""Share of the words of two clauses that says something where nobody and no place is in common, and
where one side or a country is: of one side alone there are many acts."""


def likeness(left: View, right: View, weights: Weights, company: Company) -> Features:
    """Return what speaks for or against two views; what is nought is left out."""
    found: Features = {}
    _triggers(found, left, right)
    _parties(found, left, right)
    found["same place"] = overlap(left.sites, right.sites)
    found["same numbers"] = overlap(left.numbers, right.numbers)
    own = frozenset({left.head, right.head})
    found["words"] = weights.shared(left.words - own, right.words - own)
    _documents(found, left, right, company)
    if _is_read(left.claim) and _is_read(right.claim):
        _exact(found, left, right, weights)
    return {name: round(value, 3) for name, value in found.items() if value}


def _is_read(claim: AnyClaim) -> bool:
    """Tell whether an event's frame was read: its type is known, and with it who is what."""
    return isinstance(claim, EventClaim) and bool(claim.type)


def _apart(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right) and not left & right


def _triggers(found: Features, left: View, right: View) -> None:
    """Tell how the words go together that tell of the events."""
    one, other = left.claim, right.claim
    near = kinship(left.head, right.head)
    found["same trigger"] = float(near == 1.0)
    if isinstance(one, EventClaim) and isinstance(other, EventClaim):
        found["other mode"] = float(bool(one.mode and other.mode) and one.mode != other.mode)
        near = max(near, _by_type(one, other))
    found["kin trigger"] = near if near < 1.0 else 0.0


def _by_type(one: EventClaim, other: EventClaim) -> float:
    if one.type != other.type or not one.type:
        return FOLDED if set(family_of(one)) & set(family_of(other)) else 0.0
    if one.mode and other.mode:
        return ONE_MODE if one.mode == other.mode else 0.0
    return ONE_TYPE


def _parties(found: Features, left: View, right: View) -> None:
    """Tell who and what is in common or not, as far as a parse alone can tell."""
    found["other doers"] = float(_apart(left.doers, right.doers))
    found["same targets"] = overlap(left.targets, right.targets)
    found["other targets"] = float(_apart(left.targets, right.targets))
    found["sides crossed"] = float(bool(left.doers & right.targets | left.targets & right.doers))
    found["two people in common"] = float(len(left.people & right.people) > 1)
    found["other parties"] = float(_apart(_known(left), _known(right)))
    kinds = [{count.rsplit(" ", 1)[0] for count in view.counts} for view in (left, right)]
    found["other count"] = float(bool(kinds[0] & kinds[1]) and not left.counts & right.counts)


def _known(view: View) -> frozenset[str]:
    """Return the parties that are entities."""
    return frozenset(party for party in view.doers | view.targets if not party.startswith("~"))


def _documents(found: Features, left: View, right: View, company: Company) -> None:
    """Tell how alike the articles are; of one article, how far apart the sentences stand."""
    one, other = left.claim.document, right.claim.document
    if one != other:
        found["articles on the same actors"] = company.alike(one, other)
        found["articles in the same words"] = company.alike_in_words(one, other)
        return
    found["one article"] = 1.0
    found["one sentence"] = float(same_sentence(left.claim, right.claim))
    found["far apart"] = min(1.0, abs(left.claim.sentence - right.claim.sentence) / _FAR)


def _exact(found: Features, left: View, right: View, weights: Weights) -> None:
    """Add what can be said where the frames are read."""
    found[READ] = 1.0
    sides = left.sides & right.sides
    types = {view.claim.type for view in (left, right) if isinstance(view.claim, EventClaim)}
    crossed = bool(left.agents & right.victims or left.victims & right.agents)
    found["one side in common"] = float(len(sides) == 1)
    found["two sides in common"] = float(len(sides) > 1)
    found["other agents"] = float(_apart(left.agents, right.agents) and not crossed)
    found["other victims"] = float(_apart(left.victims, right.victims) and not crossed)
    turned = crossed and _apart(left.agents, right.agents) and not types & JOINT
    found["the other way round"] = float(turned)
    more = bool(left.sides - sides) and bool(right.sides - sides)
    found["other counterparts"] = float(bool(sides) and more)
    two = min(len(left.people), len(right.people)) > 1
    found["other people"] = float(two and not left.people & right.people)
    found["other places"] = float(_apart(left.places, right.places))
    found["same round"] = float(left.number is not None and left.number == right.number)
    found["same count"] = float(bool(left.counts & right.counts))
    found["other numbers counted"] = found["other count"]
    found["other terms"] = float(types == {"SANCTION"} and _apart(left.terms, right.terms))
    if sides:  # Two bodies of one side are no other parties.
        found["other parties"] = found["other doers"] = 0.0
    if not (types <= JOINT and _known(left) & _known(right)):
        found["sides crossed"] = 0.0  # Who asks is not who is asked.
    if found.get("one sentence"):  # Its other words tell of both.
        found["words"] = found["same numbers"] = found["same count"] = 0.0
    if types <= VERBAL:
        found["other matter"] = float(weights.shared(left.core, right.core) < _MATTER)
    if len(types) > 1:
        found["other matter"] = float(found["words"] < _FEW)
    if types == {"ASSAULT"}:  # Nobody is shot or murdered twice but by rare chance.
        struck = left.targets & right.targets & left.people
        found["one person struck"] = float(bool(struck))
        found["other mode"] = 0.0 if struck else found["other mode"]
    found["same place"] = overlap(left.spots, right.spots)
    shared = left.people & right.people | left.spots & right.spots
    certain = len(sides) > 1 or bool(shared) or found["same round"] or found["same count"]
    least = _SOME if sides or left.places & right.places else _FEW
    found["little in common"] = float(not certain and found["words"] < least)
