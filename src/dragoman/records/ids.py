"""Identity: what is said, and where (ARCHITECTURE.md, Identity).

A digest is BLAKE2b over length-prefixed parts, so that no two lists of parts can collide by
concatenation. Twenty hexadecimal digits (80 bits): at 10^9 records the chance of any collision
is below 10^-6.
"""

from collections.abc import Iterable
from hashlib import blake2b

DIGEST_BYTES = 10
_SHORT = 1 << 12
"""Below it, copying a part costs less than a second call."""


def digest(*parts: str | bytes | int | None) -> str:
    """Return twenty hexadecimal digits of the parts, in their order."""
    state = blake2b(digest_size=DIGEST_BYTES)
    for part in parts:
        raw = part if isinstance(part, bytes) else ("" if part is None else str(part)).encode()
        size = len(raw).to_bytes(8, "big")
        if len(raw) < _SHORT:
            state.update(size + raw)
        else:
            state.update(size)
            state.update(raw)
    return state.hexdigest()


def document_id(url: str | None, raw: bytes) -> str:
    """Return the id of a document: its address, if known, and its bytes."""
    return "document-" + digest(url or "", raw)


def said_id(kind: str, document: str, type_: str, sentence: str, place: str | int) -> str:
    """Return the id of a mention, time expression or claim: what is said, and where.

    `sentence` is the key of the sentence (`Sentence.key`: its words and their occurrence in the
    document), `place` the head word's place in it. No offset, entity or value enters, so a better
    zoner, resolver or normaliser does not orphan a judgment.
    """
    return f"{kind}-{digest(document, kind, type_, sentence, place)}"


def group_id(kind: str, members: Iterable[str]) -> str:
    """Return the id of a finding or entity: its kind and its least member's id.

    Raises ValueError when there are no members.
    """
    return f"{kind}-{digest(kind, min(members))}"
