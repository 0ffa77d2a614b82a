"""Verbs that are no known cues and yet bring a quotation, by where they stand.

In "“Nothing is decided”, slipped a diplomat" and "“Never again!” the deputy thundered" whatever
verb stands between a whole quotation and a bare name is a verb of speech. Takes a sentence's tree,
the layout of marks and the verb's place; gives an entry for it, or nothing.
"""

from dragoman.ontology.speech import CueEntry, Takes
from dragoman.records.annotated import Quotation
from dragoman.stages.extract.statements.beside import quotation_before
from dragoman.stages.extract.statements.layout import Layout
from dragoman.stages.extract.statements.tree import Tree

# A quotation of fewer words may be a title or a name: "“Home Again”, opened the festival".
FEWEST_WORDS = 3
_ENDS = frozenset(",?!…")


def entry_by_position(tree: Tree, layout: Layout, verb: int) -> CueEntry | None:
    """Return an entry for a verb right behind a whole quotation and beside a bare name."""
    if tree.word(verb).endswith("ing") or tree.by(verb, "aux", "cop", "mark"):
        return None
    quote = quotation_before(tree, layout, verb)
    if quote is None or layout.at(tree.tokens[verb].start) is not None:
        return None
    if not _is_whole(tree, layout, quote):
        return None
    between = _between(tree, layout, quote, verb)
    subject = tree.first(verb, "nsubj")
    if between:
        named = subject is not None and set(between) <= tree.below(subject)
        bare = named and not [i for i in tree.by(verb, "obj", "xcomp", "obl") if i > verb]
    else:
        bare = _name_follows(tree, verb)
    if not bare:
        return None
    return CueEntry(lemma=tree.lemma(verb), takes=frozenset({Takes.QUOTE}))


def _between(tree: Tree, layout: Layout, quote: Quotation, verb: int) -> list[int]:
    """Return the words between a quotation's closing mark and a verb."""
    mark = layout.after_mark(quote)
    words = [i for i in range(verb) if tree.tokens[i].start >= mark]
    return [i for i in words if tree.tokens[i].tag != "PUNCT"]


def _is_whole(tree: Tree, layout: Layout, quote: Quotation) -> bool:
    """Tell whether a quotation opens the sentence, holds a clause and ends in a comma or mark."""
    inside = [i for i, t in enumerate(tree.tokens) if quote.start <= t.start and t.end <= quote.end]
    inside = [i for i in inside if tree.tokens[i].tag != "PUNCT"]
    if len(inside) < FEWEST_WORDS or not any(tree.tokens[i].tag in {"VERB", "AUX"} for i in inside):
        return False
    first = next(i for i, t in enumerate(tree.tokens) if t.tag != "PUNCT")
    mark = layout.after_mark(quote)
    end = layout.words[quote.end - 1], layout.words[mark : mark + 1]
    return inside[0] <= first and bool(_ENDS & set(end))


def _name_follows(tree: Tree, verb: int) -> bool:
    """Tell whether somebody is named right behind a verb, or behind "for his part"."""
    for kid in tree.by(verb, "nsubj", "obj", "iobj", "vocative"):
        below = [i for i in tree.below(kid) if tree.tokens[i].tag != "PUNCT"]
        nominal = tree.tokens[kid].tag in {"NOUN", "PROPN", "NUM"} or kid == verb + 1
        aside = {i for k in tree.by(verb, "obl", "advmod", "compound") for i in tree.below(k)}
        gap = set(range(verb + 1, min(below))) if min(below) > verb else {verb}
        if nominal and gap <= aside:
            return not tree.by(verb, "xcomp")
    return False
