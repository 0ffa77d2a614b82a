"""Bad input through the whole path, read by rules: an issue where something could not be read,
nothing invented, nothing lost, and never a traceback.
"""

import gzip
import json
import os
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dragoman.cli.main import run
from dragoman.dossier import Dossier, new_dossier, open_dossier
from dragoman.errors import ConfigurationError, DossierError, SchemaTooNew, UsageError
from dragoman.stores.connect import connect
from dragoman.stores.values import put

Row = dict[str, Any]
Out = pytest.CaptureFixture[bytes]
RULES = "rules.v1"
REPORT = (
    "Kellin Post\n\nMinisters meet\n\n3 March 2015\n\nThe second round of the fishing talks "
    "between Valmeria and Ostrand was held in Kellin on Monday. Valmeria agreed to release 14 "
    "trawlers by 1 April 2015. “We will open the strait,” Valmerian Foreign Minister Petra Holm "
    "said.\n"
)
POLITICS = {"process", "event", "commitment"}
COMMANDS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def rows(dossier: Dossier) -> list[Row]:
    return [json.loads(line) for line in dossier.export(with_text=True)]


def of(found: list[Row], kind: str) -> list[Row]:
    return [row for row in found if row["kind"] == kind]


@pytest.fixture
def read(tmp_path: Path, actors: Path) -> Iterator[Callable[..., list[Row]]]:
    """Put bytes into files, build a dossier of them, and return its rows."""
    folder = tmp_path / "articles"
    folder.mkdir()
    with new_dossier(tmp_path / "dossier", actors=actors) as dossier:

        def build(files: dict[str, bytes | str]) -> list[Row]:
            for name, content in files.items():
                raw = content.encode() if isinstance(content, str) else content
                (folder / name).write_bytes(raw)
            dossier.add([folder])
            dossier.build(reader=RULES)
            found = rows(dossier)
            assert_holds(found)
            assert b"".join(dossier.export("html"))
            return found

        yield build


def assert_holds(found: list[Row]) -> None:
    """Every quote stands in its text, and no step crashed."""
    texts = {row["id"]: row["text"] for row in of(found, "document")}
    for row in found:
        for span in row.get("evidence") or []:
            assert texts[span["document"]][span["start"] : span["end"]] == span["quote"]
    assert "crashed" not in {row["code"] for row in of(found, "issue")}


def facts(found: list[Row]) -> list[str]:
    """Return what the report says, in short."""
    said = [row["content"][0]["text"] for row in of(found, "statement")]
    figures = [f"{row['value']} {row['measure']}" for row in of(found, "figure")]
    return said + figures + [row["label"] for row in of(found, "event")]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory, actors: Path) -> Iterator[Dossier]:
    """A dossier of the report in plain UTF-8."""
    folder = tmp_path_factory.mktemp("plain")
    (folder / "report.txt").write_text(REPORT, "utf-8")
    with new_dossier(folder / "dossier", actors=actors) as dossier:
        dossier.add([folder / "report.txt"])
        dossier.build(reader=RULES)
        assert len(facts(rows(dossier))) > 2
        yield dossier


def codes(found: list[Row]) -> list[str]:
    return sorted(row["code"] for row in of(found, "issue"))


def test_what_cannot_be_read_is_an_issue_and_the_rest_is_read(
    read: Callable[..., list[Row]],
) -> None:
    found = read(
        {
            "a-empty.txt": b"",
            "b-binary.txt": bytes(range(256)) * 40,
            "c-line.txt": b"x" * 2_000_001,
            "d-bomb.txt.gz": gzip.compress(b"a" * 30_000_000, mtime=0),
            "e-words.txt": "word " * 200_001,
            "f-broken.json": "{",
            "g-deep.json": "[" * 100_000,
            "h-script.html": "<script>var a = 1;</script>",
            "i-marks.txt": "\u200b\ufeff\u2028 \n",
            "j-good.txt": REPORT,
        }
    )
    unread = (
        "binary empty malformed-json malformed-json no-words no-words too-large too-large too-long"
    )
    assert codes(found) == unread.split()
    assert of(found, "event")
    assert "j-good.txt" in {row["source"] for row in of(found, "document")}


@pytest.mark.parametrize(
    "raw",
    [
        REPORT.encode("utf-16"),
        REPORT.encode("utf-16-le"),
        REPORT.encode("utf-32"),
        REPORT.encode("cp1252"),
        REPORT.encode() + "“".encode()[:1],
        REPORT.encode().replace(b"Ministers", b"Ministers\x00\x1b[31m"),
        f"\u202e{REPORT}\u202c \u2067محمد وزير الخارجية\u2069 \u200f".encode(),
    ],
    ids=["utf-16", "utf-16-le", "utf-32", "cp1252", "cut", "controls", "directions"],
)
def test_odd_encodings_lose_no_fact(
    read: Callable[..., list[Row]], plain: Dossier, raw: bytes
) -> None:
    found = read({"report.txt": raw})
    assert {row["language"] for row in of(found, "document")} == {"en"}
    assert facts(found) == facts(rows(plain))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", "التقى وزراء خارجية البلدين في بغداد يوم الثلاثاء لإجراء جولة ثالثة من المحادثات. "),
        (
            "fr",
            "Les ministres se sont réunis mardi à Genève pour un troisième cycle de pourparlers. ",
        ),
        ("ru", "Министры встретились во вторник в Женеве для третьего раунда переговоров. "),
    ],
)
def test_other_languages_are_kept_but_not_read(
    read: Callable[..., list[Row]], language: str, words: str
) -> None:
    found = read({"other.txt": words * 5})
    (document,) = of(found, "document")
    assert document["language"] == language
    assert document["text"] == words * 5
    assert codes(found) == ["language"]
    assert {row["kind"] for row in found} == {"dossier", "document", "issue"}


WORST = {
    "letters": "Theministersaidthetalkswouldbeheld" * 3000,
    "digits": "1234567890" * 10_000,
    "groups of digits": "123 456 789 " * 2000,
    "quotes": '"a ' * 5000,
    "nested quotes": "He said “she said ‘he said " * 100,
    "brackets": "(" * 20_000 + "a" + ")" * 20_000,
    "spaces": "The minister" + " " * 200_000 + "said.",
    "lines": "a\n" * 20_000,
    "marks": "e" + "\u0301" * 20_000 + " minister said",
    "emoji": "😀👨‍👩‍👧" * 2000,
    "offices": "the minister of " * 300 + "Ostrand said.",
    "pronouns": "He said he told him that she said it was his. " * 100,
    "one sentence": "The minister said that "
    + " and that ".join(f"delegation {n} came to Kellin" for n in range(600)),
    "stars": "*" * 50_000 + "\n" + "> " * 20_000 + "x",
    "dots": "a.b." * 20_000,
    "address": "https://press.example/" + "a/" * 50_000,
    "tags": "<div>" * 50_000 + "x" + "</div>" * 50_000,
}
SECONDS = 20.0
"""CPU seconds within which each must be read: the worst takes 3 on a core of 2024, and what is
quadratic takes minutes."""


@pytest.mark.parametrize("name", WORST)
def test_the_worst_is_read_in_bounded_time(read: Callable[..., list[Row]], name: str) -> None:
    begin = time.process_time()
    found = read({"worst.html" if name == "tags" else "worst.txt": WORST[name]})
    assert time.process_time() - begin < SECONDS
    assert len(of(found, "document")) + codes(found).count("no-words") == 1
    assert not {"process", "commitment"} & {row["kind"] for row in found}


@pytest.mark.parametrize(
    "page",
    [
        "<p " + " ".join(f"a{n}='x'" for n in range(50_000)) + ">The minister met them</p>",
        "<p>The minister met <b>them <p></i></table><td>at <script>alert(1)</script noon <!-- "
        * 200,
        '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;&b;">]><p>The minister met them &d;</p>',
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        "<p>The minister met them &x;</p>",
    ],
    ids=["attributes", "malformed", "entities", "foreign entity"],
)
def test_hostile_pages_give_their_words(read: Callable[..., list[Row]], page: str) -> None:
    (document,) = of(read({"page.html": page}), "document")
    assert "The minister met" in document["text"]
    assert "alert" not in document["text"]
    assert "root:" not in document["text"]


def test_dates_and_numbers_beyond_all_measure(read: Callable[..., list[Row]]) -> None:
    words = (
        "On 1 January 0001 the ministers of Valmeria and Ostrand met in Kellin. On 31 December "
        "9999 they will meet again. They met on 30 February 2015 and 0000-00-00. In 2099 they "
        f"signed. The war killed {'9' * 5000} people. It cost {'9' * 27} trillion dollars. "
        "One hundred trillion trillion trillion trillion people fled. Round 99999999999999999999 "
        "of the talks was held in 99999. The next day they left.\n"
    )
    years = ["0001-01-01", "9999-12-31", "2099-05-05", "9999-99-99", 1e308, -(10**30), True, []]
    given = [{"text": words + str(n), "published": year} for n, year in enumerate(years)]
    found = read({"years.json": json.dumps(given)})
    assert len(of(found, "document")) == len(years)
    assert all(0 <= row["value"] <= 1e18 for row in of(found, "figure"))
    for row in found:
        when = row.get("when") or row.get("published") or {}
        for side in ("start", "end"):
            assert when.get(side) is None or re.fullmatch(r"\d{4}-\d\d-\d\d", when[side])


NAMES = (
    "=cmd()|' /C calc'!A0",
    "<script>alert(1)</script>",
    "\x1b[31mPetra\x1b[0m \x9b31mHolm",
    "Petra\nHolm\tagain",
    "[red]Petra[/red] [/] :smile:",
    "\u202eartep\u202c",
    "'); DROP TABLE article;--",
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, actors: Path) -> Path:
    """A dossier of articles whose titles, outlets, authors, persons and addresses are hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    given = [
        {
            "text": f"Foreign Minister {name} of Valmeria met the government of Ostrand in "
            f"Kellin on 3 March 2015. “We will open {name} the strait,” {name} said on Tuesday.",
            "title": name,
            "outlet": name,
            "author": name,
            "url": f"https://press.example/{name}",
        }
        for name in NAMES
    ]
    (folder / "names.json").write_text(json.dumps(given))
    (folder / "=cmd()\x1b[31m\n.txt").write_text(REPORT)
    (folder / os.fsdecode(b"odd\xff\xfe.txt")).write_text(REPORT + "Once more.")
    place = folder / "in a #?%41 folder"
    with new_dossier(place, 'a "name" \\', actors=actors) as dossier:
        dossier.add([folder / "names.json", *folder.glob("*.txt")])
        dossier.build(reader=RULES)
    assert (place / "dossier.sqlite").is_file()
    return place


def test_hostile_names_break_no_table(hostile: Path, capfdbinary: Out) -> None:
    shown = "rounds timeline people statements commitments figures disagreements documents".split()
    printed = ""
    for what in shown:
        assert run(["show", str(hostile), what]) == 0
        printed += capfdbinary.readouterr().out.decode()
    assert not COMMANDS.search(printed)
    assert "[red]" in printed
    assert ":smile:" in printed


def test_hostile_names_break_no_explanation_and_no_page(hostile: Path, capfdbinary: Out) -> None:
    with open_dossier(hostile) as dossier:
        found = rows(dossier)
        page = b"".join(dossier.export("html")).decode()
    assert_holds(found)
    assert len(of(found, "document")) == len(NAMES) + 2
    assert "<script>alert" not in page
    for row in found:
        if row["kind"] in {"event", "statement", "entity", "document"}:
            assert run(["why", str(hostile), row["id"]]) == 0
            assert not COMMANDS.search(capfdbinary.readouterr().out.decode())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["why", "zzzz"], "nothing has the id"),
        (["why", ""], "nothing has the id"),
        (["why", "\x1b[31m"], "nothing has the id"),
        (["why", "statement-"], "several ids"),
        (["export", "--format", "xml"], "html, jsonl"),
        (["build", "--reader", "gpt"], "rules.v1"),
        (["report", "-o", "/nowhere/at/all.html"], "No such file"),
    ],
)
def test_wrong_questions_are_answered_in_a_line(
    hostile: Path, capfdbinary: Out, arguments: list[str], said: str
) -> None:
    command, *rest = arguments
    assert run([command, str(hostile), *rest]) == 1
    told = capfdbinary.readouterr().err.decode()
    assert told.startswith("dragoman: ")
    assert said in told
    assert told.count("\n") == 1
    assert "\x1b" not in told


@pytest.mark.parametrize("day", ["nonsense", "2021-13-45", "0000-00-00", ""])
@pytest.mark.parametrize("command", [["show", "rounds"], ["export"]], ids=["show", "export"])
def test_a_day_that_is_none_is_wrong_usage(
    hostile: Path, capfdbinary: Out, command: list[str], day: str
) -> None:
    verb, *rest = command
    assert run([verb, str(hostile), *rest, "--as-of", day]) == 2
    assert "not a day" in capfdbinary.readouterr().err.decode()


@pytest.mark.parametrize(
    "settings",
    [
        "name = ",
        "name = 5",
        "models = 3",
        "other = 1",
        '[store]\nurl = "mysql://x"',
        '[models]\nreader = "gpt"',
        'actors = "none.yaml"',
        "\x00",
    ],
)
def test_broken_settings_are_said(tmp_path: Path, settings: str) -> None:
    (tmp_path / "dossier.toml").write_text(settings)
    with pytest.raises(ConfigurationError), open_dossier(tmp_path) as dossier:
        dossier.build()


def test_databases_that_cannot_be_used_are_said(tmp_path: Path) -> None:
    (tmp_path / "dossier.toml").write_text('[store]\nurl = "sqlite:////nowhere/at/all.sqlite"\n')
    with open_dossier(tmp_path) as dossier, pytest.raises(DossierError, match="unable to open"):
        dossier.prepare()
    new_dossier(tmp_path / "newer").close()
    with open_dossier(tmp_path / "newer") as dossier:
        dossier.prepare()
        engine = connect(dossier.settings.store_url)
        with engine.begin() as connection:
            put(connection, "schema", "99")
        engine.dispose()
    with open_dossier(tmp_path / "newer") as dossier, pytest.raises(SchemaTooNew, match="99"):
        dossier.record()


def test_damaged_and_full_databases_are_said(tmp_path: Path, articles: Path) -> None:
    with new_dossier(tmp_path / "one") as dossier:
        dossier.add([articles])
    place = tmp_path / "one" / "dossier.sqlite"
    with sqlite3.connect(place) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    raw = bytearray(place.read_bytes())
    raw[4096 : len(raw) // 2] = b"\xaa" * (len(raw) // 2 - 4096)
    place.write_bytes(raw)
    with open_dossier(tmp_path / "one") as dossier, pytest.raises(DossierError, match="malformed"):
        dossier.build(reader=RULES)
    script = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))\n"
        "from dragoman.cli.main import run\n"
        "run(['new', sys.argv[1]])\n"
        "sys.exit(run(['add', sys.argv[1], sys.argv[2]]))\n"
    )
    (tmp_path / "long.txt").write_text("The minister met them. " * 40_000)
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "two"), str(tmp_path / "long.txt")],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"check that" in done.stderr


def test_unknown_id_in_python_is_a_usage_error(hostile: Path) -> None:
    with open_dossier(hostile) as dossier, pytest.raises(UsageError):
        dossier.why("event-0")


def test_odd_samples_hold_no_politics(read: Callable[..., list[Row]]) -> None:
    folder = Path(__file__).parents[2] / "samples" / "odd"
    found = read({path.name: path.read_bytes() for path in folder.iterdir()})
    assert not POLITICS & {row["kind"] for row in found}
