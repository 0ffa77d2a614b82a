"""Binding: every judgment to what it is about, whatever was read anew since.

Takes the judgments and the readings; gives what `overlay` applies and what other stages are told.
Every judgment comes out with a binding and an effect, and an issue where it does not hold: none is
ever lost.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.judgments.added import make_claim, same_claim, slots_of
from dragoman.judgments.anchor import locate
from dragoman.judgments.facts import claim_at
from dragoman.judgments.force import NO, YES, Held, Say, hold, superseded
from dragoman.judgments.values import read_value
from dragoman.records.annotated import Annotated
from dragoman.records.claim import AnyClaim
from dragoman.records.index import Readings
from dragoman.records.issue import Issue, make_issue
from dragoman.records.judgment import Anchor, Binding, Bound, Effect, Judgment, Verdict

IDENTITY = frozenset({Verdict.SAME, Verdict.DIFFERENT})
SETTLED = frozenset({"mention", "document"})
"""Kinds of words that other stages settle; all else is a claim's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """What the judgments come to."""

    identity: tuple[Judgment, ...]
    """Judgments in force on who is who and on dates of documents, their anchors as they stand
    now: for the stages that settle these."""
    added: tuple[AnyClaim, ...]
    held: Held
    bound: tuple[Bound, ...]
    issues: tuple[Issue, ...]

    @property
    def rejected(self) -> frozenset[str]:
        """Ids of the claims that do not stand."""
        return frozenset(s.thing for s in self.held.says if s.slot is None and s.says == NO)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A judgment with what it was found to be about, and its anchors as they stand now."""

    judgment: Judgment
    binding: Binding
    things: tuple[str, ...]
    made: AnyClaim | None = None
    fault: str | None = None
    """Why its value cannot be taken."""


def bind(
    readings: Readings, judgments: Sequence[Judgment], replaced: Mapping[str, str] | None = None
) -> Overlay:
    """Bind judgments. `replaced`: the document now in the place of one that changed."""
    finder = _Finder(readings, judgments, replaced or {})
    gone = superseded(judgments)
    found = [finder.find(j) for j in sorted(judgments, key=lambda j: j.id)]
    live = [
        f
        for f in found
        if f.judgment.id not in gone and f.binding is not Binding.ORPHANED and f.fault is None
    ]
    held = hold([say for one in live for say in _says(one)])
    applied = {id_ for id_, effect in held.effects.items() if effect is Effect.APPLIED}
    made = {f.made.id: f.made for f in live if f.made is not None and f.judgment.id in applied}
    return Overlay(
        identity=tuple(f.judgment for f in live if f.judgment.id in applied and _settles(f)),
        added=tuple(made[id_] for id_ in sorted(made)),
        held=held,
        bound=tuple(_bound(f, gone, held) for f in found),
        issues=tuple(_issues([f for f in found if f.judgment.id not in gone], held)),
    )


def _settles(found: _Found) -> bool:
    """Tell whether a judgment is for the stages that settle who is who, and when."""
    return all(anchor.kind in SETTLED for anchor in found.judgment.anchors)


class _Finder:
    """Finds what judgments are about, in one set of readings."""

    def __init__(
        self, readings: Readings, judgments: Sequence[Judgment], replaced: Mapping[str, str]
    ) -> None:
        self._readings = readings
        self._replaced = replaced
        named = {a.document for j in judgments for a in j.anchors}
        named |= {replaced[document] for document in named if document in replaced}
        self._claims: dict[str, list[AnyClaim]] = {document: [] for document in named}
        for claim in readings.claims if named else ():
            if claim.document in named:
                self._claims[claim.document].append(claim)

    def find(self, judgment: Judgment) -> _Found:
        """Return a judgment with what it is about."""
        places = [self._place(anchor) for anchor in judgment.anchors]
        if judgment.verdict is Verdict.ADD:
            return self._added(judgment, places)
        pairs = zip(judgment.anchors, places, strict=True)
        things = [None if place is None else self._thing(a, place) for a, place in pairs]
        found = sorted({thing for thing in things if thing is not None})
        whole = None not in things
        orphaned = not found or (judgment.verdict in IDENTITY and (len(found) < 2 or not whole))
        if orphaned:
            return _Found(judgment=judgment, binding=Binding.ORPHANED, things=())
        still = whole and all(p is not None and p.still for p in places)
        last = all(a.last_id == t for a, t in zip(judgment.anchors, things, strict=True))
        return _Found(
            judgment=replace(judgment, anchors=tuple(p.anchor for p in places if p is not None)),
            binding=Binding.BOUND if still and last else Binding.MOVED,
            things=tuple(found),
            fault=_fault(judgment),
        )

    def _place(self, anchor: Anchor) -> "_Place | None":
        """Return where an anchor's words stand now, if they do."""
        document = self._readings.document.get(anchor.document)
        if document is None:
            document = self._readings.document.get(self._replaced.get(anchor.document, ""))
        if document is None:
            return None
        here = anchor.document == document.document
        if anchor.kind == "document":
            now = replace(anchor, document=document.document)
            return _Place(document=document, anchor=now, still=here)
        found = locate(document.text, anchor)
        if found.start is None or found.end is None:
            return None
        now = replace(
            anchor,
            document=document.document,
            text_digest=document.text.digest,
            start=found.start,
            end=found.end,
        )
        still = here and found.binding is Binding.BOUND
        return _Place(document=document, anchor=now, still=still)

    def _thing(self, anchor: Anchor, place: "_Place") -> str | None:
        """Return the id of what stands at a place, of the kind that the anchor names."""
        start, end = place.anchor.start, place.anchor.end
        if anchor.kind == "document":
            return place.document.document
        if anchor.kind == "mention":
            return mention_at(place.document, start, end)
        claim = claim_at(self._claims[place.document.document], anchor, start, end)
        return claim.id if claim else None

    def _added(self, judgment: Judgment, places: Sequence["_Place | None"]) -> _Found:
        """Return what a person added: a claim of its own, or the claim that says it already."""
        place = places[0] if places else None
        if place is None:
            return _Found(judgment=judgment, binding=Binding.ORPHANED, things=())
        now, binding = place.anchor, Binding.BOUND if place.still else Binding.MOVED
        try:
            made = make_claim(place.document, now.kind, now.start, now.end, judgment.value)
        except ValueError as error:
            return _Found(judgment=judgment, binding=binding, things=(), fault=str(error))
        known = same_claim(self._claims[place.document.document], made)
        return _Found(
            judgment=judgment,
            binding=binding,
            things=(known.id if known else made.id,),
            made=None if known else made,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where the words of an anchor stand; `still` where they always stood."""

    document: Annotated
    anchor: Anchor
    still: bool


def mention_at(document: Annotated, start: int, end: int) -> str | None:
    """Return the id of the mention at a place: of those that meet it the nearest in extent."""
    here = [m for m in document.mentions if m.start < end and start < m.end]
    best = min(here, key=lambda m: (abs(m.start - start) + abs(m.end - end), m.id), default=None)
    return best.id if best is not None else None


def _fault(judgment: Judgment) -> str | None:
    """Return what is wrong with a judgment, if anything."""
    if judgment.verdict in IDENTITY and any(a.kind != "mention" for a in judgment.anchors):
        return "only names can be the same or different"
    if judgment.verdict is not Verdict.CORRECT:
        return None
    for anchor in judgment.anchors:
        try:
            read_value(anchor.kind.split(" ", 1)[0], anchor.slot or "", judgment.value or "")
        except ValueError as error:
            return str(error)
    return None


def _says(found: _Found) -> Iterator[Say]:
    """Yield what a judgment says of each thing that it is about."""
    judgment = found.judgment
    if judgment.verdict in IDENTITY:
        says = YES if judgment.verdict is Verdict.SAME else NO
        yield Say(judgment=judgment, thing=" ".join(found.things), slot=None, says=says)
        return
    stance = {Verdict.REJECT: NO, Verdict.UNSURE: None}.get(judgment.verdict, YES)
    for thing in found.things:
        yield Say(judgment=judgment, thing=thing, slot=None, says=stance)
        for slot, value in _fields(judgment):
            yield Say(judgment=judgment, thing=thing, slot=slot, says=value)


def _fields(judgment: Judgment) -> Iterator[tuple[str, str]]:
    if judgment.verdict is Verdict.CORRECT:
        slot = next((a.slot for a in judgment.anchors if a.slot), None)
        if slot is not None:
            yield slot, judgment.value or ""
    elif judgment.verdict is Verdict.ADD:
        yield from sorted(slots_of(judgment.value).items())


def _bound(found: _Found, gone: frozenset[str], held: Held) -> Bound:
    id_ = found.judgment.id
    if id_ in gone:
        effect = Effect.SUPERSEDED
    elif found.binding is Binding.ORPHANED:
        effect = Effect.ORPHANED
    elif found.fault is not None:
        effect = Effect.REFUSED
    else:
        effect = held.effects.get(id_, Effect.NOTED)
    return Bound(judgment=id_, binding=found.binding, effect=effect, things=found.things)


def _issues(found: Iterable[_Found], held: Held) -> Iterator[Issue]:
    """Yield an issue for each judgment in force that is not applied as it was meant."""
    for one in found:
        if one.binding is Binding.ORPHANED:
            yield _issue(one, "judgment-orphaned", "what it is about is not there any more")
        elif one.fault is not None:
            yield _issue(one, "judgment-value", one.fault)
    for clash in held.clashes:
        names = " and ".join(f"{j.id} ({j.verdict.value}, by {j.by})" for j in clash)
        yield make_issue(
            "judge",
            "judgments-contradict",
            f"{names} contradict each other; neither is applied until one is superseded",
            document=clash[0].anchors[0].document,
        )


def _issue(found: _Found, code: str, why: str) -> Issue:
    judgment = found.judgment
    words = " / ".join(anchor.exact for anchor in judgment.anchors if anchor.exact)
    said = f" “{words}”" if words else ""
    return make_issue(
        "judge",
        code,
        f"{judgment.id} ({judgment.verdict.value} by {judgment.by}){said}: {why}; judge again",
        document=judgment.anchors[0].document if judgment.anchors else None,
    )
