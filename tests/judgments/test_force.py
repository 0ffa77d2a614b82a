"""Which judgments hold when people judge again, and when two people differ."""

from dragoman.judgments.force import NO, YES, Held, Say, hold, superseded
from dragoman.records.judgment import Effect, Judgment, Verdict


def judgment(id_: str, by: str, day: int, supersedes: str | None = None) -> Judgment:
    return Judgment(
        id=id_,
        verdict=Verdict.ACCEPT,
        anchors=(),
        value=None,
        by=by,
        at=f"2030-01-{day:02}",
        reason=None,
        supersedes=supersedes,
    )


def say(id_: str, by: str, day: int, says: str | None, slot: str | None = None) -> Say:
    return Say(judgment=judgment(id_, by, day), thing="claim-1", slot=slot, says=says)


def standing(held: Held) -> set[tuple[str | None, str | None]]:
    return {(one.slot, one.says) for one in held.says}


def test_the_later_word_of_one_person_holds() -> None:
    held = hold([say("a", "ann", 1, YES), say("b", "ann", 2, NO)])
    assert standing(held) == {(None, NO)}
    assert held.effects == {"a": Effect.OUTDONE, "b": Effect.APPLIED}
    assert not held.clashes


def test_two_people_who_differ_are_both_set_aside() -> None:
    held = hold([say("a", "ann", 1, YES), say("b", "bob", 2, NO)])
    assert not held.says
    assert held.contested == {"claim-1": ("a", "b")}
    assert set(held.effects.values()) == {Effect.CONTESTED}


def test_two_people_who_agree_both_hold() -> None:
    held = hold([say("a", "ann", 1, YES), say("b", "bob", 2, YES)])
    assert set(held.effects.values()) == {Effect.APPLIED}


def test_who_cannot_say_contradicts_nobody_and_takes_an_earlier_word_back() -> None:
    held = hold([say("a", "ann", 1, NO), say("b", "ann", 2, None), say("c", "bob", 3, YES)])
    assert held.effects == {"a": Effect.OUTDONE, "b": Effect.NOTED, "c": Effect.APPLIED}


def test_a_rejection_takes_the_same_persons_corrections_back() -> None:
    first = [say("a", "ann", 1, YES), say("a", "ann", 1, "2015-01-01", "when")]
    assert ("when", "2015-01-01") in standing(hold(first))
    assert standing(hold([*first, say("b", "ann", 2, NO)])) == {(None, NO)}


def test_acceptance_leaves_a_correction_and_the_later_value_of_a_field_holds() -> None:
    held = hold(
        [
            say("a", "ann", 1, YES),
            say("a", "ann", 1, "2015-01-01", "when"),
            say("b", "ann", 2, YES),
            say("c", "ann", 3, YES),
            say("c", "ann", 3, "2016-01-01", "when"),
        ]
    )
    assert ("when", "2016-01-01") in standing(held)
    assert ("when", "2015-01-01") not in standing(held)


def test_two_values_of_two_people_are_contested_and_two_fields_are_not() -> None:
    ann = [say("a", "ann", 1, YES), say("a", "ann", 1, "2015-01-01", "when")]
    other = [say("b", "bob", 2, YES), say("b", "bob", 2, "2016-01-01", "when")]
    beside = [say("c", "bob", 2, YES), say("c", "bob", 2, "denied", "status")]
    assert hold([*ann, *other]).contested == {"claim-1": ("a", "b")}
    assert not hold([*ann, *beside]).contested


def test_superseded_judgments_are_named() -> None:
    assert superseded([judgment("a", "ann", 1), judgment("b", "bob", 2, "a")]) == {"a"}
