"""Credits: agencies are known where credit is given, and not where they are cited."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from dragoman.ontology import load_ontology
from dragoman.records.document import Placed, Text, Zone, ZoneSpan
from dragoman.stages.resolve.credits import credits_of
from tests.stages.resolve.page import bare_text

ONTOLOGY = load_ontology()
SAID = "Fishermen of both ports met on Monday to divide the catch."


def zoned(*parts: tuple[Zone, str]) -> Text:
    text = bare_text("a", "\n".join(words for _, words in parts))
    return replace(text, zones=tuple(_spans(parts)))


def _spans(parts: tuple[tuple[Zone, str], ...]) -> Iterator[ZoneSpan]:
    start = 0
    for zone, words in parts:
        yield ZoneSpan(zone=zone, start=start, end=start + len(words))
        start += len(words) + 1


def agencies(*parts: tuple[Zone, str]) -> list[str]:
    return [c.actor or "" for c in credits_of(zoned(*parts), ONTOLOGY) if c.agency]


@pytest.mark.parametrize(
    ("zone", "words", "found"),
    [
        (Zone.DATELINE, "OSLO, March 3 (Reuters) -", ["media:reuters"]),
        (Zone.DATELINE, "OSLO (AP) —", ["media:ap"]),
        (Zone.DATELINE, "OSLO, March 3 /Xinhua/ --", ["media:xinhua"]),
        (Zone.DATELINE, "OSLO (Reuters/AFP) -", ["media:afp", "media:reuters"]),
        (Zone.BYLINE, "By Ann Other, Reuters", ["media:reuters"]),
        (Zone.BYLINE, "Ann Other with AFP and Reuters", ["media:afp", "media:reuters"]),
        (Zone.BYLINE, "Reuters Staff", ["media:reuters"]),
        (Zone.BYLINE, "By Ann Other", []),
        (Zone.BOILERPLATE, "Source: AFP", ["media:afp"]),
        (
            Zone.BOILERPLATE,
            "Copyright 2031 The Associated Press. All rights reserved.",
            ["media:ap"],
        ),
        (Zone.BOILERPLATE, "© 2031 Reuters", ["media:reuters"]),
        (Zone.CAPTION, "Boats in the harbour. (Reuters)", []),
    ],
)
def test_agencies_are_credited_around_the_text(zone: Zone, words: str, found: list[str]) -> None:
    assert agencies((zone, words), (Zone.BODY, SAID)) == found


def test_a_bare_name_among_the_furniture_is_a_photographs() -> None:
    furniture = (Zone.BOILERPLATE, "Reuters\nMore from the harbour")
    assert agencies((Zone.BODY, SAID), furniture) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (f"{SAID} (AFP)", ["media:afp"]),
        (f"{SAID}\nReuters - AFP", ["media:afp", "media:reuters"]),
        (f"OSLO (Reuters) - {SAID}", ["media:reuters"]),
        (f"{SAID} The harbour master told Reuters that it was a good year.", []),
        (f"According to AFP, {SAID}", []),
    ],
)
def test_agencies_are_credited_at_the_ends_of_the_body(body: str, found: list[str]) -> None:
    assert agencies((Zone.BODY, body)) == found


def test_an_agency_that_nobody_knows_is_credited_by_its_name() -> None:
    parts = (Zone.DATELINE, "SKARHOLM (Tassonian Press Agency) -"), (Zone.BODY, SAID)
    (credit,) = credits_of(zoned(*parts), ONTOLOGY)
    assert (credit.name, credit.actor, credit.agency) == ("Tassonian Press Agency", None, True)


@pytest.mark.parametrize(
    ("dateline", "names"), [("SKARHOLM (TNS) -", ["TNS"]), ("OSLO, 3 March, 9:00 (GMT) -", [])]
)
def test_capitals_in_the_brackets_of_a_dateline_are_an_agency(
    dateline: str, names: list[str]
) -> None:
    text = zoned((Zone.DATELINE, dateline), (Zone.BODY, SAID))
    assert [c.name for c in credits_of(text, ONTOLOGY)] == names


def test_the_outlet_is_credited_beside_them() -> None:
    text = replace(zoned((Zone.BODY, SAID)), outlet=Placed(value="Harbour Gazette"))
    (credit,) = credits_of(text, ONTOLOGY)
    assert (credit.name, credit.actor, credit.agency) == ("Harbour Gazette", None, False)
    agency = replace(text, outlet=Placed(value="AFP"))
    assert [(c.actor, c.agency) for c in credits_of(agency, ONTOLOGY)] == [("media:afp", True)]
