"""Time expressions against TimeML gold (TempEval-3, task A).

    python benchmarks/time_expressions.py --data DIR [--limit N] [--scorers DIR] [--model DIR]
    python benchmarks/time_expressions.py --texts FILE --predictions OUT [--model DIR]

DIR holds .tml files. Prints a table and, as the last line, JSON with fractions. Peers' figures
are those published with the scorer, on the platinum part of TempEval-3.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from dragoman.models.english import English
from dragoman.models.rules import Rules
from dragoman.records.document import Genre, Text, Zone
from dragoman.records.ids import digest
from dragoman.records.sentence import Sentence, Token
from dragoman.records.time import Anchor, TimeExpression
from dragoman.records.when import When
from dragoman.stages.annotate.time import find_times
from dragoman.stages.date.evaluate import evaluate
from dragoman.stages.date.value import timex_value

PEERS = {
    "HeidelTime": {"strict_f1": 0.818, "relaxed_f1": 0.907, "type_f1": 0.833, "value_f1": 0.781},
    "Recognizers-Text": {
        "strict_f1": 0.684,
        "relaxed_f1": 0.844,
        "type_f1": 0.738,
        "value_f1": 0.639,
    },
}
Reader = English | Rules
Answer = dict[str, Any]


def main() -> None:
    """Read the texts, tag them, and score or write the answers."""
    options = _options()
    reader: Reader = English(options.model) if options.model else Rules()
    if options.texts:
        rows = [json.loads(line) for line in options.texts.read_text("utf-8").splitlines()]
        answers, speed = _tag(rows, reader)
        lines = (json.dumps(answer, ensure_ascii=False) for answer in answers)
        options.predictions.write_text("\n".join(lines) + "\n", "utf-8")
        print(json.dumps({"words_per_second": speed}))
        return
    sys.path.insert(0, str(options.scorers))
    scorer = __import__("score_timex")
    paths = sorted(options.data.glob("*.tml"))[: options.limit]
    rows = [_row(scorer, path) for path in paths]
    answers, speed = _tag(rows, reader)
    given = {answer["doc"]: answer["timex"] for answer in answers}
    result = scorer.score(options.data, given, errors=options.errors)
    _report(result, speed)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--scorers", type=Path, default=Path("../shared/scorers"))
    parser.add_argument("--model", type=Path, help="folder of the encoder; without: rules alone")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--predictions", type=Path)
    return parser.parse_args()


def _row(scorer: Any, path: Path) -> dict[str, str]:  # noqa: ANN401 - a script of another folder
    created, text, _ = scorer.read_tml(path)
    return {"doc": path.name, "dct": created, "text": text}


def _tag(rows: Sequence[dict[str, str]], reader: Reader) -> tuple[list[Answer], int]:
    """Tag the texts; the speed is that of finding and evaluating, without the reader."""
    answers, words, spent = [], 0, 0.0
    for row in rows:
        text = _text(row["doc"], row["text"])
        sentences = _sentences(row["text"], reader)
        words += len(row["text"].split())
        begun = time.process_time()
        found = find_times(text, sentences)
        answers.append({"doc": row["doc"], "timex": list(_resolved(found, row["dct"]))})
        spent += time.process_time() - begun
    return answers, round(words / spent) if spent else 0


def _text(name: str, words: str) -> Text:
    return Text(
        document=name,
        source=name,
        url=None,
        media_type="text/plain",
        words=words,
        digest=digest(words),
        zones=(),
        language="en",
        genre=Genre.REPORT,
        title=None,
        outlet=None,
        author=None,
        dates=(),
    )


def _sentences(text: str, reader: Reader) -> list[Sentence]:
    found: list[Sentence] = []
    for start, end in reader.split(text, 0, len(text)):
        offsets = reader.tokenize(text[start:end])
        words = [text[start + a : start + b] for a, b in offsets]
        if not words:
            continue
        reading = reader.read(words)
        tokens = tuple(
            Token(
                start=start + a,
                end=start + b,
                text=word,
                lemma=reading.lemmas[i],
                tag=reading.tags[i],
                head=reading.heads[i],
                relation=reading.relations[i],
            )
            for i, ((a, b), word) in enumerate(zip(offsets, words, strict=True))
        )
        found.append(
            Sentence(
                index=len(found),
                start=start,
                end=end,
                zone=Zone.BODY,
                paragraph=0,
                key=digest(text[start:end], start),
                tokens=tokens,
            )
        )
    return found


def _resolved(found: Sequence[TimeExpression], created: str) -> Iterable[Answer]:
    day = created[:10]
    dated: dict[str, When] = {}
    for one in found:
        when = When()
        if one.rule is not None:
            anchor = dated.get(one.anchor or "") if one.rule.anchor is Anchor.EXPRESSION else None
            from_: tuple[str | None, str | None] = (
                (anchor.start, anchor.end) if anchor else (day, day)
            )
            when = evaluate(one.rule, from_)
        dated[one.id] = when
        value = timex_value(one, when)
        yield {"start": one.start, "end": one.end, "type": one.type, "value": value}


def _report(result: Answer, speed: int) -> None:
    keys = {"strict": "strict_f1", "relaxed": "relaxed_f1", "type": "type_f1", "value": "value_f1"}
    figures: Answer = {key: round(result[name]["f1"] / 100, 4) for name, key in keys.items()}
    print(f"{'':18}{'strict':>8}{'relaxed':>9}{'type':>8}{'value':>8}")
    for name, row in {"dragoman": figures, **PEERS}.items():
        print(f"{name:18}" + "".join(f"{row[key]:8.3f} " for key in keys.values()))
    print(f"{result['documents']} documents; precision and recall of relaxed {result['relaxed']}")
    print(json.dumps({**figures, "words_per_second": speed, "peers": PEERS}))


if __name__ == "__main__":
    main()
