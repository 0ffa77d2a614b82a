"""Every exception that dragoman raises on purpose.

Bad data is a record (`Issue`), bad configuration or usage one of these, a bug a crash.

DragomanError
├── UsageError          a command or call asks for what cannot be (unknown kind, unknown id)
├── ConfigurationError  dossier.toml, an actors file or a lexicon is wrong
├── DossierError        the dossier cannot be opened
│   ├── DossierMissing  there is none at that place
│   ├── DossierExists   there is one already
│   ├── DossierBusy     another build holds the lock
│   └── SchemaTooNew    written by a later dragoman
├── SourceError         nothing can be read at that address at all
├── MissingExtra        a plug-in needs a package that is not installed
└── EvidenceError       a passage does not stand where it is said to stand
"""


class DragomanError(Exception):
    """Root of the tree; the message says what, where and what to do."""


class UsageError(DragomanError):
    """A command or a call asks for what cannot be."""


class ConfigurationError(DragomanError):
    """A configuration, actors or lexicon file is wrong."""


class DossierError(DragomanError):
    """The dossier cannot be opened."""


class DossierMissing(DossierError):
    """There is no dossier at that place."""


class DossierExists(DossierError):
    """There is a dossier at that place already."""


class DossierBusy(DossierError):
    """Another build is at work on the dossier."""


class SchemaTooNew(DossierError):
    """The dossier was written by a later version."""


class SourceError(DragomanError):
    """Nothing can be read at that address."""


class MissingExtra(DragomanError):
    """A plug-in needs a package that is not installed."""


class EvidenceError(DragomanError):
    """A passage does not stand where it is said to stand."""
