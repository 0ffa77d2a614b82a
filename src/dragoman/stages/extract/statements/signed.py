"""Speakers behind their words, beyond the quotation's last sentence.

Signed: "“We will not give way.” — Ole Berg, fisherman"; or with a verb in a sentence of its own:
"“What a day! Such joy!” Berg wrote." Takes a document's sentences, a quotation and where its
closing mark ends; gives the source and its cue.
"""

from dragoman.ontology.speech import CueKind, SpeechLexicon, Takes
from dragoman.records.annotated import Annotated, Quotation
from dragoman.records.sentence import Sentence, Token
from dragoman.stages.extract.statements.attribution import Range, Source
from dragoman.stages.extract.statements.layout import Layout
from dragoman.stages.extract.statements.source import make_source, source_of_verb
from dragoman.stages.extract.statements.tree import Tree

DASHES = frozenset({"―", "—", "–", "-", "--", "~"})
# The longest signature, in words: a name with office and town.
LONGEST = 14
_NAMING = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "ADP", "DET", "PUNCT", "X", "CCONJ", "SYM"})


def signature(
    doc: Annotated, sentence: Sentence, quote: Quotation, end: int
) -> tuple[Source, Range] | None:
    """Return who signed a quotation that begins in a sentence, and the dash before it."""
    last = _last_sentence(doc, sentence, quote)
    behind = [(last.index, i, t) for i, t in enumerate(last.tokens) if t.start >= end]
    following = last.index + 1
    if following < len(doc.sentences) and _signs(doc, last, doc.sentences[following], behind):
        after = doc.sentences[following]
        behind += [(after.index, i, t) for i, t in enumerate(after.tokens)]
        if any(
            s.paragraph == after.paragraph for s in doc.sentences[following + 1 : following + 2]
        ):
            return None
    return _name(behind)


def _signs(
    doc: Annotated, last: Sentence, after: Sentence, behind: list[tuple[int, int, Token]]
) -> bool:
    """Tell whether a sentence may hold the signature: of the paragraph, or a line with a dash."""
    if after.paragraph == last.paragraph:
        return True
    return not behind and after.tokens[0].text in DASHES and len(after.tokens) > 1


def speaker_behind(
    doc: Annotated, sentence: Sentence, quote: Quotation, layout: Layout, lexicon: SpeechLexicon
) -> tuple[Source, Range] | None:
    """Return who is named with a verb of speech in a short sentence right behind a quotation."""
    following = _last_sentence(doc, sentence, quote).index + 1
    if not quote.closed or following >= len(doc.sentences):
        return None
    here = doc.sentences[following]
    between = doc.words[layout.after_mark(quote) : here.start]
    if between.strip() or here.paragraph != sentence.paragraph:
        return None
    tree = Tree(here)
    root = next((i for i, t in enumerate(tree.tokens) if t.head < 0), 0)
    entries = lexicon.verbs.get(tree.lemma(root), ())
    speaks = any(Takes.QUOTE in e.takes and e.kind is CueKind.SPEECH for e in entries)
    head = source_of_verb(tree, root)
    if not speaks or head is None or tree.by(root, "ccomp", "obj", "xcomp"):
        return None
    return make_source(tree, head), tree.offsets((root, root + 1))


def _last_sentence(doc: Annotated, sentence: Sentence, quote: Quotation) -> Sentence:
    here = sentence
    while here.end < quote.end and here.index + 1 < len(doc.sentences):
        here = doc.sentences[here.index + 1]
    return here


def _name(behind: list[tuple[int, int, Token]]) -> tuple[Source, Range] | None:
    """Return the name behind a dash, up to the first comma or bracket."""
    if not 2 <= len(behind) <= LONGEST or behind[0][2].text not in DASHES:
        return None
    if any(token.tag not in _NAMING for _, _, token in behind):
        return None
    name = list[tuple[int, int, Token]]()
    for here in behind[1:]:
        if here[2].tag == "PUNCT" and here[2].text not in {"-", "’", "'"}:
            break
        name.append(here)
    proper = [here for here in name if here[2].tag == "PROPN"]
    if not proper or len({index for index, _, _ in name}) > 1:
        return None
    inside = {place for _, place, _ in name}
    head = next((h for h in proper if h[2].head not in inside), proper[0])
    source = Source(head[0], head[1], (name[0][2].start, name[-1][2].end))
    return source, (behind[0][2].start, behind[0][2].end)
