"""Names that the ontology knows: where they stand in a sentence.

Takes the words of a sentence, gives `Found`s from left to right: countries and their adjectives,
capitals (as places: whether they mean a government is decided by metonymy), organizations, groups,
and the bodies of states ("Iraqi Foreign Ministry"), which hold the name of their state.
"""

from collections.abc import Sequence

from dragoman.ontology import Actor, Ontology
from dragoman.records.annotated import EntityType, Form
from dragoman.stages.annotate.found import Found
from dragoman.stages.annotate.nouns import FACILITIES, HEADS


def find_known(words: Sequence[str], ontology: Ontology) -> list[Found]:
    """Return the longest known names, and the states inside the names of their bodies."""
    found: list[Found] = []
    place, has_body = 0, ontology.bodies.may_be_in(words)
    while place < len(words):
        size, actors = ontology.longest(words, place) or (0, ())
        body = _body(words, place, ontology) if has_body else None
        if body is not None and body.size > size:
            found.append(body)
        if actors:
            found.append(_named(words, place, size, actors[0], ontology))
        place += 1
        if actors or body is not None:
            place = max([place, *(f.last for f in found[-2:])])
    return found


def name_length(words: Sequence[str], place: int, ontology: Ontology) -> int:
    """Return how many words from a place on are a known name."""
    hit = ontology.longest(words, place)
    return hit[0] if hit is not None else 0


def _body(words: Sequence[str], place: int, ontology: Ontology) -> Found | None:
    """Return the body of a state that is named with capitals from a place on."""
    if not words[place][:1].isupper() or words[place].lower() == "the":
        return None
    body = ontology.national_body(words, place)
    if body is None:
        return None
    last = place + body.words
    own = [w for w in words[place + 1 : last] if w.isalpha() and w not in ("of", "the", "for")]
    if not own or not all(w[0].isupper() for w in own):
        return None
    type_ = HEADS.get(words[last - 1].lower(), EntityType.ORGANIZATION)
    if words[last - 1].lower() in FACILITIES:
        type_ = EntityType.FACILITY
    return Found(first=place, last=last, type=type_, form=Form.NAME)


def _named(words: Sequence[str], place: int, size: int, actor: Actor, ontology: Ontology) -> Found:
    demonym = is_demonym(" ".join(words[place : place + size]), actor, ontology)
    return Found(
        first=place + _has_article(words, place, size, actor),
        last=place + size,
        type=actor.type,
        form=Form.DEMONYM if demonym else Form.NAME,
        actor=actor.id,
    )


def _has_article(words: Sequence[str], place: int, size: int, actor: Actor) -> bool:
    """Tell whether a name begins with an article that is no part of it, unlike The Hague's."""
    own = actor.name.startswith("The ") and words[place] == "The"
    return size > 1 and words[place].lower() == "the" and not own


def is_demonym(words: str, actor: Actor, ontology: Ontology) -> bool:
    """Tell whether words are an actor's adjective and not its name ("US" is a name)."""
    named = ontology.demonym(words)
    return named is not None and named.id == actor.id and actor not in ontology.lookup(words)
