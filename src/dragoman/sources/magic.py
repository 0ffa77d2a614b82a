"""Bytes that are no text: known by their first bytes, or by what no encoding of text has."""

from dragoman.stages.clean.decode import is_wide

SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or sound"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"OggS", "a sound"),
    (b"ID3", "a sound"),
    (b"{\\rtf", "an RTF document"),
)
MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
"""Byte order marks of UTF-16 and UTF-32, which have NULs by right."""

CONTROLS = bytes([*range(1, 9), 14, 15, *range(16, 27), *range(28, 32), 127])
SAMPLE = 100_000
MAX_CONTROLS = 0.02
"""Share of control characters: no text reaches it, and random bytes have 0.11."""
MAX_NULS = 0.1
"""Share of NULs: a few in a text are a fault of its maker and are left out; UTF-16 without a mark
has near 0.5 and is told apart by where they stand."""


def binary_kind(raw: bytes) -> str | None:
    """Return what binary thing the bytes are; none when they may be text."""
    for signature, name in SIGNATURES:
        if raw.startswith(signature):
            return name
    if raw.startswith(MARKS):
        return None
    sample = raw[:SAMPLE]
    if len(sample.translate(None, CONTROLS)) < (1 - MAX_CONTROLS) * len(sample):
        return "binary data"
    if sample.count(0) > MAX_NULS * len(sample) and not is_wide(sample):
        return "binary data"
    return None
