"""What becomes of an event that a noun tells of: put off, called off, denied, or still to come.

Takes an event noun and its carrier; gives what their own words say, apart from tense and mood.
"""

from dragoman.ontology.triggers import Support
from dragoman.records.claim import Status
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.walk import lemma_of

FATES = (
    ("postpone", Status.POSTPONED),
    ("cancel", Status.CANCELLED),
    ("deny", Status.DENIED),
)


def participle_fate(sentence: Sentence, noun: int, support: Support) -> Status | None:
    """Return the fate that a participle on a noun tells ("third round postponed")."""
    for clause in sentence.children_by(noun, "acl", "amod"):
        lemma = lemma_of(sentence, clause)
        for name, status in FATES:
            if sentence.tokens[clause].tag == "VERB" and support.has(name, lemma):
                return status
    return None


def is_hearsay(sentence: Sentence, noun: int, support: Support) -> bool:
    """Tell whether a noun is what denied hearsay tells of ("denied reports of a meeting")."""
    heard = False
    for place in (noun, *sentence.ancestors(noun)):
        token = sentence.tokens[place]
        if token.head < 0:
            return False
        up = sentence.tokens[token.head]
        if up.tag == "VERB" and support.has("denial", up.lemma.lower()):
            said = token.relation in {"obj", "ccomp", "obl"} and token.tag != "VERB"
            return said and (heard or support.has("deny", up.lemma.lower()))
        if token.relation not in {"nmod", "acl", "acl:relcl", "obl", "nsubj", "ccomp"}:
            return False
        heard = heard or support.has("hearsay", up.lemma.lower())
    return False


def is_for_a_time(sentence: Sentence, carrier: int) -> bool:
    """Tell whether what is called off is so only for now, or until something."""
    words = " ".join(t.text.lower() for t in sentence.tokens[carrier + 1 :])
    return "for the time being" in words or " for now" in words or " until " in words


def is_ahead(sentence: Sentence, noun: int, support: Support) -> bool:
    """Tell whether an adjective puts it in time to come ("the planned visit")."""
    qualifiers = sentence.children_by(noun, "amod", "compound")
    return any(
        support.has("planned_adjectives", sentence.tokens[i].text.lower()) for i in qualifiers
    )


def stands_ahead(sentence: Sentence, noun: int) -> bool:
    """Tell whether a noun stands behind "ahead of", however the parser hangs the two words."""
    marks_ = sentence.children_by(noun, "case")
    words = [sentence.tokens[i].text.lower() for m in marks_[:1] for i in (m - 1, m) if i >= 0]
    return "ahead" in words


def is_named_so(sentence: Sentence, noun: int, carrier: int) -> bool:
    """Tell whether the verb only says what the noun is ("called the attacks an outrage")."""
    more = sentence.children_by(carrier, "obj", "iobj", "xcomp")
    return sentence.tokens[carrier].lemma.lower() == "call" and any(i != noun for i in more)
