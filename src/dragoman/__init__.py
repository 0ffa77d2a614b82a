"""dragoman reads the press on a negotiation and keeps a cited record.

The path: sources fetch articles; `clean` says which words are theirs; `annotate` reads the
language; `extract` says what each article claims; `resolve` says what is a copy and who is who;
`link` what may be the same thing; `date` when; `reconcile` what the record says; `verify` holds
each fact to its passage. Analysts' judgments are inputs, never edits.

    import dragoman
    with dragoman.open("iraq/") as dossier:      # dragoman.new("iraq/") makes one
        dossier.add(["articles/"])
        dossier.build()
        processes = dossier.findings("process")
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

_PUBLIC = {
    "Dossier": "dragoman.dossier:Dossier",
    "new": "dragoman.dossier:new_dossier",
    "open": "dragoman.dossier:open_dossier",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - each public name has its own type
    """Load a public name when it is first asked for: most of the package needs none of them."""
    if name not in _PUBLIC:
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
    module, _, attribute = _PUBLIC[name].partition(":")
    return getattr(import_module(module), attribute)
