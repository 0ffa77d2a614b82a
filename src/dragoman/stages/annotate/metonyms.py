"""Metonyms: whether a capital's name means the place or its government.

Takes a sentence and a place's name whose state is known, tells which by the syntax round it: who
demands and agrees is a government, what is visited and lies somewhere a place. In doubt a place.
"""

from collections.abc import Mapping, Sequence

from dragoman.records.sentence import Sentence, is_relation
from dragoman.stages.annotate.found import Found, head_of


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs whose subject may well be a city: it lies, wakes, fills, falls.
_CITY_VERBS = _words(
    "lie fall sit stand wake host be become grow witness burn suffer see fill empty erupt calm "
    "celebrate mourn shake tremble sleep flood experience boast feature rank look feel appear"
)
# Adjectives that a government is, and a city is not.
_WILLING = _words(
    "ready willing unwilling committed keen concerned worried determined confident eager reluctant "
    "opposed aware convinced prepared angry hopeful wary responsible guilty furious pleased likely "
    "unlikely able unable optimistic adamant serious skeptical sceptical cautious right wrong"
)
_CITY_NOUNS = _words("capital city town home scene site place venue center centre area hub stage")
# Verbs that are done to a government.
_ADDRESSED = _words(
    "urge ask tell accuse warn press pressure push persuade convince alarm terrify anger serve "
    "help "
    "support back blame criticize criticise condemn force want please offend embarrass worry "
    "irritate sanction thank assure inform notify consult call threaten demand compel allow expect "
    "invite praise trust oblige engage defy frustrate irk annoy upset reassure lobby oppose "
    "challenge advise request implore caution provoke antagonize appease isolate punish prompt "
    "lead enable remind surprise encourage concern divide satisfy blast fault slam castigate "
    "berate chide rebuke scold court woo placate upbraid renounce embrace deplore distrust deter "
    "mistrust outmaneuver dissuade restrain sway sue mollify humiliate incense infuriate rile"
)
# What is done to a city rather than to a government: "was devastated".
_RAVAGED = _words(
    "devastate destroy damage hit rock shake shell bomb attack flatten ruin level capture besiege "
    "surround seize overrun evacuate paralyze flood strike pound jolt blanket lock"
)
# What a government has, gives, gets or is of.
_POLICY = _words(
    "government decision position policy call demand response request offer refusal approval "
    "consent relation relations relationship tie ties stance role support ally interest influence "
    "commitment view message pressure concern intention side plan proposal rejection threat "
    "warning "
    "patience friend foe rival argument power strategy goal aim objective ambition agenda reaction "
    "failure effort attempt assessment hope fear claim insistence credibility move step aid help "
    "assistance backing communication signal permission reply letter word promise pledge guarantee "
    "assurance answer order instruction condition concession appeal challenge gesture control "
    "opposition decisions attitude approach diplomacy involvement participation behavior behaviour "
    "aggression denial accusation allegation criticism condemnation nuclear program programme "
    "blessing leverage hand leadership regime negotiator envoy ambassador representative "
    "counterpart clout track record bid desire need willingness readiness reluctance enemy belief "
    "doctrine bidding sphere use refusal rule war will mind say word version narrative stand orbit "
    "grip veto vote seal posture priority option choice demands ally allies backer sponsor proxy"
)
# Endings of words for what somebody does or is, and those of them that a city has as well.
_ABSTRACT = ("tion", "sion", "ment", "ness", "ance", "ence", "ism", "cy", "ship", "sal", "ial")
_OF_CITIES = _words(
    "population station celebration exhibition demonstration congregation location destination "
    "section junction apartment residence entrance establishment parliament settlement monument "
    "pharmacy agency embassy legacy transportation infrastructure congestion pollution attraction "
    "existence devastation destruction reconstruction prominence resilience collapse inauguration "
    "convention institution ambulance violence"
)
# "X's city government" is the city's.
_LOCAL_RULE = _words("city municipal local town metropolitan")
_DEALINGS = _words("compare connect link contrast replace coincide familiar contend")
_ROADS = _words(
    "road flight train border highway distance route railway travel fly drive shuttle commute trip "
    "journey line bus way corridor match game"
)
_TOWARD = _words(
    "loyal close allied hostile friendly sympathetic important unacceptable acceptable answerable "
    "beholden opposed message signal letter warning threat challenge response reply concession "
    "appeal alternative blow say hand deliver explain answer belong"
)
_WEIGHT = _words(
    "pressure sanction call depend rely impose press count dependence reliance embargo"
)

# By preposition: words to hang on that make the name a government.
_PARTY: Mapping[str, frozenset[str]] = {
    "from": _POLICY,
    "of": _POLICY - _words("power move step control nuclear hand"),
    "to": _TOWARD,
    "on": _WEIGHT,
    "upon": _WEIGHT,
    "toward": _POLICY,
    "towards": _POLICY,
    "for": _words(
        "blow victory setback problem challenge dilemma embarrassment defeat priority relief spy "
        "speak act slap face win loss gain concession unwelcome welcome credit important crucial "
        "unacceptable vital proxy lobby humiliation triumph headache concern support warning"
    ),
}
# By preposition: words to hang on that make the name a place, else it is a government.
_LOCAL: Mapping[str, frozenset[str]] = {
    "between": _ROADS | _words("divide split time difference alternate"),
    "with": _DEALINGS,
    "by": _words("lie pass stop park run surround"),
    "against": _words("bombing attack assault raid play win lose"),
}


def means_government(sentence: Sentence, name: Found) -> bool:
    """Tell whether a place's name stands for the government that sits there."""
    if _is_located(sentence, name):
        return False
    own = head_of(sentence, name.first, name.last)
    # "in X and around Y": a preposition of its own counts before that of the list.
    head = own if _case(sentence, own) else _first_of_list(sentence, own)
    token = sentence.tokens[head]
    if token.head < 0:
        return _is_willing(sentence, head)
    case = _case(sentence, head)
    governor = sentence.tokens[token.head]
    words = {_american(governor.lemma), governor.text.lower()}
    if is_relation(token.relation, ("nmod:poss",)):
        return _is_policy(sentence, token.head)
    if case:
        if case in _LOCAL:
            return not words & _LOCAL[case]
        return bool(words & _PARTY.get(case, frozenset()))
    if is_relation(token.relation, ("nsubj:pass",)):
        return governor.tag == "VERB" and _american(governor.lemma) not in _RAVAGED
    if is_relation(token.relation, ("nsubj",)):
        return _acts(sentence, token.head)
    if is_relation(token.relation, ("obj", "iobj")):
        return bool(words & _ADDRESSED)
    return False


def _american(lemma: str) -> str:
    """Return a verb's lemma in the one spelling of the tables: antagonise, antagonize."""
    low = lemma.lower()
    return f"{low[:-3]}ize" if low.endswith("ise") and len(low) > 5 else low


def _case(sentence: Sentence, place: int) -> str:
    """Return the preposition before a name, "" if there is none."""
    case = (sentence.case_of(place) or "").split(" ")[0]
    return "" if case in ("'s", "’s", "'", "’") else case


def _is_policy(sentence: Sentence, place: int) -> bool:
    """Tell whether what a name is the owner of is a government's: "X's refusal", no "X's mayor"."""
    noun = sentence.tokens[place]
    words = {noun.lemma.lower(), noun.text.lower()}
    local = {
        sentence.tokens[i].text.lower() for i in sentence.children_by(place, "compound", "amod")
    }
    if words & _POLICY:
        return not local & _LOCAL_RULE
    abstract = noun.tag == "NOUN" and noun.lemma.lower().endswith(_ABSTRACT)
    return abstract and not words & _OF_CITIES


def _is_located(sentence: Sentence, name: Found) -> bool:
    """Tell whether the words beside a name say that it is on the map: "Cairo, Egypt (CNN)"."""
    tokens = sentence.tokens
    after: Sequence[str] = [t.text for t in tokens[name.last : name.last + 2]]
    if name.first and tokens[name.first - 1].tag == "PROPN":
        return True
    agency = len(after) > 1 and after[0] == "(" and after[1].isupper() and len(after[1]) > 1
    if agency or (name.first == 0 and after[:1] and after[0] in ("-", "–", "—", "/")):
        return True
    listed = name.last + 2 < len(tokens) and tokens[name.last + 2].text in (",", "(", ".")
    return after[:1] == [","] and listed and tokens[name.last + 1].tag == "PROPN" and not name.first


def _first_of_list(sentence: Sentence, place: int) -> int:
    """Return the first of coordinated names: "Washington and Baghdad" share their role."""
    seen = {place}
    while is_relation(sentence.tokens[place].relation, ("conj", "appos")):
        above = sentence.tokens[place].head
        same = sentence.tokens[above].tag == "PROPN" or sentence.tokens[place].relation == "conj"
        if above in seen or not same:
            break
        place = above
        seen.add(place)
    return place


def _acts(sentence: Sentence, verb: int) -> bool:
    """Tell whether a government rather than a city is the subject of a predicate."""
    token = sentence.tokens[verb]
    lemma = token.lemma.lower()
    if token.tag in ("VERB", "AUX"):
        xcomp = sentence.children_by(verb, "xcomp")
        willing = any(sentence.tokens[p].text.lower() in _WILLING for p in xcomp)
        return willing or lemma not in _CITY_VERBS or _regards(sentence, verb)
    return _is_willing(sentence, verb)


def _regards(sentence: Sentence, verb: int) -> bool:
    """Tell whether somebody takes a thing for something: "saw it as", "looks at", "looks to"."""
    cases = {
        sentence.case_of(place) for place in sentence.children_by(verb, "obl", "advcl", "xcomp")
    }
    marks = {
        sentence.tokens[i].text.lower()
        for place in sentence.children_by(verb, "obl", "advcl", "xcomp")
        for i in sentence.children_by(place, "case", "mark")
    }
    regarded = "as" in cases | marks and bool(sentence.children_by(verb, "obj"))
    looks = sentence.tokens[verb].lemma.lower() == "look" and bool(cases & {"at", "to"})
    return regarded or looks


def _is_willing(sentence: Sentence, place: int) -> bool:
    """Tell whether what is said of a name by a noun or adjective is said of governments."""
    token = sentence.tokens[place]
    if token.tag == "ADJ" or token.text.lower() in _WILLING:
        return token.text.lower() in _WILLING
    if token.tag == "NOUN":
        return token.lemma.lower() not in _CITY_NOUNS and bool(sentence.children_by(place, "cop"))
    return False
