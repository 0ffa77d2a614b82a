"""Who a fact goes back to: roots of the chains, not outlets (record.md, sources).

Takes the claims of a finding, gives its distinct roots. What may be one and the same is one:
several voices of one government; those who are not named (once in all, unless the texts tell them
apart by their side); somebody without a name who came through one paper, and that paper. So their
number is a lower bound.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.records.claim import AnyClaim
from dragoman.records.entity import Reference
from dragoman.records.finding import Source
from dragoman.stages.reconcile.desk import Desk
from dragoman.stages.reconcile.roots import Root, root_of

NAMELESS = "nameless"


@dataclass(slots=True)
class _Entry:
    """What goes back to one root."""

    documents: set[str] = field(default_factory=set)
    references: Counter[tuple[str, str]] = field(default_factory=Counter)
    own: bool = False


def sources(desk: Desk, claims: Sequence[AnyClaim], sides: Iterable[str]) -> tuple[Source, ...]:
    """Return the roots of claims, sorted; `sides` are those whose own deed it is."""
    own = set(sides)
    roots = {claim.id: root_of(desk, claim) for claim in claims}
    home = _homes(desk, list(roots.values()))
    found: dict[str, _Entry] = {}
    for claim in claims:
        root = roots[claim.id]
        key = home[root]
        shown = root.via if root.via is not None and root.via.key == key else root
        entry = found.setdefault(key, _Entry())
        if claim.document not in entry.documents or not entry.references:
            entry.references[shown.reference.entity or "", shown.reference.text or ""] += 1
        entry.documents.add(claim.document)
        itself = desk.identities.side(shown.reference.entity)
        entry.own |= shown.side in own or itself in own
    return tuple(_source(desk, found[key]) for key in sorted(found))


def _source(desk: Desk, entry: _Entry) -> Source:
    entity, text = min(entry.references, key=lambda r: (not r[0], -entry.references[r], r))
    origin = desk.identities.origin
    return Source(
        root=Reference(entity=entity or None, text=text or None),
        self=entry.own,
        documents=tuple(sorted(entry.documents)),
        origins=tuple(sorted({origin.get(d, d) for d in entry.documents})),
    )


def _homes(desk: Desk, roots: Sequence[Root]) -> Mapping[Root, str]:
    """Return the key under which each root is counted."""
    known = {r.key: r for r in roots if r.via is None and not r.others}
    found = {r: r.key for r in roots if r.via is None and not r.others}
    for root in roots:
        if root.via is None and root.others:
            found[root] = min((k for k in root.others if k in known), default=root.key)
    nameless = [r for r in roots if r.via is not None]
    unknown = list[Root]()
    for root in nameless:
        same = root.side if root.side in known else _meant(desk, root, known)
        if same is not None:
            found[root] = same
        else:
            unknown.append(root)
    found.update(_nameless(unknown))
    return found


def _meant(desk: Desk, root: Root, known: Mapping[str, Root]) -> str | None:
    """Return the known root whose name or office the words for somebody unknown repeat."""
    words = _telling(root.reference.text or "")
    for key in sorted(known):
        entity = desk.identities.entity.get(known[key].reference.entity or "")
        if entity is None or root.side is not None:
            continue
        named = " ".join((*(n.name for n in entity.names), *(r.title for r in entity.roles)))
        if words & _telling(named):
            return key
    return None


def _telling(text: str) -> frozenset[str]:
    return frozenset(w for w in text.casefold().split() if len(w) > 3)


def _nameless(roots: Sequence[Root]) -> Mapping[Root, str]:
    """Return the keys of who is not known: one in all, but for those of different sides.

    Those who all came through one paper are that paper.
    """
    through = {root.via.key for root in roots if root.via is not None}
    sides = sorted({root.key for root in roots if root.side is not None})
    if len(through) == 1 and len(sides) < 2:
        return {root: min(through) for root in roots}
    least = sides[0] if sides else NAMELESS
    return {root: root.key if root.side is not None else least for root in roots}
