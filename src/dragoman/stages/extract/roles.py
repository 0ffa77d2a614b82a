"""Roles: the offices that people are named with, and whose these are.

Takes a scene, gives a claim for each title. A bare title ("Foreign Minister X") is of the state
that the same document names with that person and office elsewhere, if it names one only.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.ontology import Offices
from dragoman.ontology.offices import Level, Office
from dragoman.records.annotated import EntityType, Form, Mention, Title
from dragoman.records.claim import RoleClaim
from dragoman.records.ids import said_id
from dragoman.records.span import cite
from dragoman.stages.extract.scene import Scene

CONFIDENCE = 0.9
"""Not calibrated yet."""
_MEANT = 0.6
"""Of offices that only later words for a person tell. A level, not measured."""
_BODIES = frozenset({EntityType.COUNTRY, EntityType.ORGANIZATION, EntityType.GROUP})
_GOVERNING = (Level.HEAD_OF_STATE, Level.MINISTER)
_AFTER = frozenset("of for to at in on".split())


@dataclass(frozen=True, slots=True)
class _Owner:
    """An office that a document says a person holds, and the mention that it is of."""

    office: Office
    mention: Mention


def find_roles(scene: Scene) -> list[RoleClaim]:
    """Return the offices that a document's persons are named with, in the order of its words."""
    found: dict[str, RoleClaim] = {}
    owners = _owners(scene)
    for mention in scene.doc.mentions:
        for title in mention.titles:
            of = scene.mentions.get(title.of or "")
            if of is None and _is_address(title, scene.ontology.offices):
                continue
            if of is None:
                of = _told_elsewhere(scene, title, owners.get(scene.root(mention).id, ()))
            claim = _claim(scene, mention, title, of)
            found.setdefault(claim.id, claim)
    for claim in _meant(scene):
        found.setdefault(claim.id, claim)
    return list(found.values())


def _meant(scene: Scene) -> Iterator[RoleClaim]:
    """Yield the offices by which the text goes on to call persons whom it gives no title.

    "Per Nord arrived on Monday. The Norwegian minister said ..."
    """
    titled = {scene.root(m).id for m in scene.doc.mentions if m.titles}
    for mention in scene.doc.mentions:
        root = scene.root(mention)
        named = root.form is Form.NAME and root.type is EntityType.PERSON and root is not mention
        if mention.form is not Form.NOMINAL or not named or root.id in titled:
            continue
        title = _nominal_title(scene, mention)
        if title is not None:
            of = scene.mentions.get(title.of or "")
            yield _claim(scene, mention, title, of, confidence=_MEANT)


def _nominal_title(scene: Scene, nominal: Mention) -> Title | None:
    """Return the title that a noun phrase is: its words without article and owner."""
    office = _office(nominal.text, scene.ontology.offices)
    if office is None or office.honorific or scene.ontology.offices.is_plural(nominal.text):
        return None
    sentence = scene.doc.sentences[nominal.sentence]
    inside = [m for m in scene.doc.mentions_in(nominal.sentence) if _within(m, nominal)]
    before = _inside(scene, nominal)
    after = [m for m in inside if m.first > nominal.head and m.type in _BODIES]
    of = before or next(iter(after), None)
    first = before.last if before is not None else nominal.first
    while first < nominal.head and sentence.tokens[first].tag in {"DET", "PART", "PUNCT"}:
        first += 1
    if sentence.tokens[nominal.head].lemma.lower() != sentence.tokens[nominal.head].text.lower():
        return None
    start, end = sentence.tokens[first].start, sentence.tokens[nominal.last - 1].end
    text = scene.doc.words[start:end]
    former = any(
        (m := scene.ontology.offices.modifier(w)) is not None and m.former for w in text.split()
    )
    return Title(text=text, start=start, end=end, of=of.id if of else None, former=former)


def _within(mention: Mention, nominal: Mention) -> bool:
    return nominal.first <= mention.first and mention.last <= nominal.last and mention != nominal


def _is_address(title: Title, offices: Offices) -> bool:
    """Tell whether a title only addresses its holder: "Sheikh X", "Dr. X"."""
    office = _office(title.text, offices)
    return office is not None and office.honorific


def _claim(
    scene: Scene,
    mention: Mention,
    title: Title,
    of: Mention | None,
    confidence: float = CONFIDENCE,
) -> RoleClaim:
    doc = scene.doc
    sentence = doc.sentences[mention.sentence]
    said = [sentence]
    if of is not None and of.sentence != mention.sentence:
        said.append(doc.sentences[of.sentence])
    place = f"{mention.head}/{title.start - sentence.start}"
    return RoleClaim(
        id=said_id("role", doc.document, "role", sentence.key, place),
        document=doc.document,
        sentence=sentence.index,
        head=mention.head,
        evidence=tuple(cite(doc, one.start, one.end) for one in said),
        time=None,
        speech=None,
        confidence=confidence,
        holder=scene.party(mention),
        title=scene.words(title.start, title.end),
        of=scene.party(of) if of is not None else None,
        former=title.former,
    )


def _owners(scene: Scene) -> dict[str, list[_Owner]]:
    """Return what each person's offices are said to be of, by the id of the person's root."""
    found: dict[str, list[_Owner]] = {}
    offices = scene.ontology.offices
    for mention in scene.doc.mentions:
        said = [(t.text, scene.mentions.get(t.of or "")) for t in mention.titles]
        if mention.form is Form.NOMINAL and mention.type is EntityType.PERSON:
            said.append((mention.text, _inside(scene, mention)))
        for words, owner in said:
            office = _office(words, offices)
            if office is not None and owner is not None:
                found.setdefault(scene.root(mention).id, []).append(_Owner(office, owner))
    return found


def _inside(scene: Scene, nominal: Mention) -> Mention | None:
    """Return the name that an office that stands alone begins with: "the Iraqi premier"."""
    for mention in scene.doc.mentions_in(nominal.sentence):
        if nominal.first <= mention.first and mention.last <= nominal.head:
            if mention.actor is not None:
                return mention
    return None


def _told_elsewhere(scene: Scene, title: Title, owners: Sequence[_Owner]) -> Mention | None:
    """Return what a bare title is of by the document's other words on the person.

    That is the owner of the same office, else the one state that the person governs.
    """
    office = _office(title.text, scene.ontology.offices)
    if office is None:
        return None
    same = [o.mention for o in owners if o.office.name == office.name]
    if same or office.level not in _GOVERNING:
        return _only(scene, same)
    states = [
        o.mention
        for o in owners
        if o.office.level in _GOVERNING and scene.root(o.mention).type is EntityType.COUNTRY
    ]
    return _only(scene, states)


def _only(scene: Scene, mentions: Sequence[Mention]) -> Mention | None:
    """Return the first of mentions that all mean one actor, none where they disagree."""
    meant = {m.actor or scene.root(m).actor or scene.root(m).id for m in mentions}
    return mentions[0] if len(meant) == 1 else None


def _office(words: str, offices: Offices) -> Office | None:
    """Return the head of an office's words: the last office before an "of"."""
    parts = words.replace("-", " - ").split()
    best: Office | None = None
    place = 0
    while place < len(parts):
        found = offices.longest(parts, place)
        if found is not None and not found.plural:
            best = found.office
            place += found.words
        elif best is not None and parts[place].lower() in _AFTER:
            break
        else:
            place += 1
    return best
