"""Forms: the words of a mention as a name, and the key under which names are the same.

Takes mentions, gives names without what surrounds them (articles, possessive marks, line ends) and
folded keys by class of type: a person never shares a key with a place.
"""

import re
from functools import lru_cache

from dragoman.ontology.fold import fold
from dragoman.records.annotated import EntityType, Form, Mention

NAMING = frozenset({Form.NAME, Form.DEMONYM})
"""The forms of mentions that count as names."""
_CACHED = 1 << 14
"""Words of mentions kept: the same few names are asked for again and again."""
_POSSESSIVE = re.compile(r"['’]s?$")
_EDGES = " \t\n\"“”'‘’,;:()[]"
_CLASSES = {
    EntityType.COUNTRY: "place",
    EntityType.PLACE: "place",
    EntityType.FACILITY: "place",
    EntityType.ORGANIZATION: "body",
    EntityType.GROUP: "body",
    EntityType.OTHER: "other",
    EntityType.PERSON: "person",
}
_SMALL = frozenset("of the for and in on to at de la du des et".split())


def shown(mention: Mention) -> str:
    """Return a mention's words as a name is shown."""
    return _shown(mention.text)


@lru_cache(maxsize=_CACHED)
def _shown(text: str) -> str:
    words = " ".join(text.split())
    return _POSSESSIVE.sub("", words).strip(_EDGES) or words


def key_of(mention: Mention) -> str | None:
    """Return the class and folded form of a name; none if nothing is left of it."""
    folded = fold(shown(mention))
    return f"{_CLASSES[mention.type]}:{folded}" if folded else None


def class_of(key: str) -> str:
    """Return the class part of a key."""
    return key.partition(":")[0]


def folded_of(key: str) -> str:
    """Return the folded name of a key."""
    return key.partition(":")[2]


def acronym_of(folded: str) -> str | None:
    """Return the initials of a folded name of three words or more, small words left out."""
    words = [word for word in folded.split() if word not in _SMALL]
    return "".join(word[0] for word in words) if len(words) >= 3 else None
