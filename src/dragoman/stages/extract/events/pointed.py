"""Talks that only a pronoun points back at: "the talks stalled; they were resumed in May".

Takes a sentence and the meeting told of last; gives the match of the pronoun with the verb that
tells what becomes of the talks. Such verbs are said of talks, not of those who talk.
"""

from collections.abc import Iterator

from dragoman.ontology.triggers import TriggerLexicon
from dragoman.records.claim import EventClaim
from dragoman.records.sentence import Sentence
from dragoman.stages.extract import walk
from dragoman.stages.extract.events.match import Match

LIFE = frozenset(
    "resume reopen reconvene restart revive adjourn suspend interrupt collapse stall founder "
    "postpone reschedule break+off break+down call+off".split()
)
"""Verbs whose pronoun subject is talks, where talks were just spoken of."""


def pointing(
    sentence: Sentence, lexicon: TriggerLexicon, last: EventClaim | None
) -> Iterator[Match]:
    """Yield the pronouns of a sentence that mean the meeting told of last."""
    if last is None or sentence.index - last.sentence > 1:
        return
    trigger = next((t for t in lexicon.nouns.get("talk", ()) if t.type == "CONSULT"), None)
    wanted = "they" if last.trigger.text.lower().endswith("s") else "it"
    for place, token in enumerate(sentence.tokens):
        if token.text.lower() != wanted or not token.relation.startswith("nsubj"):
            continue
        if (sentence.index, place) < (last.sentence, last.head) or token.head < 0:
            continue
        if trigger is not None and walk.lemma_of(sentence, token.head) in LIFE:
            if not sentence.children_by(token.head, "obj"):
                passive = token.relation == "nsubj:pass"
                held = "object" if passive else "subject"
                yield Match(
                    trigger=trigger, place=place, objects=(), carrier=token.head, carried_as=held
                )
