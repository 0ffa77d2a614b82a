"""From what a person types to an id: a whole id, a unique beginning, its digits, or a member's."""

from collections.abc import Iterable

from dragoman.errors import UsageError
from dragoman.stores.base import Store
from dragoman.writers.base import Record
from dragoman.writers.public import known_ids

SHOWN = 6
"""Candidates named when a beginning fits several."""


def resolve_id(store: Store, record: Record, typed: str) -> str:
    """Return the id that is meant. Raises UsageError when it is none or not the only one.

    Ids of facts go before ids of their members, so that the short ids which tables show are
    unique among facts alone.
    """
    typed = typed.strip().lower()
    known = known_ids(record) | {one.id for one in record.suggested}
    found = [id_ for id_ in known if _fits(id_, typed)] if typed else []
    if not found and typed:
        found = [owner for _, owner in store.find(typed) if owner in known]
    found = _preferred(found, typed)
    if not found:
        raise UsageError(f"nothing has the id {typed!r}; `show` prints the ids")
    if len(found) > 1:
        shown = ", ".join(found[:SHOWN])
        raise UsageError(f"{typed!r} is the beginning of several ids: {shown}; write more of it")
    return found[0]


def _fits(id_: str, typed: str) -> bool:
    return id_.startswith(typed) or id_.rsplit("-", 1)[-1].startswith(typed)


def _preferred(found: Iterable[str], typed: str) -> list[str]:
    """Return each id once; a whole id alone; of a member's holders a disagreement comes last."""
    every = sorted(set(found))
    if typed in every:
        return [typed]
    facts = [id_ for id_ in every if not id_.startswith("disagreement-")]
    return facts if len(facts) == 1 else every
