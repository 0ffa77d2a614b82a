"""Articles that share rare words with dated ones, in a dossier large enough to know them rare."""

from datetime import date, timedelta

from dragoman.records.annotated import Annotated
from dragoman.stages.date.neighbours import LEAST_ARTICLES
from tests.stages.date.given import Dated, document, sign

_FIRST = date(2021, 1, 1)


def _other(place: int, count: int) -> list[Annotated]:
    """Return articles of other weeks, each on its own."""
    made = []
    for i in range(count):
        day = (_FIRST + timedelta(days=7 * i)).isoformat()
        made.append(document(f"o{place}-{i}", f"Topic{i} and matter{i} filled week{i}.", sign(day)))
    return made


def _news(name: str, *day: str) -> Annotated:
    words = "Divers raised the wreck of the Zenobia off Larnaca."
    return document(name, words, *(sign(one) for one in day))


def test_likes_of_a_few_days_date_an_article() -> None:
    days = ("2021-06-01", "2021-06-01", "2021-06-02", "2021-06-03")
    dated = [_news(f"a{i}", day) for i, day in enumerate(days)]
    when = Dated([*_other(0, LEAST_ARTICLES), *dated, _news("c")], []).published["c"]
    assert (when.start or "") <= "2021-05-31" < "2021-06-04" <= (when.end or "")
    assert when.start is not None
    assert when.end is not None
    assert (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days < 35
    assert {p.document for p in when.rests_on} == {"a0", "a1", "c"}
    assert "most like it" in (when.reason or "")
    assert when.confidence is not None
    assert when.confidence >= 0.95


def test_likes_far_apart_say_nothing() -> None:
    dated = [_news("a", "2021-06-01"), _news("b", "2021-06-02"), _news("d", "2021-09-02")]
    found = Dated([*_other(0, LEAST_ARTICLES), *dated, _news("c")], []).published["c"]
    assert (found.start, found.end) == (None, None)


def test_one_like_and_a_small_dossier_say_nothing() -> None:
    one = Dated([*_other(0, LEAST_ARTICLES), _news("a", "2021-06-01"), _news("c")], [])
    assert one.published["c"].start is None
    dated = [_news("a", "2021-06-01"), _news("b", "2021-06-02")]
    assert Dated([*dated, _news("c")], []).published["c"].start is None
