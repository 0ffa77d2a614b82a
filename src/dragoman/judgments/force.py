"""Which judgments hold: superseded ones do not, nor what the same person outdid, nor what two
people decide differently.

Every judgment says something of each thing that it was found to be about: that it stands or does
not, or what a field of it is. Of one person's sayings on one thing the latest counts. Where two
people's latest sayings differ, none of both is applied, until a judgment supersedes one of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.records.judgment import Effect, Judgment

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """What a judgment says of a thing: that it stands (yes, no, or none for "cannot say"), or, of
    a slot, its value."""

    judgment: Judgment
    thing: str
    slot: str | None
    says: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What holds after all: the sayings that are applied, and the things that are contested."""

    says: tuple[Say, ...]
    contested: Mapping[str, tuple[str, ...]]
    """Ids of the judgments that contradict each other, by the thing."""
    clashes: tuple[tuple[Judgment, ...], ...]
    effects: Mapping[str, Effect]
    """By the id of each judgment that said anything."""


def superseded(judgments: Iterable[Judgment]) -> frozenset[str]:
    """Return the ids of the judgments whose place a later one takes."""
    return frozenset(j.supersedes for j in judgments if j.supersedes is not None)


def hold(says: Sequence[Say]) -> Held:
    """Return what holds of what was said; superseded judgments are not among it."""
    latest = list(_latest(says))
    contested, clashes = _contested(latest)
    struck = {id_ for ids in contested.values() for id_ in ids}
    standing = tuple(say for say in latest if say.judgment.id not in struck)
    effects = {say.judgment.id: Effect.OUTDONE for say in says}
    effects.update({say.judgment.id: _effect(say) for say in standing})
    effects.update({id_: Effect.CONTESTED for id_ in struck})
    return Held(says=standing, contested=contested, clashes=clashes, effects=effects)


def _effect(say: Say) -> Effect:
    return Effect.NOTED if say.says is None else Effect.APPLIED


def _order(say: Say) -> tuple[str, str]:
    return say.judgment.at, say.judgment.id


def _latest(says: Sequence[Say]) -> Iterable[Say]:
    """Yield each person's sayings that the person did not outdo.

    Who says that a thing stands may say so again, and correct several fields; who then says that
    it does not takes all of that back.
    """
    by_person: dict[tuple[str, str], list[Say]] = {}
    for say in sorted(says, key=lambda s: (s.thing, *_order(s), s.slot or "")):
        by_person.setdefault((say.thing, say.judgment.by), []).append(say)
    for mine in by_person.values():
        stance = [say for say in mine if say.slot is None]
        turns = [say for say in stance if say.says != stance[-1].says]
        since = _order(turns[-1]) if turns else ("", "")
        yield from (say for say in stance if _order(say) > since)
        fields = {say.slot: say for say in mine if say.slot is not None and _order(say) > since}
        yield from (fields[slot] for slot in sorted(fields, key=str))


def _contested(
    latest: Sequence[Say],
) -> tuple[dict[str, tuple[str, ...]], tuple[tuple[Judgment, ...], ...]]:
    """Return the judgments that contradict each other, by thing and as groups."""
    told: dict[tuple[str, str | None], list[Say]] = {}
    for say in latest:
        if say.says is not None:
            told.setdefault((say.thing, say.slot), []).append(say)
    by_thing: dict[str, set[str]] = {}
    groups: dict[tuple[str, ...], tuple[Judgment, ...]] = {}
    for (thing, _), here in told.items():
        if len({say.says for say in here}) > 1:
            found = {say.judgment.id: say.judgment for say in here}
            ids = tuple(sorted(found))
            by_thing.setdefault(thing, set()).update(ids)
            groups[ids] = tuple(found[id_] for id_ in ids)
    contested = {thing: tuple(sorted(by_thing[thing])) for thing in sorted(by_thing)}
    return contested, tuple(groups[ids] for ids in sorted(groups))
