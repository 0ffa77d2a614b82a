"""Coreference inside a document: which mentions mean the same. It abstains rather than guess."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.ontology import Ontology
from dragoman.records.annotated import Form, Ground, Mention, Quotation
from dragoman.records.sentence import Sentence
from dragoman.stages.annotate.coref.belonging import Belonging
from dragoman.stages.annotate.coref.bodies import resolve_bodies
from dragoman.stages.annotate.coref.chains import shared_owners
from dragoman.stages.annotate.coref.counterparts import resolve_counterparts
from dragoman.stages.annotate.coref.names import chain_names
from dragoman.stages.annotate.coref.offices import resolve_offices
from dragoman.stages.annotate.coref.organizations import resolve_organizations
from dragoman.stages.annotate.coref.pronouns import PronounResolver
from dragoman.stages.annotate.coref.roster import Roster
from dragoman.stages.annotate.coref.sets import Sets
from dragoman.stages.annotate.coref.states import States
from dragoman.stages.annotate.nouns import COUNTED

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
    links |= resolve_offices(mentions, sentences, roster, ontology)
    links |= PronounResolver(sentences, mentions, quotations, roster, links).resolve(mentions)
    organizations = resolve_organizations(mentions, roster, links)
    links = {**organizations, **links}
    links |= resolve_counterparts(mentions, sentences, roster, States(mentions, links, ontology))
    states = States(mentions, links, ontology)
    belonging = Belonging(sentences, mentions, states, roster, ontology)
    links |= {
        m.id: told
        for m in mentions
        if m.id not in links and (told := belonging.country(m)) is not None
    }
    of = shared_owners(mentions, links, belonging, states)
    members = Sets(sentences, mentions, states, roster, ontology).resolve(mentions)
    known = {m.id: m for m in mentions}
    linked = [_linked(mention, known.get(_end(links, mention.id))) for mention in mentions]
    return [_completed(m, of.get(m.id), members) for m in linked if not _is_idle(m, members)]


def _completed(mention: Mention, of: str | None, members: Mapping[str, tuple[str, ...]]) -> Mention:
    if mention.id in members:
        return replace(mention, members=members[mention.id], antecedent=None)
    return replace(mention, of=of) if of is not None else mention


def _is_idle(mention: Mention, members: Mapping[str, tuple[str, ...]]) -> bool:
    """Tell whether a noun that is a party only when counted stands for nobody known."""
    last = mention.text.rsplit(" ", 1)[-1].lower()
    return mention.form is Form.NOMINAL and last in COUNTED and mention.id not in members


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
