import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.models.sentences import split_sentences

PIECES = st.sampled_from(
    ["The", "envoy", "left", ". ", ".", "\n", "\n\n", " ", '"', "”", "“", "Mr", "U.S.", "?", "...",
     "[3]", "(", ")", "1", "he said", "é", "。", "\u00a0", "\r\n", "- "]
)  # fmt: skip
TEXT = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=80))


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["The talks failed.", "No date was set.", "Why?", "Nobody said!"],
        ["Mr. Aziz met Gen. Omar in the U.S. Embassy."],
        ["He left the U.S.", "The talks went on."],
        ["They met at 9 a.m. Monday.", "Both agreed."],
        ["It paid Acme Inc. for 3.5 tons.", "Nobody asked."],
        ["Talks resume on Jan. 5 under rule No. 7.", "He wrote to J. K. Omar."],
        ["“We agreed.”", "The other side did not."],
        ['"We agreed. ', 'We will sign," he said.'],
        ["“Will you sign?” Omar Aziz asked."],
        ["(The envoy left.)", "Others stayed."],
        ["He waited... and then left.", "Nobody came…", "She did."],
        ["The river rose.[3]", "The dam held. [4] [5]", "So it went."],
        ["Dr.. Salim spoke.", "All listened."],
        ["1. Introduction to the matter"],
    ],
)
def test_one_line(expected: list[str]) -> None:
    expected = [sentence.strip() for sentence in expected]
    assert sentences(" ".join(expected)) == expected


def test_missing_space() -> None:
    assert sentences("It ended the pandemic.In the north it went on.") == [
        "It ended the pandemic.",
        "In the north it went on.",
    ]
    assert sentences("He said: “It is over.”The crowd left.") == [
        "He said: “It is over.”",
        "The crowd left.",
    ]
    assert len(sentences("See Example.Com or node.js v2.5 now.")) == 1


def test_lines() -> None:
    assert sentences("Talks end in Doha\n\nBoth sides left") == [
        "Talks end in Doha",
        "Both sides left",
    ]
    text = "Talks end in Doha\nBy Omar Aziz\nThe two sides left the hall on Monday, officials said."
    assert sentences(text) == text.split("\n")
    assert sentences("They asked for\n- Money\n- Time") == ["They asked for", "- Money", "- Time"]


def test_hard_wrapped_text_reads_as_unwrapped() -> None:
    text = (
        "The minister of the State of Ruritania said on Monday that the United Council would meet "
        "in Strelsau before the end of the year. Delegates from the Kingdom of Graustark and from "
        "the Republic of San Lorenzo had asked for more time. No answer came from the Palace."
    )
    for width in (60, 72, 80, 100):
        wrapped = "\n".join(textwrap.wrap(text, width))
        assert split_sentences(wrapped) == split_sentences(text)


def test_zone() -> None:
    text = "One left. Two stayed. Three slept."
    assert [text[a:b] for a, b in split_sentences(text, 10, 21)] == ["Two stayed."]
    assert split_sentences(text, 5, 5) == []
    assert split_sentences("") == []


@given(TEXT, st.integers(0, 30), st.integers(0, 90))
@settings(deadline=None, derandomize=True)
def test_offsets_are_ordered_and_cover_all_but_space(text: str, start: int, end: int) -> None:
    position = min(start, len(text))
    stop = max(min(end, len(text)), position)
    for left, right in split_sentences(text, position, stop):
        assert position <= left < right <= stop
        assert not text[position:left].strip()
        assert text[left:right] == text[left:right].strip()
        position = right
    assert not text[position:stop].strip()


@pytest.mark.parametrize("junk", [".", ". ", "\n", "\n ", "A.", "a\n", "A\n", '"', ".[1]", "?”A"])
def test_long_junk_is_read_in_linear_time(junk: str) -> None:
    text = "x" + junk * 20_000 + "x"
    assert split_sentences(text)[-1][1] == len(text)
