"""All attributions of a document: cues of each sentence, then what runs on beyond it."""

from dragoman.ontology.speech import SpeechLexicon
from dragoman.records.annotated import Annotated
from dragoman.stages.extract.statements.attribution import Attribution
from dragoman.stages.extract.statements.colon import (
    speaker_after_colon,
    speaker_before_colon,
    told_behind_colon,
)
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
        made = give_back(tree, cues.find(tree), layout)
        told = told_behind_colon(tree, layout, lexicon) if named is None else None
        if told is not None and all(
            one.cue is None or one.cue[0] > told.content[0][0] for one in made
        ):
            made = [told, *made]
        found += made
    found = Running(doc, layout, found, lexicon).carry()
    return sorted(found, key=lambda one: (one.sentence, one.place, one.shape))
