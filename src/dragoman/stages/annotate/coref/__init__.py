"""Coreference inside a document: which mentions mean the same. It abstains rather than guess."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.ontology import Ontology
from dragoman.records.annotated import Form, Ground, Mention, Quotation
from dragoman.records.sentence import Sentence
from dragoman.stages.annotate.coref.names import chain_names

__all__ = ["resolve_mentions"]


def resolve_mentions(
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    ontology: Ontology,
) -> list[Mention]:
    """Return the mentions with their antecedents, chains followed to their end."""
    links = chain_names(mentions)
    return [_linked(mention, _end(links, mention.id)) for mention in mentions]


def _end(links: Mapping[str, str], start: str) -> str | None:
    """Follow a chain to the mention that has no antecedent."""
    here, seen = start, {start}
    while here in links and links[here] not in seen:
        here = links[here]
        seen.add(here)
    return here if here != start else None


def _linked(mention: Mention, antecedent: str | None) -> Mention:
    if antecedent is None:
        return mention
    same = mention.form in (Form.NAME, Form.DEMONYM)
    return replace(
        mention,
        antecedent=antecedent,
        ground=Ground.SAME_FORM if same else Ground.COREFERENCE,
    )
