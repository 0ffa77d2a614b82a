"""Tags and lemmas by rules: closed word classes, a list of verbs of the news, endings, capitals.

Takes the words of a sentence, gives a UPOS tag and a lemma for each. A fallback for when no model
is at hand: it knows the words that hold a sentence together and guesses the rest.
"""

from collections.abc import Sequence

_CLOSED = {
    "DET": "the a an this that these those no every each some any all both either neither another",
    "ADP": (
        "of in on at by for from with about into over after before between under during against "
        "through among towards toward upon within without near amid despite via per across behind "
        "beyond since until outside inside along around off out up down regarding concerning"
    ),
    "CCONJ": "and or but nor yet &",
    "SCONJ": "if because while although though whether unless whereas when where as than once",
    "AUX": (
        "is are was were be been being am has have had having do does did will would can could may "
        "might shall should must 's 're 've 'll 'd"
    ),
    "PART": "to not n't",
    "PRON": (
        "he she it they we i you him her them us me who whom which what himself herself itself "
        "themselves ourselves his their its our my your someone everyone nobody nothing something "
        "anyone there whose"
    ),
    "ADV": (
        "also very more most less least only still already now then here however therefore again "
        "soon never always often later earlier yesterday today tomorrow too so just almost nearly "
        "ago even well meanwhile together further"
    ),
    "NUM": (
        "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
        "hundred thousand million billion dozen"
    ),
    "ADJ": "new other same former last next first second third such many several few own",
}
_TAG = {word: tag for tag, words in _CLOSED.items() for word in words.split()}
_POSSESSIVE = frozenset("his her their its our my your whose".split())

_VERBS = (
    "accept accuse achieve act add adopt affirm agree aim allow announce appear approve argue "
    "arrest arrive ask assert assist attack attend back become begin believe bring build call "
    "carry cause claim close come condemn confirm consider continue cut decide declare defeat "
    "demand deny deploy describe destroy develop discuss end ensure expect explain express face "
    "fight find follow force get give go hand help hit hold hope host include increase insist "
    "intend invite join keep kill know launch lead leave lift look lose make mean meet need note "
    "offer open order oppose pay pledge point postpone prepare present prevent promise propose "
    "protect provide publish push put reach read receive reduce reflect refuse reject release "
    "remain renew repeat reply report request resign resume return reveal rule run say see seek "
    "seem seize send set show sign speak stand start state stay stop stress suggest support "
    "suspect take talk tell think threaten try turn urge use visit vote vow wait want warn "
    "welcome win withdraw work write"
).split()
_IRREGULAR = {
    "become": "became",
    "begin": "began begun",
    "bring": "brought",
    "build": "built",
    "come": "came",
    "cut": "cutting",
    "fight": "fought",
    "find": "found",
    "get": "got getting",
    "give": "gave given",
    "go": "went gone goes",
    "hit": "hitting",
    "hold": "held",
    "keep": "kept",
    "know": "knew known",
    "lead": "led",
    "leave": "left",
    "lose": "lost",
    "make": "made",
    "mean": "meant",
    "meet": "met",
    "pay": "paid",
    "put": "putting",
    "run": "ran running",
    "say": "said",
    "see": "saw seen",
    "seek": "sought",
    "send": "sent",
    "set": "setting",
    "show": "shown",
    "speak": "spoke spoken",
    "stand": "stood",
    "stop": "stopped stopping",
    "take": "took taken",
    "tell": "told",
    "think": "thought",
    "win": "won winning",
    "withdraw": "withdrew withdrawn",
    "write": "wrote written",
    "be": "is are was were been being am 's 're",
    "have": "has had having 've",
    "do": "does did",
}
_LEMMA = {
    **{form: base for base, forms in _IRREGULAR.items() for form in forms.split()},
    **dict(zip("him her them us me n't".split(), "he she they we I not".split(), strict=True)),
    **{"people": "person", "men": "man", "women": "woman", "children": "child"},
    **{"countries": "country", "parties": "party", "forces": "force", "talks": "talk"},
}
_ADJECTIVES = ("al", "ive", "ous", "ful", "ic", "ary", "able", "ible", "less", "ish")


def _forms(base: str) -> list[str]:
    """Give the regular forms of a verb."""
    stem = base[:-1] if base.endswith("e") else base
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    end = "es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return [base, base + end, stem + "ed", stem + "ing"]


_VERB_FORM = {form: base for base in _VERBS for form in _forms(base)} | {
    form: base for form, base in _LEMMA.items() if base in _VERBS
}
_NO_NOUN = frozenset({"ADP", "PUNCT", "AUX", "VERB", "CCONJ", "PART"})
# Also nouns: read as verbs only where something says so.
_ALSO_NOUNS = frozenset(
    word
    for base in (
        "attack back call cause claim close cut demand end face fight force hand help hit hold "
        "hope host increase lead lift look need note offer open order pay point present promise "
        "push reach release remain report request return rule run set show sign stand start state "
        "stay stop support suspect talk turn use visit vote vow wait welcome win work"
    ).split()
    for word in (base, *_forms(base)[:2])
)


def tag_words(words: Sequence[str]) -> tuple[str, ...]:
    """Give the UPOS tag of each word."""
    tags: list[str] = []
    for place, word in enumerate(words):
        tags.append(_tag(word, place, words, tags))
    return tuple(_settled(words, tags))


def _settled(words: Sequence[str], tags: Sequence[str]) -> list[str]:
    """Look once more at the guesses that what follows decides."""
    settled = list(tags)
    for place, tag in enumerate(tags):
        after = tags[place + 1] if place + 1 < len(tags) else "PUNCT"
        low = words[place].lower()
        if tag == "ADJ" and low not in _TAG and after in _NO_NOUN:
            before = tags[place - 1] if place else ""
            settled[place] = "NOUN" if before in ("DET", "ADJ", "PROPN", "PART") else "ADJ"
        elif tag == "VERB" and low in _ALSO_NOUNS and place and tags[place - 1] == "PROPN":
            settled[place] = "NOUN" if after in ("PUNCT", "AUX", "VERB", "ADP") else "VERB"
    return settled


def _tag(word: str, place: int, words: Sequence[str], tags: Sequence[str]) -> str:
    before = tags[-1] if tags else ""
    low = word.lower().replace("’", "'")
    if low == "'s":
        return "PART" if before in ("NOUN", "PROPN") else "AUX"
    if not any(character.isalnum() for character in word):
        return "SYM" if word in "$€£%+=" else "PUNCT"
    if word[0].isdigit():
        return "NUM"
    if low in _TAG and (word[0].islower() or place == 0 or not word[1:].islower()):
        return _closed(low, word, words[place + 1 : place + 2], before)
    if word[0].isupper() and (place > 0 or _starts_name(words)):
        return "PROPN"
    after_to = before == "PART" and words[place - 1].lower() == "to"
    return _open(low, "TO" if after_to else before)


def _closed(low: str, word: str, following: Sequence[str], before: str) -> str:
    """Tell apart the uses of the few words that have two."""
    if word == "US":
        return "PROPN"
    if low == "to" and following:
        after = following[0].lower()
        return "PART" if after in _VERBS or after in ("be", "have", "do") else "ADP"
    if low == "that" and before in ("VERB", "NOUN", "PUNCT"):
        return "SCONJ"
    return _TAG[low]


def _starts_name(words: Sequence[str]) -> bool:
    """Tell whether the capital of a first word is a name's: another follows, or no ending fits."""
    if len(words) > 1 and words[1][:1].isupper():
        return True
    low = words[0].lower()
    return low not in _VERB_FORM and _open(low, "") == "NOUN" and not low.endswith("s")


def _open(low: str, before: str) -> str:
    if before == "TO" or (before == "AUX" and low in _VERB_FORM):
        return "VERB"
    if low in _VERB_FORM and not (
        low in _ALSO_NOUNS and before in ("DET", "ADJ", "ADP", "NUM", "VERB", "")
    ):
        return "VERB"
    if low.endswith("ly"):
        return "ADV"
    if low.endswith("ed") and before not in ("DET", "ADJ", "ADP"):
        return "VERB"
    if low.endswith("ing") and before in ("AUX", "NOUN", "PROPN", "PUNCT", "SCONJ", "ADP"):
        return "VERB"
    return "ADJ" if low.endswith(_ADJECTIVES) else "NOUN"


def lemma_of(word: str, tag: str) -> str:
    """Give the lemma of a word read with this tag."""
    if tag == "PROPN":
        return word
    low = word.lower().replace("’", "'")
    if tag == "VERB":
        return _VERB_FORM.get(low) or _LEMMA.get(low) or _stem(low)
    if low in _LEMMA and tag != "PART":
        return _LEMMA[low]
    if tag == "NOUN" and low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if tag == "NOUN" and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low


def _stem(low: str) -> str:
    for ending in ("ing", "ed", "s"):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return low[: -len(ending)]
    return low


def is_possessive(word: str) -> bool:
    """Tell whether a pronoun stands before what is owned: his, their."""
    return word.lower() in _POSSESSIVE
