"""All attributions of a document: cues of each sentence, then what runs on beyond it."""

from dragoman.ontology.speech import SpeechLexicon
from dragoman.records.annotated import Annotated
from dragoman.stages.extract.statements.attribution import Attribution
from dragoman.stages.extract.statements.colon import speaker_after_colon, speaker_before_colon
from dragoman.stages.extract.statements.cues import Cues
from dragoman.stages.extract.statements.layout import Layout
from dragoman.stages.extract.statements.outer import give_back
from dragoman.stages.extract.statements.running import Running
from dragoman.stages.extract.statements.tree import Tree


def find_attributions(doc: Annotated, lexicon: SpeechLexicon) -> list[Attribution]:
    """Return what a document attributes, thoughts and judgments included, in its order."""
    layout = Layout(doc)
    cues = Cues(lexicon, layout)
    found = list[Attribution]()
    for sentence in doc.sentences:
        tree = Tree(sentence)
        named = speaker_before_colon(tree, layout) or speaker_after_colon(tree, layout)
        found += [named] if named is not None else []
        found += give_back(tree, cues.find(tree), layout)
    found = Running(doc, layout, found, lexicon).carry()
    return sorted(found, key=lambda one: (one.sentence, one.place, one.shape))
