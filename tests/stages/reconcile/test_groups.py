"""Groups of claims: joined by their mean likeness, whatever the order in which links come."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from dragoman.records.claim import EventClaim
from dragoman.records.link import Link
from dragoman.stages.reconcile.groups import cohesive_groups
from tests.stages.reconcile.world import World


def _claims(count: int) -> list[EventClaim]:
    world = World()
    for number in range(count):
        name = world.document(f"d{number}", "Arland met Borland.", "2020-01-01")
        world.event(name, "met", ["Arland", "Borland"])
    return sorted((c for c in world.claims if isinstance(c, EventClaim)), key=lambda c: c.id)


def _link(claims: Sequence[EventClaim], left: int, right: int, score: float) -> Link:
    return Link(left=claims[left].id, right=claims[right].id, score=score, reasons=())


def _numbers(claims: Sequence[EventClaim], groups: list[list[EventClaim]]) -> list[list[int]]:
    place = {claim.id: number for number, claim in enumerate(claims)}
    return [[place[c.id] for c in group] for group in groups]


def _free(left: Sequence[EventClaim], right: Sequence[EventClaim]) -> bool:
    return True


def test_a_weak_link_does_not_chain_two_groups() -> None:
    claims = _claims(4)
    links = [_link(claims, 0, 1, 0.9), _link(claims, 2, 3, 0.9), _link(claims, 1, 2, 0.7)]
    found = cohesive_groups(claims, links, _free, least=0.4)
    assert _numbers(claims, found) == [[0, 1], [2, 3]]


def test_many_links_join_what_one_does_not() -> None:
    claims = _claims(4)
    pairs = [(0, 1, 0.9), (2, 3, 0.9), (0, 2, 0.6), (0, 3, 0.6), (1, 2, 0.6), (1, 3, 0.6)]
    links = [_link(claims, *pair) for pair in pairs]
    assert len(cohesive_groups(claims, links, _free, least=0.4)) == 1


def test_the_order_of_the_links_changes_nothing() -> None:
    claims = _claims(5)
    pairs = [(0, 1, 0.6), (1, 2, 0.6), (2, 3, 0.6), (3, 4, 0.6), (0, 2, 0.6)]
    links = [_link(claims, *pair) for pair in pairs]
    found = {
        str(_numbers(claims, cohesive_groups(claims, order, _free, least=0.45)))
        for order in permutations(links)
    }
    assert len(found) == 1


def test_what_may_not_join_stays_apart_and_what_is_one_stays_one() -> None:
    claims = _claims(4)
    links = [_link(claims, 0, 1, 0.9), _link(claims, 0, 2, 0.8), _link(claims, 1, 2, 0.8)]
    barred = claims[2].id

    def may_join(left: Sequence[EventClaim], right: Sequence[EventClaim]) -> bool:
        return barred not in {c.id for c in (*left, *right)}

    found = cohesive_groups(claims, links, may_join, least=0.4, whole=[[claims[3], claims[2]]])
    assert _numbers(claims, found) == [[0, 1], [2, 3]]


@pytest.mark.parametrize(("score", "groups"), [(0.39, 2), (0.4, 1)])
def test_the_least_mean_is_kept(score: float, groups: int) -> None:
    claims = _claims(2)
    links = [_link(claims, 0, 1, score)]
    assert len(cohesive_groups(claims, links, _free, least=0.4)) == groups
