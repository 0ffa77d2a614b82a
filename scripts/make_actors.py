"""Make ontology/actors.yaml: states, territories and their capitals.

Takes the territory files of OpenSanctions' rigour (MIT licence, a folder of YAML), the names of
territories in Unicode's CLDR (Unicode licence, through Babel) and our own ontology/states.yaml;
gives one table, sorted, the same bytes for the same input.

    python scripts/make_actors.py --rigour FOLDER   # the folder that holds `territories/`
"""

import argparse
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from babel import Locale
from babel.core import UnknownLocaleError
from babel.languages import get_official_languages

from dragoman.ontology.fold import atoms
from dragoman.ontology.rows import place_id
from dragoman.ontology.table import read_yaml

ONTOLOGY = Path(__file__).resolve().parent.parent / "src" / "dragoman" / "ontology"
HEADER = """\
# States, territories and their capitals. Made by scripts/make_actors.py; do not edit: change
# states.yaml, or lay a file of your own over it.
#
# Sources: names from the territory files of rigour, (c) 2023-2025 OpenSanctions Datenbanken GmbH,
# MIT licence; names in their own languages from Unicode CLDR, (c) Unicode, Inc., Unicode licence
# (both texts in LICENCES.txt beside this file); capitals, demonyms and further English names
# from states.yaml, written for dragoman from general knowledge.

"""
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
_NO_NAME = re.compile(r"[(),\[\]]| nutome$| -")
"""Marks of what is a gloss or a grammatical form and no name."""


def main() -> None:
    """Read the arguments and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rigour", type=Path, required=True, help="folder holding territories/")
    parser.add_argument("--out", type=Path, default=ONTOLOGY / "actors.yaml")
    arguments = parser.parse_args()
    arguments.out.write_bytes(make(arguments.rigour, ONTOLOGY / "states.yaml"))


def make(rigour: Path, states: Path) -> bytes:
    """Return the bytes of the table."""
    ours: dict[str, dict[str, Any]] = read_yaml(states)  # type: ignore[assignment] # our own file
    rows: list[dict[str, Any]] = []
    for code in ours:
        territory = read_yaml(rigour / "territories" / f"{code.lower()}.yml")
        rows.extend(_rows(code, ours[code], territory))  # type: ignore[arg-type] # rigour's form
    rows.sort(key=lambda row: str(row["id"]))
    text = yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=100)
    return (HEADER + text).encode()


def state_id(code: str) -> str:
    """Return the id of a state or a part of one by its code in rigour."""
    if "_" in code:
        return f"region:{code.replace('_', '-')}"
    return f"state:{code}"


def _rows(code: str, ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The entry of a state and those of its capital and other seats."""
    id_ = state_id(code)
    name = ours.get("name") or theirs["name"]
    latin, native = _names(code, name, ours, theirs)
    capital = [*ours.get("capital", ())]
    adjectives, people = ours.get("adjectives", []), ours.get("people", [])
    state = {
        "id": id_,
        "type": "country",
        "name": name,
        "aliases": latin,
        "native": native,
        "demonyms": people,
        "adjectives": adjectives,
        "capital": place_id(capital[0]) if capital else None,
        "within": f"state:{ours['within']}" if "within" in ours else None,
        "sector": "GOV",
        "kind": ours.get("kind", "state"),
    }
    seats = [_seat(capital, id_, quiet=ours.get("quiet", False))] if capital else []
    seats += [_seat([city], id_, quiet=False) for city in ours.get("seats", ())]
    return [{key: value for key, value in row.items() if value} for row in (state, *seats)]


def _seat(names: list[str], state: str, *, quiet: bool) -> dict[str, Any]:
    return {
        "id": place_id(names[0]),
        "type": "place",
        "name": names[0],
        "aliases": _distinct(names[1:], {atoms(names[0])}),
        "seat_of": None if quiet else state,
        "within": state,
        "kind": "city",
    }


def _names(
    code: str, name: str, ours: Mapping[str, Any], theirs: Mapping[str, Any]
) -> tuple[list[str], list[str]]:
    """A state's other names: those in Latin script, and those in its own languages' scripts."""
    strong = [str(form) for form in theirs.get("names_strong", ())]
    found = [theirs["name"], theirs.get("full_name") or name, *strong]
    dropped = ours.get("drop", ())
    found = [form for form in found if form not in dropped and _is_name(form)]
    local = [form for form in _local(code) if form not in dropped and _is_name(form)]
    latin = [*ours.get("aliases", ()), *(form for form in (*found, *local) if _LATIN.search(form))]
    latin += [form.replace("Saint ", "St. ") for form in (name, *latin) if "Saint " in form]
    own = [*ours.get("native", ()), *local]
    native = [form for form in own if not _LATIN.search(form)]
    demonyms = {atoms(word) for word in (*ours.get("adjectives", ()), *ours.get("people", ()))}
    taken = {atoms(name)} | (demonyms - {atoms(form) for form in ours.get("aliases", ())})
    return _distinct(latin, taken, spelled=True), _distinct(native, set())


def _local(code: str) -> list[str]:
    """A territory's name in its official languages (CLDR)."""
    found = []
    for language in get_official_languages(code, regional=False, de_facto=True):
        try:
            territory = Locale.parse(language).territories.get(code)
        except (UnknownLocaleError, ValueError):
            continue
        found += [territory] if territory else []
    return found


def _is_name(form: str) -> bool:
    return not _NO_NAME.search(form) and not (_LATIN.search(form) and form[0].islower())


def _distinct(
    forms: Iterable[str], taken: set[tuple[str, ...]], *, spelled: bool = False
) -> list[str]:
    """The forms whose key is not taken; acronyms with stops stay beside those without."""
    kept: list[str] = []
    for form in forms:
        key = atoms(form)
        if key not in taken or (spelled and "." in form and form not in kept and len(form) < 9):
            taken.add(key)
            kept.append(form)
    return kept


if __name__ == "__main__":
    main()
