import pytest

from dragoman.models.rules import Rules
from dragoman.stages.annotate.numbers import number_at
from dragoman.stages.annotate.quantities import find_quantities
from dragoman.stages.annotate.sentences import find_sentences

from .given import text_of

Row = tuple[str, float, float | None, str, str]


def rows(words: str) -> list[Row]:
    parsed = find_sentences(text_of(words), Rules(), lambda w, p: 0)
    found = [q for p in parsed for q in find_quantities(words, p.sentence)]
    assert all(words[q.start : q.end] == q.text for q in found)
    return [(q.text, q.value, q.value_max, q.qualifier, q.unit) for q in found]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,250 cranes", 1250),
        ("13.5 billion", 13.5e9),
        ("two dozen", 24),
        ("a hundred", 100),
        ("half a million", 5e5),
        ("twenty - one", 21),
        ("twenty-one", 21),
        ("two hundred and five", 205),
        ("three thousand four hundred", 3400),
        ("1.1 million", 1.1e6),
        ("3bn", 3e9),
    ],
)
def test_numbers_have_their_value(words: str, value: float) -> None:
    found = number_at(words.split(), 0)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("words", ["a crane", "cranes", "16th", "F16", "hundred", "million", "007"])
def test_other_words_are_no_number(words: str) -> None:
    assert number_at(words.split(), 0) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("They built more than 130 schools.", ("more than 130", 130, None, "more than", "count")),
        ("They gave $10 million.", ("$10 million", 1e7, None, "exactly", "USD")),
        ("They gave 200m euros.", ("200m euros", 2e8, None, "exactly", "EUR")),
        ("They gave €2.5bn.", ("€2.5bn", 2.5e9, None, "exactly", "EUR")),
        ("They gave US$3m.", ("US$3m", 3e6, None, "exactly", "USD")),
        ("Exports fell 12 per cent.", ("12 per cent", 12, None, "exactly", "percent")),
        ("Exports fell nearly 12%.", ("nearly 12%", 12, None, "about", "percent")),
        ("They sent 10 to 15 boats.", ("10 to 15", 10, 15, "exactly", "count")),
        ("They sent 10-15 boats.", ("10-15", 10, 15, "exactly", "count")),
        ("They spent 2 to 3 million euros.", ("2 to 3 million euros", 2e6, 3e6, "exactly", "EUR")),
        (
            "At least two dozen fishermen drowned, people said.",
            ("At least two dozen", 24, None, "at least", "count"),
        ),
        ("Some 40 people came.", ("Some 40", 40, None, "about", "person")),
        ("They need 50 boats or more.", ("50", 50, None, "exactly", "count")),
        ("They lost 50 or more boats.", ("50 or more", 50, None, "at least", "count")),
        ("As many as 300 soldiers left.", ("As many as 300", 300, None, "up to", "person")),
        ("The blast left 30 dead.", ("30", 30, None, "exactly", "person")),
        ("They ship 2 or 3 boats.", ("2 or 3", 2, 3, "exactly", "count")),
        (
            "They pay between $12 million and $20 million.",
            ("$12 million and $20 million", 12e6, 20e6, "exactly", "USD"),
        ),
        ("They pay $1.5-2bn.", ("$1.5-2bn", 1.5e9, 2e9, "exactly", "USD")),
        ("They pay EUR 3bn.", ("EUR 3bn", 3e9, None, "exactly", "EUR")),
        ("They pay EUR3bn.", ("EUR3bn", 3e9, None, "exactly", "EUR")),
        ("They pay $US6,500.", ("$US6,500", 6500, None, "exactly", "USD")),
        ("They pay GB£20.1 billion.", ("GB£20.1 billion", 20.1e9, None, "exactly", "GBP")),
        ("A $5 million grant helped.", ("$5 million", 5e6, None, "exactly", "USD")),
        ("They took a $10-million loan.", ("$10-million", 1e7, None, "exactly", "USD")),
        (
            "It cost 13.5 billion Iraqi dinars.",
            ("13.5 billion Iraqi dinars", 13.5e9, None, "exactly", "IQD"),
        ),
        ("It cost 5 billion dinars.", ("5 billion dinars", 5e9, None, "exactly", "dinar")),
        (
            "Tariffs rose 5 percentage points.",
            ("5 percentage points", 5, None, "exactly", "percentage point"),
        ),
        ("It flew about 1,700 miles.", ("about 1,700 miles", 1700, None, "about", "mile")),
        ("They hold 17.7 kg.", ("17.7 kg", 17.7, None, "exactly", "kilogram")),
        (
            "It stores 74 billion cubic metres.",
            ("74 billion cubic metres", 74e9, None, "exactly", "cubic meter"),
        ),
        (
            "It lies within 7.5 kilometers.",
            ("within 7.5 kilometers", 7.5, None, "less than", "kilometer"),
        ),
        (
            "They pump 3 million barrels per day.",
            ("3 million barrels per day", 3e6, None, "exactly", "barrel per day"),
        ),
        ("Its top speed is over 250mph.", ("over 250mph", 250, None, "more than", "mile per hour")),
        ("It fell 13m down.", ("13m", 13, None, "exactly", "meter")),
        ("They wrote a 200-page report.", ("200", 200, None, "exactly", "count")),
        ("They reach 4 to 5½ feet.", ("4 to 5½ feet", 4, 5.5, "exactly", "foot")),
        ("Well over 500 boats left.", ("Well over 500", 500, None, "more than", "count")),
        ("No fewer than 60 boats left.", ("No fewer than 60", 60, None, "at least", "count")),
    ],
)
def test_quantities_have_qualifier_and_unit(words: str, expected: Row) -> None:
    assert rows(words) == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "They met in 2015.",
        "They met on 15 July 2015.",
        "They met on July 15, 2015.",
        "They met at 10 am and at 10:30.",
        "The talks lasted three days.",
        "He left two years ago.",
        "It was the 16th round.",
        "An F-16 and a K-1 landed.",
        "The 16-year-old was released.",
        "Petra Holm, 54, leads the team.",
        "Call 020 7946 0018.",
        "They cited Resolution 1701.",
        "One of them left.",
        "It ran from 1992-93.",
        "They tested the new 737 jet.",
        "They joined six-party talks.",
        "It was built about 575 B.C.",
        "They left.[4]",
        "It lies at 33°47′N.",
        "Petra Holm, 54 of Oslo, leads the team.",
        "Petra Holm turned 54.",
    ],
)
def test_other_numbers_are_no_quantity(words: str) -> None:
    assert rows(words) == []


def test_each_number_of_a_list_counts() -> None:
    found = rows("They repaired 57 wells, six clinics, and three bridges.")
    assert [row[1] for row in found] == [57, 6, 3]


def test_a_change_from_one_number_to_another_is_no_range() -> None:
    found = rows("Exports rose from 3 million to 5 million tonnes.")
    assert [(row[1], row[2]) for row in found] == [(3e6, None), (5e6, None)]


def test_votes_for_and_against_are_no_range() -> None:
    assert [row[1] for row in rows("It passed by 7 votes to 5.")] == [7, 5]


def test_a_million_is_no_metre() -> None:
    found = rows("They fed 1.2m people.")
    assert [(row[1], row[4]) for row in found] == [(1.2e6, "person")]
