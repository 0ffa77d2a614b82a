"""Whether a claim is of one particular event, or only speaks of such events.

"They have often met", "the authority to hold talks", "nuclear talks between the two" without a
time, what is only demanded, threatened or refused: kept as claims, but they give no finding.
"""

from dragoman.records.annotated import EntityType
from dragoman.records.claim import Status
from dragoman.records.document import Zone
from dragoman.records.sentence import Sentence
from dragoman.stages.extract.events.fates import is_hearsay
from dragoman.stages.extract.events.match import Match, verb_types
from dragoman.stages.extract.events.parties import Cast
from dragoman.stages.extract.events.slots import noun_chain, told_at
from dragoman.stages.extract.events.standing import has_toll, plural
from dragoman.stages.extract.events.status import auxiliaries, marks, verb_status
from dragoman.stages.extract.scene import Scene
from dragoman.stages.extract.walk import OBJECT_CONTROL, has_mark

VERBAL = frozenset({"REQUEST", "THREATEN", "REJECT", "ACCUSE"})
"""Types whose verb tells the event by itself: what hangs below it is its content."""


def is_generic(
    scene: Scene,
    sentence: Sentence,
    match: Match,
    status: Status,
    time: str | None,
    people: Cast,
) -> bool:
    """Tell whether no particular event is meant."""
    if _qualified(scene, sentence, match) or _alone(scene, sentence, match, time, people):
        return True
    if match.trigger.noun and match.carrier is None:
        if time is None and not people.actors and not people.recipients:
            if not _is_new(sentence, match) and not has_toll(scene, sentence, match.place):
                return True  # "since the attack on Faya": told of elsewhere, if it is
        return _only_named(scene, sentence, match, status, time, people)
    verb = match.carrier if match.carrier is not None else match.place
    hypothetical = _under_noun(scene, sentence, verb) or _whether(sentence, verb)
    hypothetical = hypothetical or _possible(scene, sentence, verb) or _named(sentence, verb)
    hypothetical = hypothetical or _manner(scene, sentence, verb)
    if hypothetical or match.trigger.type in {"CONSULT", "AGREE"}:
        return hypothetical
    return _wished(scene, sentence, verb) or _content(scene, sentence, match, verb)


def _is_new(sentence: Sentence, match: Match) -> bool:
    """Tell whether an attack is told of for the first time ("after clashes in Faya")."""
    definite = {sentence.tokens[i].text.lower() for i in sentence.children_by(match.place, "det")}
    return match.trigger.violent and not definite & {"the", "this", "that", "these", "those"}


def _is_known(sentence: Sentence, match: Match) -> bool:
    """Tell whether an attack is one that readers know ("the invasion of Chad")."""
    definite = {sentence.tokens[i].text.lower() for i in sentence.children_by(match.place, "det")}
    single = not sentence.tokens[match.place].text.lower().endswith("s")
    return match.trigger.violent and single and "the" in definite


def _qualified(scene: Scene, sentence: Sentence, match: Match) -> bool:
    """Tell whether a word makes it general ("often", "any")."""
    heads = [match.place] if match.carrier is None else [match.place, match.carrier]
    if match.trigger.type == "CONSULT" and _never_was(sentence, heads[-1]):
        return False
    below = [i for head in heads for i in sentence.children_by(head, "advmod", "det")]
    said = any(scene.support.has("generic", sentence.tokens[i].text.lower()) for i in below)
    chain = noun_chain(sentence, match.place, scene.support)
    return said and not any(sentence.tokens[i].tag == "NUM" for i in chain)


def _never_was(sentence: Sentence, verb: int) -> bool:
    """Tell whether it is said of something past that it never was ("never took place")."""
    never = [sentence.tokens[i].text.lower() for i in sentence.children_by(verb, "advmod")]
    token, helpers = sentence.tokens[verb], auxiliaries(sentence, verb)
    past = token.text.lower() not in {token.lemma.lower(), f"{token.lemma.lower()}s"}
    return "never" in never and (helpers[:1] == ["had"] or (past and not helpers))


def _only_named(
    scene: Scene,
    sentence: Sentence,
    match: Match,
    status: Status,
    time: str | None,
    people: Cast,
) -> bool:
    """Tell whether a noun that no verb carries only names a kind of event."""
    if sentence.zone is Zone.HEADLINE:
        return False
    if status is Status.DENIED and is_hearsay(sentence, match.place, scene.support):
        return len({*people.actors, *people.recipients}) < 2
    if status in {Status.PROPOSED, Status.CONDITIONAL, Status.DENIED}:
        return True
    if match.trigger.violent and has_toll(scene, sentence, match.place):
        return False
    if _is_known(sentence, match) and any(a.political for a in people.recipients):
        return False
    if time is not None or people.places or _is_somebodys(scene, match, people):
        return False
    token = sentence.tokens[match.place]
    process = scene.support.has("process_nouns", token.lemma.lower())
    process = process and not (people.recipients and told_at(sentence, match))
    return process or len({*people.actors, *people.recipients}) < 2


def _is_somebodys(scene: Scene, match: Match, people: Cast) -> bool:
    """Tell whether it befell one person of politics, as it does once ("the envoy's murder")."""
    if match.trigger.mode not in {"targeted", "abduct"}:
        return False
    mentions = [a.mention for a in people.recipients if a.political and a.mention is not None]
    return any(scene.root(m).type is EntityType.PERSON for m in mentions)


def _alone(scene: Scene, sentence: Sentence, match: Match, time: str | None, people: Cast) -> bool:
    """Tell whether a process is spoken of with less than two sides, nowhere and at no time."""
    lemma = sentence.tokens[match.place].lemma.lower()
    process = match.trigger.type == "CONSULT" and scene.support.has("process_nouns", lemma)
    sides = len(people.actors) + len(people.recipients)
    if not process or sides > 1 or time is not None or people.places:
        return False
    return not plural(sentence, people)


def _possible(scene: Scene, sentence: Sentence, verb: int) -> bool:
    """Tell whether it only may or can be ("could attack")."""
    return any(scene.support.has("possible", word) for word in auxiliaries(sentence, verb))


def _wished(scene: Scene, sentence: Sentence, verb: int) -> bool:
    """Tell whether it only ought to be ("should be welcomed")."""
    return any(scene.support.has("wished", word) for word in auxiliaries(sentence, verb))


def _named(sentence: Sentence, verb: int) -> bool:
    """Tell whether a deed is only named as a thought ("withdrawing is hard", "unless")."""
    token = sentence.tokens[verb]
    gerund = token.text.lower().endswith("ing") and token.relation == "csubj"
    return gerund or _has_any(sentence, verb)


THOUGHT = ("than", "rather", "until", "unless", "if", "without", "about", "against", "toward")
"""Words that introduce a deed which is only spoken of ("wary of", "rather than striking")."""


def _has_any(sentence: Sentence, verb: int) -> bool:
    joined = sentence.children_by(verb, "cc", "advmod")
    beside = any(sentence.tokens[i].text.lower() == "rather" for i in joined)
    return beside or has_mark(sentence, verb, *THOUGHT)


def _manner(scene: Scene, sentence: Sentence, verb: int) -> bool:
    """Tell whether it says how something is done that itself did not happen ("join by ...")."""
    token = sentence.tokens[verb]
    if token.relation != "advcl" or not has_mark(sentence, verb, "by", "in", "through"):
        return False
    return verb_status(sentence, token.head, scene.support) is not Status.OCCURRED


NOTIONS = frozenset(
    "history tradition practice habit risk possibility idea prospect policy way means hope goal "
    "aim danger fear thought notion option question talk strategy likelihood chance".split()
)
"""Nouns before "of" and a gerund that tell of no one deed ("a history of cooperating")."""


def _under_noun(scene: Scene, sentence: Sentence, verb: int) -> bool:
    """Tell whether it is an infinitive below a noun that plans nothing ("the power to ...")."""
    token = sentence.tokens[verb]
    if token.relation != "acl" or token.head < 0:
        return False
    above = sentence.tokens[token.head].lemma.lower()
    if has_mark(sentence, verb, "of", "for") and above in NOTIONS:
        return True
    if not has_mark(sentence, verb, "to"):
        return False
    return not scene.support.has("planned_nouns", above)


def _whether(sentence: Sentence, verb: int) -> bool:
    """Tell whether it hangs, through clauses and coordination, in a question ("whether X met")."""
    here = verb
    while here >= 0 and sentence.tokens[here].relation in {"ccomp", "xcomp", "conj", "csubj"}:
        if "whether" in marks(sentence, here):
            return True
        here = sentence.tokens[here].head
    return False


def _content(scene: Scene, sentence: Sentence, match: Match, verb: int) -> bool:
    """Tell whether it is what the verb above demands, threatens, refuses or charges."""
    if match.carrier is not None and match.carried_as == "object":
        return bool(verb_types(sentence, match.carrier, scene.lexicon) & VERBAL)
    first = verb
    while sentence.tokens[first].relation == "conj" and sentence.tokens[first].head >= 0:
        first = sentence.tokens[first].head
    if first != verb and sentence.children_by(verb, "nsubj"):
        return False
    verb, token = first, sentence.tokens[first]
    if token.head < 0 or token.relation not in {"xcomp", "ccomp", "advcl"}:
        return False
    if token.relation == "advcl":
        if has_mark(sentence, verb, "to"):  # what a deed is for
            return not scene.support.has("planned", sentence.tokens[token.head].lemma.lower())
        if not has_mark(sentence, verb, "of", "for"):
            return False
    if token.relation == "xcomp" and sentence.tokens[token.head].lemma.lower() in OBJECT_CONTROL:
        return True
    return bool(verb_types(sentence, token.head, scene.lexicon) & VERBAL)
