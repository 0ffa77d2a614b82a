"""Times in texts against marked ones (TempEval-3, task A), beside other taggers in one run.

    python benchmarks/time_expressions.py --data DIR [--limit N] [--errors N] [--alone]
    python benchmarks/time_expressions.py --texts FILE --predictions OUT [--rules]

DIR holds TimeML (.tml), CAT XML (MEANTIME) or TEI dates (GUM), or folders of them. Ours reads with
the shipped encoder, or with --rules without it. Peers: dateparser where it is installed, HeidelTime
where it is found; --alone leaves them out. Prints a table, the errors by class, and as the last
line JSON with fractions. Words a CPU second are those of finding and working out times, without the
parse that all stages share.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from dragoman.models.english import English
from dragoman.run.registry import RULES, default_reader, open_reader
from dragoman.stages.annotate.reader import SentenceReader
from time_doubts import reason_of
from time_gold import GoldText, read_gold
from time_peers import dateparser_answers, heideltime_answers
from time_scores import (
    CLASSES,
    MEASURES,
    Doubts,
    counts_of,
    errors_of,
    figures_of,
    read_doubts,
    sign_test,
    value_f1,
)
from time_tagging import tagged

HERE = Path(__file__).parent
PUBLISHED = {
    "Recognizers-Text": {
        "strict_f1": 0.684,
        "relaxed_f1": 0.844,
        "type_f1": 0.738,
        "value_f1": 0.639,
    },
}
"""By the same scorer, on the platinum part of TempEval-3 (it does not run here)."""
Answer = dict[str, Any]
Given = Mapping[str, Sequence[Answer]]


def main() -> None:
    """Read the texts, tag them, and score or write the answers."""
    options = _options()
    reader = open_reader(RULES if options.rules else default_reader())
    if options.model is not None:
        reader = English(options.model)
    if options.texts is not None:
        _predict(options, reader)
        return
    texts = read_gold(options.data, options.scorers)[: options.limit]
    if options.doubtful:
        _list_doubts(texts)
        return
    scorer = __import__("score_timex")
    rows = [{"doc": t.doc, "dct": t.created, "text": t.words} for t in texts]
    words = sum(len(t.words.split()) for t in texts)
    ours, speed = tagged(rows, reader)
    print(f"{len(texts)} texts, {words} words, reader {type(reader).__name__}")
    result: Answer = {**_report(scorer, texts, "dragoman", ours), "words_per_second": speed}
    result["errors"] = _errors(scorer, texts, ours, options)
    result["sets"] = _sets(scorer, texts, ours)
    result["peers"] = dict(PUBLISHED)
    if not options.alone:
        result["peers"] |= _peers(scorer, texts, rows, options)
        _compare(scorer, texts, ours, result)
    print(json.dumps(_without_answers(result)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--scorers", type=Path, default=HERE.parents[1] / "shared/scorers")
    parser.add_argument("--model", type=Path, help="folder of another encoder")
    parser.add_argument("--rules", action="store_true", help="read without the encoder")
    parser.add_argument("--alone", action="store_true", help="without the peers")
    parser.add_argument("--heideltime", type=Path, help="its jar, or a folder that holds it")
    parser.add_argument("--doubts", type=Path, default=HERE / "marks/doubtful_times.jsonl")
    parser.add_argument("--doubtful", action="store_true", help="list doubtful marks, no more")
    parser.add_argument("--errors", type=int, default=0, help="show so many of each class")
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--predictions", type=Path)
    options = parser.parse_args()
    if options.data is None and (options.texts is None or options.predictions is None):
        parser.error("either --data, or --texts and --predictions")
    return options


def _list_doubts(texts: Sequence[GoldText]) -> None:
    """Print the marks that contradict themselves: document, offset, reason."""
    for text in texts:
        for start, end, type_, value in text.times:
            reason = reason_of(text.words[start:end], type_, value, text.created)
            if reason is not None:
                print(json.dumps({"doc": text.doc, "start": start, "reason": reason}))


def _predict(options: argparse.Namespace, reader: SentenceReader) -> None:
    rows = [json.loads(line) for line in options.texts.read_text("utf-8").splitlines() if line]
    answers, speed = tagged(rows, reader)
    with options.predictions.open("w", encoding="utf-8") as out:
        for doc, times in answers.items():
            out.write(json.dumps({"doc": doc, "timex": times}, ensure_ascii=False) + "\n")
    print(json.dumps({"words_per_second": speed}))


def _report(scorer: Any, texts: Sequence[GoldText], name: str, given: Given) -> Answer:  # noqa: ANN401
    """Print a row of the table; return its figures."""
    total: Counter[str] = Counter()
    for text in texts:
        total += counts_of(scorer, text.times, text.judged(given.get(text.doc, ())))
    figures: Answer = dict(figures_of(scorer, total))
    if texts and texts[0].dates_alone:
        figures["type_f1"] = None
    if name == "dragoman":
        print(f"{'':26}" + "".join(f"{measure:>9}" for measure in MEASURES))
    shown = (figures[f"{measure}_f1"] for measure in MEASURES)
    row = "".join("        –" if one is None else f"{one:9.3f}" for one in shown)
    print(f"{name:26}{row}   {total['given']} given, {total['gold']} marked")
    return figures


def _sets(scorer: Any, texts: Sequence[GoldText], given: Given) -> Answer:  # noqa: ANN401
    """Return the figures of each folder, where there are several."""
    groups = sorted({text.group for text in texts})
    if len(groups) < 2:
        return {}
    parts = {name: [t for t in texts if t.group == name] for name in groups}
    return {name: _report(scorer, part, f"  of {name}"[:26], given) for name, part in parts.items()}


def _errors(
    scorer: Any,  # noqa: ANN401
    texts: Sequence[GoldText],
    given: Given,
    options: argparse.Namespace,
) -> Answer:
    """Print and return the errors by class, those of doubtful marks apart."""
    doubts: Doubts = read_doubts(options.doubts)
    counts: Counter[str] = Counter()
    doubtful: Counter[str] = Counter()
    for text in texts:
        for error in errors_of(scorer, text.times, text.judged(given.get(text.doc, ()))):
            counts[error.kind] += 1
            reason = doubts.get((text.doc, error.start))
            doubtful[error.kind] += reason is not None
            if counts[error.kind] <= options.errors:
                pair = f"{_shown(text, error.gold)} <> {_shown(text, error.given)}"
                print(f"{error.kind} {text.doc} {pair}" + (f" [{reason}]" if reason else ""))
    print("errors: " + ", ".join(f"{k} {counts[k]} ({doubtful[k]} doubtful)" for k in CLASSES))
    return {kind: {"all": counts[kind], "doubtful": doubtful[kind]} for kind in CLASSES}


def _shown(text: GoldText, found: tuple[int, int, str, str] | None) -> str:
    if found is None:
        return "–"
    start, end, type_, value = found
    words = text.words[start:end]
    around = text.words[max(0, start - 40) : end + 25]
    return f"{words!r} {type_} {value} @{start} ({' '.join(around.split())})"


def _peers(
    scorer: Any,  # noqa: ANN401
    texts: Sequence[GoldText],
    rows: Sequence[Answer],
    options: argparse.Namespace,
) -> Answer:
    words = sum(len(row["text"].split()) for row in rows)
    found: Answer = {
        "dateparser": dateparser_answers(rows, options.scorers),
        "HeidelTime": heideltime_answers(rows, options.scorers, options.heideltime),
    }
    for name, run in found.items():
        if "skipped" in run:
            print(f"{name} not run: {run['skipped']}")
            continue
        run |= _report(scorer, texts, name, run["answers"])
        run["words_per_second"] = round(words / run.pop("seconds"))
    return found


def _compare(scorer: Any, texts: Sequence[GoldText], ours: Given, result: Answer) -> None:  # noqa: ANN401
    """Add the ratio of speeds to dateparser and the sign test against each peer that ran."""
    for name, run in result["peers"].items():
        if "answers" not in run:
            continue
        one, other = (
            [
                value_f1(counts_of(scorer, text.times, text.judged(given.get(text.doc, ()))))
                for text in texts
            ]
            for given in (ours, run["answers"])
        )
        run["sign_test"] = sign_test(one, other)
        ratio = run["speed_ratio"] = round(result["words_per_second"] / run["words_per_second"], 2)
        signs = run["sign_test"]
        print(
            f"against {name}: value better in {signs['better']} texts, worse in {signs['worse']}, "
            f"p = {signs['p']:.2g}; {result['words_per_second']} words a CPU second to "
            f"{run['words_per_second']}, ratio {ratio}"
        )


def _without_answers(result: Answer) -> Answer:
    peers = {
        name: {key: value for key, value in run.items() if key != "answers"}
        for name, run in result["peers"].items()
    }
    return {**result, "peers": peers}


if __name__ == "__main__":
    sys.exit(main())
