"""Other names in the places of names: people and places that the corpora do not know.

Takes the open name lists (Wikidata's, CC0; rigour's territories, MIT) and a sentence, gives the
sentence with some of its persons and places named otherwise, word for word, so that the reader
learns the place of a name and not the name.
"""

import random
from dataclasses import replace
from pathlib import Path

from data import BIT, Sentence

SHARE = 0.4
PARTICLES = ("al-", "al-", "el-", "Al-", "as-", "Abdul-")
FIRST = "Ain Deir Tel Bir Khan Camp Port Beit Ras Umm Wadi Jabal Kafr Fort New Mount Bab Shatt"
_NAMES = {BIT[f"{part}-{kind}"]: kind for part in "BI" for kind in ("PER", "LOC")}


class Swapper:
    """The lists, read."""

    def __init__(self, data: Path) -> None:
        """Read personal names and one-word names of territories."""
        names = data / "names/wikidata-transliteration/wd_arabic_64"
        self.people = [
            word.capitalize()
            for word in (line.split("\t")[0] for line in names.read_text("utf-8").splitlines())
            if word.isalpha() and 3 <= len(word) <= 12
        ]
        self.places = []
        for path in sorted((data / "names/rigour/territories").glob("*.yml")):
            name = path.read_text("utf-8").split("\n", 1)[0].removeprefix("name:").strip(" '\"")
            if name.isalpha():
                self.places.append(name)

    def swapped(self, sentence: Sentence, chance: random.Random) -> Sentence:
        """Put other names in, in a share of the sentences."""
        if chance.random() > SHARE:
            return sentence
        words = list(sentence.words)
        spans: list[list[int]] = []
        for place, mask in enumerate(sentence.labels):
            if mask in (BIT["B-PER"], BIT["B-LOC"]):
                spans.append([place])
            elif mask in _NAMES and spans and spans[-1][-1] == place - 1:
                spans[-1].append(place)
        for span in spans:
            plain = all(words[i].isalpha() and words[i][:1].isupper() for i in span)
            if plain and chance.random() < 0.7:
                kind = _NAMES[sentence.labels[span[0]]]
                new = self._person(len(span), chance) if kind == "PER" else None
                for i, word in zip(span, new or self._place(len(span), chance), strict=False):
                    words[i] = word
        return replace(sentence, words=tuple(words))

    def _name(self, chance: random.Random) -> str:
        name = chance.choice(self.people)
        if chance.random() < 0.3:
            return chance.choice(PARTICLES) + name
        return name

    def _person(self, size: int, chance: random.Random) -> list[str]:
        first = [chance.choice(self.people) for _ in range(size - 1)]
        return [*first, self._name(chance)]

    def _place(self, size: int, chance: random.Random) -> list[str]:
        if size == 1:
            return [chance.choice(self.places) if chance.random() < 0.7 else self._name(chance)]
        if size == 2 and chance.random() < 0.6:
            return [chance.choice(FIRST.split()), self._name(chance)]
        return []
