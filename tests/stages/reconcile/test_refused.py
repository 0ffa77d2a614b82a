"""A meeting to come, or that somebody says will not be, is not the meeting that was."""

from dragoman.records.claim import Status
from dragoman.records.finding import Event
from tests.stages.told import told

MET = "The president of Norway met the president of Kenya in Vienna on Monday."
WILL_NOT = "The president of Norway will not meet the president of Kenya in Vienna."
WILL = "The president of Norway will meet the president of Kenya in Vienna."
DID_NOT = "The president of Norway did not meet the president of Kenya in Vienna."


def statuses(second: str) -> list[Status]:
    findings = told({"a": ("2031-04-08", MET), "b": ("2031-04-09", second)})
    return sorted(e.status for e in findings if isinstance(e, Event))


def test_a_refusal_to_meet_stays_apart_from_the_meeting_before_it() -> None:
    assert statuses(WILL_NOT) == [Status.DENIED, Status.OCCURRED]


def test_a_denial_of_a_meeting_is_told_of_that_meeting() -> None:
    assert statuses(DID_NOT) == [Status.OCCURRED]


def test_a_meeting_still_to_come_is_another_than_the_one_before() -> None:
    assert statuses(WILL) == [Status.OCCURRED, Status.PLANNED]
