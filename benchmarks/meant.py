"""Whom descriptions mean: "the two sides", "both leaders", "the parliament", "the country".

    python benchmarks/meant.py --data DIR [--marks FILE] [--part dev|second] [--errors]

DIR holds clusters/giveme5w1h-news_cluster, events/giveme5w1h-gold, timeline/t17 and
attribution/polnear. The marks name documents, offsets of descriptions, and who is meant: a list of
readings, each a list of those meant, each a list of names of which one is enough; an empty reading
says that the words mean nobody whom the text names. They were made by reading, before any answer
was seen. Prints for words for several and for one: how many there are, how many have somebody to
be found, were answered, and rightly; as the last line JSON.

A body without a state is answered by the mention of its state; what leads only to the same bare
noun ("the army ... the army") is no answer.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dragoman.models.english import English
from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import Annotated, EntityType, Form, Mention
from dragoman.stages.annotate import annotate
from entities import _text

MARKS = Path(__file__).parent / "marks" / "meant.jsonl"
ENGLISH = Path(__file__).parents[1] / "packages/dragoman-en/src/dragoman_en/model"
Reading = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Mark:
    """A description and who is meant by it."""

    document: str
    part: str
    start: int
    end: int
    kind: str
    means: Sequence[Reading]


@dataclass
class Count:
    """What was answered of one kind."""

    marked: int = 0
    targets: int = 0
    answered: int = 0
    right: int = 0

    @property
    def figures(self) -> dict[str, float]:
        """Precision and recall, with what they are made of."""
        return {
            "marked": self.marked,
            "precision": round(self.right / max(1, self.answered), 3),
            "recall": round(self.right / max(1, self.targets), 3),
        }


def main() -> None:
    """Read the marked documents, compare."""
    options = _options()
    reader, ontology = English(options.model), load_ontology()
    rows = [Mark(**json.loads(line)) for line in options.marks.open()]
    counts = {"several": Count(), "one": Count()}
    for name in sorted({m.document for m in rows}):
        (doc,) = annotate([_text(words_of(options.data, name))], reader=reader, ontology=ontology)
        assert isinstance(doc, Annotated)
        answers = Answers(doc, ontology)
        for mark in rows:
            if mark.document == name and options.part in (None, mark.part):
                right = answers.judge(mark)
                _add(counts[mark.kind], mark, right)
                if options.errors and right is False:
                    context = doc.words[max(0, mark.start - 200) : mark.end + 30]
                    print(f"{mark.means}: {context!r}", file=sys.stderr)
    for kind, count in counts.items():
        print(f"{kind:8} {count}")
    print(json.dumps({kind: count.figures for kind, count in counts.items()}))


def _add(count: Count, mark: Mark, right: bool | None) -> None:
    count.marked += 1
    count.targets += [] not in mark.means
    count.answered += right is not None
    count.right += bool(right)


class Answers:
    """What coreference says in one document."""

    def __init__(self, doc: Annotated, ontology: Ontology) -> None:
        self._doc = doc
        self._known = {m.id: m for m in doc.mentions}
        self._actors = ontology.actors

    def judge(self, mark: Mark) -> bool | None:
        """Tell whether a description was led to those it means; none if it was led nowhere."""
        mention = self._mention(mark)
        led = self._led(mention) if mention is not None else []
        if not led or mention is None:
            return None
        bare = mark.kind == "one" and not mention.members and self._is_bare(led[0], mention)
        return None if bare else any(_fits(reading, led) for reading in mark.means if reading)

    def _mention(self, mark: Mark) -> Mention | None:
        """Return the longest mention whose head is the last word marked."""
        found = [
            m
            for m in self._doc.mentions
            if m.form in (Form.NOMINAL, Form.NAME)
            and self._doc.sentences[m.sentence].tokens[m.head].end == mark.end
        ]
        return max(found, key=lambda m: m.end - m.start, default=None)

    def _led(self, mention: Mention) -> list[set[str]]:
        """Return the names of each of those that a mention was led to."""
        to = mention.members or tuple(i for i in (mention.antecedent or mention.of,) if i)
        return [self._names(self._known[id_]) for id_ in to]

    def _names(self, mention: Mention) -> set[str]:
        found = {mention.text}
        inside = self._doc.mentions_in(mention.sentence)
        for one in inside:
            actor = self._actors.get(one.actor) if one.actor is not None else None
            if actor is not None and mention.first <= one.first and one.last <= mention.last:
                others = (self._actors.get(i) for i in (actor.seat_of, actor.acts_for) if i)
                found |= {one.text, actor.name, *(o.name for o in others if o is not None)}
        if mention.of is not None:
            found |= self._names(self._known[mention.of])
        return found

    def _is_bare(self, names: set[str], mention: Mention) -> bool:
        """Tell whether a body was led to no more than the same noun."""
        states = {a.name for a in self._actors.values() if a.type is EntityType.COUNTRY}
        noun = mention.text.rsplit(" ", 1)[-1].lower()
        return not names & states and any(noun in name.lower() for name in names)


def _fits(reading: Reading, led: Sequence[set[str]]) -> bool:
    """Tell whether each of those meant is among those led to, and no others are."""
    return len(reading) == len(led) and all(
        any(name in form for name in names for forms in led for form in forms) for names in reading
    )


def words_of(data: Path, name: str) -> str:
    """Return the words of a marked document."""
    path, _, row = name.partition("#")
    if not row:
        raw = (data / path).read_text("utf-8", errors="replace")
        return str(json.loads(raw)["text"]) if path.endswith(".json") else raw
    rows: Iterator[dict[str, Any]] = map(json.loads, (data / path).open())
    sentences = [_untokenised(s) for s in next(r for r in rows if r["id"] == row)["sentences"]]
    pairs = (sentences[i : i + 2] for i in range(0, len(sentences), 2))
    return "\n".join(" ".join(pair) for pair in pairs)


def _untokenised(sentence: str) -> str:
    """Put punctuation where it stands in print."""
    sentence = re.sub(r" ([,.;:?!%)\]])", r"\1", sentence)
    sentence = re.sub(r" ('s|'re|'ve|'ll|'d|n't|'m)\b", r"\1", sentence).replace("( ", "(")
    for mark, sign in (("`` ", '"'), (" ''", '"'), ("``", '"'), ("''", '"'), ("$ ", "$")):
        sentence = sentence.replace(mark, sign)
    return sentence.replace("-LRB- ", "(").replace(" -RRB-", ")")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--marks", type=Path, default=MARKS)
    parser.add_argument("--model", type=Path, default=ENGLISH)
    parser.add_argument("--part", choices=["dev", "second"])
    parser.add_argument("--errors", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
