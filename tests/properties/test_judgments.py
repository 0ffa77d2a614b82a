"""Promise 5 on articles made up by Hypothesis: every judgment is, after any re-run, applied, marked
moved, or listed as orphaned; never lost, never silently reset.
"""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.dossier import Dossier, new_dossier, open_dossier
from dragoman.records.codec import kind_of
from dragoman.records.judgment import Binding, Bound, Effect, Judgment, Verdict
from dragoman.run import judging
from dragoman.run.judging import FACTS, Hand
from dragoman.writers.base import Record
from tests.conftest import EXAMPLES
from tests.properties.test_promises import articles, export

pytestmark = pytest.mark.property

fewer = settings(max_examples=max(5, EXAMPLES // 3))
"""Each example builds three times or more."""

VALUES = {
    "event": ("status", "denied"),
    "statement": ("occasion", "at the harbour"),
    "commitment": ("status", "withdrawn"),
    "figure": ("qualifier", "up to"),
}
verdicts = st.sampled_from((Verdict.ACCEPT, Verdict.REJECT, Verdict.CORRECT, Verdict.UNSURE))
edits = st.sampled_from(("keep", "before", "after", "cut", "other", "away"))


def dossier_at(folder: Path, least: float) -> Dossier:
    """Make a dossier with a threshold for its facts."""
    new_dossier(folder, "made up").close()
    settings_file = folder / "dossier.toml"
    words = settings_file.read_text("utf-8").replace("# threshold = 0.5", f"threshold = {least}")
    settings_file.write_text(words, "utf-8")
    return open_dossier(folder)


def facts(record: Record) -> list[Any]:
    every = (*record.findings, *record.suggested)
    return [one for one in every if kind_of(one) in FACTS]


def judge(dossier: Dossier, data: st.DataObject, number: int) -> None:
    record = dossier.record()
    if not facts(record):
        return
    fact = data.draw(st.sampled_from(facts(record)))
    verdict = data.draw(verdicts)
    by = data.draw(st.sampled_from(("ann", "bob")))
    hand = Hand(by=by, at=f"2030-01-01T00:00:{number:02}")
    if verdict is Verdict.CORRECT and kind_of(fact) in VALUES:
        made = judging.on_field(record, fact.id, *VALUES[kind_of(fact)], hand)
    else:
        whole = Verdict.ACCEPT if verdict is Verdict.CORRECT else verdict
        made = judging.on_fact(record, fact.id, whole, hand)
    dossier.judge([made])


def edited(words: str, edit: str) -> str | None:
    """Return an article as it is found later; none when it is not."""
    return {
        "before": f"Corrected on Tuesday.\n\n{words}",
        "after": f"{words}\n\nMore will follow.",
        "cut": words[: len(words) // 2],
        "other": "Nothing of that is left.",
        "away": None,
    }.get(edit, words)


def write(folder: Path, corpus: Sequence[str | None]) -> None:
    for number, words in enumerate(corpus):
        place = folder / f"{number}.txt"
        if words is None:
            place.unlink(missing_ok=True)
        else:
            place.write_text(words, "utf-8")


def check(record: Record, judgment: Judgment, bound: Bound) -> None:
    """Check that what became of a judgment is so in the record."""
    every = facts(record)
    about = [f for f in every if set(f.claims) & set(bound.things)]
    kept = [f for f in record.findings if set(f.claims) & set(bound.things)]
    if bound.effect is Effect.ORPHANED:
        assert bound.binding is Binding.ORPHANED
        assert any(judgment.id in issue.message for issue in record.issues)
    elif bound.effect is Effect.CONTESTED:
        assert any(judgment.id in issue.message for issue in record.issues)
        contested = [f for f in about if kind_of(f) != "disagreement"]
        assert all(any(j.judgment == judgment.id for j in f.judged) for f in contested)
    elif bound.effect is Effect.APPLIED and judgment.verdict is Verdict.REJECT:
        assert not [
            f for f in about if kind_of(f) != "process" or set(f.claims) <= set(bound.things)
        ]
    elif bound.effect is Effect.APPLIED and judgment.verdict is Verdict.ACCEPT:
        assert {f.id for f in about} <= {f.id for f in kept}
    elif bound.effect is Effect.APPLIED and judgment.verdict is Verdict.CORRECT:
        slot, value = judgment.anchors[0].slot or "", judgment.value
        assert about
        assert all(getattr(f, slot) == value for f in about if f in kept)


@fewer
@given(st.lists(articles, min_size=2, max_size=3, unique=True), st.data())
def test_judgments_and_articles_may_come_in_any_order(
    corpus: list[str], data: st.DataObject
) -> None:
    with TemporaryDirectory() as place:
        root = Path(place)
        parts = [root / str(number) for number in range(len(corpus))]
        for folder, words in zip(parts, corpus, strict=True):
            folder.mkdir()
            write(folder, [words])
        with new_dossier(root / "d", "made up") as dossier:
            dossier.add(parts)
            dossier.build(reader="rules.v1")
            for number in range(2):
                judge(dossier, data, number)
            dossier.build(reader="rules.v1")
            judgments, first = dossier.store.judgments(), export(dossier)
        with new_dossier(root / "e", "made up") as dossier:
            dossier.judge(reversed(judgments))
            for part in data.draw(st.permutations(parts)):
                dossier.add([part])
                dossier.build(reader="rules.v1")
            assert export(dossier) == first


@fewer
@given(st.lists(articles, min_size=1, max_size=2, unique=True), articles, st.data())
def test_no_judgment_is_lost(corpus: list[str], new: str, data: st.DataObject) -> None:
    least = data.draw(st.sampled_from((0.5, 0.8, 1.0)))
    with TemporaryDirectory() as place, dossier_at(Path(place) / "d", least) as dossier:
        folder = Path(place) / "articles"
        folder.mkdir()
        write(folder, corpus)
        dossier.add([folder])
        dossier.build(reader="rules.v1")
        for number in range(data.draw(st.integers(1, 4))):
            judge(dossier, data, number)
        given_ids = {one.id for one in dossier.store.judgments()}
        for _ in range(2):
            dossier.build(reader="rules.v1")
            record = dossier.record()
            assert {one.id for one in record.judgments} == given_ids == set(record.bound)
            for judgment in record.judgments:
                check(record, judgment, record.bound[judgment.id])
            first = export(dossier)
            dossier.build(reader="rules.v1")
            assert export(dossier) == first
            changed = [edited(words, data.draw(edits)) for words in corpus]
            write(folder, [*changed, new])
            dossier.add([folder])
