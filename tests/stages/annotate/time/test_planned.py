"""Times that were planned, and what became of the plan."""

import pytest

from dragoman.records.time import Direction
from dragoman.stages.annotate.time.planned import planned_side
from tests.records.test_timing import parsed
from tests.stages.annotate.time.given import times_in


@pytest.mark.parametrize(
    ("words", "side", "planned"),
    [
        ("The round, planned for Tuesday, has been called off.", Direction.FUTURE, True),
        ("The talks were scheduled for Tuesday.", Direction.NEAREST, True),
        ("The envoys met on Tuesday.", Direction.PAST, False),
    ],
)
def test_side_of_what_was_planned(words: str, side: Direction, planned: bool) -> None:
    (one,) = times_in(words)
    assert one.rule is not None
    assert (one.rule.direction, one.rule.planned) == (side, planned)


def test_planned_of_an_infinitive() -> None:
    sentence = parsed(
        """
        The the DET 2 det
        round round NOUN 4 nsubj
        was be AUX 4 cop
        due due ADJ 0 root
        to to PART 6 mark
        open open VERB 4 xcomp
        on on ADP 8 case
        Tuesday Tuesday PROPN 6 obl
        """
    )
    assert planned_side(sentence, 7) is Direction.NEAREST


@pytest.mark.parametrize(
    ("verb", "marker"), [("postpone", "to"), ("adjourn", "until"), ("extend", "till")]
)
def test_day_that_something_is_moved_to_lies_ahead(verb: str, marker: str) -> None:
    sentence = parsed(
        f"""
        The the DET 2 det
        round round NOUN 4 nsubj:pass
        was be AUX 4 aux:pass
        {verb}d {verb} VERB 0 root
        {marker} {marker} ADP 6 case
        Friday Friday PROPN 4 obl
        """
    )
    assert planned_side(sentence, 5) is Direction.FUTURE


def test_participle_of_planning_beside_a_noun() -> None:
    sentence = parsed(
        """
        The the DET 2 det
        leaders leader NOUN 8 nsubj
        , , PUNCT 4 punct
        awaited await VERB 2 acl
        on on ADP 6 case
        Saturday Saturday PROPN 4 obl
        will will AUX 8 aux
        sign sign VERB 0 root
        """
    )
    assert planned_side(sentence, 5) is Direction.FUTURE


def test_who_plans_fixes_no_day() -> None:
    sentence = parsed(
        """
        They they PRON 2 nsubj
        planned plan VERB 0 root
        for for ADP 4 case
        Tuesday Tuesday PROPN 2 obl
        """
    )
    assert planned_side(sentence, 3) is None
