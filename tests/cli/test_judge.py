"""`dragoman judge`: what is decided is kept at once and in the record after the next build."""

import json
from pathlib import Path

import pytest

from dragoman.cli.main import run
from dragoman.dossier import Dossier, new_dossier, open_dossier

Out = pytest.CaptureFixture[bytes]
ARTICLE = """Kellin Post

3 March 2015

Valmeria and Ostrand held talks in Kellin on Monday. Ostrand rejected the demand of Valmeria to
close the port. “We will open the strait,” President Jon Vik said.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    with new_dossier(tmp_path / "d", "made up") as dossier:
        dossier.add([tmp_path / "a.txt"])
        dossier.build(reader="rules.v1")
    return tmp_path / "d"


def call(out: Out, *arguments: object) -> tuple[int, str, str]:
    code = run([str(one) for one in arguments])
    printed = out.readouterr()
    return code, printed.out.decode(), printed.err.decode()


def rebuilt(folder: Path) -> Dossier:
    dossier = open_dossier(folder)
    dossier.build(reader="rules.v1")
    return dossier


def event(out: Out, folder: Path, words: str) -> dict[str, object]:
    _, printed, _ = call(out, "show", folder, "timeline", "--json")
    found = [one for one in json.loads(printed) if words in one["evidence"][0]["quote"]]
    assert found, printed
    return dict(found[0])


def test_rejecting_takes_a_fact_out_and_undo_brings_it_back(capfdbinary: Out, folder: Path) -> None:
    id_ = event(capfdbinary, folder, "held talks")["id"]
    code, _, said = call(capfdbinary, "judge", folder, "reject", id_, "--by", "ann")
    assert code == 0
    judgment = said.split()[1]
    with rebuilt(folder) as dossier:
        assert id_ not in {one.id for one in dossier.record().findings}
    assert call(capfdbinary, "judge", folder, "undo", judgment, "--by", "ann")[0] == 0
    with rebuilt(folder) as dossier:
        assert id_ in {one.id for one in dossier.record().findings}


def test_correcting_shows_and_the_list_says_what_became_of_it(
    capfdbinary: Out, folder: Path
) -> None:
    id_ = event(capfdbinary, folder, "held talks")["id"]
    fields = ("status=cancelled", "when=2015-03-01")
    assert call(capfdbinary, "judge", folder, "correct", id_, *fields, "--by", "ann")[0] == 0
    rebuilt(folder).close()
    found = event(capfdbinary, folder, "held talks")
    assert found["status"] == "cancelled"
    assert {one["slot"] for one in found["judged"]} == {"status", "when"}  # type: ignore[attr-defined]
    _, printed, _ = call(capfdbinary, "judge", folder, "list", "--json")
    assert {(one["binding"], one["effect"]) for one in json.loads(printed)} == {
        ("bound", "applied")
    }
    _, printed, _ = call(capfdbinary, "why", folder, id_)
    assert "corrected status by ann" in printed


def test_a_fact_that_was_missed_is_added(capfdbinary: Out, folder: Path) -> None:
    words = "close the port"
    given = ("commitment", "by=Ostrand", "strength=agreed", "--by", "ann")
    assert call(capfdbinary, "judge", folder, "add", "a.txt", words, *given)[0] == 0
    with rebuilt(folder) as dossier:
        found = [c for c in dossier.findings("commitment") if c.action == words]
    assert [[one.text for one in c.by] for c in found] == [["Ostrand"]]
    assert found[0].evidence[0].quote.startswith("Ostrand rejected")


def test_judgments_hold_in_the_record_as_of_a_day(capfdbinary: Out, folder: Path) -> None:
    id_ = event(capfdbinary, folder, "held talks")["id"]
    words = "close the port"
    call(capfdbinary, "judge", folder, "reject", id_, "--by", "ann")
    call(capfdbinary, "judge", folder, "add", "a.txt", words, "commitment", "by=Ostrand")
    with rebuilt(folder) as dossier:
        now, then = dossier.record(), dossier.record("2015-03-03")
        before = dossier.record("2015-03-01")
    assert [one.id for one in then.findings] == [one.id for one in now.findings]
    assert id_ not in {one.id for one in then.findings}
    assert any(getattr(one, "action", None) == words for one in then.findings)
    assert not before.findings


def test_what_waits_is_shown_explained_and_accepted(capfdbinary: Out, folder: Path) -> None:
    settings = folder / "dossier.toml"
    settings.write_text(settings.read_text("utf-8").replace("# threshold = 0.5", "threshold = 1.0"))
    with rebuilt(folder) as dossier:
        assert not dossier.findings("event")
        assert dossier.waiting() > 0
    _, printed, _ = call(capfdbinary, "show", folder, "review", "--json")
    waiting = [x for x in json.loads(printed) if x["fact"]["kind"] == "event"]
    id_ = waiting[0]["id"]
    assert "waits for review" in call(capfdbinary, "why", folder, id_)[1]
    _, plain, _ = call(capfdbinary, "export", folder)
    _, queue, _ = call(capfdbinary, "export", folder, "--with-suggestions")
    assert (id_ in plain, id_ in queue) == (False, True)
    call(capfdbinary, "judge", folder, "accept", id_, "--by", "ann")
    with rebuilt(folder) as dossier:
        (accepted,) = dossier.findings("event")
    assert (accepted.id, accepted.confidence < 1.0) == (id_, True)


def test_judgments_of_a_colleague_are_taken_in_once(
    capfdbinary: Out, folder: Path, tmp_path: Path
) -> None:
    id_ = event(capfdbinary, folder, "held talks")["id"]
    call(capfdbinary, "judge", folder, "reject", id_, "--by", "bob")
    _, printed, _ = call(capfdbinary, "judge", folder, "list", "--json")
    (tmp_path / "bob.json").write_text(printed, "utf-8")
    with new_dossier(tmp_path / "other", "made up") as other:
        other.add([tmp_path / "a.txt"])
    for said in ("Took in 1 judgment.", "Took in 0 judgments, 1 known already."):
        assert call(capfdbinary, "judge", tmp_path / "other", "import", tmp_path / "bob.json") == (
            0,
            "",
            f"{said}\n",
        )
    with rebuilt(tmp_path / "other") as dossier:
        assert id_ not in {one.id for one in dossier.record().findings}
    changed = printed.replace('"bob"', '"eve"')
    (tmp_path / "bob.json").write_text(changed, "utf-8")
    code, _, said = call(capfdbinary, "judge", folder, "import", tmp_path / "bob.json")
    assert (code, "was changed after it was given" in said) == (1, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("reject", "event-nothing"), "nothing has the id"),
        (("undo", "judgment-nothing"), "no judgment has the id"),
        (("correct", "a.txt", "published=soon"), "is no day"),
        (("correct", "a.txt", "published"), "sets nothing"),
        (("add", "a.txt", "no such words", "statement"), "do not stand in"),
        (("add", "a.txt", "Valmeria", "statement"), "stand more than once"),
        (("add", "a.txt", "held talks", "event"), "needs a type"),
        (("add", "a.txt", "held talks", "rumour"), "can be added"),
    ],
)
def test_mistakes_are_said_at_once(
    capfdbinary: Out, folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    code, _, words = call(capfdbinary, "judge", folder, *arguments)
    assert (code, said in words) == (1, True), words


def test_the_day_of_an_article_can_be_set(capfdbinary: Out, folder: Path) -> None:
    given = ("published=2015-04-01", "--by", "ann")
    assert call(capfdbinary, "judge", folder, "correct", "a.txt", *given)[0] == 0
    with rebuilt(folder) as dossier:
        record = dossier.record()
    assert record.calendar.published(record.texts[0].document).start == "2015-04-01"
