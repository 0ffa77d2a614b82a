import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.models.tokens import tokenize

TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("abcDEF019 .,;:!?'\"’“”()-–…$%@#/&_\n\t")), st.characters()
    ),
    max_size=120,
)


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy left.", ["The", "envoy", "left", "."]),
        ("They don't agree; it's over.", "They do n't agree ; it 's over .".split()),
        ("They don’t agree; it’s over.", "They do n’t agree ; it ’s over .".split()),
        ("We cannot say", ["We", "can", "not", "say"]),
        ("They cannot, he Cannot", ["They", "can", "not", ",", "he", "Can", "not"]),
        ("no e-mail, no St. Ada", ["no", "e-mail", ",", "no", "St.", "Ada"]),
        ("Ministers' talks", ["Ministers", "'", "talks"]),
        ("the U.S. envoy", ["the", "U.S.", "envoy"]),
        ("at 5 p.m. on Jan. 3", ["at", "5", "p.m.", "on", "Jan.", "3"]),
        ("Mr. Aziz and Gen. Omar met.", "Mr. Aziz and Gen. Omar met .".split()),
        ("The answer was no.", ["The", "answer", "was", "no", "."]),
        ("No. 12", ["No.", "12"]),
        ("$1,200.50 or 35%", ["$", "1,200.50", "or", "35", "%"]),
        ("a 10-year plan", ["a", "10", "-", "year", "plan"]),
        ("US-led forces", ["US", "-", "led", "forces"]),
        ("anti-government protests", ["anti-government", "protests"]),
        ("Karim al-Ramadhani met el-Sisi", ["Karim", "al-Ramadhani", "met", "el-Sisi"]),
        ("Ain al-Asad base", ["Ain", "al-Asad", "base"]),
        ("Abdul-Mahdi’s cabinet", ["Abdul-Mahdi", "’s", "cabinet"]),
        ("“We agreed,” he said.", ["“", "We", "agreed", ",", "”", "he", "said", "."]),
        (
            "see https://example.org/a-b?c=1, now",
            ["see", "https://example.org/a-b?c=1", ",", "now"],
        ),
        ("write to desk@example.org.", ["write", "to", "desk@example.org", "."]),
        ("talks (in Doha) [sic]", ["talks", "(", "in", "Doha", ")", "[", "sic", "]"]),
        ("Wait... what?!", ["Wait", "...", "what", "?!"]),
        ("yes -- no — maybe", ["yes", "--", "no", "—", "maybe"]),
        ("the 1990s and the 20th", ["the", "1990s", "and", "the", "20th"]),
        ("at 5pm", ["at", "5", "pm"]),
        ("Sha'lan and O’Neill", ["Sha'lan", "and", "O’Neill"]),
        ("on 11/28/2000 at 7:30", ["on", "11/28/2000", "at", "7:30"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(TEXT)
@settings(deadline=None, derandomize=True)
def test_offsets_are_ordered_and_cover_all_but_space(text: str) -> None:
    position = 0
    for start, end in tokenize(text):
        assert position <= start < end <= len(text)
        assert not text[position:start].strip()
        assert not any(character.isspace() for character in text[start:end])
        position = end
    assert not text[position:].strip()


@pytest.mark.parametrize(
    "junk", ["a", "a.", ".", "-", "a-", "al-", "1,", "'", "@", "www.", "A&", "x@x."]
)
def test_long_junk_is_read_in_linear_time(junk: str) -> None:
    text = junk * 20_000
    assert tokenize(text)[-1][1] == len(text)
