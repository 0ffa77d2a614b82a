"""Copies of articles as the press makes them, for benchmarks/reprints.py.

Takes articles, gives a collection of a wanted size: three in ten are made of others, each knows how
and of which. What is made of an article has its id with "~" and the kind behind it.
"""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

SHARED = 0.1
"""The share of its sentences that an article may have in common with others."""
FAMILY = 3
"""Copies made of one article, of different kinds."""
TITLES = (
    "Latest from the region: what is known so far", "Talks and reactions: the day in review",
    "World briefing", "What happened on the ground, and what may come next",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Article:
    """Sentences under an id; the words are the sentences, one a line."""

    id: str
    date: str
    sentences: tuple[str, ...]
    is_own: bool = True
    """Whether it is the corpus's own, so that nobody has marked what it shares with others."""

    @property
    def words(self) -> str:
        """Return the text."""
        return "\n".join(self.sentences)

    @property
    def size(self) -> int:
        """Return how many words it has."""
        return sum(len(s.split()) for s in self.sentences)

    @property
    def topic(self) -> str:
        """Return the topic, which begins the id."""
        return self.id.split("-")[0]


@dataclass(slots=True)
class Collection:
    """Articles, pairs of copies, pairs of follow-ups, and what these carry over."""

    articles: list[Article] = field(default_factory=list)
    gold: set[tuple[str, str]] = field(default_factory=set)
    follow_ups: set[tuple[str, str]] = field(default_factory=set)
    kept: dict[str, set[int]] = field(default_factory=dict)
    """Where the carried-over sentences of each follow-up begin."""

    def by_kind(self) -> dict[str, set[tuple[str, str]]]:
        """Return the gold pairs of articles with their copies, by kind of copy."""
        found: dict[str, set[tuple[str, str]]] = {}
        for pair in self.gold:
            kinds = sorted(i.split("~")[1] for i in pair if "~" in i)
            found.setdefault(" and ".join(kinds), set()).add(pair)
        return found


def make_collection(
    own: Sequence[Article], more: Sequence[Article], size: int, chance: random.Random
) -> Collection:
    """Return a collection of a size: a fifth copies, a tenth merged pieces and follow-ups.

    Copies are made of `own` alone; where its articles run out, `more` and shuffled words fill up.
    """
    rest = chance.sample(list(own), len(own))
    made, pool = Collection(), _unshared(rest)
    for _ in range(min(size, len(own)) // 33):
        _family(made, pool.pop(), pool, chance)
        _family(made, pool.pop(), pool, chance)
        _merged(made, *_pair(pool, chance), chance)
        _follow_up(made, *_pair(pool, chance), chance)
    used = {a.id for a in made.articles} | {i.split("^")[1] for i in made.kept}
    made.articles += [a for a in (*rest, *more) if a.id not in used][: size - len(made.articles)]
    number = 0
    while len(made.articles) < size:
        made.articles.append(_shuffled((*own, *more)[number % (len(own) + len(more))], chance))
        made.articles[-1] = replace(made.articles[-1], id=f"filler-{number:06}")
        number += 1
    return made


def _family(
    made: Collection, article: Article, pool: Sequence[Article], chance: random.Random
) -> None:
    kinds: dict[str, Callable[[], list[str]]] = {
        "cut": lambda: _cut(article, chance),
        "titled": lambda: [chance.choice(TITLES), *article.sentences[1:]],
        "paragraphed": lambda: _paragraphed(article, chance),
        "changed": lambda: _changed(article, chance.choice(pool), chance),
    }
    made.articles.append(article)
    ids = [article.id]
    for kind in sorted(chance.sample(sorted(kinds), FAMILY)):
        copy = Article(f"{article.id}~{kind}", article.date, tuple(kinds[kind]()), is_own=False)
        made.articles.append(copy)
        ids.append(copy.id)
    made.gold |= {(min(p), max(p)) for p in combinations(ids, 2)}


def _cut(article: Article, chance: random.Random) -> list[str]:
    """Return the first half to four fifths: news is cut from its end."""
    return list(article.sentences[: max(4, int(len(article.sentences) * chance.uniform(0.5, 0.8)))])


def _paragraphed(article: Article, chance: random.Random) -> list[str]:
    """Return the blocks behind the lead in another order, a tenth left out, some lines joined."""
    head, tail = article.sentences[:2], list(article.sentences[2:])
    blocks = [tail[i : i + 3] for i in range(0, len(tail), 3)]
    kept = [b for b in chance.sample(blocks, len(blocks)) if chance.random() > 0.1]
    return [*head, *(line for block in kept for line in block)]


def _changed(article: Article, other: Article, chance: random.Random) -> list[str]:
    """Return it with every fifth sentence in other words: replaced, and its halves turned round."""
    chosen = set(chance.sample(range(len(article.sentences)), max(1, len(article.sentences) // 5)))
    words = [w for s in other.sentences for w in s.split()]
    return [
        _reworded(line, words, chance) if i in chosen else line
        for i, line in enumerate(article.sentences)
    ]


def _reworded(line: str, others: Sequence[str], chance: random.Random) -> str:
    words = [w if chance.random() > 0.4 else chance.choice(others) for w in line.split()]
    half = len(words) // 2
    return " ".join(words[half:] + words[:half])


def _unshared(articles: Sequence[Article]) -> list[Article]:
    """Return the articles of which hardly a sentence stands in another: their copies are known."""
    times = Counter(s for a in articles for s in set(a.sentences))
    return [
        a for a in articles
        if sum(times[s] > 1 for s in a.sentences) <= SHARED * len(a.sentences)
    ]  # fmt: skip


def _pair(pool: list[Article], chance: random.Random) -> tuple[Article, Article]:
    """Take out of the pool an article and another of about its length, on its topic if one is."""
    one = pool.pop()
    near = [a for a in pool if 0.5 <= a.size / one.size <= 2] or pool
    other = chance.choice([a for a in near if a.topic == one.topic] or near)
    pool.remove(other)
    return one, other


def _merged(made: Collection, one: Article, other: Article, chance: random.Random) -> None:
    """Add two articles and a piece of half to two thirds of each, in turns of a few sentences."""
    parts = []
    for article in (one, other):
        kept = article.sentences[: int(len(article.sentences) * chance.uniform(0.5, 0.67))]
        parts.append([kept[i : i + 4] for i in range(0, len(kept), 4)])
    turns = max(map(len, parts))
    lines = [s for i in range(turns) for part in parts if i < len(part) for s in part[i]]
    piece = Article(f"{one.id}~merged", one.date, tuple(lines), is_own=False)
    made.articles += [one, other, piece]
    made.gold |= {(min(a.id, piece.id), max(a.id, piece.id)) for a in (one, other)}


def _follow_up(made: Collection, article: Article, donor: Article, chance: random.Random) -> None:
    """Add an article and one that takes two fifths of its text from it, the rest from a donor."""
    most = min(chance.uniform(0.3, 0.4) * len(donor.sentences), 0.45 * len(article.sentences))
    background = article.sentences[-max(2, int(most)) :]
    fresh = donor.sentences[: max(3, int(len(donor.sentences) * 0.6))]
    id_ = f"{article.id}~follow^{donor.id}"
    follow = Article(id_, donor.date, (*fresh, *background), is_own=False)
    starts, at = set[int](), 0
    for place, line in enumerate(follow.sentences):
        if place >= len(fresh):
            starts.add(at)
        at += len(line) + 1
    made.kept[id_] = starts
    made.follow_ups.add((article.id, id_))
    made.articles += [article, follow]


def _shuffled(article: Article, chance: random.Random) -> Article:
    words = [w for s in article.sentences for w in s.split()]
    chance.shuffle(words)
    lines, at = list[str](), 0
    for line in article.sentences:
        lines.append(" ".join(words[at : at + len(line.split())]))
        at += len(line.split())
    return replace(article, sentences=tuple(lines))
