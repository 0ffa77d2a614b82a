"""Reading a YAML table: the data and, for what is wrong with it, words that help.

Every mistake is a ConfigurationError that says what is wrong, where it stands, and what to do.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

import yaml

from dragoman.errors import ConfigurationError

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse_yaml(raw: bytes, source: str) -> object:
    """Return what the bytes of a YAML file hold. Raises ConfigurationError where they do not."""
    try:
        return yaml.load(raw, Loader=_LOADER)  # the C form of the safe loader, where there is one
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        place = getattr(error, "problem_mark", None)
        line = f", line {place.line + 1}" if place is not None else ""
        reason = getattr(error, "problem", None) or "it is not UTF-8 text"
        raise ConfigurationError(
            f"{source}{line}: this is not YAML ({reason}); correct the line or its indentation"
        ) from error


def read_yaml(path: Path) -> object:
    """Return what a YAML file holds. Raises ConfigurationError when it cannot be read."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ConfigurationError(
            f"{path}: the file cannot be read ({error.strerror}); give the path of a YAML file"
        ) from error
    return parse_yaml(raw, str(path))


class Row:
    """One entry of a table: its fields, asked for by type, and where it stands."""

    def __init__(self, data: object, where: str, fields: frozenset[str]) -> None:
        """Take the entry; a field that is not among `fields` is a mistake."""
        if not isinstance(data, Mapping):
            raise ConfigurationError(f"{where}: expected `field: value` pairs, found {data!r}")
        self.data: Mapping[str, object] = {str(key): value for key, value in data.items()}
        self.where = where
        unknown = sorted(set(self.data) - fields)
        if unknown:
            known = ", ".join(sorted(fields))
            self.fail(f"no field is called `{unknown[0]}`; use one of: {known}")

    def fail(self, words: str) -> NoReturn:
        """Raise ConfigurationError with the entry's place before the words."""
        raise ConfigurationError(f"{self.where}: {words}")

    def text(self, field: str) -> str | None:
        """Return a field of text; none if it is left out."""
        value = self.data.get(field)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip():
            self.fail(f"`{field}` must be text, found {value!r}; put quotation marks round it")
        return value.strip()

    def needed(self, field: str) -> str:
        """Return a field of text that must be there."""
        value = self.text(field)
        if value is None:
            self.fail(f"`{field}` is missing; add it")
        return value

    def texts(self, field: str) -> tuple[str, ...]:
        """Return a field that lists texts (one alone counts as a list of one)."""
        value = self.data.get(field)
        if value is None:
            return ()
        found = dict[str, None]()
        for item in value if isinstance(value, list) else [value]:
            if not isinstance(item, str) or not item.strip():
                self.fail(
                    f"`{field}` must list texts, found {item!r}; put quotation marks round it"
                )
            found[item.strip()] = None
        return tuple(found)

    def flag(self, field: str) -> bool:
        """Return a field that is true or false; false if it is left out."""
        value = self.data.get(field, False)
        if not isinstance(value, bool):
            self.fail(f"`{field}` must be true or false, found {value!r}")
        return value

    def number(self, field: str) -> float | None:
        """Return a field that is a number; none if it is left out."""
        value = self.data.get(field)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.fail(f"`{field}` must be a number, found {value!r}")
        return float(value)

    def choice(self, field: str, choices: frozenset[str]) -> str | None:
        """Return a field of text that is one of some words; none if it is left out."""
        value = self.text(field)
        if value is not None and value not in choices:
            self.fail(f"`{field}` is {value!r}; use one of: {', '.join(sorted(choices))}")
        return value
