"""Events, figures, statements and commitments as folds over claims."""

import pytest

from dragoman.records.claim import Fate, SpeakerType, Status
from dragoman.records.finding import Commitment, Disagreement, Event, Figure, Statement
from dragoman.records.link import DatedDocument
from tests.stages.reconcile.world import World, day, only


def _attack(second: str, when: str = "2031-03-09", origin: str = "") -> World:
    world = World()
    world.document("a", "Gunmen attacked Arvenia and killed six soldiers.", "2031-03-10")
    world.document(
        "b",
        f"Gunmen attacked Arvenia and killed {second} soldiers.",
        "2031-03-11",
        outlet="Herald",
        origin=origin,
    )
    return world


def test_linked_events_are_one_and_keep_both_articles() -> None:
    world = _attack("six")
    one = world.event("a", "attacked", ["Arvenia"], type_="ASSAULT", when=day("2031-03-09"))
    two = world.event("b", "attacked", ["Arvenia"], type_="ASSAULT", when=day("2031-03-09"))
    world.link(one, two)
    (event,) = only(world.fold(), Event)
    assert [said.said for said in event.history] == ["a", "b"]
    assert event.sources_at_least == 2


def test_a_reprint_is_no_second_source() -> None:
    world = _attack("six", origin="origin-a")
    one = world.event("a", "attacked", ["Arvenia"], type_="ASSAULT")
    two = world.event("b", "attacked", ["Arvenia"], type_="ASSAULT")
    world.link(one, two)
    (event,) = only(world.fold(), Event)
    assert event.sources_at_least == 1
    assert event.sources[0].documents == ("a", "b")


def test_planned_postponed_and_held_are_one_meeting_with_its_history() -> None:
    world = World()
    for name, words, published in (
        ("a", "Arvenia and Bresk will meet on 14 March.", "2031-03-02"),
        ("b", "The meeting of Arvenia and Bresk was postponed.", "2031-03-10"),
        ("c", "Arvenia and Bresk met on Tuesday.", "2031-04-08"),
    ):
        world.document(name, words, published)
    parties = ["Arvenia", "Bresk"]
    plan, held = day("2031-03-14"), day("2031-04-08")
    planned = world.event("a", "meet", parties, status=Status.PLANNED, when=plan)
    put_off = world.event("b", "meeting", parties, status=Status.POSTPONED, when=plan)
    done = world.event("c", "met", parties, when=held)
    world.link(planned, put_off)
    world.link(planned, done)
    world.link(put_off, done)
    (event,) = only(world.fold(), Event)
    told = [(said.said, said.status) for said in event.history]
    assert told == [
        ("a", Status.PLANNED),
        ("b", Status.POSTPONED),
        ("c", Status.OCCURRED),
    ]
    assert (event.status, event.when.start) == (Status.OCCURRED, "2031-04-08")


def test_what_occurred_on_two_days_is_two_events() -> None:
    world = _attack("six")
    one = world.event("a", "attacked", ["Arvenia"], type_="ASSAULT", when=day("2031-03-09"))
    two = world.event("b", "attacked", ["Arvenia"], type_="ASSAULT", when=day("2031-01-02"))
    world.link(one, two)
    assert len(only(world.fold(), Event)) == 2


def test_neighbouring_days_are_one_event_and_a_disagreement() -> None:
    world = _attack("six")
    one = world.event("a", "attacked", ["Arvenia"], type_="ASSAULT", when=day("2031-03-08"))
    two = world.event("b", "attacked", ["Arvenia"], type_="ASSAULT", when=day("2031-03-09"))
    world.link(one, two)
    findings = world.fold()
    (event,) = only(findings, Event)
    (found,) = only(findings, Disagreement)
    assert (found.about, found.attribute) == (event.id, "when")
    assert [v.value for v in found.values] == ["2031-03-08", "2031-03-09"]
    assert len(event.when.alternatives) == 1


def test_different_numbers_of_independent_texts_disagree() -> None:
    world = _attack("four")
    one = world.figure("a", "six", 6, "soldiers")
    two = world.figure("b", "four", 4, "soldiers")
    world.link(one, two)
    findings = world.fold()
    assert sorted(f.value for f in only(findings, Figure)) == [4, 6]
    (found,) = only(findings, Disagreement)
    assert found.attribute == "number"
    assert {v.documents for v in found.values} == {("a",), ("b",)}


def test_a_figure_takes_the_words_of_the_first_report_among_equally_full_ones() -> None:
    world = World()
    world.document("a", "Ten captives walked home.", "2031-03-09")
    world.document("b", "Ten soldiers walked home.", "2031-03-08")
    left, right = (world.figure(d, "Ten", 10, w) for d, w in (("a", "captives"), ("b", "soldiers")))
    world.link(left, right)
    (figure,) = only(world.fold(), Figure)
    assert figure.measure == "soldiers"


@pytest.mark.parametrize(
    ("value", "qualifier"), [(5, "more than"), (5, "at least"), (6.2, "about")]
)
def test_numbers_that_can_both_be_right_do_not_disagree(value: float, qualifier: str) -> None:
    world = _attack("four")
    one = world.figure("a", "six", 6, "soldiers")
    two = world.figure("b", "four", value, "soldiers", qualifier=qualifier)
    world.link(one, two)
    assert only(world.fold(), Disagreement) == []


def test_a_copy_does_not_disagree_with_its_origin() -> None:
    world = _attack("four", origin="origin-a")
    world.link(world.figure("a", "six", 6, "soldiers"), world.figure("b", "four", 4, "soldiers"))
    assert only(world.fold(), Disagreement) == []


def test_statements_of_one_document_never_become_one() -> None:
    world = World()
    words = "Arvenia said peace is near. Arvenia said peace is close."
    world.document("a", words, "2031-03-01")
    one = world.statement("a", "Arvenia", "peace is near")
    two = world.statement("a", "Arvenia", "peace is close", sentence=1)
    world.link(one, two)
    assert len(only(world.fold(), Statement)) == 2


def test_one_statement_in_two_articles_keeps_its_variant() -> None:
    world = World()
    world.document("a", "Arvenia said peace is near.", "2031-03-01")
    world.document("b", "Arvenia stated that peace is very near.", "2031-03-01", outlet="Herald")
    one = world.statement("a", "Arvenia", "peace is near")
    two = world.statement("b", "Arvenia", "peace is very near")
    world.link(one, two)
    (found,) = only(world.fold(), Statement)
    assert found.content[0].text == "peace is very near"
    assert found.variants == (one.id,)
    assert found.chain[0].text == "Herald"
    assert found.chain[0].basis == "metadata"
    assert found.sources_at_least == 1


def test_anonymous_speakers_count_once() -> None:
    world = World()
    for name in ("a", "b"):
        world.document(name, "Sources said Arvenia met Borland.", "2031-03-01")
        said = world.statement(name, "Sources", "Arvenia met Borland", kind=SpeakerType.ANONYMOUS)
        world.event(name, "met", ["Arvenia", "Borland"], speech=said.id)
    first, second = (c for c in world.claims if type(c).__name__ == "EventClaim")
    world.link(first, second)
    (event,) = only(world.fold(), Event)
    assert event.sources_at_least == 1


def _promise(*fates: tuple[str, Fate]) -> World:
    world = World()
    made = None
    for number, (published, fate) in enumerate(fates):
        name = f"d{number}"
        world.document(name, "Arvenia is to open the bridge.", published)
        due = day("2031-04-30") if fate is Fate.MADE else None
        claim = world.commitment(name, "Arvenia", "open the bridge", fate=fate, due=due)
        if made is not None:
            world.link(made, claim)
        made = made or claim
    return world


@pytest.mark.parametrize(
    ("fates", "view", "status", "level"),
    [
        ([("2031-03-01", Fate.MADE)], "2031-04-01", "open", None),
        ([("2031-03-01", Fate.MADE)], "2031-05-01", "no_evidence", None),
        ([("2031-03-01", Fate.MADE), ("2031-05-02", Fate.KEPT)], "2031-06-01", "kept", 3),
        ([("2031-03-01", Fate.MADE), ("2031-05-02", Fate.BROKEN)], "2031-06-01", "broken", None),
        ([("2031-03-01", Fate.MADE), ("2031-05-02", Fate.PENDING)], "2031-06-01", "overdue", None),
        ([("2031-03-01", Fate.MADE), ("2031-04-02", Fate.PENDING)], "2031-04-05", "open", None),
        (
            [("2031-03-01", Fate.MADE), ("2031-04-02", Fate.PENDING)],
            "2031-06-01",
            "no_evidence",
            None,
        ),
        (
            [("2031-03-01", Fate.MADE), ("2031-05-02", Fate.KEPT), ("2031-05-02", Fate.BROKEN)],
            "2031-06-01",
            "contested",
            None,
        ),
    ],
)
def test_the_life_of_a_promise(
    fates: list[tuple[str, Fate]], view: str, status: str, level: int | None
) -> None:
    (found,) = only(_promise(*fates).fold(view), Commitment)
    assert (found.status, found.level) == (status, level)
    assert len(found.history) == len(fates)


def test_not_done_yet_is_no_promise_of_its_own() -> None:
    world = _promise(("2031-03-01", Fate.PENDING))
    assert only(world.fold(), Commitment) == []


def _promised_release(told: str) -> World:
    """A promise whose action is an event, and a later article that tells of it."""
    world = World()
    world.document("a", "Arvenia is to free the sailors.", "2031-03-01")
    world.document("b", told, "2031-03-20")
    world.commitment("a", "Arvenia", "free the sailors")
    plan = world.event("a", "free", ["Arvenia"], type_="RETREAT", status=Status.PLANNED)
    done = world.event("b", "freed", [told.split()[0]], type_="RETREAT", when=day("2031-03-19"))
    world.link(plan, done)
    return world


def test_an_event_that_does_what_was_promised_keeps_the_promise() -> None:
    (found,) = only(_promised_release("Arvenia freed the sailors.").fold(), Commitment)
    assert (found.status, found.basis) == ("kept", "an event that does what was promised")
    assert [span.document for span in found.rests_on] == ["b"]
    assert found.confidence <= 0.6


def test_what_another_does_keeps_no_promise() -> None:
    (found,) = only(_promised_release("Borland freed the sailors.").fold(), Commitment)
    assert found.status == "open"


def test_a_deed_is_not_known_before_its_article() -> None:
    world = _promised_release("Arvenia freed the sailors.")
    world.published[1] = DatedDocument(document="b", published=day("2031-03-01"))
    (found,) = only(world.fold(), Commitment)
    assert found.status == "open"


def test_without_a_day_the_view_is_the_latest_publication() -> None:
    world = _promise(("2031-03-01", Fate.MADE))
    world.document("later", "Nothing of it.", "2031-07-01")
    (found,) = only(world.fold(), Commitment)
    assert found.status == "no_evidence"


def test_a_planned_event_takes_its_time_from_the_latest_plan() -> None:
    world = World()
    world.document("a", "Arvenia plans a visit to Borland.", "2031-03-01")
    world.document("b", "Arvenia plans a visit to Borland later.", "2031-03-05")
    one = world.event("a", "visit", ["Arvenia"], status=Status.PLANNED, when=day("2031-04-01"))
    two = world.event("b", "visit", ["Arvenia"], status=Status.PLANNED, when=day("2031-05-01"))
    world.link(one, two)
    (event,) = only(world.fold(), Event)
    assert (event.status, event.when.start) == (Status.PLANNED, "2031-05-01")
