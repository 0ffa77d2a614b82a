"""Make docs/record.md: what `dragoman export` writes, kind by kind and field by field.

Takes the types of the records (their fields, types and allowed values) and the words of
record_reference.yaml; gives the page. A field without words, or words without a field, stop it.

    python scripts/make_record_reference.py           # write the page
    python scripts/make_record_reference.py --check   # tell whether it is up to date
"""

import argparse
import sys
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

from dragoman.records import document, entity, finding, issue, judgment, span, time, when

HERE = Path(__file__).resolve().parent
WORDS = HERE / "record_reference.yaml"
PAGE = HERE.parent / "docs" / "record.md"

_MODULES = (document, entity, finding, issue, judgment, span, time, when)
_PLAIN = {str: "string", int: "integer", float: "number", bool: "`true` or `false`"}
_INSIDE = {
    "event": {"id", "claims"},
    "statement": {"id", "claims"},
    "commitment": {"id", "claims"},
    "figure": {"id", "claims"},
    "process": {"id", "claims"},
    "position": {"id", "claims"},
    "disagreement": {"id", "claims"},
    "entity": {"id", "actor", "mentions", "merges", "maybe"},
    "time": {"id", "sentence", "first", "last", "start", "end", "granularity", "rule", "anchor"},
    "judgment": {"id"},
    "issue": {"id"},
}
"""Fields that every line has (`id`), or that the export leaves out."""

Words = Mapping[str, Any]


def words() -> Words:
    """Return what record_reference.yaml holds."""
    found: Words = yaml.safe_load(WORDS.read_text("utf-8"))
    return found


def make() -> str:
    """Return the page. Raises ValueError where words and fields do not agree."""
    told = words()
    names = {part["of"]: name for name, part in told["shapes"].items()}
    blocks = [told["head"].strip(), "## Kinds"]
    for name, part in told["kinds"].items():
        blocks += ["\n\n".join(_part(name, part, names, ("kind", "id")))]
    blocks.append("## Shapes\n\nObjects that stand inside others.")
    for name, part in told["shapes"].items():
        blocks += ["\n\n".join(_part(name, part, names, ()))]
    return "\n\n".join(blocks) + "\n"


def _part(
    name: str, part: Words, names: Mapping[str, str], always: tuple[str, ...]
) -> Iterator[str]:
    yield f"### {name}"
    yield str(part["text"]).strip()
    rows = ["| field | type | meaning |", "|---|---|---|"]
    if always:
        rows += [f"| `kind` | `{name}` | |", "| `id` | string | |"]
    rows += [f"| `{field}` | {type_} | {said} |" for field, type_, said in _rows(name, part, names)]
    yield "\n".join(rows)


def _rows(name: str, part: Words, names: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    types_ = _types(part["of"]) if "of" in part else {}
    used = {field for field, said in part["fields"].items() if isinstance(said, str)}
    given = set(part["fields"]) - used
    missing = set(types_) - used - given - _INSIDE.get(name, set())
    unknown = used - set(types_)
    if missing or unknown:
        raise ValueError(f"{name}: no words for {sorted(missing)}, no field {sorted(unknown)}")
    for field, said in part["fields"].items():
        if isinstance(said, str):
            yield field, _say(types_[field], names), said
        else:
            yield field, said["type"], said["words"]


def _types(name: str) -> dict[str, Any]:
    record = next(vars(module)[name] for module in _MODULES if name in vars(module))
    hints = typing.get_type_hints(record)
    return {field.name: hints[field.name] for field in fields(record)}


def _say(type_: Any, names: Mapping[str, str]) -> str:  # noqa: ANN401 - any type of a field
    """Return a type in words."""
    if isinstance(type_, types.UnionType):
        parts = [_say(one, names) for one in typing.get_args(type_) if one is not type(None)]
        return ", ".join(parts) + " or null"
    if typing.get_origin(type_) is tuple:
        return f"list of {_plural(_say(typing.get_args(type_)[0], names))}"
    if isinstance(type_, type) and issubclass(type_, StrEnum):
        *first, last = (f"`{one.value}`" for one in type_)
        return f"{', '.join(first)} or {last}"
    if type_.__name__ in names:
        name = names[type_.__name__]
        return f"[{name}](#{name})"
    return _PLAIN[type_]


def _plural(words: str) -> str:
    return words.replace("](", "s](", 1) if words.startswith("[") else words + "s"


def main() -> int:
    """Write the page, or with --check tell whether it is as it should be."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--check", action="store_true")
    made = make()
    if options.parse_args().check:
        same = PAGE.exists() and PAGE.read_text("utf-8") == made
        sys.stderr.write("" if same else f"{PAGE} is out of date: run {Path(__file__).name}\n")
        return 0 if same else 1
    PAGE.write_text(made, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
