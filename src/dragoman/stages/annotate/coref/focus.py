"""The state that the text is about at a place: whose "the government" there is.

Takes the mentions of states in the order of the text, gives the one that the words before a place
are mostly about. Each mention weighs less with every sentence that it lies back, and the whole
document counts a little. Where no state clearly leads, none is given.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.records.document import Zone
from dragoman.records.sentence import Sentence
from dragoman.stages.annotate.coref.states import Standing, States

# Found by trying on half of 190 marked descriptions in news texts, and on GUM: see
# benchmarks/meant.py.
FADE = 0.7
"""What a mention weighs a sentence later, beside one here."""
REACH = 6
"""Sentences looked back."""
WHOLE = 2.0
"""What the shares of the whole document weigh, beside a mention here."""
LEAD = 1.5
"""How many times the next state's weight the leading one must have."""
HERE = 2.0
"""What a mention in the same sentence weighs, beside what its nearness gives."""
HOME = 1.0
"""What it weighs that an article is datelined in a state."""
INDIRECT = 0.6
"""What a body, or the holder of an office, weighs beside the state's name."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A mention that tells of a state."""

    sentence: int
    first: int
    standing: Standing

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the document."""
        return self.sentence, self.first


class Focus:
    """The states of a document, by where they are told of."""

    def __init__(
        self, mentions: Sequence[Mention], sentences: Sequence[Sentence], states: States
    ) -> None:
        self._signals: list[Signal] = []
        for mention in mentions:
            told = states.standing(mention) if mention.form is not Form.PRONOUN else None
            if told is not None and not _is_aside(mention, sentences):
                self._signals.append(Signal(mention.sentence, mention.first, told))
        self._naming: dict[tuple[str, Form], list[Mention]] = {}
        for mention in mentions:
            if mention.type is EntityType.COUNTRY and (state := states.state_of(mention.actor)):
                self._naming.setdefault((state, mention.form), []).append(mention)
        self._home = {
            s.standing.state
            for s in self._signals
            if sentences[s.sentence].zone is Zone.DATELINE and s.standing.named
        }
        counts = Counter(signal.standing.state for signal in self._signals)
        total = max(1, len(self._signals))
        self._shares = {state: n / total for state, n in counts.items()}

    def share(self, state: str) -> float:
        """Return what part of the document's words for states is for one."""
        return round(self._shares.get(state, 0.0), 3)

    def leading(self, count: int) -> frozenset[str]:
        """Return the states that the document tells of most, so many of them."""
        ranked = sorted(self._shares.items(), key=lambda x: (-x[1], x[0]))
        return frozenset(state for state, _ in ranked[:count])

    def last(self, mention: Mention) -> frozenset[str]:
        """Return the states of the last sentence, up to a mention's own, that tells any."""
        here = self._before(mention)
        return frozenset(s.standing.state for s in here if s.sentence == here[-1].sentence)

    def near(self, mention: Mention) -> list[frozenset[str]]:
        """Return the states told of in the sentence before a mention, then with the one before."""
        here = self._before(mention)
        named = [s for s in here if s.standing.named]
        same = [s.standing.state for s in named if s.sentence == mention.sentence]
        last = [s.standing.state for s in named if s.sentence >= mention.sentence - 1]
        return [frozenset(same), frozenset(last)]

    def at(self, mention: Mention, barred: Iterable[str] = ()) -> str | None:
        """Return the state in focus where a mention stands, other than those barred."""
        barred = frozenset(barred)
        same = self.near(mention)[0]
        if len(same) == 1 and not same & barred:
            return next(iter(same))
        weights = {s: WHOLE * share for s, share in self._shares.items()}
        for signal in self._before(mention):
            told = signal.standing
            weight = (1.0 if told.named else INDIRECT) * FADE ** (
                mention.sentence - signal.sentence
            )
            weights[told.state] += weight * (HERE if signal.sentence == mention.sentence else 1.0)
        for state in sorted(self._home):
            weights[state] += HOME
        for state in barred:
            weights.pop(state, None)
        ranked = sorted(weights.items(), key=lambda x: (-round(x[1], 3), x[0]))
        if not ranked:
            return None
        second = ranked[1][1] if len(ranked) > 1 else 0.0
        return ranked[0][0] if round(ranked[0][1] - LEAD * second, 3) >= 0 else None

    def name_of(self, state: str, mention: Mention) -> str | None:
        """Return the mention that names a state nearest before another, else first after.

        Its name before its demonym.
        """
        for form in (Form.NAME, Form.DEMONYM):
            told = self._naming.get((state, form), [])
            at = bisect_left(
                told, (mention.sentence, mention.first), key=lambda m: (m.sentence, m.first)
            )
            if told:
                return told[max(0, at - 1)].id
        return None

    def _before(self, mention: Mention) -> list[Signal]:
        here = mention.sentence, mention.first
        low = bisect_left(self._signals, (here[0] - REACH, 0), key=lambda s: s.place)
        high = bisect_left(self._signals, here, key=lambda s: s.place)
        return self._signals[low:high]


def _is_aside(mention: Mention, sentences: Sequence[Sentence]) -> bool:
    """Tell whether a state only says where a firm sits or what is spoken.

    "Oslo-based Nordkraft", "in Danish".
    """
    sentence = sentences[mention.sentence]
    after = "".join(t.text.lower() for t in sentence.tokens[mention.last : mention.last + 2])
    if after.startswith("-based"):
        return True
    if mention.form is not Form.DEMONYM or mention.first + 1 < mention.last:
        return False
    return sentence.case_of(mention.head) in ("in", "into")
