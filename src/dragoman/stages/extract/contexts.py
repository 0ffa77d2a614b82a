"""What an event is about: PLOVER's contexts, read off the lemmas of the words that tell of it."""

from dataclasses import replace

from dragoman.ontology.contexts import ContextLexicon
from dragoman.records.annotated import Annotated
from dragoman.records.claim import EventClaim
from dragoman.records.sentence import Sentence

_CLAUSES = ("ccomp", "advcl", "acl", "parataxis", "conj")


def with_contexts(doc: Annotated, event: EventClaim, lexicon: ContextLexicon) -> EventClaim:
    """Return an event with the contexts that its words show."""
    if event.contexts:
        return event
    sentence = doc.sentences[event.sentence]
    lemmas = [sentence.tokens[i].lemma for i in told_by(sentence, event.head, event.nominal)]
    return replace(event, contexts=lexicon.of(lemmas))


def told_by(sentence: Sentence, head: int, nominal: bool) -> list[int]:
    """Return the places of the words that tell of an event: its own, and its clause's if a noun's.

    "Signed an agreement on trade": what hangs on the verb. "Held talks on prisoners": what hangs
    on the noun, and beside it on the verb; not what other clauses tell.
    """
    own = sentence.subtree(head)
    up = sentence.tokens[head].head
    if not nominal or up < 0:
        return own
    beside = [
        i
        for child in sentence.children(up)
        if not sentence.tokens[child].relation.startswith(_CLAUSES)
        for i in sentence.subtree(child)
    ]
    return sorted({*own, up, *beside})
