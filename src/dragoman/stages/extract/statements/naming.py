"""What names a source: the mention that its words are, and the words without what explains them."""

from collections.abc import Mapping

from dragoman.records.annotated import Annotated, EntityType, Form, Mention
from dragoman.records.claim import Party, Words
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.statements.attribution import Range, Source

# How many words of title may stand between a comma and a name: "Crown Prince".
LONGEST_TITLE = 3


def mention_of(doc: Annotated, source: Source) -> Mention | None:
    """Return the mention that a source is: the name behind an office, where one stands there.

    In "government spokesman Ole Berg" a parse may take the office for the head.
    """
    here = doc.mention_at(source.sentence, source.head)
    tokens = doc.sentences[source.sentence].tokens
    if here is None or here.form is Form.NOMINAL:
        behind = _apposed_behind(doc, source)
        if behind is not None:
            return behind
    if here is not None and (here.form is not Form.NOMINAL or here.antecedent is not None):
        return here
    if tokens[source.head].tag != "NOUN":
        return here
    for one in doc.mentions_in(source.sentence):
        apposed = tokens[one.head].relation == "appos"
        if apposed and one.type is EntityType.PERSON and tokens[one.head].head == source.head:
            return one
        named = one.form is Form.NAME and one.type is EntityType.PERSON and one.titles
        if named and one.head > source.head and tokens[one.head].head == source.head:
            return one
    return here


def _apposed_behind(doc: Annotated, source: Source) -> Mention | None:
    """Return the name set between commas behind an office, wherever a parse hung it.

    "The foreign minister, Ole Berg, said"; "an adviser to the king, Ole Berg, said".
    """
    sentence = doc.sentences[source.sentence]
    tokens = sentence.tokens
    if tokens[source.head].tag not in {"NOUN", "PROPN"}:
        return None
    comma = next((i for i in range(source.head + 1, len(tokens)) if tokens[i].text == ","), None)
    between = tokens[source.head + 1 : comma] if comma is not None else tokens
    if comma is None or any(t.tag in {"VERB", "AUX"} for t in between):
        return None
    for one in doc.mentions_in(source.sentence):
        first, last = sentence.place_at(one.start), sentence.place_at(one.end - 1)
        if first is None or last is None or one.type is not EntityType.PERSON:
            continue
        titled = all(tokens[i].tag in {"PROPN", "NOUN"} for i in range(comma + 1, first))
        closed = last + 1 >= len(tokens) or tokens[last + 1].text == ","
        if one.form is Form.NAME and 0 < first - comma <= LONGEST_TITLE and titled and closed:
            return one
    return None


def name_of(doc: Annotated, source: Source) -> Range:
    """Return the words that name a source: behind a name, without what explains it."""
    sentence = doc.sentences[source.sentence]
    start, end = source.span
    head = sentence.tokens[source.head]
    if head.tag != "PROPN" or sentence.children_by(source.head, "conj"):
        short = _before_clause(sentence, source.head, end)
        return start, short if start < short else end
    comma = next(
        (
            i
            for i in range(source.head + 1, len(sentence.tokens))
            if sentence.tokens[i].text in {",", "(", "–", "—"}
        ),
        None,
    )
    if comma is not None and start < sentence.tokens[comma - 1].end < end:
        end = sentence.tokens[comma - 1].end
    return start, end


def several(
    doc: Annotated, source: Source | None, by_id: Mapping[str, Mention]
) -> tuple[Party, ...]:
    """Return those whom a speaker for several stands for: "the two sides", "Norway and Denmark".

    Nothing where there are not at least two who are known.
    """
    if source is None:
        return ()
    sentence, (start, end) = doc.sentences[source.sentence], source.span
    heads = [source.head, *sentence.children_by(source.head, "conj")]
    heads = [i for i in heads if start <= sentence.tokens[i].start < end]
    found = list[Party]()
    for head in heads:
        mention = doc.mention_at(source.sentence, head)
        if mention is None:
            continue
        root = by_id.get(mention.antecedent or "", mention)
        words = Words(text=mention.text, start=mention.start, end=mention.end)
        members = mention.members or root.members or ((mention.id,) if len(heads) > 1 else ())
        found += [Party(words=words, mention=id_) for id_ in members if id_ in by_id]
    return tuple(found) if len(found) > 1 else ()


def _before_clause(sentence: Sentence, head: int, end: int) -> int:
    """Return where a noun phrase ends without its relative clause: "a woman [who came by bus]"."""
    for clause in sentence.children_by(head, "acl:relcl"):
        first = min(sentence.subtree(clause))
        if head < first - 1 and sentence.tokens[first - 1].tag == "PUNCT":
            first -= 1
        if head < first and sentence.tokens[first].start < end:
            return sentence.tokens[first - 1].end
    return end
