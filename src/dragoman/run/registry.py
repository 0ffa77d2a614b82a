"""Every plug-in by family and name: one explicit table a family, then entry points.

Names carry versions where a new one may give something else ("rules.v1"); an old version stays
beside a new one. A third party adds to a family through the entry-point group
`dragoman.<family>`; a name of our own cannot be taken over. Nothing is imported before it is asked
for by name: this is the one place where modules are loaded by name.
"""

from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from dragoman.errors import ConfigurationError, MissingExtra

SOURCES = {"files.v1": "dragoman.sources.files:Files"}
READERS = {
    "english.v1": "dragoman.models.english:English",
    "rules.v1": "dragoman.models.rules:Rules",
}
ENGINES = {"local.v1": "dragoman.engines.local:LocalEngine"}
STORES = {
    "sqlite": "dragoman.stores.sql:SqlStore",
    "postgresql": "dragoman.stores.sql:SqlStore",
}
"""By the scheme of the URL."""
WRITERS = {"html": "dragoman.writers.html:write", "jsonl": "dragoman.writers.jsonl:write"}

FAMILIES: Mapping[str, Mapping[str, str]] = {
    "sources": SOURCES,
    "readers": READERS,
    "engines": ENGINES,
    "stores": STORES,
    "writers": WRITERS,
}
ENGLISH = "english.v1"
RULES = "rules.v1"
WEIGHTS_GROUP = "dragoman.models"
WEIGHTS = {ENGLISH: "dragoman-en"}
"""Entry point of the package with a reader's weights: a function that gives their folder."""


def names(family: str) -> list[str]:
    """Return the names of a family: ours and third parties'."""
    theirs = [point.name for point in entry_points(group=f"dragoman.{family}")]
    return sorted({*FAMILIES[family], *theirs})


def load(family: str, name: str) -> Any:  # noqa: ANN401 - each family has its own protocol
    """Return the class or function of that name.

    Raises ConfigurationError for a name that there is not, MissingExtra when a package that it
    needs is not installed.
    """
    address = FAMILIES[family].get(name)
    if address is None:
        found = [p for p in entry_points(group=f"dragoman.{family}") if p.name == name]
        if not found:
            known = ", ".join(names(family))
            raise ConfigurationError(f"there is no {name!r} among the {family}: {known}")
        address = found[0].value
    return load_object(address)


def load_object(address: str) -> Any:  # noqa: ANN401 - whatever stands there
    """Return what stands at "module:name". Raises MissingExtra when a package is missing."""
    module, _, attribute = address.partition(":")
    try:
        return getattr(import_module(module), attribute)
    except ModuleNotFoundError as error:
        package = (error.name or "").split(".")[0]
        if package == "dragoman":
            raise
        raise MissingExtra(
            f"{address} needs the package {package!r}; install it (pip install {package})"
        ) from error


def weights(name: str) -> Path | None:
    """Return the folder of a reader's weights, if a package with them is installed."""
    point = WEIGHTS.get(name, name)
    found = [p for p in entry_points(group=WEIGHTS_GROUP) if p.name == point]
    if not found:
        return None
    folder = Path(load_object(found[0].value)())
    return folder if any(folder.glob("*.onnx")) else None


def default_reader() -> str:
    """Return the name of the best reader that can be opened here."""
    return ENGLISH if weights(ENGLISH) is not None else RULES


def open_reader(name: str) -> Any:  # noqa: ANN401 - a SentenceReader, by its own protocol
    """Return a reader by name, with its weights where it needs some."""
    make = load("readers", name)
    folder = weights(name)
    if folder is not None:
        return make(folder)
    if name == ENGLISH:
        raise MissingExtra(
            "the reader english.v1 needs the package 'dragoman-en' with its weights; "
            'install it, or set reader = "rules.v1" under [models] in dossier.toml'
        )
    return make()
