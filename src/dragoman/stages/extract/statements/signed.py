"""Speakers signed under their words: "“We will not give way.” — Ole Berg, fisherman".

Takes a document's sentences, a quotation and where its closing mark ends; gives the source, if a
dash and a name are all that follows in the paragraph.
"""

from dragoman.records.annotated import Annotated, Quotation
from dragoman.records.sentence import Sentence, Token
from dragoman.stages.extract.statements.attribution import Range, Source

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
    if following < len(doc.sentences) and doc.sentences[following].paragraph == last.paragraph:
        after = doc.sentences[following]
        behind += [(after.index, i, t) for i, t in enumerate(after.tokens)]
        if any(s.paragraph == last.paragraph for s in doc.sentences[following + 1 : following + 2]):
            return None
    return _name(behind)


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
