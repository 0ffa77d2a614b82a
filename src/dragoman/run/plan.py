"""The plan: every step with its version, and the kinds of records that it reads and writes.

A step's version is raised whenever a rule of it changes, so that its function would give something
else for the same input: that makes old dossiers work it out again. The versions stand here and
nowhere else. The plan is checked before any work.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.errors import ConfigurationError


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step; its `function` is "module:name", the versions of its `libraries` decide content."""

    name: str
    version: int
    function: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    libraries: tuple[str, ...] = ()


GIVEN = ("article", "judgment")
"""What there is before any step."""

CLEAN = Step(
    name="clean",
    version=3,
    function="dragoman.stages.clean:clean",
    reads=("article",),
    writes=("text",),
    libraries=("trafilatura", "htmldate", "ftfy", "py3langid"),
)
ANNOTATE = Step(
    name="annotate",
    version=3,
    function="dragoman.stages.annotate:annotate",
    reads=("text",),
    writes=("annotated",),
    libraries=("onnxruntime", "tokenizers", "numpy"),
)
EXTRACT = Step(
    name="extract",
    version=3,
    function="dragoman.stages.extract:extract",
    reads=("annotated",),
    writes=(
        "claim.event",
        "claim.round",
        "claim.statement",
        "claim.commitment",
        "claim.figure",
        "claim.role",
    ),
)
DOCUMENT_STEPS = (CLEAN, ANNOTATE, EXTRACT)
"""These work document by document, each on what the one before gave."""

BIND = Step(
    name="bind",
    version=3,
    function="dragoman.judgments.bind:bind",
    reads=("annotated", *EXTRACT.writes, "judgment"),
    writes=("bound", *EXTRACT.writes),
)
RESOLVE = Step(
    name="resolve",
    version=3,
    function="dragoman.stages.resolve:resolve",
    reads=("annotated", "claim.role", "judgment"),
    writes=("origin", "entity"),
    libraries=("rapidfuzz", "rensa"),
)
LINK = Step(
    name="link",
    version=3,
    function="dragoman.stages.link:link",
    reads=("annotated", *EXTRACT.writes, "origin", "entity", "judgment"),
    writes=("link",),
    libraries=("rapidfuzz",),
)
DATE = Step(
    name="date",
    version=3,
    function="dragoman.stages.date:date",
    reads=("annotated", *EXTRACT.writes, "origin", "link", "judgment"),
    writes=("dated.document", "dated.time", "dated.claim"),
)
RECONCILE = Step(
    name="reconcile",
    version=3,
    function="dragoman.stages.reconcile:reconcile",
    reads=("annotated", *EXTRACT.writes, "entity", "link", *DATE.writes, "judgment"),
    writes=("event", "statement", "commitment", "figure", "process", "position", "disagreement"),
)
WEIGH = Step(
    name="weigh",
    version=3,
    function="dragoman.stages.weigh:weigh",
    reads=("annotated", *EXTRACT.writes, "entity", *RECONCILE.writes),
    writes=RECONCILE.writes,
)
JUDGE = Step(
    name="judge",
    version=3,
    function="dragoman.judgments.overlay:apply",
    reads=("entity", "bound", *RECONCILE.writes),
    writes=RECONCILE.writes,
)
VERIFY = Step(
    name="verify",
    version=3,
    function="dragoman.stages.verify:verify",
    reads=("annotated", "entity", *RECONCILE.writes),
    writes=(*RECONCILE.writes, "suggestion"),
)
WHOLE_STEPS = (BIND, RESOLVE, LINK, DATE, RECONCILE, WEIGH, JUDGE, VERIFY)
"""These see all documents, and run as one."""

PLAN = (*DOCUMENT_STEPS, *WHOLE_STEPS)


def check(steps: Sequence[Step], given: Iterable[str] = GIVEN) -> None:
    """Raise ConfigurationError for a step that reads what nothing before it writes, or a twin."""
    have, names = set(given), set[str]()
    for step in steps:
        missing = [kind for kind in step.reads if kind not in have]
        if missing:
            raise ConfigurationError(
                f"step {step.name} reads {missing[0]}, which nothing before makes"
            )
        if step.name in names:
            raise ConfigurationError(f"two steps are called {step.name}; names are unique")
        names.add(step.name)
        have.update(step.writes)
