"""Surnames that the reader took for something else.

Takes the names found in each sentence of a document, gives them with the type person where a name
of one part is the last part of a person's full name in the same document: "Holm" after "Petra
Holm" is no place.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.records.annotated import EntityType, Form
from dragoman.stages.annotate.coref.likeness import parts_of
from dragoman.stages.annotate.found import Found

Named = tuple[str, Found]


def retype_surnames(names: Sequence[Sequence[Named]]) -> list[list[Found]]:
    """Return the names of each sentence, given with their words, surnames as persons."""
    known = {
        parts[-1]
        for sentence in names
        for words, found in sentence
        if found.type is EntityType.PERSON and len(parts := parts_of(words)) > 1
    }
    return [[_retyped(words, found, known) for words, found in sentence] for sentence in names]


def _retyped(words: str, found: Found, known: set[str]) -> Found:
    unsure = found.form is Form.NAME and found.actor is None
    if not unsure or found.type is EntityType.PERSON:
        return found
    parts = parts_of(words)
    alone = len(parts) == 1 and parts[0] in known
    return replace(found, type=EntityType.PERSON) if alone else found
