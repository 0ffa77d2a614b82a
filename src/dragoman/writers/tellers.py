"""Who tells a fact, in words: by how many outlets, and to how many sources it goes back.

Takes a fact's sources and the texts; gives "3 outlets, 1 source (the Foreign Ministry)".
"""

from collections.abc import Mapping, Sequence

from dragoman.records.document import Text
from dragoman.records.finding import Source
from dragoman.records.index import Identities
from dragoman.records.outlet import outlet_key
from dragoman.writers.labels import NOBODY, name_of
from dragoman.writers.page.wording import count

MOST_NAMED = 3
"""Sources that are named; of more, the first ones."""
_NOBODY = frozenset({NOBODY, "he", "she", "it", "they", "we", "i", "who", "that", "this"})
"""What stands for a source and names none."""


def told_from(sources: Sequence[Source], identities: Identities, texts: Mapping[str, Text]) -> str:
    """Return how many outlets or articles tell a fact, to how many sources at least it goes back.

    Of more than one source it is only known that they are no fewer.
    """
    if not sources:
        return ""
    names = _names(sources, identities)
    told = _tellers(sources, texts)
    if _is_its_own(sources, names, texts):
        return f"{told} ({names})" if names else told
    least = count(len(sources), "source")
    some = least if len(sources) == 1 else f"at least {least}"
    return f"{told}, {some}" + (f" ({names})" if names else "")


def _is_its_own(sources: Sequence[Source], names: str, texts: Mapping[str, Text]) -> bool:
    """Tell whether one article tells it of itself: its source is its outlet, or has no name."""
    documents = {d for source in sources for d in source.documents}
    if len(documents) != 1 or len(sources) != 1:
        return False
    outlet = texts[min(documents)].outlet if documents <= texts.keys() else None
    return not names or (outlet is not None and outlet_key(outlet.value) == outlet_key(names))


def texts_by_document(texts: Sequence[Text]) -> dict[str, Text]:
    """Return texts by the ids of their documents."""
    return {text.document: text for text in texts}


def _tellers(sources: Sequence[Source], texts: Mapping[str, Text]) -> str:
    """Return how many outlets tell it: articles, where an outlet is unknown or tells it alone."""
    documents = sorted({d for source in sources for d in source.documents})
    named = [text.outlet for d in documents if (text := texts.get(d)) is not None]
    outlets = {outlet_key(outlet.value) for outlet in named if outlet is not None}
    if len(outlets) > 1 and None not in named and len(named) == len(documents):
        return count(len(outlets), "outlet")
    return count(len(documents), "article")


def _names(sources: Sequence[Source], identities: Identities) -> str:
    """Return the names of the sources that have one, those of most articles first."""
    ordered = sorted(sources, key=lambda s: -len(s.documents))
    names = [" ".join(name_of(source.root, identities).split()) for source in ordered]
    known = list(dict.fromkeys(n for n in names if n.casefold() not in _NOBODY))
    more = ["…"] if len(known) > MOST_NAMED else []
    return ", ".join([*known[:MOST_NAMED], *more])
