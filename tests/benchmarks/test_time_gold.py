"""How marked times are read from the forms of corpora, and how taggers are compared."""

from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest
from benchmarks.time_doubts import reason_of
from benchmarks.time_gold import GoldText, read_gold
from benchmarks.time_scores import (
    Error,
    Time,
    counts_of,
    errors_of,
    read_doubts,
    sign_test,
    value_f1,
)

CAT = """<Document doc_id="1" doc_name="a">
<token sentence="0" t_id="1">Talks</token><token sentence="0" t_id="2">open</token>
<token sentence="1" t_id="3">May</token><token sentence="1" t_id="4">7</token>
<token sentence="2" t_id="5">They</token><token sentence="2" t_id="6">met</token>
<token sentence="2" t_id="7">last</token><token sentence="2" t_id="8">Monday</token>
<token sentence="9" t_id="9">Today</token>
<Markables>
<TIMEX3 functionInDocument="CREATION_TIME" type="DATE" value="2005-05-07">
<token_anchor t_id="3"/><token_anchor t_id="4"/></TIMEX3>
<TIMEX3 functionInDocument="NONE" type="DATE" value="2005-05-02">
<token_anchor t_id="7"/><token_anchor t_id="8"/></TIMEX3>
</Markables></Document>"""
TEI = """<text dateCreated="2016-09"><s>
In\tIN\t_
<date when="1944-09">
September\tNP\t_
1944\tCD\t_
</date>
and\tCC\t_
<date from="1990" to="1999">
the\tDT\t_
nineties\tNN\t_
</date>
</s></text>"""


@pytest.fixture
def scorers(tmp_path: Path) -> Path:
    """Return a folder with a module by the scorer's name; these forms need nothing of it."""
    (tmp_path / "score_timex.py").write_text("")
    return tmp_path


def one(folder: Path, scorers: Path, words: str) -> GoldText:
    data = folder / "data"
    data.mkdir()
    (data / "a.xml").write_text(words, "utf-8")
    [found] = read_gold(data, scorers)
    return found


def test_cat_leaves_out_the_date_line_and_what_is_not_marked(tmp_path: Path, scorers: Path) -> None:
    found = one(tmp_path, scorers, CAT)
    assert found.created == "2005-05-07"
    assert [(found.words[t[0] : t[1]], *t[2:]) for t in found.times] == [
        ("last Monday", "DATE", "2005-05-02")
    ]
    day = found.words.index("May 7")
    today = found.words.index("Today")
    answers = [{"start": day, "end": day + 5, "type": "DATE", "value": "2005-05-07"}]
    answers += [{"start": today, "end": today + 5, "type": "DATE", "value": "2005-05-07"}]
    assert found.judged(answers) == []


def test_tei_dates_become_units(tmp_path: Path, scorers: Path) -> None:
    found = one(tmp_path, scorers, TEI)
    assert found.created == "2016-09-01"
    assert [(found.words[t[0] : t[1]], t[3]) for t in found.times] == [
        ("September 1944", "1944-09"),
        ("the nineties", "199"),
    ]
    length = {"start": 0, "end": 2, "type": "DURATION", "value": "P1Y"}
    assert found.judged([length, {**length, "type": "DATE", "value": "PAST_REF"}]) == []


def test_errors_fall_into_classes() -> None:
    scorer = SimpleNamespace(pair=lambda gold, given: [(0, 0)])
    marked: list[Time] = [(0, 5, "DATE", "2020"), (9, 12, "DATE", "2021")]
    given: list[Time] = [(0, 4, "TIME", "2019"), (20, 22, "SET", "P1D")]
    kinds = [error.kind for error in errors_of(scorer, marked, given)]
    assert kinds == ["extent", "type", "value", "missed", "spurious"]
    assert counts_of(scorer, marked, given) == Counter(
        gold=2, given=2, relaxed=1, strict=0, type=0, value=0
    )
    assert Error("missed", None, given[1]).start == 20


def test_sign_test_counts_no_ties() -> None:
    assert sign_test([1, 1, 1, 0.5], [0, 0, 0, 0.5]) == {"better": 3, "worse": 0, "p": 0.25}
    assert sign_test([1.0], [1.0])["p"] == 1.0


def test_a_text_without_times_is_right_without_answers() -> None:
    assert value_f1(Counter()) == 1.0
    assert value_f1(Counter(given=2, gold=2, value=1)) == 0.5


def test_no_list_of_doubts_is_an_empty_one(tmp_path: Path) -> None:
    assert read_doubts(tmp_path / "none.jsonl") == {}


@pytest.mark.parametrize(
    ("words", "type_", "value", "doubtful"),
    [
        ("6 May 2019", "DATE", "2019-05-06", False),
        ("6 May 2019", "DATE", "2018-05-06", True),
        ("6 May 2019", "DATE", "2019-06-06", True),
        ("Monday", "DATE", "2019-05-06", False),
        ("Monday", "DATE", "2019-05-07", True),
        ("yesterday", "DATE", "2019-05-09", False),
        ("yesterday", "DATE", "2019-05-08", True),
        ("the quarter", "DURATION", "2019-Q1", True),
        ("recent years", "DATE", "PAST_REF", False),
        ("six months", "DURATION", "P6M", False),
        ("six months", "DURATION", "PM6", True),
        ("an hour and a half", "DURATION", "PT1H30M", False),
        ("last night", "TIME", "2019-05-09TNI", False),
        ("every week", "SET", "P1W", False),
        ("the past weekend", "DATE", "2019-W18-WE", False),
    ],
)
def test_marks_that_contradict_themselves_are_doubtful(
    words: str, type_: str, value: str, doubtful: bool
) -> None:
    assert (reason_of(words, type_, value, "2019-05-10") is not None) is doubtful
