"""The same event in other words: coreference of given event mentions across articles.

    python benchmarks/events_across.py --data DIR [--corpus ecbplus|meantime] [--part dev|train]
        [--reader NAME] [--limit N]

DIR is ECB+ as published (ECB+/, ECBplus_coreference_sentences.csv; mentions of validated
sentences) or MEANTIME (corpus_*/). Mentions and topics are the gold's, singletons are kept; all
else is ours: the documents are read, names resolved, and the product's own pair scorer and grouping
run on a claim for each mention (told.py). Beside it the lemma baseline: one lemma of the head, one
event. Scored within topics and, as one large dossier, without. Dates are not used: ECB+ has hardly
any. The last line is JSON with fractions.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from coreference import Agreement, Clusters, b_cubed, ceaf_e, conll, muc
from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import Annotated
from dragoman.records.claim import AnyClaim, EventClaim
from dragoman.records.document import Genre, Text, Zone, ZoneSpan
from dragoman.records.entity import Entity, Origin
from dragoman.records.ids import digest, document_id
from dragoman.records.index import Calendar, Identities, Readings
from dragoman.records.issue import Issue
from dragoman.records.link import Link
from dragoman.run.registry import default_reader, open_reader
from dragoman.stages.annotate import SentenceReader, annotate
from dragoman.stages.extract import extract
from dragoman.stages.link import link
from dragoman.stages.reconcile.company import compatible
from dragoman.stages.reconcile.desk import Desk
from dragoman.stages.reconcile.events import COHESION
from dragoman.stages.reconcile.groups import cohesive_groups
from dragoman.stages.resolve import resolve
from marked_events import Marked, read_ecbplus, read_meantime
from told import claims_of

_CLOSING = frozenset(", . ; : ! ? ) ] % ' '' ” ’ 's ’s n't 're 've 'll 'd 'm".split())
_OPENING = frozenset("( [ $ # “ ‘ `` ".split())


@dataclass(frozen=True, slots=True)
class Read:
    """A document as marked and as read: its event claims by mention, its other claims."""

    marked: Marked
    doc: Annotated
    told: dict[str, EventClaim]
    others: tuple[AnyClaim, ...]


def main() -> None:
    """Read, cluster both ways, and score."""
    options = _options()
    reader, ontology = open_reader(options.reader), load_ontology()
    marked = list(
        read_meantime(options.data)
        if options.corpus == "meantime"
        else read_ecbplus(options.data, options.part)
    )
    docs = [_read(one, reader, ontology) for one in marked[: options.limit]]
    topics = {doc.marked.topic for doc in docs}
    by_topic = [[d for d in docs if d.marked.topic == topic] for topic in sorted(topics)]
    print(f"{len(docs)} documents, {len(topics)} topics, {sum(len(d.told) for d in docs)} mentions")
    print(f"{'':28}{'MUC':>17}{'B3':>18}{'CEAFe':>18}{'CoNLL':>8}")
    figures: dict[str, float] = {}
    for name, parts in (("", by_topic), ("without_topics_", [docs])):
        key = [c for part in parts for c in chains(part)] if name == "" else chains(docs)
        lemmas = [c for part in parts for c in by_lemma(part)]
        ours = [c for part in parts for c in clusters(part, ontology)]
        figures[f"{name}conll_f1"] = _show(f"{name}ours", key, ours)
        figures[f"{name}lemma_baseline_conll_f1"] = _show(f"{name}lemma", key, lemmas)
    print(json.dumps(figures))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--corpus", choices=("ecbplus", "meantime"), default="ecbplus")
    parser.add_argument("--part", choices=("dev", "train", "test"), default="dev")
    parser.add_argument("--reader", default=default_reader())
    parser.add_argument("--limit", type=int, help="documents, the first")
    return parser.parse_args()


def text_of(marked: Marked) -> tuple[Text, dict[tuple[int, int], int]]:
    """Return a document's words, a sentence a paragraph, and the offset of each token."""
    words, at = "", {}
    for sentence, tokens in marked.sentences.items():
        words += "\n\n" if words else ""
        for place, token in enumerate(tokens):
            joined = place == 0 or token in _CLOSING or tokens[place - 1] in _OPENING
            words += "" if joined else " "
            at[sentence, place] = len(words)
            words += token
    text = Text(
        document=document_id(marked.name, words.encode()),
        source=marked.name,
        url=None,
        media_type="text/plain",
        words=words,
        digest=digest(words),
        zones=(ZoneSpan(zone=Zone.BODY, start=0, end=len(words)),),
        language="en",
        genre=Genre.REPORT,
        title=None,
        outlet=None,
        author=None,
        dates=(),
    )
    return text, at


def _read(marked: Marked, reader: SentenceReader, ontology: Ontology) -> Read:
    text, offsets = text_of(marked)
    (doc,) = [
        d for d in annotate([text], reader=reader, ontology=ontology) if isinstance(d, Annotated)
    ]
    claims = [c for c in extract([doc], ontology=ontology) if not isinstance(c, Issue)]
    events = [c for c in claims if isinstance(c, EventClaim)]
    others = tuple(c for c in claims if not isinstance(c, EventClaim))
    return Read(marked, doc, claims_of(marked, offsets, doc, events), others)


def chains(docs: Sequence[Read]) -> Clusters:
    """Return the gold's clusters of mentions."""
    return _gathered((m.chain, m.id) for d in docs for m in d.marked.mentions)


def by_lemma(docs: Sequence[Read]) -> Clusters:
    """Return mentions by the lemma of their head: the baseline."""
    return _gathered(
        (d.doc.sentences[claim.sentence].tokens[claim.head].lemma.lower(), mention)
        for d in docs
        for mention, claim in d.told.items()
    )


def clusters(docs: Sequence[Read], ontology: Ontology) -> Clusters:
    """Return mentions as the product groups the claims for them."""
    events = {claim.id: claim for d in docs for claim in d.told.values()}
    claims = [*events.values(), *(claim for d in docs for claim in d.others)]
    readings = Readings([d.doc for d in docs], claims)
    found = list(resolve(readings, ontology=ontology))
    origins = [o for o in found if isinstance(o, Origin)]
    people = Identities([e for e in found if isinstance(e, Entity)], origins)
    links = [one for one in link(readings, people) if isinstance(one, Link)]
    desk = Desk(
        readings=readings, identities=people, links=links, calendar=Calendar((), (), ()), view=None
    )
    groups = cohesive_groups(
        sorted(events.values(), key=lambda c: c.id),
        links,
        lambda left, right: compatible(desk, left, right),
        least=COHESION,
    )
    home = {claim.id: group[0].id for group in groups for claim in group}
    return _gathered((home[claim.id], m) for d in docs for m, claim in d.told.items())


def _gathered(pairs: Iterator[tuple[str, str]]) -> list[list[str]]:
    found: dict[str, list[str]] = {}
    for cluster, mention in pairs:
        found.setdefault(cluster, []).append(mention)
    return list(found.values())


def _show(name: str, key: Clusters, answer: Clusters) -> float:
    scores: list[Agreement] = [muc(key, answer), b_cubed(key, answer), ceaf_e(key, answer)]
    row = "".join(f"  {s.recall:.3f}/{s.precision:.3f}/{s.f1:.3f}"[1:] for s in scores)
    total = conll(key, answer)
    print(f"{name:28}{row}{total:8.4f}")
    return round(total, 4)


if __name__ == "__main__":
    main()
