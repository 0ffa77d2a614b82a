"""An open dossier: adding, building only what is new, what goes wrong and how it is said."""

import fcntl
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

import dragoman
from dragoman.dossier import Dossier, new_dossier, open_dossier
from dragoman.engines.base import Job, Outcome, Shard
from dragoman.errors import (
    ConfigurationError,
    DossierBusy,
    DossierExists,
    DossierMissing,
    SourceError,
    UsageError,
)
from dragoman.records.annotated import Annotated
from dragoman.run.lock import LOCK
from dragoman.stages import extract as extract_stage
from tests.conftest import ARTICLES

RULES = "rules.v1"


@pytest.fixture
def dossier(tmp_path: Path, actors: Path, articles: Path) -> Iterator[Dossier]:
    """A dossier of the short articles, not yet built."""
    with new_dossier(tmp_path / "dossier", actors=actors) as made:
        made.add([articles])
        yield made


def codes(dossier: Dossier) -> list[str]:
    rows = [json.loads(line) for line in dossier.export()]
    return [row["code"] for row in rows if row["kind"] == "issue"]


def test_public_names_open_the_same_dossier(tmp_path: Path) -> None:
    with dragoman.new(tmp_path / "one", "A name") as made:
        assert isinstance(made, dragoman.Dossier)
    with dragoman.open(tmp_path / "one") as again:
        assert again.settings.name == "A name"


def test_no_dossier_and_a_second_dossier_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DossierMissing, match="dragoman new"):
        open_dossier(tmp_path)
    new_dossier(tmp_path).close()
    with pytest.raises(DossierExists, match="already"):
        new_dossier(tmp_path)


def test_only_what_is_new_is_read(dossier: Dossier, tmp_path: Path) -> None:
    assert dossier.build(reader=RULES).read == len(ARTICLES)
    more = tmp_path / "more.txt"
    more.write_text("Ostrand and Valmeria met in Kellin on 4 May 2015.\n", "utf-8")
    assert dossier.add([more]).new == 1
    built = dossier.build(reader=RULES)
    assert (built.read, built.whole) == (1, True)
    assert dossier.build(reader=RULES).read == 0


def test_changed_actors_make_old_articles_be_read_again(dossier: Dossier) -> None:
    dossier.build(reader=RULES)
    place = dossier.folder / "actors.yaml"
    place.write_text(place.read_text("utf-8").replace("Kellin", "Kellinport"), "utf-8")
    with open_dossier(dossier.folder) as again:
        assert not again.is_settled(RULES)
        assert again.build(reader=RULES).read == len(ARTICLES)


def test_changed_file_gives_way_to_its_new_words(tmp_path: Path) -> None:
    place = tmp_path / "article.txt"
    with new_dossier(tmp_path / "dossier") as dossier:
        for words in ("Old words of the article.", "New words of the article."):
            place.write_text(words, "utf-8")
            dossier.add([place])
            dossier.build(reader=RULES)
        assert [text.words for text in dossier.record().texts] == ["New words of the article."]


def test_record_says_what_read_it(dossier: Dossier) -> None:
    dossier.build(reader=RULES)
    assert sorted(dossier.record().models) == ["ontology", RULES]


def test_export_during_a_build_is_of_one_moment(dossier: Dossier, tmp_path: Path) -> None:
    dossier.build(reader=RULES)
    before = list(dossier.export(with_text=True))
    opened = dossier.export(with_text=True)
    begun = next(opened)
    more = tmp_path / "more.txt"
    more.write_text("Ostrand and Valmeria met in Kellin on 4 May 2015.\n", "utf-8")
    with open_dossier(dossier.folder) as other:
        other.add([more])
        other.build(reader=RULES)
    assert [begun, *opened] == before
    assert list(dossier.export(with_text=True)) != before


def test_second_builder_is_turned_away(dossier: Dossier) -> None:
    with (dossier.folder / LOCK).open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(DossierBusy, match="another build"):
            dossier.build(reader=RULES)
    assert dossier.build(reader=RULES).read == len(ARTICLES)


def test_step_that_raises_costs_one_article_and_is_tried_again(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(extract_stage, "extract", _breaking_on("second.txt", extract_stage.extract))
        assert dossier.build(reader=RULES).failed == 1
        assert codes(dossier) == ["crashed"]
        assert len(dossier.record().texts) == len(ARTICLES), "its words are there all the same"
    built = dossier.build(reader=RULES)
    assert (built.read, built.failed) == (1, 0)
    assert codes(dossier) == []


Extract = Callable[..., Iterable[object]]


def _breaking_on(source: str, extract: Extract) -> Extract:
    def breaking(batch: list[Annotated], **given: object) -> Iterable[object]:
        if batch[0].text.source == source:
            raise ZeroDivisionError("a bug")
        return extract(batch, **given)

    return breaking


class Killed:
    """An engine on which the first piece of every shard kills its worker."""

    def map(self, job: Job, shards: Iterable[Shard]) -> Iterator[Outcome]:
        work = job.open()
        for shard in shards:
            done = tuple(work(piece) for piece in shard.pieces[1:])
            yield Outcome(number=shard.number, results=(None, *done))


def test_article_that_kills_its_worker_becomes_an_issue(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("dragoman.engines.local.LocalEngine", lambda _workers: Killed())
        assert dossier.build(reader=RULES).failed == 1
    assert codes(dossier) == ["killed"]
    assert len(dossier.record().texts) == len(ARTICLES) - 1


def test_odd_input_gives_issues_and_no_events(tmp_path: Path) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    (folder / "recipe.txt").write_text("Whisk two eggs and fold in the flour.\n", "utf-8")
    with new_dossier(tmp_path / "dossier") as dossier:
        added = dossier.add([folder])
        assert (added.new, len(added.issues)) == (1, 2)
        dossier.build(reader=RULES)
        assert len(codes(dossier)) == 2
        assert dossier.findings("event") == []


def test_empty_dossier_has_an_empty_record(tmp_path: Path) -> None:
    with new_dossier(tmp_path / "dossier") as dossier:
        assert dossier.build(reader=RULES).read == 0
        assert [json.loads(line)["kind"] for line in dossier.export()] == ["dossier"]


def test_mistakes_are_said(dossier: Dossier, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        dossier.add([tmp_path / "nowhere"])
    with pytest.raises(UsageError, match="no findings of kind"):
        dossier.findings("weather")
    with pytest.raises(UsageError, match="not a day"):
        dossier.record("2015-02-30")
    with pytest.raises(UsageError, match="nothing has the id"):
        dossier.why("")
    (dossier.folder / "actors.yaml").unlink()
    with open_dossier(dossier.folder) as again, pytest.raises(ConfigurationError, match="no such"):
        again.build(reader=RULES)
