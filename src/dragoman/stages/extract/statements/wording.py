"""Whose words a quotation is in: the speaker's own, or a translator's.

Takes a document and what a statement's sentence says; gives `Wording`, by stated rules and unknown
where none holds:
- translated, when the sentence says so ("through an interpreter", "in remarks carried by the
  Arabic service", "speaking in Farsi", "according to a translation"), or when the article says of
  itself that it is a translation ("translated from Arabic");
- translated, when quoted words of a speaker from a country where English has no office stand in an
  outlet of such a country: a minister who speaks at home speaks his own language;
- original, when quoted words of a named speaker from an English-speaking country stand in an
  outlet of such a country, or the sentence says that they were said in English;
- unknown otherwise: an English quotation of somebody who also speaks another language may be
  either, and an outlet without a known home may have translated from its own.
"""

import re

from dragoman.ontology import Ontology
from dragoman.records.annotated import Annotated, Mention, Title
from dragoman.records.claim import Mode, Wording

_LANGUAGES = (
    "Arabic|Farsi|Persian|Dari|Pashto|Kurdish|Hebrew|Turkish|Azeri|Armenian|Georgian|Russian|"
    "Ukrainian|Polish|Serbian|Albanian|Greek|French|German|Italian|Spanish|Portuguese|Chinese|"
    "Mandarin|Cantonese|Japanese|Korean|Hindi|Urdu|Bengali|Tamil|Sinhala|Nepali|Burmese|Thai|"
    "Vietnamese|Khmer|Malay|Indonesian|Swahili|Amharic|Tigrinya|Somali|Hausa|Creole"
)
_SAID_IN = re.compile(
    rf"\b(?:in|from)\s+(?:his|her|their|its)?\s*(?:native\s+)?(?:{_LANGUAGES})\b"
    rf"|\b(?:{_LANGUAGES})[- ]language\b|\b(?:{_LANGUAGES})\s+service\b"
)
_INTERPRETED = re.compile(
    r"\bthrough (?:an? |his |her |their )?(?:interpreter|translator)\b"
    r"|\b(?:interpreter|translator) (?:said|quoted)\b"
    r"|\btranslat(?:ed|ion)\b(?! (?:in)?to action)|\bdubbed into English\b",
    re.IGNORECASE,
)
_IN_ENGLISH = re.compile(r"\b(?:speaking|said|spoke|replied|added|wrote|tweeted) in English\b")
_WHOLE = re.compile(
    rf"\btranslat(?:ed|ion) (?:by \w+ )?from (?:the )?(?:original )?(?:{_LANGUAGES})\b"
    r"|\b(?:machine|automatic|automatically|unofficial)[- ]translat(?:ed|ion)\b"
    r"|\bthis (?:article|text|story|report) (?:was|is|has been) translated\b"
    rf"|\boriginally published in (?:{_LANGUAGES})\b",
    re.IGNORECASE,
)
ENGLISH_SPEAKING = frozenset(
    {"state:US", "state:GB", "state:CA", "state:AU", "state:NZ", "state:IE"}
)
"""States whose officials speak English in public."""
ENGLISH_BESIDE_OTHERS = frozenset(
    f"state:{code}"
    for code in (
        "IN PK LK ZA NG GH KE UG TZ ZM ZW BW NA MW RW SS SL LR GM CM SG PH HK MT CY JM TT BB GY BS"
        " BZ FJ PG IL"
    ).split()
)
"""States where English is in office or in wide use beside others: there it may be either."""


def is_translation(doc: Annotated) -> bool:
    """Tell whether an article says of itself that it is translated."""
    return _WHOLE.search(doc.words) is not None


def wording_of(
    doc: Annotated,
    sentence: int,
    mode: Mode,
    speaker: Mention | None,
    ontology: Ontology,
) -> Wording:
    """Return whose words a statement of a sentence is in, the article itself being no translation.

    `speaker` is the mention that the speaker's words lead to, followed to its first.
    """
    here = doc.sentences[sentence]
    words = doc.words[here.start : here.end]
    if _IN_ENGLISH.search(words):
        return Wording.ORIGINAL
    if _INTERPRETED.search(words) or _SAID_IN.search(words):
        return Wording.TRANSLATED
    if mode is Mode.INDIRECT or speaker is None:
        return Wording.UNKNOWN
    home, states = _home(doc, ontology), _states(doc, speaker, ontology)
    if home is None or not states:
        return Wording.UNKNOWN
    if home in ENGLISH_SPEAKING and states <= ENGLISH_SPEAKING:
        return Wording.ORIGINAL
    english = ENGLISH_SPEAKING | ENGLISH_BESIDE_OTHERS
    return Wording.UNKNOWN if {home} & english or states & english else Wording.TRANSLATED


def _home(doc: Annotated, ontology: Ontology) -> str | None:
    """Return the state of the outlet's newsroom, if the ontology knows the outlet."""
    if doc.text.outlet is None:
        return None
    found = [actor for actor in ontology.lookup(doc.text.outlet.value) if actor.media]
    return found[0].within if found else None


def _states(doc: Annotated, speaker: Mention, ontology: Ontology) -> set[str]:
    """Return the states that a speaker is of or speaks for, as far as his mention tells."""
    ids = [speaker.actor]
    for title in speaker.titles:
        # "U.S. State Department spokeswoman": whoever is named in the title or as its office.
        for mention in doc.mentions_in(speaker.sentence):
            inside = title.start <= mention.start and mention.end <= title.end
            if inside or mention.id == title.of or _overlaps(mention, speaker, title):
                ids.append(mention.actor)
    states = [_state(actor, ontology) for actor in ids if actor is not None]
    return {state for state in states if state is not None}


def _overlaps(mention: Mention, speaker: Mention, title: Title) -> bool:
    """Tell whether a mention stands right before the title, as its owner: "Iranian Foreign ..."."""
    return mention.id != speaker.id and mention.end <= title.start <= mention.end + 1


def _state(id_: str, ontology: Ontology) -> str | None:
    actor = ontology.actors.get(id_)
    if actor is None:
        return None
    return actor.acts_for or actor.seat_of or (actor.id if actor.kind == "state" else None)
