"""Dates of undated articles, on dossiers made up by Hypothesis.

The order of the articles changes nothing; no interval is inverted or says more than is known; and
what an article's own words leave does not depend on any other article: adding one, with the links
held fixed, never takes an interval beyond it.
"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.records.annotated import Annotated
from dragoman.stages.date.evidence import combine
from dragoman.stages.date.inside import bounds_inside
from tests.stages.date.given import Dated, document, sign

pytestmark = pytest.mark.property

_FIRST = date(2015, 1, 1)
TIMES = (
    "on Monday",
    "on 2 March 2015",
    "on 9 April",
    "last week",
    "in June 2014",
    "yesterday",
    "again",
)
sentences = st.builds("The envoys met {}.".format, st.sampled_from(TIMES))
plans = st.builds("They will meet {}.".format, st.sampled_from(TIMES[:5]))
words = st.lists(st.one_of(sentences, plans), min_size=1, max_size=4).map("\n".join)
days = st.integers(0, 900).map(lambda n: (_FIRST + timedelta(days=n)).isoformat())
dossiers = st.lists(st.tuples(words, st.one_of(st.none(), days)), min_size=2, max_size=7)


def _documents(dossier: list[tuple[str, str | None]]) -> list[Annotated]:
    return [
        document(f"d{i}", text, *([sign(day)] if day else []))
        for i, (text, day) in enumerate(dossier)
    ]


@given(dossiers, st.data())
def test_order_changes_nothing(dossier: list[tuple[str, str | None]], data: st.DataObject) -> None:
    documents = _documents(dossier)
    shuffled = data.draw(st.permutations(documents))
    assert Dated(documents, []).published == Dated(list(shuffled), []).published


@given(dossiers)
def test_own_words_hold_in_any_company(dossier: list[tuple[str, str | None]]) -> None:
    documents = _documents(dossier)
    for count in (len(documents) - 1, len(documents)):
        published = Dated(documents[:count], []).published
        for one, (_, day) in zip(documents[:count], dossier[:count], strict=True):
            when = published[one.document]
            if day is not None:
                assert (when.start, when.end) == (day, day)
                continue
            left, _ = combine(one.document, bounds_inside(one))
            assert when.start is None or left.start is None or when.start >= left.start
            assert when.end is None or left.end is None or when.end <= left.end
            assert when.confidence is None or 0 <= when.confidence <= 1
            assert when.start is None or when.end is None or when.start <= when.end
