"""Events: what happened, is planned, was called off, as the article tells it (PLOVER types)."""

from dataclasses import replace

from dragoman.ontology.triggers import Trigger
from dragoman.records.claim import EventClaim, Party, Status
from dragoman.records.ids import said_id
from dragoman.records.sentence import Sentence
from dragoman.records.span import cite
from dragoman.stages.extract.events import status as statuses
from dragoman.stages.extract.events.match import Match, matches
from dragoman.stages.extract.events.particular import is_generic
from dragoman.stages.extract.events.parties import Cast, as_parties, cast
from dragoman.stages.extract.events.pointed import pointing
from dragoman.stages.extract.events.standing import stands
from dragoman.stages.extract.scene import Scene
from dragoman.stages.extract.walk import lemma_of

CONFIDENCE_VERB = 0.8
CONFIDENCE_NOUN = 0.7
"""Not calibrated yet: a verb's arguments are read more surely than a noun's."""


def find_events(scene: Scene) -> list[EventClaim]:
    """Return the events of a document, in the order of its words."""
    if scene.apolitical:
        return []
    found: list[EventClaim] = []
    last: EventClaim | None = None
    for sentence in scene.doc.sentences:
        kept: dict[int, EventClaim] = {}
        for match in matches(sentence, scene.lexicon):
            claim = None if match.place in kept else _claim(scene, sentence, match)
            if claim is not None:
                kept[match.place] = claim
        told = _without_carriers(scene, sentence, kept)
        last = max((c for c in told if _is_meeting(c)), key=lambda c: c.head, default=last)
        for match in pointing(sentence, scene.lexicon, last):
            claim = _claim(scene, sentence, match)
            if claim is not None and last is not None:
                told.append(replace(claim, parties=joined(claim.parties, last.parties)))
        found.extend(told)
    return found


def _is_meeting(claim: EventClaim) -> bool:
    return claim.type == "CONSULT" and claim.nominal and claim.mode != "visit"


def _without_carriers(
    scene: Scene, sentence: Sentence, kept: dict[int, EventClaim]
) -> list[EventClaim]:
    """Fold what tells of one act into one claim.

    A noun and the verb that carries it ("launched an attack"), a noun of a noun ("round of
    talks"), a deed and the clause that says how ("were killed when shells hit a post").
    """
    for place in sorted(kept, reverse=True):
        claim, upper = kept[place], kept.get(sentence.tokens[place].head)
        if upper is None or upper.type != claim.type:
            continue
        relation = sentence.tokens[place].relation
        clause = claim.type == "ASSAULT" and relation in {"advcl", "acl:relcl", "conj"}
        clause = clause and (relation != "conj" or not claim.parties or not upper.parties)
        clause = clause or (claim.type == "CONSULT" and claim.trigger.text.startswith("discuss"))
        if claim.nominal or clause:
            own = upper.time or not _carries(scene, sentence, upper, claim)
            kept[upper.head] = replace(
                upper,
                time=upper.time if own else claim.time,
                until=upper.until if own else claim.until,
                places=upper.places or claim.places,
                parties=upper.parties if claim.nominal else joined(upper.parties, claim.parties),
            )
            del kept[place]
    return [kept[place] for place in sorted(kept)]


def _carries(scene: Scene, sentence: Sentence, upper: EventClaim, claim: EventClaim) -> bool:
    """Tell whether the time of the lower is that of the upper, too.

    It is in "launched an attack on Monday"; not in "extended the ceasefire of 12 January".
    """
    lemma = lemma_of(sentence, upper.head)
    return upper.nominal or not claim.nominal or scene.support.has("light_object", lemma)


def joined(own: tuple[Party, ...], more: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return parties with those of another claim that are not among them."""
    taken = {p.mention for p in own}
    return (*own, *(p for p in more if p.mention not in taken))


def _claim(scene: Scene, sentence: Sentence, match: Match) -> EventClaim | None:
    if any(t.first <= match.place < t.last for t in scene.doc.times_in(sentence.index)):
        return None  # "in March"
    people = cast(scene, sentence, match)
    if not stands(scene, sentence, match, people):
        return None
    trigger, doc = match.trigger, scene.doc
    token = sentence.tokens[match.place]
    time, until = scene.times(sentence, match.place, match.carrier)
    status = _dated(scene, sentence, match, _status(scene, sentence, match), time)
    if trigger.noun and trigger.violent and trigger.joint and status is Status.PLANNED:
        return None  # "tomorrow's clash with X": a match
    speech = scene.speech.innermost(token.start)
    channel = _channel(sentence, match) or trigger.channel
    return EventClaim(
        id=said_id("event", doc.document, trigger.type, sentence.key, match.place),
        document=doc.document,
        sentence=sentence.index,
        head=match.place,
        evidence=(cite(doc, sentence.start, sentence.end),),
        time=time,
        until=until,
        speech=speech.id if speech else None,
        confidence=CONFIDENCE_NOUN if trigger.noun else CONFIDENCE_VERB,
        type=trigger.type,
        mode=_mode(trigger, people, channel),
        contexts=(),
        status=status,
        trigger=scene.words(token.start, token.end),
        parties=as_parties(scene, match, people),
        places=people.places,
        level=_level(scene, people),
        channel=channel,
        nominal=trigger.noun,
        phase=phase_of(scene, sentence, match.carrier),
        generic=is_generic(scene, sentence, match, status, time, people),
    )


def _dated(
    scene: Scene, sentence: Sentence, match: Match, status: Status, time: str | None
) -> Status:
    """Return a noun's status, planned where its time is to come ("his visit tomorrow")."""
    bare = match.trigger.noun and (match.carrier is None or match.carried_as == "subject")
    if status is not Status.OCCURRED or not bare or time is None:
        return status
    words = next(t.text.lower() for t in scene.doc.times_in(sentence.index) if t.id == time)
    return Status.PLANNED if words.startswith(TO_COME) else status


TO_COME = ("next ", "tomorrow", "later this", "later today", "the coming", "the next ")
"""How times begin that are to come, whatever the tense round them."""


def phase_of(scene: Scene, sentence: Sentence, carrier: int | None) -> str | None:
    """Return begin or end, where the verb that carries a noun tells only of that."""
    if carrier is None:
        return None
    lemma = lemma_of(sentence, carrier).split("+", 1)[0]
    return next((n for n in ("begin", "end") if scene.support.has(f"phase_{n}", lemma)), None)


def _status(scene: Scene, sentence: Sentence, match: Match) -> Status:
    trigger, support = match.trigger, scene.support
    if trigger.noun:
        return statuses.noun_status(sentence, match.place, match.carrier, support)
    status = statuses.verb_status(sentence, match.place, support)
    if trigger.status is not None and status is Status.OCCURRED:
        return Status(trigger.status)
    attempted = trigger.type == "ASSAULT" or trigger.mode == "cyber"
    if attempted and status is Status.PROPOSED and statuses.is_tried(sentence, match.place):
        return Status.OCCURRED  # an attempt on somebody's life is an assault itself
    return status


def _mode(trigger: Trigger, people: Cast, channel: str | None) -> str | None:
    if trigger.mode is None and trigger.type == "CONSULT":
        along = sum(part in {"member", "head"} for part in people.parts.values())
        several = len(people.actors) + len(people.recipients) - along > 2
        if channel == "phone" and not several:
            return "phone"
        return "multilateral" if several else None
    return trigger.mode


_CHANNELS = {
    "video": frozenset({"video", "virtual", "virtually", "online", "videoconference", "zoom",
                        "teleconference", "remotely", "webinar"}),
    "phone": frozenset({"phone", "telephone"}),
    "indirect": frozenset({"indirect", "indirectly", "proximity", "intermediary",
                           "intermediaries", "back-channel"}),
    "in_person": frozenset({"face-to-face", "face", "person", "tête-à-tête"}),
}  # fmt: skip


def _channel(sentence: Sentence, match: Match) -> str | None:
    """Return how a meeting took place, from the words that hang on it."""
    if match.trigger.type != "CONSULT":
        return None
    heads = [match.place] + ([match.carrier] if match.carrier is not None else [])
    words = {
        sentence.tokens[i].text.lower()
        for head in heads
        for child in sentence.children_by(head, "amod", "compound", "obl", "nmod", "advmod")
        for i in sentence.subtree(child)
    }
    for channel, signs in _CHANNELS.items():
        if words & signs:
            return channel
    return None


_LEVELS = ("head_of_state", "minister", "official", "technical")


def _level(scene: Scene, people: Cast) -> str | None:
    """Return the highest level among the offices that the participants are seen with."""
    mentions = [a.mention for a in (*people.actors, *people.recipients) if a.mention is not None]
    mentions += [m for m in people.heads if m not in mentions]
    found = {level for mention in mentions for level in scene.levels(mention)}
    return next((level for level in _LEVELS if level in found), None)
