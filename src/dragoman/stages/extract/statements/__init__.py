"""Who said what: the statements of a document.

Direct, indirect and mixed speech with verbs, nouns and "according to"; quotations that stand free
or run over paragraphs; speech behind a colon; documents that speak; speech within speech.
"""

from dragoman.ontology import Ontology
from dragoman.records.annotated import Annotated
from dragoman.records.claim import StatementClaim
from dragoman.stages.extract.statements.claims import Claims
from dragoman.stages.extract.statements.find import find_attributions
from dragoman.stages.extract.statements.layout import Layout

__all__ = ["find_attributions", "find_statements"]


def find_statements(doc: Annotated, ontology: Ontology) -> list[StatementClaim]:
    """Return the statements of a document, in its order."""
    return Claims(doc, ontology, Layout(doc)).make(find_attributions(doc, ontology.speech))
