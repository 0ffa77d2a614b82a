"""Bodies by their noun: "the ministry", "the delegation", "the Iraqi government" again.

Takes the mentions in order, gives antecedents of definite nominals of organizations and groups: the
same phrase before, or the only body of that noun.
"""

from collections.abc import Sequence

from dragoman.ontology.fold import atoms
from dragoman.records.annotated import EntityType, Form, Mention

_BODIES = (EntityType.ORGANIZATION, EntityType.GROUP)
# Nouns of which an article tells of many, each another: the same word is no sign.
_MANY = frozenset(
    (
        "side party people force group official source troop troops forces sides parties groups "
        "officials sources countries diplomats militants protesters analysts experts"
    ).split()
)


def resolve_bodies(mentions: Sequence[Mention]) -> dict[str, str]:
    """Return the antecedents of bodies told by their noun."""
    links: dict[str, str] = {}
    by_noun: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.type not in _BODIES or mention.form not in (Form.NAME, Form.NOMINAL):
            continue
        words = _words(mention)
        noun = words[-1] if words else ""
        before = by_noun.setdefault(noun, [])
        if mention.form is Form.NOMINAL and _is_definite(mention):
            found = _same(words, before) or _only(words, noun, before)
            if found is not None:
                links[mention.id] = links.get(found.id, found.id)
        if mention.id not in links:
            before.append(mention)
    return links


def _words(mention: Mention) -> tuple[str, ...]:
    found = atoms(mention.text.split(" of ")[0])
    return tuple(w for w in found if w not in ("the", "this", "that", "same", "new", "s"))


def _is_definite(mention: Mention) -> bool:
    return mention.text.lower().startswith(("the ", "this ", "that "))


def _same(words: tuple[str, ...], before: Sequence[Mention]) -> Mention | None:
    """Return the first mention of the same words, if these say more than a common noun."""
    if len(words) < 2:
        return None
    return next((m for m in before if _words(m) == words), None)


def _only(words: tuple[str, ...], noun: str, before: Sequence[Mention]) -> Mention | None:
    """Return the one body that a bare noun can mean."""
    if len(words) > 1 or noun in _MANY:
        return None
    return before[0] if len(before) == 1 else None
