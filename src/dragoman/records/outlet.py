"""An article's outlet as a mention: the words beside the text that name who published it.

They stand in no sentence that is read, so that `annotate` knows nothing of them; that they name an
organization needs no reading.
"""

import re

from dragoman.records.annotated import EntityType, Form, Ground, Mention
from dragoman.records.document import Text
from dragoman.records.ids import said_id

NO_SENTENCE = -1
"""The sentence of a mention that stands in none."""
_HOST = re.compile(
    r"(?:https?://)?(?:www\d?\.|m\.|en\.)?([\w.-]+?)(?:\.(?:com?|org|net|info|news|tv)"
    r")?(?:\.[a-z]{2,10})?/?\Z"
)
_KINDS = (
    ("news", "agency"), ("press", "agency"), ("news", "service"), ("news", "network"),
    ("news", "website"), ("news", "site"), ("agency",), ("newspaper",), ("website",), ("online",),
    ("digital",), ("portal",), ("net",), ("english",), ("staff",),
)  # fmt: skip
"""Words added to a name or left out: "Southern Post Online", "Norvia News Agency"."""
_LEADS = (("news", "agency"), ("press", "agency"), ("agency",), ("newspaper",), ("the",))


def outlet_mention(text: Text) -> Mention | None:
    """Return the mention that a document's outlet is, where its name stands in the words."""
    outlet = text.outlet
    if outlet is None or outlet.start is None or outlet.end is None:
        return None
    return Mention(
        id=said_id("mention", text.document, "outlet", outlet.value, 0),
        sentence=NO_SENTENCE,
        first=0,
        last=0,
        head=0,
        start=outlet.start,
        end=outlet.end,
        text=outlet.value,
        type=EntityType.ORGANIZATION,
        form=Form.NAME,
        actor=None,
        metonym=False,
        antecedent=None,
        ground=Ground.SAME_FORM,
    )


def outlet_key(name: str) -> str:
    """Return what the spellings of an outlet's name share: its letters without the kind.

    "The Southern Post", "Southern Post Online", "southernpost.com" have one key; a name that is
    nothing but its kind keeps it.
    """
    plain = name.strip().lower()
    if "." in plain and " " not in plain:
        host = _HOST.match(plain)
        plain = host[1] if host else plain
    words = re.findall(r"\w+", plain.replace("’", "").replace("'", ""))
    while (short := _shorter(words)) != words:
        words = short
    return "".join(words)


def _shorter(words: list[str]) -> list[str]:
    for kind in _KINDS:
        if len(words) > len(kind) and tuple(words[-len(kind) :]) == kind:
            return words[: -len(kind)]
    for lead in _LEADS:
        if len(words) > len(lead) and tuple(words[: len(lead)]) == lead:
            return words[len(lead) :]
    return words
