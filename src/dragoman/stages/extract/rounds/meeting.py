"""The event that a round's name tells of: its status, time and places."""

from dataclasses import replace

from dragoman.records.claim import EventClaim, Party, Status
from dragoman.records.ids import said_id
from dragoman.records.sentence import Sentence
from dragoman.records.span import cite
from dragoman.stages.extract import walk
from dragoman.stages.extract.events import joined, phase_of
from dragoman.stages.extract.events.match import carrier_of
from dragoman.stages.extract.events.negation import negated
from dragoman.stages.extract.events.places import place_of_words
from dragoman.stages.extract.events.slots import noun_chain
from dragoman.stages.extract.events.status import noun_status, verb_status
from dragoman.stages.extract.rounds.dates import right_after
from dragoman.stages.extract.rounds.ordinals import ordinal
from dragoman.stages.extract.rounds.series import Numbered
from dragoman.stages.extract.scene import Scene

CONFIDENCE_ORDERED = 0.6
"""Not calibrated yet: a meeting that only a round's name tells of."""
_PAST = frozenset({"was", "were", "had", "did", "has", "have"})
_COMING = frozenset({"attend", "join", "come", "participate", "take", "send"})
_PARTS = frozenset(
    "close closing end conclusion opening start beginning course sideline margin margins".split()
)
"""Nouns for a part of a meeting, or for what is beside it, while it lasts."""
_CAME = frozenset({"did", "happened", "took", "materialized", "materialised", "convened", "met"})
_POINTING = frozenset({"it", "this", "that", "these", "which"})


def told_by_name(
    scene: Scene, sentence: Sentence, one: Numbered, parties: tuple[Party, ...]
) -> EventClaim:
    """Return the meeting that a round's name alone tells of."""
    doc, token = scene.doc, sentence.tokens[one.place]
    speech = scene.speech.innermost(token.start)
    carrier = _carrier(scene, sentence, one.place)
    chain = noun_chain(sentence, one.place, scene.support)
    time, until = times_of(scene, sentence, one.place)
    return EventClaim(
        id=said_id("event", doc.document, "CONSULT", sentence.key, one.place),
        document=doc.document,
        sentence=sentence.index,
        head=one.place,
        evidence=(cite(doc, sentence.start, sentence.end),),
        time=time,
        until=until,
        speech=speech.id if speech else None,
        confidence=CONFIDENCE_ORDERED,
        type="CONSULT",
        mode=None,
        contexts=(),
        status=status_of(scene, sentence, one.place),
        trigger=scene.words(token.start, token.end),
        parties=parties,
        places=tuple(
            place_of_words(scene, sentence, chain if carrier is None else [*chain, carrier])
        ),
        level=None,
        channel=None,
        nominal=True,
        phase=phase_of(scene, sentence, carrier),
    )


def times_of(scene: Scene, sentence: Sentence, place: int) -> tuple[str | None, str | None]:
    """Return the ids of the time that dates a round, and of its other end.

    The time of a participle of its own comes first: "the round of talks, held on Sunday, did not
    ..., the army said on Monday". A beginning of the series is no time of the round: "the fifth
    round since October".
    """
    beside = right_after(scene, sentence, place)
    if beside is not None:
        return beside.id, None
    carrier = _carrier(scene, sentence, place)
    chain = noun_chain(sentence, place, scene.support)
    chain = sorted(chain, key=lambda noun: not sentence.children_by(noun, "acl"))
    for noun in (*chain, carrier):
        time, until = scene.times(sentence, noun)
        if time is not None and not _is_open(scene, sentence, time):
            return time, until or _ending(scene, sentence, carrier)
    time = _before_when(scene, sentence, place if carrier is None else carrier)
    return (None if time is None or _is_open(scene, sentence, time) else time), None


def _ending(scene: Scene, sentence: Sentence, carrier: int | None) -> str | None:
    """Return the time of the end in "opened on Monday and closed on Wednesday"."""
    if carrier is None or phase_of(scene, sentence, carrier) != "begin":
        return None
    for verb in sentence.children_by(carrier, "conj"):
        own = sentence.children_by(verb, "nsubj", "obj")
        if not own and phase_of(scene, sentence, verb) == "end":
            return scene.times(sentence, verb)[0]
    return None


def _before_when(scene: Scene, sentence: Sentence, place: int) -> str | None:
    """Return the time that a clause explains: "since October, when it took place"."""
    for verb in (place, *sentence.ancestors(place)):
        if sentence.tokens[verb].relation not in {"advcl", "acl:relcl"}:
            continue
        marks = [i for i in sentence.children_by(verb, "advmod", "mark") if i > 0]
        whens = [i for i in marks if sentence.tokens[i].text.lower() == "when"]
        before = {w - 1 - (sentence.tokens[w - 1].text == ",") for w in whens}
        return next(
            (t.id for t in scene.doc.times_in(sentence.index) if t.last - 1 in before), None
        )
    return None


def _carrier(scene: Scene, sentence: Sentence, place: int) -> int | None:
    """Return the verb that carries a round, if one does.

    Its object too where words stand between them ("closed on Friday in X the third round"): there
    parsers see no object.
    """
    carrier, _ = carrier_of(sentence, place, scene.lexicon)
    token = sentence.tokens[place]
    if carrier is not None or token.relation != "obl:unmarked" or token.head < 0:
        return carrier
    held = scene.support.has("light_object", walk.lemma_of(sentence, token.head))
    return token.head if held and not sentence.children_by(token.head, "obj") else None


def _is_open(scene: Scene, sentence: Sentence, time: str) -> bool:
    """Tell whether a time only opens a stretch ("since October")."""
    found = next(t for t in scene.doc.times_in(sentence.index) if t.id == time)
    return found.rule is not None and found.rule.open_end and not found.rule.open_start


def status_of(scene: Scene, sentence: Sentence, place: int) -> Status:
    """Return a round's status; unknown where it is only named beside something else."""
    carrier = _carrier(scene, sentence, place)
    told = noun_status(sentence, place, carrier, scene.support)
    if carrier is not None and _stays_away(sentence, carrier):
        return _by_relative(scene, sentence, place) or Status.UNKNOWN
    if never_came(scene, sentence, place):
        return Status.CANCELLED
    if carrier is not None and _should_have(sentence, carrier):
        return Status.PLANNED
    phase = _phase_noun(scene, sentence, place)
    if carrier is None and phase is not None:
        return phase
    if carrier is not None or told is not Status.OCCURRED:
        return told
    held = _by_participle(scene, sentence, place)
    if held is not None:
        return held
    up = sentence.tokens[place].head
    if ordinal(sentence.tokens[place].text) is not None:
        verbs = [i for i in sentence.ancestors(place) if sentence.tokens[i].tag == "VERB"]
        if verbs:  # "the sixth was held in May and the seventh in June"
            return verb_status(sentence, verbs[0], scene.support)
    if _copula(sentence, place) is not None:
        return _predicate_status(sentence, place)
    return Status.OCCURRED if up >= 0 and is_past(sentence, up) else Status.UNKNOWN


def never_came(scene: Scene, sentence: Sentence, place: int) -> bool:
    """Tell whether a round did not take place: "never did", "was not held", "never happened"."""
    token = sentence.tokens[place]
    up = token.head
    if _never_did(sentence, place):
        return True
    if up < 0 or not token.relation.startswith("nsubj") or not negated(sentence, up):
        return False
    lemma = sentence.tokens[up].lemma.lower()
    happens = scene.support.has("occurrence", lemma) or lemma in {"do", "happen", "materialize"}
    return happens and is_past(sentence, up)


def _never_did(sentence: Sentence, place: int) -> bool:
    """Tell whether a sentence that begins with a round goes on "..., never did": trees err here."""
    words = [t.text.lower() for t in sentence.tokens]
    begins = all(t.tag in {"DET", "ADJ", "NUM"} for t in sentence.tokens[:place])
    pairs = zip(words[place:], words[place + 1 :], strict=False)
    return begins and any(one == "never" and other in _CAME for one, other in pairs)


def _should_have(sentence: Sentence, verb: int) -> bool:
    """Tell whether a round was to be held, and was not then: "should have begun on 8 October"."""
    helpers = [sentence.tokens[i].text.lower() for i in sentence.children_by(verb, "aux")]
    return helpers[:2] in (["should", "have"], ["ought", "have"])


def _phase_noun(scene: Scene, sentence: Sentence, place: int) -> Status | None:
    """Return the status of a round named by a part of it: "agreed at the close of the round"."""
    up = sentence.tokens[place].head
    if up < 0 or sentence.case_of(place) != "of":
        return None
    if sentence.tokens[up].lemma.lower() not in _PARTS:
        return None
    verb = next((i for i in sentence.ancestors(up) if sentence.tokens[i].tag == "VERB"), None)
    return None if verb is None else verb_status(sentence, verb, scene.support)


def _stays_away(sentence: Sentence, verb: int) -> bool:
    """Tell whether somebody did not come: that says nothing of whether the others met."""
    return sentence.tokens[verb].lemma.lower() in _COMING and negated(sentence, verb)


def _by_relative(scene: Scene, sentence: Sentence, place: int) -> Status | None:
    """Return what a relative clause on a round tells ("which was to be held on 8 August")."""
    clauses = [i for i in sentence.children_by(place, "acl") if sentence.children_by(i, "nsubj")]
    return next((verb_status(sentence, i, scene.support) for i in clauses), None)


def _by_participle(scene: Scene, sentence: Sentence, place: int) -> Status | None:
    """Return what a participle on a round or its talks tells: "held on Sunday", "planned for"."""
    for noun in noun_chain(sentence, place, scene.support):
        for clause in sentence.children_by(noun, "acl"):
            lemma = walk.lemma_of(sentence, clause)
            if not walk.is_bare_participle(sentence, clause):
                continue
            if scene.support.has("planned", lemma):
                return Status.PLANNED
            if scene.support.has("light_object", lemma) or scene.support.has("occurrence", lemma):
                return Status.OCCURRED
    return None


def is_past(sentence: Sentence, verb: int) -> bool:
    """Tell whether a verb is told in a past tense, by its helpers or its own form."""
    token = sentence.tokens[verb]
    if token.tag not in {"VERB", "AUX"}:
        return False
    helpers = [sentence.tokens[i].text.lower() for i in sentence.children_by(verb, "aux")]
    if token.lemma.lower() == "do" and not helpers:
        return token.text.lower() == "did"
    if helpers:
        return helpers[0] in _PAST
    text = token.text.lower()
    return text != token.lemma.lower() and not text.endswith(("s", "ing"))


def _copula(sentence: Sentence, place: int) -> int | None:
    return next(iter(sentence.children_by(place, "cop")), None)


def _predicate_status(sentence: Sentence, place: int) -> Status:
    """Return the status of "it was (will be) the fifth round"."""
    helpers = [sentence.tokens[i].text.lower() for i in sentence.children_by(place, "aux")]
    if {"will", "would", "to"} & set(helpers):
        return Status.PLANNED
    copula = _copula(sentence, place)
    past = copula is not None and sentence.tokens[copula].text.lower() in {"was", "were", "been"}
    return Status.OCCURRED if past else Status.UNKNOWN


def is_pointed_at(sentence: Sentence, place: int) -> bool:
    """Tell whether a round is what a pronoun before it stands for: "it was the fifth round"."""
    subjects = sentence.children_by(place, "nsubj")
    pointing = any(sentence.tokens[i].text.lower() in _POINTING for i in subjects)
    return pointing and _copula(sentence, place) is not None


def with_meeting(event: EventClaim, meeting: EventClaim) -> EventClaim:
    """Return a round's event with what the verb of its meeting tells."""
    time = meeting if meeting.time else event
    return replace(
        event,
        status=meeting.status,
        time=time.time,
        until=time.until,
        places=meeting.places or event.places,
        parties=joined(event.parties, meeting.parties),
    )
