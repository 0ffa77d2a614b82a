"""Bytes to text."""

import pytest

from dragoman.stages.clean.characters import settle
from dragoman.stages.clean.decode import decode

ENGLISH = "“We shall see,” the minister said – at the Café Müller, in the evening."
ARABIC = "وصل وزير الخارجية إلى جنيف اليوم للمشاركة في جولة جديدة من المحادثات بين البلدين"
RUSSIAN = "Министр иностранных дел прибыл в Женеву, чтобы принять участие в переговорах"


@pytest.mark.parametrize("text", [ENGLISH, ARABIC, RUSSIAN])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("text", "encoding"), [(ENGLISH, "cp1252"), (ARABIC, "cp1256"), (RUSSIAN, "cp1251")]
)
def test_guessed_and_declared_encodings(text: str, encoding: str) -> None:
    guessed = decode(text.encode(encoding))
    assert (guessed.text, guessed.encoding, guessed.guessed) == (text, encoding, True)
    assert not decode(text.encode(encoding), encoding).guessed


def test_utf16_without_a_mark() -> None:
    assert decode(("The ministers met. " * 5).encode("utf-16-le")).text.startswith("The ministers")


def test_utf8_wins_over_a_wrong_declaration() -> None:
    assert decode(ENGLISH.encode(), "iso-8859-1").text == ENGLISH


@pytest.mark.parametrize("name", ["unicode_escape", "utf-7", "base64", "undefined", "no\0thing"])
def test_harmful_declarations_are_not_believed(name: str) -> None:
    assert decode("é +AGE- \\x41".encode("cp1252"), name).text == "é +AGE- \\x41"


def test_utf8_with_a_broken_byte_stays_utf8() -> None:
    found = decode((ENGLISH * 20).encode() + b"\xe2\x80")
    assert found.text.startswith(ENGLISH)
    assert found.guessed


def test_mojibake_is_mended_by_line_and_said() -> None:
    broken = "He said: “no”".encode().decode("cp1252", errors="ignore")
    found = decode(f"{broken}\n{ENGLISH}".encode())
    assert found.mended
    assert found.text.endswith(ENGLISH)
    assert not decode(ENGLISH.encode()).mended


def test_settled_form() -> None:
    assert settle("a\r\nb\rc\u2028d\x00\x07e\ufeff") == "a\nb\nc\nde\ufeff"
    assert settle("e\u0301 \ud800") == "é \ufffd"
    assert settle("left\u200fright\u00a0x") == "left\u200fright\u00a0x"
