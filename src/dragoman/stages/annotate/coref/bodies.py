"""Bodies by their noun: "the ministry", "the delegation", "the Iraqi government" again.

Takes the mentions in order and the trees, gives antecedents of nominals of organizations and
groups: the name that they stand beside ("X, an armed group"), the same phrase before, or the only
body of that noun.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.ontology.fold import atoms
from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.sentence import Sentence

_BODIES = (EntityType.ORGANIZATION, EntityType.GROUP)
# Nouns of which an article tells of many, each another: the same word is no sign.
_MANY = frozenset(
    (
        "side people force official source troop troops forces sides parties groups officials "
        "sources countries diplomats militants protesters analysts experts members leaders fighters"
    ).split()
)
# What a name says after its noun.
_AFTER_NOUN = re.compile(r"\s(?:of|for|on|in|at|to)\s")
# Bodies that the press names without an article.
_ALONE = frozenset("parliament congress government".split())
_UNTOLD = frozenset("the this that same new s a an".split())


@dataclass(frozen=True, slots=True)
class _Body:
    """A body that was brought in: its words without articles, and the mention to lead to."""

    words: tuple[str, ...]
    root: str


def resolve_bodies(mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> dict[str, str]:
    """Return the antecedents of bodies told by their noun."""
    links: dict[str, str] = {}
    by_noun: dict[str, list[_Body]] = {}
    names = {(m.sentence, p): m for m in mentions for p in _places(m)}
    for mention in mentions:
        if mention.type not in _BODIES or mention.form not in (Form.NAME, Form.NOMINAL):
            continue
        words = _words(mention)
        before = by_noun.setdefault(words[-1] if words else "", [])
        found = _beside(mention, sentences[mention.sentence], names)
        if found is None and _is_definite(mention, sentences[mention.sentence]):
            found = _same(words, before) or _only(words, before)
        if found is not None and found != mention.id:
            links[mention.id] = found
        root = found or mention.id
        if all(body.root != root for body in before):
            before.append(_Body(words, root))
    return links


def _places(mention: Mention) -> range:
    """Return the places of a body's name, none for other mentions."""
    named = mention.form is Form.NAME and mention.type in _BODIES
    return range(mention.first, mention.last) if named else range(0)


def _words(mention: Mention) -> tuple[str, ...]:
    """Return the words of a body up to its noun: "Special Court" of "Special Court for X"."""
    return tuple(w for w in atoms(_AFTER_NOUN.split(mention.text, 1)[0]) if w not in _UNTOLD)


def _beside(
    mention: Mention, sentence: Sentence, names: dict[tuple[int, int], Mention]
) -> str | None:
    """Return the name that a nominal is in apposition to: "X, an armed group that …"."""
    token = sentence.tokens[mention.head]
    if mention.form is not Form.NOMINAL or token.relation != "appos":
        return None
    name = names.get((mention.sentence, token.head))
    return name.id if name is not None and name.last <= mention.first else None


def _is_definite(mention: Mention, sentence: Sentence) -> bool:
    """Tell whether words mean a body told of before: not one that a clause after them tells of."""
    if mention.form is not Form.NOMINAL:
        return False
    after = sentence.tokens[mention.last : mention.last + 1]
    clauses = [c for c in sentence.children_by(mention.head, "acl") if c >= mention.last]
    if clauses and not (after and after[0].text == ","):
        return False
    low = mention.text.lower()
    return low in _ALONE or low.startswith(("the ", "this ", "that "))


def _same(words: tuple[str, ...], before: Sequence[_Body]) -> str | None:
    """Return the first body of the same words, if these say more than a common noun."""
    if len(words) < 2:
        return None
    return next((body.root for body in before if body.words == words), None)


def _only(words: tuple[str, ...], before: Sequence[_Body]) -> str | None:
    """Return the one body that a bare noun can mean."""
    if len(words) != 1 or words[0] in _MANY:
        return None
    return before[0].root if len(before) == 1 else None
