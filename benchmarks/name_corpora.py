"""Corpora of names that benchmarks/names.py reads: spellings of Wikidata, forms of NewsWCL50."""

import csv
import random
from pathlib import Path

from dragoman.stages.resolve import sounds
from name_figures import SEED


def spelling_pairs(path: Path, most: int) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return pairs of Latin words that share a spelling in the script, and near ones that do not.

    Near: they share the skeleton of their consonants.
    """
    by_source: dict[str, set[str]] = {}
    sources: dict[str, set[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        latin, source, *_ = line.split("\t")
        if latin.isalpha() and len(latin) > 2:
            by_source.setdefault(source, set()).add(latin)
            sources.setdefault(latin, set()).add(source)
    same = {(a, b) for words in by_source.values() for a in words for b in words if a < b}
    chance = random.Random(SEED)
    blocks: dict[str, list[str]] = {}
    for word in sorted(sources):
        for key in sounds.skeletons(word):
            blocks.setdefault(key, []).append(word)
    near = set[tuple[str, str]]()
    for key in sorted(blocks):
        words = chance.sample(blocks[key], min(12, len(blocks[key])))
        near |= {(min(a, b), max(a, b)) for a in words for b in words if a != b}
    other = [p for p in sorted(near) if not sources[p[0]] & sources[p[1]]]
    return _some(sorted(same), most, chance), _some(other, most, chance)


def _some(pairs: list[tuple[str, str]], most: int, chance: random.Random) -> list[tuple[str, str]]:
    return pairs if len(pairs) <= most else chance.sample(pairs, most)


def coded_names(path: Path) -> list[tuple[str, str]]:
    """Return the forms that NewsWCL50 marks as names of persons, each with its person's code."""
    people: dict[str, set[str]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            code, _, who = row["code_name"].partition("\\")
            mention = row["code_mention"].removesuffix("'s").removesuffix("’s")
            if row["code_type"] == "ACTOR" and who and _is_name_of(mention, who):
                people.setdefault(f"{code}\\{who}", set()).add(mention)
    return [(form, who) for who in sorted(people) for form in sorted(people[who])]


def _is_name_of(mention: str, who: str) -> bool:
    """Tell whether a mention is written as a name and has the family name of its person's code."""
    words = mention.split()
    capitals = all(word[0].isupper() for word in words)
    last = who.split()[-1].lower()
    return 1 <= len(words) <= 4 and capitals and last in (words[-1].lower(), words[0].lower())
