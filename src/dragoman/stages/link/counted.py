"""Counted: what a number is a number of, seen in its sentence.

Takes a figure claim with its sentence, gives the thing that is counted (soldiers, prisoners,
votes), what became of it (killed, freed, marched), whether the number is a part of another or an
addition to it, and who counted where the verb says so ("police counted", "organizers spoke of").
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.records.claim import FigureClaim
from dragoman.records.sentence import Sentence

_FATES = {
    "killed": """kill die dead death perish slay murder assassinate massacre execute fatality
    martyr behead toll""",
    "wounded": "wound wounded injure injury injured hurt maim",
    "freed": "free release liberate hand swap exchange",
    "held": "arrest arrested detain detained imprison jail capture abduct kidnap hold",
    "missing": "missing vanish disappear",
    "displaced": "displace displaced flee uproot evacuate homeless refugee",
    "marched": "demonstrate protest march rally gather demonstrator protester protestor marcher",
    "withdrawn": "withdraw pull withdrawal leave pullout",
    "deployed": "deploy send dispatch station",
}
"""What befalls people, by the verbs and nouns that tell of it (general knowledge of news)."""
_KINDS = (
    "person people dead death fatality victim body life",
    "soldier troop serviceman serviceperson",
    "prisoner detainee captive inmate",
    "protester protestor demonstrator marcher",
    "policeman police officer",
    "rebel militant fighter insurgent gunman guerrilla",
    "worker employee labourer laborer",
)
_MORE = frozenset("other more another further additional extra".split())
_COUNTING = frozenset("count estimate put speak report claim give cite list say reckon".split())
_FATE = {word: fate for fate, words in _FATES.items() for word in words.split()}
_KIND = {word: kind.split()[0] for kind in _KINDS for word in kind.split()}
_CLIMB = 4
"""Words between what is counted and the verb: "a group of some forty of the prisoners"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What is counted."""

    kind: str
    """Lemma of the noun; of nouns that mean the same, one."""
    fate: str | None
    """What became of it, if a word of the sentence that is known tells it."""
    partial: bool
    """An addition to another number, or a part of one: "ten other officers", "five of the dead"."""
    bare: bool
    """No noun is counted: "killing 40", "nine were wounded"."""
    teller: str | None
    """The words of who counted."""


def counted_in(claim: FigureClaim, sentence: Sentence) -> Counted:
    """Return what a figure counts."""
    noun = _noun(claim, sentence)
    verbs = list(_above(sentence, noun))
    fates = [f for place in (*verbs, noun) if (f := _fate(sentence, place)) is not None]
    near = range(max(0, claim.head - 1), min(len(sentence.tokens), noun + 1))
    return Counted(
        kind=_kind(sentence, claim.head, noun, bool(fates)),
        fate=fates[0] if fates else None,
        bare=sentence.tokens[noun].tag == "VERB",
        partial=_is_part(sentence, claim.head, noun)
        or any(sentence.tokens[place].lemma.lower() in _MORE for place in near),
        teller=_teller(sentence, claim.head),
    )


def _kind(sentence: Sentence, number: int, noun: int, fated: bool) -> str:
    """Return what is counted; "a family of five" is no number of families."""
    lemma = sentence.tokens[noun].lemma.lower()
    case = sentence.case_of(number)
    if case is not None and sentence.tokens[number].head == noun:
        return f"{lemma} {case}"
    return _KIND.get(lemma, "person" if fated and lemma in _FATE else lemma)


def _is_part(sentence: Sentence, number: int, noun: int) -> bool:
    """Tell whether a number is of some of the noun's: "five of the dead"."""
    return sentence.tokens[noun].head == number and sentence.case_of(noun) == "of"


def _noun(claim: FigureClaim, sentence: Sentence) -> int:
    """Return the place of the head of the words of the measure."""
    inside = [
        place
        for place, token in enumerate(sentence.tokens)
        if claim.measure.start <= token.start and token.end <= claim.measure.end
    ]
    tops = [place for place in inside if sentence.tokens[place].head not in inside]
    return tops[0] if tops else claim.head


def _above(sentence: Sentence, place: int) -> Iterator[int]:
    """Yield the words above, as far as the first verb: none for what is itself one.

    "Three were killed and nine wounded": the nine are told by their own verb.
    """
    if sentence.tokens[place].tag == "VERB":
        return
    for _ in range(_CLIMB):
        place = sentence.tokens[place].head
        if place < 0:
            return
        yield place
        if sentence.tokens[place].tag == "VERB":
            return


_LOSING = frozenset({"lose", "claim", "cost", "take"})
_LIVES = frozenset({"life", "live"})


def _fate(sentence: Sentence, place: int) -> str | None:
    token = sentence.tokens[place]
    if token.lemma.lower() in _LOSING and _LIVES.intersection(
        sentence.tokens[i].lemma.lower() for i in sentence.children_by(place, "obj")
    ):
        return "killed"
    return _FATE.get(token.lemma.lower()) or _FATE.get(token.text.lower())


def _teller(sentence: Sentence, place: int) -> str | None:
    """Return the subject of a verb of counting above a number."""
    for above in _above(sentence, place):
        token = sentence.tokens[above]
        if token.tag == "VERB" and token.lemma.lower() in _COUNTING:
            subjects = sentence.children_by(above, "nsubj")
            return sentence.tokens[subjects[0]].text.lower() if subjects else None
    return None
