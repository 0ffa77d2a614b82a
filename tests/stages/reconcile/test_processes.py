"""Rounds: slipping, joining, staying apart."""

from dataclasses import replace

from dragoman.records.claim import EventClaim, Status
from dragoman.records.finding import Event, Process
from dragoman.records.when import Basis, Extent, When
from tests.stages.reconcile.world import World, day, only

SIDES = ("Arvenia", "Borland")


def _slipping() -> World:
    world = World()
    world.document("a", "Arvenia and Borland plan a second round of dialogue.", "2031-03-01")
    world.document("b", "The second round of Arvenia and Borland was postponed.", "2031-03-10")
    world.document("c", "Arvenia and Borland held their second round.", "2031-04-03")
    world.round("a", "second round", SIDES, 2, status=Status.PLANNED, when=day("2031-03-12"))
    world.round("b", "second round", SIDES, 2, status=Status.POSTPONED, when=day("2031-03-12"))
    world.round("c", "second round", SIDES, 2, when=day("2031-04-02"))
    return world


def test_a_round_that_slipped_is_one_event_with_a_history() -> None:
    findings = _slipping().fold()
    (process,) = only(findings, Process)
    (one,) = process.rounds
    assert (one.number, one.number_basis, one.status) == (2, "stated", Status.OCCURRED)
    assert (one.when.start, one.when.end) == ("2031-04-02", "2031-04-02")
    (event,) = only(findings, Event)
    told = [(said.said, said.status) for said in event.history]
    assert told == [
        ("a", Status.PLANNED),
        ("b", Status.POSTPONED),
        ("c", Status.OCCURRED),
    ]
    assert {p.text for p in event.participants} == set(SIDES)


def test_the_latest_word_stands_while_nothing_has_happened() -> None:
    world = _slipping()
    world.claims = [c for c in world.claims if c.document != "c"]
    (process,) = only(world.fold(), Process)
    assert process.rounds[0].status is Status.POSTPONED


def test_series_with_other_names_and_other_sides_stay_apart() -> None:
    world = World()
    world.document("a", "The third round of dialogue of Arvenia and Borland ended.", "2031-03-01")
    world.document("b", "The joint commission of Arvenia and Borland met.", "2031-03-02")
    world.document("c", "The third round of dialogue of Arvenia and Cassia ended.", "2031-03-03")
    world.round("a", "third round", SIDES, 3)
    world.round("b", "joint commission", SIDES, 40, key="joint commission")
    world.round("c", "third round", ("Arvenia", "Cassia"), 3)
    processes = only(world.fold(), Process)
    assert sorted(len(p.rounds) for p in processes) == [1, 1, 1]
    assert sorted(r.number or 0 for p in processes for r in p.rounds) == [3, 3, 40]


def test_the_next_round_joins_the_one_its_article_announces() -> None:
    world = World()
    words = "The fifth round of Arvenia and Borland is near. The next round of Arvenia and Borland."
    world.document("a", words, "2031-03-01")
    world.round("a", "fifth round", SIDES, 5, status=Status.PLANNED)
    world.round("a", "next round", SIDES, None, order="next", status=Status.PLANNED, sentence=1)
    findings = world.fold()
    (process,) = only(findings, Process)
    assert [r.number for r in process.rounds] == [5]
    assert len(only(findings, Event)) == 1


def test_an_undated_round_without_number_makes_no_round() -> None:
    world = World()
    world.document("a", "A new round of Arvenia and Borland is hoped for.", "2031-03-01")
    world.round("a", "new round", SIDES, None, order="new", status=Status.PROPOSED)
    assert only(world.fold(), Process) == []


def test_the_number_of_rounds_does_not_depend_on_the_order_of_claims() -> None:
    world = _slipping()
    before = world.fold()
    world.claims.reverse()
    assert world.fold() == before


def test_a_beginning_and_an_end_make_a_stretch() -> None:
    world = World()
    world.document("a", "Arvenia and Borland opened the second round.", "2031-03-05")
    world.document("b", "Arvenia and Borland closed the second round.", "2031-03-08")
    world.document("c", "Arvenia and Borland held the second round in March.", "2031-06-08")
    world.round("a", "second round", SIDES, 2, when=day("2031-03-04"), phase="begin")
    world.round("b", "second round", SIDES, 2, when=day("2031-03-07"), phase="end")
    month = When(start="2031-03-01", end="2031-03-31", basis=Basis.RELATIVE)
    world.round("c", "second round", SIDES, 2, when=month)
    (process,) = only(world.fold(), Process)
    when = process.rounds[0].when
    assert (when.start, when.end, when.extent) == ("2031-03-04", "2031-03-07", Extent.THROUGHOUT)


def test_a_beginning_alone_is_not_drawn_out_to_the_month() -> None:
    world = World()
    world.document("a", "Arvenia and Borland opened the second round.", "2031-03-05")
    world.document("c", "Arvenia and Borland held the second round in March.", "2031-06-08")
    world.round("a", "second round", SIDES, 2, when=day("2031-03-04"), phase="begin")
    month = When(start="2031-03-01", end="2031-03-31", basis=Basis.RELATIVE)
    world.round("c", "second round", SIDES, 2, when=month)
    (process,) = only(world.fold(), Process)
    assert process.rounds[0].when.end == "2031-03-04"


def test_a_visit_never_joins_a_round() -> None:
    world = World()
    world.document("a", "The second round of Arvenia and Borland opened.", "2031-03-05")
    world.document("b", "Arvenia received Borland.", "2031-03-05")
    one = world.round("a", "second round", SIDES, 2, when=day("2031-03-04"))
    two = world.event("b", "received", SIDES, when=day("2031-03-04"), mode="visit")
    world.link(world.claim(one.event), two)
    assert len(only(world.fold(), Event)) == 2


def test_a_standing_body_is_a_process_of_its_own_beside_the_talks() -> None:
    world = World()
    world.document("a", "Arvenia and Borland held the third round.", "2031-03-01")
    world.document(
        "b", "The commission of Arvenia and Borland held its 40th session.", "2031-03-02"
    )
    world.round("a", "third round", SIDES, 3, key="")
    session = world.round("b", "40th session", SIDES, 40, key="commission")
    world.claims[-1] = replace(session, body=True)
    processes = only(world.fold(), Process)
    assert sorted([r.number for r in p.rounds] for p in processes) == [[3], [40]]


def test_one_round_under_two_names_is_one_process() -> None:
    world = World()
    words = (
        "The 13th round of military talks of Arvenia and Borland. The 13th round of Arvenia and "
    )
    world.document("a", words + "Borland at commander level.", "2031-03-01")
    world.round("a", "13th round of military talks", SIDES, 13, key="military")
    world.round("a", "13th round", SIDES, 13, key="commander", sentence=1)
    (process,) = only(world.fold(), Process)
    assert [r.number for r in process.rounds] == [13]


def test_a_series_known_by_its_name_alone_is_a_process() -> None:
    world = World()
    world.document("a", "The sixth round of the Ostrevan process ended in May.", "2031-06-01")
    world.document("b", "The seventh round of the Ostrevan process is near.", "2031-07-01")
    world.round("a", "Ostrevan process", (), 6, key="ostrevan process")
    world.round("b", "Ostrevan process", (), 7, key="ostrevan process", status=Status.PLANNED)
    (process,) = only(world.fold(), Process)
    assert ([r.number for r in process.rounds], process.parties) == ([6, 7], ())


def test_a_process_is_not_named_after_a_round_of_it() -> None:
    world = World()
    world.document("a", "The previous round of Arvenia and Borland ended.", "2031-03-01")
    world.round("a", "previous round", SIDES, 2, key="")
    (process,) = only(world.fold(), Process)
    assert process.name == "talks"


def test_a_round_whose_event_was_taken_out_is_none() -> None:
    world = _slipping()
    world.claims = [c for c in world.claims if not isinstance(c, EventClaim)]
    assert only(world.fold(), Process) == []


def test_the_previous_round_is_the_one_before_that_of_its_article() -> None:
    world = World()
    world.document("a", "Arvenia and Borland held the first round.", "2031-03-05")
    words = "Arvenia and Borland held the second round. The previous round of Arvenia and Borland."
    world.document("b", words, "2031-05-02")
    world.round("a", "first round", SIDES, 1, when=day("2031-03-04"))
    world.round("b", "second round", SIDES, 2, when=day("2031-05-01"))
    world.round("b", "previous round", SIDES, None, order="last", sentence=1)
    (process,) = only(world.fold(), Process)
    found = [(r.number, {s.document for s in r.evidence}) for r in process.rounds]
    assert found == [(1, {"a", "b"}), (2, {"b"})]


def test_a_high_number_told_under_two_names_in_the_same_weeks_is_one_round() -> None:
    world = World()
    world.document("a", "The 13th round of trade talks of Arvenia and Borland.", "2031-03-01")
    world.document("b", "The 13th round of commercial talks of Arvenia and Borland.", "2031-03-20")
    world.document("c", "The 2nd round of border talks of Arvenia and Borland.", "2031-03-20")
    world.round("a", "13th round", SIDES, 13, key="trade")
    world.round("b", "13th round", SIDES, 13, key="commercial")
    world.round("c", "2nd round", SIDES, 2, key="border")
    processes = only(world.fold(), Process)
    assert sorted([r.number for r in p.rounds] for p in processes) == [[2], [13]]
