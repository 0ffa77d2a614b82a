"""Coreference inside a document: which mentions mean the same. It abstains rather than guess."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.ontology import Ontology
from dragoman.records.annotated import Form, Ground, Mention, Quotation
from dragoman.records.sentence import Sentence
from dragoman.stages.annotate.coref.bodies import resolve_bodies
from dragoman.stages.annotate.coref.names import chain_names
from dragoman.stages.annotate.coref.offices import resolve_offices
from dragoman.stages.annotate.coref.pronouns import PronounResolver
from dragoman.stages.annotate.coref.roster import Roster

__all__ = ["resolve_mentions"]


def resolve_mentions(
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    ontology: Ontology,
) -> list[Mention]:
    """Return the mentions with their antecedents, chains followed to their end."""
    links = chain_names(mentions)
    roster = Roster(mentions, sentences, links, ontology)
    bodies = resolve_bodies(mentions, sentences)
    links = {**bodies, **links}
    links |= resolve_offices(mentions, roster, ontology)
    links |= PronounResolver(sentences, mentions, quotations, roster, links).resolve(mentions)
    known = {m.id: m for m in mentions}
    return [_linked(mention, known.get(_end(links, mention.id))) for mention in mentions]


def _end(links: Mapping[str, str], start: str) -> str:
    """Follow a chain to the mention that has no antecedent."""
    here, seen = start, {start}
    while here in links and links[here] not in seen:
        here = links[here]
        seen.add(here)
    return here


def _linked(mention: Mention, end: Mention | None) -> Mention:
    if end is None or end.id == mention.id:
        return mention
    if mention.form is Form.NAME and end.form is Form.NAME:
        alias = mention.actor is not None and mention.text != end.text
        ground = Ground.ALIAS if alias else Ground.SAME_FORM
    else:
        ground = Ground.COREFERENCE
    return replace(mention, antecedent=end.id, ground=ground)
