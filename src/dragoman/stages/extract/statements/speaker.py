"""What kind of source a speaker is: named, an office, anonymous, several, or a document."""

from dragoman.ontology import Ontology
from dragoman.records.annotated import Annotated, Form, Mention
from dragoman.records.claim import SpeakerType
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.statements.attribution import Source

_DEFINITE = frozenset({"the", "this", "that", "his", "her", "its", "their"})
_NAMELESS = frozenset({"source", "insider", "official", "diplomat", "witness", "resident"})
"""Who stays nameless even when named before as such: "the source added"."""
_GROUPS = frozenset({"side", "delegation", "team", "group", "coalition"})
_SEVERAL = frozenset({"both", "we", "they", "all", "sides", "parties", "countries"})


def speaker_type(
    doc: Annotated, source: Source, mention: Mention | None, ontology: Ontology
) -> SpeakerType:
    """Return the kind of source, given the mention that its words lead to, if they do."""
    own = mention is None or (mention.sentence, mention.head) == (source.sentence, source.head)
    sentence = doc.sentences[source.sentence]
    token = sentence.tokens[source.head]
    if mention is not None and not own and mention.form in {Form.NAME, Form.NOMINAL}:
        if mention.form is Form.NAME:
            return SpeakerType.NAMED
        source = Source(mention.sentence, mention.head, (mention.start, mention.end))
        return _nominal(doc, doc.sentences[mention.sentence], source, ontology)
    if token.tag == "PROPN" or (mention is not None and mention.form is Form.NAME):
        return SpeakerType.COLLECTIVE if _joint(sentence, source.head) else SpeakerType.NAMED
    if token.tag == "PRON":
        several = token.text.lower() in _SEVERAL
        return SpeakerType.COLLECTIVE if several else SpeakerType.NAMED
    if token.lemma.lower() in ontology.speech.documents:
        return SpeakerType.DOCUMENT
    return _nominal(doc, sentence, source, ontology)


def _nominal(doc: Annotated, sentence: Sentence, source: Source, ontology: Ontology) -> SpeakerType:
    token = sentence.tokens[source.head]
    lemma = token.lemma.lower()
    plural = token.text.lower() != lemma
    words = doc.words[source.span[0] : source.span[1]].lower()
    definite = bool(set(words.split()[:1]) & _DEFINITE)
    if any(mark in words for mark in ontology.speech.anonymous_marks):
        return SpeakerType.ANONYMOUS
    if lemma in _NAMELESS or (lemma in ontology.speech.anonymous and (plural or not definite)):
        return SpeakerType.ANONYMOUS
    if token.tag == "NUM" and lemma not in {"one", "1"}:
        return SpeakerType.COLLECTIVE  # "the two".
    if plural or lemma in _GROUPS or _joint(sentence, source.head):
        return SpeakerType.COLLECTIVE
    return SpeakerType.OFFICE


def _joint(sentence: Sentence, head: int) -> bool:
    return bool(sentence.children_by(head, "conj"))
