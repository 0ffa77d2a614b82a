"""What an article claims: statements, events, rounds, commitments, figures, roles."""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.ontology import Ontology
from dragoman.records.annotated import Annotated
from dragoman.records.claim import AnyClaim
from dragoman.records.issue import Issue
from dragoman.stages.extract.commitments import find_commitments
from dragoman.stages.extract.contexts import with_contexts
from dragoman.stages.extract.events import find_events
from dragoman.stages.extract.figures import find_figures
from dragoman.stages.extract.roles import find_roles
from dragoman.stages.extract.rounds import find_rounds
from dragoman.stages.extract.scene import Scene
from dragoman.stages.extract.speech import Speech
from dragoman.stages.extract.statements import find_statements


def extract(batch: Sequence[Annotated], *, ontology: Ontology) -> Iterable[AnyClaim | Issue]:
    """Yield the claims of documents, each document's in the order of kinds and words."""
    for doc in batch:
        yield from _claims(doc, ontology)


def _claims(doc: Annotated, ontology: Ontology) -> Iterator[AnyClaim]:
    statements = find_statements(doc, ontology)
    speech = Speech(statements)
    scene = Scene(doc, ontology, speech)
    rounds, events = find_rounds(scene, find_events(scene))
    yield from statements
    lexicon = ontology.speech.contexts
    yield from (with_contexts(doc, event, lexicon) for event in events)
    yield from rounds
    yield from find_commitments(doc, ontology, speech)
    yield from find_figures(scene)
    yield from find_roles(scene)
