"""Bytes to text: which encoding they are in, and what was repaired on the way.

The order: a byte order mark; UTF-8, which hardly any other text is by chance; the encoding that
the page declares; UTF-16 without a mark; UTF-8 with a few broken bytes; a guess. Nothing raises:
a byte that means nothing becomes U+FFFD.
"""

import codecs
from dataclasses import dataclass

import ftfy
from charset_normalizer import from_bytes
from ftfy.badness import badness

from dragoman.stages.clean.characters import REPLACEMENT, settle

BOMS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
GUESSES = [
    "cp1256", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "koi8_r", "iso8859_6",
    "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp1252",
]  # fmt: skip
"""Encodings that news pages have been served in. Others (EBCDIC, DOS) are guessed wrongly more
often than they occur."""

WEB_FAMILIES = (
    "cp125", "cp866", "cp874", "cp932", "cp949", "iso8859", "koi8", "mac", "tis", "gb", "big5",
    "euc", "shift", "iso2022", "utf-8", "utf-16", "johab",
)  # fmt: skip
"""How Python's names of the encodings in the WHATWG standard begin. Python has others, that no
page is in and that do harm (unicode_escape, punycode, utf-7)."""

SAMPLE = 50_000
"""Bytes that a guess is made on: it costs time by the byte and does not improve beyond."""
WESTERN_SHARE = 0.2
"""Largest share of bytes above 127 among letters in Western text; French has 0.05, Arabic or
Russian in one byte a letter over 0.9."""
BROKEN_SHARE = 0.002
"""Largest share of broken characters in what still counts as UTF-8 (cut off or spliced)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text in the form of stored words, the encoding it was in, and whether words were mended."""

    text: str
    encoding: str
    guessed: bool = False
    mended: bool = False


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """Return the text of bytes; `declared` is the encoding that their page or server names."""
    text, encoding, guessed = _decode(raw, declared)
    settled = settle(text)
    mended = mend(settled)
    return Decoded(text=mended, encoding=encoding, guessed=guessed, mended=mended is not settled)


def mend(text: str) -> str:
    """Return text whose lines of mojibake are put right; the same object where none was.

    Line by line, because a page is often half broken; only where the repaired line is clearly
    better, by ftfy's own count of sequences that no text has.
    """
    if badness(text) == 0:
        return text
    lines = [_mend_line(line) for line in text.split("\n")]
    mended = settle("\n".join(lines))
    return mended if mended != text else text


def is_wide(raw: bytes) -> bool:
    """Tell whether bytes look like UTF-16 without a mark: NULs in every other place alone."""
    even, odd = raw[0::2].count(0), raw[1::2].count(0)
    most, least = max(even, odd), min(even, odd)
    # Half the letters of a text in a Latin script must be plain, and hardly a NUL astray.
    return most > 0.3 * len(raw) / 2 and least < 0.02 * len(raw)


def _decode(raw: bytes, declared: str | None) -> tuple[str, str, bool]:
    """Return the text, the name of the encoding, and whether it was guessed."""
    for mark, name in BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(name, errors="replace"), name, False
    plain = _strictly(raw, "utf-8")
    if plain is not None and not (is_wide(raw) and "\x00" in plain):
        return plain, "utf-8", False
    if is_wide(raw):
        name = "utf-16-le" if raw[1::2].count(0) >= raw[0::2].count(0) else "utf-16-be"
        return raw.decode(name, errors="replace"), name, True
    named = _known(declared)
    text = _strictly(raw, named) if named else None
    if named and text is not None:
        return text, named, False
    lenient = raw.decode("utf-8", errors="replace")
    if lenient.count(REPLACEMENT) <= max(1, BROKEN_SHARE * len(lenient)) and _has_utf8(lenient):
        return lenient, "utf-8", True
    name = named or guess(raw)
    return raw.decode(name, errors="replace"), name, named is None


def guess(raw: bytes) -> str:
    """Return the likeliest encoding of bytes that are not UTF-8."""
    sample = raw[:SAMPLE]
    high = sum(1 for byte in sample if byte > 127)
    letters = high + sum(1 for byte in sample if chr(byte).isalpha() and byte < 128)
    if high <= WESTERN_SHARE * letters:
        # cp1252 is latin-1 with quotation marks; where a byte means nothing there, latin-1.
        return "cp1252" if _strictly(raw, "cp1252") is not None else "latin-1"
    best = from_bytes(sample, cp_isolation=GUESSES, enable_fallback=False).best()
    return best.encoding if best is not None else "cp1252"


def _has_utf8(text: str) -> bool:
    """Tell whether text has characters that only UTF-8 gave: a lone broken byte proves nothing."""
    return any(ord(c) > 127 and c != REPLACEMENT for c in text)


def _strictly(raw: bytes, name: str) -> str | None:
    try:
        return raw.decode(name)
    except (UnicodeError, LookupError):
        return None


def _known(name: str | None) -> str | None:
    """Return Python's name of an encoding of the web; none for another.

    What pages call latin-1 or ASCII is cp1252 (WHATWG Encoding Standard, 4.2).
    """
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip().lower())
    except (LookupError, ValueError):
        return None
    if found.name in ("iso8859-1", "ascii"):
        return "cp1252"
    return found.name if found.name.startswith(WEB_FAMILIES) else None


def _mend_line(line: str) -> str:
    before = badness(line)
    if before == 0:
        return line
    fixed = ftfy.fix_encoding(line)
    return fixed if badness(fixed) * 2 <= before else line
