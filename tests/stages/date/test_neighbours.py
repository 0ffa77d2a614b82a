"""Articles that share rare words with dated ones, in a dossier large enough to know them rare."""

from datetime import date, timedelta

from dragoman.records.annotated import Annotated
from dragoman.stages.date.neighbours import LEAST_ARTICLES
from tests.stages.date.given import Dated, document, sign

_FIRST = date(2021, 1, 1)


def _other(place: int, count: int, apart: int = 7) -> list[Annotated]:
    """Return articles of other weeks, each on its own."""
    made = []
    for i in range(count):
        day = (_FIRST + timedelta(days=apart * i)).isoformat()
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
    assert when.reason == "articles much like it in words are of 2021-06-01"
    assert when.confidence is not None
    assert when.confidence >= 0.95


def test_the_farther_apart_the_dated_articles_the_less_closely_likes_date() -> None:
    dated = [_news(f"a{i}", f"2021-06-0{i}") for i in range(1, 5)]
    widths = []
    for apart in (7, 30):
        others = _other(0, LEAST_ARTICLES, apart)
        when = Dated([*others, *dated, _news("c")], []).published["c"]
        assert when.start is not None
        assert when.end is not None
        assert when.start <= "2021-06-01" < "2021-06-04" <= when.end
        widths.append((date.fromisoformat(when.end) - date.fromisoformat(when.start)).days)
    assert widths[1] > 1.5 * widths[0]


def test_likes_far_apart_say_nothing() -> None:
    dated = [_news("a", "2021-06-01"), _news("b", "2021-06-02"), _news("d", "2021-09-02")]
    found = Dated([*_other(0, LEAST_ARTICLES), *dated, _news("c")], []).published["c"]
    assert (found.start, found.end) == (None, None)


def test_one_like_and_a_small_dossier_say_nothing() -> None:
    one = Dated([*_other(0, LEAST_ARTICLES), _news("a", "2021-06-01"), _news("c")], [])
    assert one.published["c"].start is None
    dated = [_news("a", "2021-06-01"), _news("b", "2021-06-02")]
    assert Dated([*dated, _news("c")], []).published["c"].start is None
