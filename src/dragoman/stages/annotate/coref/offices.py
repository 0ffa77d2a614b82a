"""Offices that stand alone: "the premier", "the same spokeswoman", "the Iraqi foreign minister".

Takes the mentions in the order of the text and the roster, gives antecedents for definite singular
persons: the holder of that office who was named before, if the words fit one person only; else the
person who was brought in under the same noun ("an official … the official").
"""

from collections.abc import Sequence

from dragoman.ontology import Ontology
from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.sentence import Sentence, is_relation
from dragoman.stages.annotate.coref.candidates import top
from dragoman.stages.annotate.coref.roster import Holding, Person, Roster, office_in

# A nameless official is still meant by "the official" a few sentences later, not a page later.
REACH = 5
_COPULAS = frozenset("remain become stay".split())
# Verbs that give somebody an office: "appointed X as chairman", "X was elected president".
_GIVING = frozenset(
    "appoint reappoint name elect reelect choose pick nominate install reinstate swear".split()
)
_ASIDE = frozenset({",", "–", "—", "-", "--", "("})
_DEFINITE = frozenset("the this that same".split())
_INDEFINITE = frozenset("a an another one some any no every each".split())


def resolve_offices(
    mentions: Sequence[Mention],
    sentences: Sequence[Sentence],
    roster: Roster,
    ontology: Ontology,
) -> dict[str, str]:
    """Return the antecedents of offices; persons told by an office enter the roster."""
    links: dict[str, str] = {}
    titled = _predicates(mentions, sentences, roster) | _in_titles(mentions)
    for mention in mentions:
        if mention.form is not Form.NOMINAL or mention.type is not EntityType.PERSON:
            continue
        of = _complement(mention, sentences[mention.sentence], roster)
        found = titled.get(mention.id)
        if found is None and not _is_told_apart(mention, sentences[mention.sentence]):
            found = _holder(mention, of, roster, ontology)
            if found is not None and _is_beside(mention, found, sentences, roster):
                found = None
            found = found or _just_named(mention, sentences[mention.sentence], roster, ontology)
        if found is not None:
            links[mention.id] = found if found in roster.persons else links.get(found, found)
        roster.add(mention, links.get(mention.id, mention.id))
    return links


def _in_titles(mentions: Sequence[Mention]) -> dict[str, str]:
    """Return the named person whose title a nominal is: "X, the Iraqi foreign minister"."""
    titles = [(p, title) for p in mentions for title in p.titles]
    spans: dict[int, list[tuple[int, int, str]]] = {}
    for person, title in titles:
        spans.setdefault(person.sentence, []).append((title.start, title.end, person.id))
    found: dict[str, str] = {}
    for mention in mentions:
        if mention.form is Form.NOMINAL and mention.type is EntityType.PERSON:
            for start, end, person_id in spans.get(mention.sentence, ()):
                if mention.start <= start < mention.end <= end:
                    found[mention.id] = person_id
    return found


def _is_told_apart(mention: Mention, sentence: Sentence) -> bool:
    """Tell whether a clause after an office says which is meant: "the only leader it has known"."""
    after = sentence.tokens[mention.last : mention.last + 1]
    clauses = [c for c in sentence.children_by(mention.head, "acl") if c >= mention.last]
    return bool(clauses) and not (after and after[0].text in _ASIDE)


def _predicates(
    mentions: Sequence[Mention], sentences: Sequence[Sentence], roster: Roster
) -> dict[str, str]:
    """Return the named person whom a nominal is said of: "X is the head", "named X as head"."""
    named = {(m.sentence, m.head): p.id for p in roster.persons.values() for m in p.mentions}
    found: dict[str, str] = {}
    for mention in mentions:
        if mention.form is not Form.NOMINAL or mention.type is not EntityType.PERSON:
            continue
        for place in _said_of(mention, sentences[mention.sentence]):
            if (mention.sentence, place) in named:
                found[mention.id] = named[mention.sentence, place]
    return found


def _said_of(mention: Mention, sentence: Sentence) -> Sequence[int]:
    """Return the places of those of whom a sentence says a nominal."""
    token = sentence.tokens[mention.head]
    if sentence.children_by(mention.head, "cop"):
        return sentence.children_by(mention.head, "nsubj")
    if token.head < 0 or token.relation.split(":")[0] not in ("xcomp", "obj", "obl"):
        return ()
    verb = sentence.tokens[token.head].lemma.lower()
    if verb in _COPULAS and token.relation != "obl":
        return sentence.children_by(token.head, "nsubj")
    given = token.relation == "xcomp" or sentence.case_of(mention.head) == "as"
    if verb not in _GIVING or not given:
        return ()
    passive = [
        place
        for place in sentence.children_by(token.head, "nsubj")
        if sentence.tokens[place].relation == "nsubj:pass"
    ]
    return passive or sentence.children_by(token.head, "obj")


def _complement(mention: Mention, sentence: Sentence, roster: Roster) -> frozenset[str]:
    """Return the nouns that say of what an office is: "the leader of the Ostrand movement"."""
    # "The Labor leader": a name that is no state's tells whose, as a noun does.
    tags = ("NOUN", "PROPN") if roster.owner_of(mention) is None else ("NOUN",)
    nouns = {
        sentence.tokens[place].text.lower()
        for place in sentence.children_by(mention.head, "compound")
        if mention.first <= place < mention.head and sentence.tokens[place].tag in tags
    } - _KINDS
    for child in sentence.children_by(mention.head, "nmod"):
        if child >= mention.last and sentence.case_of(child) in ("of", "for", "at"):
            inside = [child, *sentence.children_by(child, "compound", "amod", "nmod", "flat")]
            nouns.update(sentence.tokens[place].text.lower() for place in inside)
    return frozenset(nouns)


def _holder(mention: Mention, of: frozenset[str], roster: Roster, ontology: Ontology) -> str | None:
    words = [w.lower() for w in mention.text.replace("’", "'").split()]
    office = office_in(mention.text, ontology)
    if office is None or words[0] in _INDEFINITE or not _is_definite(words, mention, roster):
        return None
    wanted = Holding(office, frozenset(words), roster.owner_of(mention), "former" in words)
    before = [p for p in roster.holders(office) if _seen_before(p, mention)]
    fitting = [p for p in before if any(_fits(wanted, h) and _told(of, h) for h in p.holdings)]
    fitting = [p for p in fitting if not _is_anothers(wanted, p)]
    named = [p for p in fitting if p.named]
    if len(named) == 1:
        return named[0].id
    near = [p for p in fitting if mention.sentence - _last(p, mention).sentence <= REACH]
    if not named and len(near) == 1:
        return near[0].id
    return None


def _is_definite(words: Sequence[str], mention: Mention, roster: Roster) -> bool:
    """Tell whether a phrase means somebody known: an article, an owner, or a bare office."""
    return words[0] in _DEFINITE or roster.owner_of(mention) is not None


def _seen_before(person: Person, mention: Mention) -> bool:
    first = person.mentions[0]
    return (first.sentence, first.first) < (mention.sentence, mention.first)


def _last(person: Person, mention: Mention) -> Mention:
    """Return the last mention of a person before another mention."""
    here = (mention.sentence, mention.first)
    return next(m for m in reversed(person.mentions) if (m.sentence, m.first) < here)


def _fits(wanted: Holding, held: Holding) -> bool:
    """Tell whether an office that stands alone may be the one held.

    "The minister" fits a foreign minister; "the foreign minister" no other minister.
    """
    if wanted.former != held.former:
        return False
    if wanted.actor is not None and wanted.actor != held.actor:
        if held.actor is not None or wanted.office in _OF_MANY:
            return False
    if wanted.office == held.office:
        return _kind(wanted) <= _kind(held) or not _kind(held)
    return (held.office.endswith(f" {wanted.office}") and wanted.office != "minister") or (
        wanted.office == "minister" and held.office == "foreign minister"
    )


def _is_beside(
    mention: Mention, person: str, sentences: Sequence[Sentence], roster: Roster
) -> bool:
    """Tell whether a person is another party to the verb: "President X met the president"."""
    sentence = sentences[mention.sentence]
    own = sentence.tokens[mention.head].head
    here = [m for m in roster.persons[person].mentions if m.sentence == mention.sentence]
    heads = [sentence.tokens[top(sentence, m)].head for m in here if m is not mention]
    return own >= 0 and own in heads


def _just_named(
    mention: Mention, sentence: Sentence, roster: Roster, ontology: Ontology
) -> str | None:
    """Return whom "The Ostrandian president" means right after a sentence on one named person.

    The person has no office so far, nobody else has this one, and the words begin a sentence.
    """
    office = office_in(mention.text, ontology)
    subject = is_relation(sentence.tokens[mention.head].relation, ("nsubj",))
    owner = roster.owner_of(mention)
    if office not in _HIGHEST or owner is None or not subject:
        return None
    if not mention.text.lower().startswith("the ") or mention.first > _OPENING:
        return None
    before = roster.named_in(mention.sentence - 1)
    free = [p for p in before if not p.holdings]
    others = [p for p in before if any(h.actor in (None, owner) for h in p.holdings)]
    return free[0].id if len(free) == 1 and not others else None


def _told(of: frozenset[str], held: Holding) -> bool:
    """Tell whether an office may be of what the words after it name."""
    return not of or bool(of & held.words) or held.actor is not None


def _is_anothers(wanted: Holding, person: Person) -> bool:
    """Tell whether somebody is known to hold the office for another state than is wanted."""
    held = {h.actor for h in person.holdings if h.office == wanted.office and h.actor is not None}
    return wanted.actor is not None and bool(held) and wanted.actor not in held


# Offices that a state has one of, and whose holders are named without them.
_HIGHEST = frozenset({"president", "prime minister", "chancellor", "king", "queen"})
_OPENING = 3
"""Words before an office that still begins its sentence: "But the", "On Monday the"."""
# Offices that each party to a story has holders of: "the Danish spokesman" is no other's.
_OF_MANY = frozenset(
    (
        "spokesperson envoy ambassador diplomat negotiator mediator general commander adviser "
        "advisor representative delegate consul official"
    ).split()
)
_FUNCTION = frozenset(
    "the same this that a an of for to at in on and former deputy's 's ’s senior top".split()
)


def _kind(holding: Holding) -> frozenset[str]:
    """Return the small words of an office that tell which it is: "defense" of a minister."""
    own = set(holding.office.split())
    return frozenset(
        w for w in holding.words if w not in _FUNCTION and w not in own and w in _KINDS
    )


_KINDS = frozenset(
    (
        "deputy vice assistant foreign defence defense interior finance oil justice health trade "
        "economy energy education state culture transport agriculture prime security intelligence "
        "army police nuclear chief special acting"
    ).split()
)
