"""Speakers before a colon: "Minister: talks will resume" in headlines, names in transcripts.

Takes a sentence's tree; gives an attribution when the sentence opens with a short name and a colon.
Whether the name is somebody's who may speak is decided where the mentions are known.
"""

from dragoman.ontology.speech import CueEntry, SpeechLexicon
from dragoman.records.document import Zone
from dragoman.stages.extract.statements.attribution import Attribution, Shape, Source
from dragoman.stages.extract.statements.layout import Layout
from dragoman.stages.extract.statements.source import make_source, source_of_noun
from dragoman.stages.extract.statements.tree import Tree

# The longest name with title before a colon, in words; a longer one is the start of a clause.
LONGEST = 7
# The fewest words behind the colon that say something.
FEWEST = 3
_NAME = frozenset({"PROPN", "NOUN", "ADJ", "DET", "NUM", "PUNCT", "X"})


def speaker_after_colon(tree: Tree, layout: Layout) -> Attribution | None:
    """Return the attribution of a headline that ends in a colon and a name: "Talks resume: envoy".

    Of a quotation before the colon the speaker is the subject of what follows.
    """
    if tree.sentence.zone is not Zone.HEADLINE:
        return None
    colon = max((i for i, t in enumerate(tree.tokens) if t.text == ":"), default=0)
    behind = [i for i in range(colon + 1, len(tree.tokens)) if tree.tokens[i].tag != "PUNCT"]
    if colon < FEWEST or not behind:
        return None
    content = layout.settle(tree.tokens[0].start, tree.tokens[colon - 1].end, None)
    quoted = content is not None and any(
        q.start <= content[0] and content[1] <= q.end for q in layout.between(*content)
    )
    run = _name_behind(tree, behind, quoted)
    if content is None or run is None:
        return None
    head = next((i for i in range(*run) if tree.tokens[i].head not in range(*run)), run[0])
    return Attribution(
        sentence=tree.sentence.index,
        place=head,
        shape=Shape.COLON,
        cue=tree.offsets((colon, colon + 1)),
        source=Source(tree.sentence.index, head, tree.offsets(run)),
        content=[content],
        after_colon=True,
    )


def _name_behind(tree: Tree, behind: list[int], quoted: bool) -> tuple[int, int] | None:
    """Return the range of the name behind a colon: all of it, or up to the verb of a quoted one."""
    if all(tree.tokens[i].tag in _NAME | {"ADP"} for i in behind):
        return (behind[0], behind[-1] + 1) if len(behind) <= LONGEST else None
    verb = next((i for i in behind if tree.tokens[i].tag in {"VERB", "AUX"}), None)
    if not quoted or verb is None or verb == behind[0]:
        return None
    run = [i for i in behind if i < verb and tree.tokens[i].tag in _NAME]
    return (run[0], run[-1] + 1) if run and len(run) <= LONGEST else None


def speaker_before_colon(tree: Tree, layout: Layout) -> Attribution | None:
    """Return the attribution that a name and a colon make at a sentence's start, if any."""
    colon = next((i for i, t in enumerate(tree.tokens[: LONGEST + 2]) if t.text == ":"), None)
    if colon is None or colon == 0 or len(tree.tokens) - colon - 1 < FEWEST:
        return None
    first = 0
    while first < colon and tree.tokens[first].tag == "PUNCT":
        first += 1
    words = tree.tokens[first:colon]
    if not words or any(t.tag not in _NAME for t in words):
        return None
    heads = [i for i in range(first, colon) if tree.tokens[i].head not in range(first, colon)]
    named = {"PROPN", "NOUN"} if tree.sentence.zone is Zone.HEADLINE else {"PROPN"}
    head = next((i for i in heads if tree.tokens[i].tag in named), None)
    if head is None or len(tree.tokens[head].text) < 2:
        return None
    if layout.at(words[0].start) is not None and not words[0].text.isupper():
        return None
    content = layout.settle(tree.tokens[colon + 1].start, tree.sentence.end, None)
    if content is None:
        return None
    if layout.at(words[0].start) is not None:
        # A transcript set in marks: they stand before the name, not around the words.
        content = content[0], max(tree.tokens[-1].end, tree.tokens[colon].end)
    content = max(content[0], tree.tokens[colon].end + 1), content[1]
    return Attribution(
        sentence=tree.sentence.index,
        place=head,
        shape=Shape.COLON,
        cue=tree.offsets((colon, colon + 1)),
        source=Source(tree.sentence.index, head, tree.offsets((first, colon))),
        content=[content],
        after_colon=True,
    )


_BRINGING = frozenset(
    {"come", "be", "arrive", "read", "go", "sound", "follow", "run", "ring", "remain", "stay"}
)


def told_behind_colon(tree: Tree, layout: Layout, lexicon: SpeechLexicon) -> Attribution | None:
    """Return the attribution of a noun of speech and a colon.

    "Its answer came on Monday: the terms were not acceptable."
    """
    colon = next((i for i, t in enumerate(tree.tokens) if t.text == ":"), None)
    if colon is None or len(tree.tokens) - colon - 1 < FEWEST:
        return None
    noun = _noun_told(tree, colon, lexicon)
    content = layout.settle(tree.tokens[colon + 1].start, tree.sentence.end, None)
    if noun is None or content is None:
        return None
    if not any(t.tag in {"VERB", "AUX"} for t in tree.tokens[colon + 1 :]):
        return None
    owners = [i for i in tree.by(noun, "nmod") if tree.case(i) in {"of", "from", "by"}]
    owner = source_of_noun(tree, noun)
    owner = owners[0] if owner is None and owners else owner
    if owner is None or owner > colon:
        return None
    return Attribution(
        sentence=tree.sentence.index,
        place=noun,
        shape=Shape.NOUN,
        entry=CueEntry(lemma=tree.lemma(noun)),
        cue=tree.offsets((noun, noun + 1)),
        source=make_source(tree, owner),
        content=[content],
    )


def _noun_told(tree: Tree, colon: int, lexicon: SpeechLexicon) -> int | None:
    """Return the noun of speech that heads a sentence up to its colon, alone or with a verb."""
    verb = next((i for i in range(colon) if tree.tokens[i].head not in range(colon)), None)
    if verb is None:
        return None
    if tree.lemma(verb) in lexicon.told_behind_colon and tree.tokens[verb].tag == "NOUN":
        return verb
    copular = bool(tree.by(verb, "cop"))
    if tree.lemma(verb) not in _BRINGING and not copular:
        return None
    subject = tree.first(verb, "nsubj")
    told = subject is not None and subject < colon
    return subject if told and tree.lemma(subject or 0) in lexicon.told_behind_colon else None
