"""A dossier's own triggers: words that tell of events in the matter at hand.

A user's file is a list of actors, or holds both lists:

    actors:
      - {type: organization, name: Ferry Board}
    triggers:
      - type: CONSULT
        verbs: [{lemmas: [powwow], recipient: ["obl:with"], joint: true}]
        nouns: [{lemmas: [jirga], joint: true}]

The fields of an entry are explained at the head of triggers.yaml. Own entries stand before the
built-in ones, so that of two that fit the user's counts; they are checked against PLOVER's types
and modes and against the slots that are read.
"""

from collections.abc import Mapping

from dragoman.errors import ConfigurationError
from dragoman.ontology.plover import Plover
from dragoman.ontology.triggers import Trigger, entries_of

PARTS = frozenset({"actors", "triggers"})
NEEDS = frozenset({"any", "actor", "recipient", "both"})
PLAIN_SLOTS = frozenset({"obj", "iobj", "comp", "compound"})
MARKED_SLOTS = frozenset({"obl", "nmod"})


def split_own(data: object, source: str) -> tuple[object, object]:
    """Return the actors and the triggers of a user's file, none for what it leaves out.

    Raises ConfigurationError for a part that is neither.
    """
    if not isinstance(data, Mapping) or not PARTS & set(data):
        return data, None
    unknown = sorted(str(key) for key in data if key not in PARTS)
    if unknown:
        raise ConfigurationError(
            f"{source}: no part is called `{unknown[0]}`; use `actors:` and `triggers:`, each"
            " with a list below it"
        )
    return data.get("actors"), data.get("triggers")


def own_entries(groups: object, plover: Plover, source: str) -> tuple[Trigger, ...]:
    """Return a user's triggers. Raises ConfigurationError for what cannot be meant."""
    if groups is None:
        return ()
    entries = entries_of(groups, source)
    for entry in entries:
        _check(entry, plover, source)
    return entries


def _check(entry: Trigger, plover: Plover, source: str) -> None:
    where = f"{source}: {', '.join(entry.lemmas)}"
    if entry.type not in plover.types:
        raise ConfigurationError(
            f"{where}: no event type is called {entry.type!r}; use one of:"
            f" {', '.join(sorted(plover.types))}"
        )
    modes = plover.types[entry.type].modes
    if entry.mode is not None and entry.mode not in modes:
        raise ConfigurationError(
            f"{where}: {entry.type} has no mode {entry.mode!r}; use one of:"
            f" {', '.join(sorted(modes)) or 'none'}"
        )
    if entry.needs not in NEEDS:
        raise ConfigurationError(f"{where}: `needs` is one of: {', '.join(sorted(NEEDS))}")
    for slot in (*entry.recipient, *entry.place):
        kind, _, preposition = slot.partition(":")
        if slot not in PLAIN_SLOTS and not (kind in MARKED_SLOTS and preposition):
            raise ConfigurationError(
                f"{where}: {slot!r} is no slot; use obj, iobj, comp, compound, obl:PREPOSITION or"
                " nmod:PREPOSITION"
            )
