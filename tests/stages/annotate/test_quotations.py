import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.stages.annotate.paragraphs import find_paragraphs
from dragoman.stages.annotate.quotations import find_quotations

from .given import text_of


def quoted(words: str) -> list[tuple[str, bool]]:
    text = text_of(words)
    paragraphs = list(find_paragraphs(words, text.zones))
    return [(words[q.start : q.end], q.closed) for q in find_quotations(words, paragraphs)]


@pytest.mark.parametrize(
    "words",
    [
        "He said: “We agree.” Then he left.",
        'He said: "We agree." Then he left.',
        "He said: «We agree.» Then he left.",
        "He said: „We agree.“ Then he left.",
        "He said: ``We agree.'' Then he left.",
        "He said: ‘We agree.’ Then he left.",
        "He said: ”We agree.“ Then he left.",
        "He said: “We agree.“ Then he left.",
        'He said: " We agree. " , then he left.',
    ],
)
def test_the_marks_of_every_press(words: str) -> None:
    assert quoted(words) == [("We agree.", True)]


def test_apostrophes_are_no_quotation() -> None:
    assert quoted("The ministers’ car wasn’t there in the ’90s, the envoy's driver said.") == []


def test_a_quotation_inside_a_quotation() -> None:
    assert quoted("“She told me ‘never again’ and left,” he said.") == [
        ("She told me ‘never again’ and left,", True),
        ("never again", True),
    ]


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    words = "“We agreed on the first day.\n\n“We signed on the second,” he said."
    assert quoted(words) == [
        ("We agreed on the first day.", True),
        ("We signed on the second,", True),
    ]


def test_what_is_never_closed_ends_with_its_paragraph() -> None:
    words = "He said: “We agree.\n\nThe talks went on."
    assert quoted(words) == [("We agree.", False)]


def test_a_second_opening_mark_ends_the_first() -> None:
    words = "He said “we agree and then “we will sign” at noon."
    assert quoted(words) == [("we agree and then", False), ("we will sign", True)]


@given(st.text(alphabet="ab “”\"'’‘«».,\n", max_size=80))
def test_quotations_lie_inside_the_text_without_outer_space(words: str) -> None:
    for stretch, _ in quoted(words):
        assert stretch
        assert stretch == stretch.strip()
