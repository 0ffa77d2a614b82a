"""Mentions: everything in a document that names or means somebody or something, with its id.

Takes the parsed sentences and the quotations, gives `Mention`s in order, before coreference.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.ontology import Ontology
from dragoman.records.annotated import EntityType, Form, Ground, Mention, Quotation
from dragoman.records.document import Text, Zone
from dragoman.records.ids import said_id
from dragoman.records.sentence import Sentence
from dragoman.stages.annotate.found import Found, head_of
from dragoman.stages.annotate.metonyms import means_government
from dragoman.stages.annotate.names import find_names
from dragoman.stages.annotate.nominals import find_nominals
from dragoman.stages.annotate.pronouns import find_pronouns
from dragoman.stages.annotate.sentences import Parsed
from dragoman.stages.annotate.surnames import retype_surnames
from dragoman.stages.annotate.titles import TitleFinder
from dragoman.stages.annotate.unknown_states import retype_states


def find_mentions(
    text: Text, parsed: Sequence[Parsed], quotations: Sequence[Quotation], ontology: Ontology
) -> list[Mention]:
    """Return the mentions of all sentences, in order; ids are unique."""
    mentions: list[Mention] = []
    for one, names in zip(parsed, _names(parsed, ontology), strict=True):
        sentence = one.sentence
        nominals = find_nominals(sentence, names, ontology)
        pronouns = find_pronouns(sentence, quotations)
        found = sorted([*names, *nominals, *pronouns], key=lambda f: (f.first, -f.last, f.form))
        made = _unique([_mention(text, sentence, f) for f in found])
        mentions.extend(_with_titles(text, sentence, made, ontology))
    return mentions


def _names(parsed: Sequence[Parsed], ontology: Ontology) -> list[list[Found]]:
    """Return the names of each sentence, settled by what the whole document shows."""
    found: list[list[tuple[str, Found]]] = []
    for one in parsed:
        tokens = one.sentence.tokens
        names = [_in_context(one.sentence, name, ontology) for name in find_names(one, ontology)]
        found.append([(" ".join(t.text for t in tokens[n.first : n.last]), n) for n in names])
    return retype_states(parsed, retype_surnames(found))


def _with_titles(
    text: Text, sentence: Sentence, mentions: Sequence[Mention], ontology: Ontology
) -> list[Mention]:
    """Give named persons their titles; a noun that is only such a title is no mention."""
    finder = TitleFinder(text, sentence, mentions, ontology)
    titled = [
        replace(m, titles=finder.titles_of(m))
        if m.type is EntityType.PERSON and m.form is Form.NAME
        else m
        for m in mentions
    ]
    # A title right before the name is part of its phrase; one in apposition is a mention too.
    before = [(t.start, m.start) for m in titled for t in m.titles if t.end < m.start]
    return [m for m in titled if m.form is not Form.NOMINAL or not _only_title(m, before, text)]


def _only_title(mention: Mention, titles: Sequence[tuple[int, int]], text: Text) -> bool:
    if mention.type is not EntityType.PERSON:
        return False
    return any(
        start <= mention.end <= name and "," not in text.words[mention.end : name]
        for start, name in titles
    )


def _in_context(sentence: Sentence, name: Found, ontology: Ontology) -> Found:
    """Take a seat of power for its government where the sentence does."""
    actor = ontology.actors.get(name.actor) if name.actor is not None else None
    if actor is None or actor.seat_of is None or actor.type is not EntityType.PLACE:
        return name
    if sentence.zone is Zone.DATELINE or not means_government(sentence, name):
        return name
    return replace(name, type=EntityType.COUNTRY, actor=actor.seat_of, metonym=True)


def _mention(text: Text, sentence: Sentence, found: Found) -> Mention:
    head = head_of(sentence, found.first, found.last)
    start, end = sentence.tokens[found.first].start, sentence.tokens[found.last - 1].end
    return Mention(
        id=said_id("mention", text.document, found.form, sentence.key, head),
        sentence=sentence.index,
        first=found.first,
        last=found.last,
        head=head,
        start=start,
        end=end,
        text=text.words[start:end],
        type=found.type,
        form=found.form,
        actor=found.actor,
        metonym=found.metonym,
        antecedent=None,
        ground=_ground(found),
    )


def _ground(found: Found) -> Ground:
    if found.metonym:
        return Ground.METONYM
    return Ground.ALIAS if found.form is Form.DEMONYM else Ground.SAME_FORM


def _unique(mentions: Sequence[Mention]) -> list[Mention]:
    """Keep the longer of two mentions with one id: same form, same head."""
    best: dict[str, Mention] = {}
    for mention in mentions:
        rival = best.get(mention.id)
        if rival is None or mention.last - mention.first > rival.last - rival.first:
            best[mention.id] = mention
    return [m for m in mentions if best[m.id] is m]
