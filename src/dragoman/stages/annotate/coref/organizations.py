"""Organizations told in other words: "Z (ZXY)", "the Z party", "his party".

Takes the mentions, the links so far and the roster, gives antecedents: of an acronym in brackets
the name right before it, of "the Z party" the Z inside it, of "his party" the one that its owner
leads.
"""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.stages.annotate.coref.roster import Roster

_BODIES = (EntityType.ORGANIZATION, EntityType.GROUP, EntityType.OTHER)
_SMALL = frozenset("of the and for in on to at de la du des et".split())
_KINDS = frozenset("party movement newspaper militia network faction company firm group".split())
"""Nouns that say only what an organization is whose name stands before them."""
_LED = frozenset("party movement group organization organisation faction company firm".split())
"""Nouns for what somebody's office is of."""
_OWN = frozenset("his her".split())
_SHORTEST, _LONGEST = 2, 8
"""Letters of an acronym; longer capitals are a heading."""


def resolve_organizations(
    mentions: Sequence[Mention], roster: Roster, links: Mapping[str, str]
) -> dict[str, str]:
    """Return the antecedents of organizations told in other words."""
    found = dict(_bracketed(mentions))
    found |= {k: v for k, v in _inside(mentions) if k not in found}
    found |= {k: v for k, v in _owned(mentions, roster, links) if k not in found}
    return found


def _bracketed(mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Yield acronyms that stand in brackets after the name that they are of."""
    for place, mention in enumerate(mentions):
        short = mention.text.replace(".", "")
        if mention.form is not Form.NAME or not short.isupper() or mention.metonym:
            continue
        if not _SHORTEST <= len(short) <= _LONGEST:
            continue
        for before in reversed(mentions[max(0, place - 3) : place]):
            close = before.sentence == mention.sentence and mention.first - before.last == 1
            if close and before.type in _BODIES and stands_for(short, before.text):
                yield mention.id, before.id
                break


def stands_for(short: str, name: str) -> bool:
    """Tell whether letters are the initials of a name's last words."""
    words = [w for w in name.replace("-", " ").split() if w[0].isalnum()]
    for kept in (words, [w for w in words if w.lower() not in _SMALL]):
        initials = "".join(w[0] for w in kept[-len(short) :]).upper()
        if len(kept) >= len(short) and initials == short:
            return True
    return False


def _inside(mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Yield "the Z party" with the name inside it."""
    names = [m for m in mentions if m.form is Form.NAME and m.type in _BODIES]
    by_end = {(m.sentence, m.last): m for m in names}
    for mention in mentions:
        if mention.form is not Form.NOMINAL or mention.type not in _BODIES:
            continue
        if mention.text.rsplit(None, 1)[-1].lower() not in _KINDS:
            continue
        inner = by_end.get((mention.sentence, mention.last - 1))
        if inner is not None and mention.first <= inner.first <= mention.first + 1:
            yield mention.id, inner.id


def _owned(
    mentions: Sequence[Mention], roster: Roster, links: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield "his party" with the organization that the one who is meant has an office of."""
    known = {m.id: m for m in mentions}
    owners = {
        (m.sentence, m.first): links[m.id]
        for m in mentions
        if m.form is Form.PRONOUN and m.text.lower() in _OWN and m.id in links
    }
    for mention in mentions:
        words = mention.text.lower().split()
        if mention.form is not Form.NOMINAL or words[0] not in _OWN or words[-1] not in _LED:
            continue
        person = roster.persons.get(owners.get((mention.sentence, mention.first), ""))
        if person is None:
            continue
        of = {t.of for m in person.mentions for t in m.titles if t.of is not None and not t.former}
        led = {id_ for id_ in of if id_ in known and known[id_].type in _BODIES}
        roots = {links.get(id_, id_) for id_ in led}
        if len(roots) == 1:
            yield mention.id, roots.pop()
