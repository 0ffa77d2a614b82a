"""Reprints: what is a copy of what, as a whole and in parts, and whose text it says it is.

Takes the readings of all documents, from the words alone (no names of the text, no dates); gives
one `Origin` for every document or group of copies, with the sentences that it shares with others
and the agencies and outlets that it credits.
"""

from collections.abc import Sequence

from dragoman.ontology import Ontology
from dragoman.records.annotated import Annotated
from dragoman.records.document import READ_ZONES
from dragoman.records.entity import Carried, Credit, Origin
from dragoman.records.ids import group_id
from dragoman.stages.resolve.credits import credits_of
from dragoman.stages.resolve.origins import copies
from dragoman.stages.resolve.passages import carried_over
from dragoman.stages.resolve.shingles import Shingler


def find_reprints(documents: Sequence[Annotated], ontology: Ontology | None) -> list[Origin]:
    """Return the origin of every document, in the order of ids; credits need an ontology."""
    shingler = Shingler()
    prints = {d.document: shingler.of(d.text, READ_ZONES) for d in documents}
    groups = copies(prints)
    origin = {id_: group_id("origin", members) for members in groups for id_ in members}
    carried: dict[str, list[Carried]] = {}
    for one in carried_over(documents, prints, origin):
        carried.setdefault(one.document, []).append(one)
    text = {d.document: d.text for d in documents}
    credit: dict[str, list[Credit]] = (
        {id_: credits_of(text[id_], ontology) for id_ in text} if ontology else {}
    )
    found = [
        Origin(
            id=origin[members[0]],
            documents=tuple(members),
            carried=tuple(one for id_ in members for one in carried.get(id_, ())),
            credits=tuple(one for id_ in members for one in credit.get(id_, ())),
        )
        for members in groups
    ]
    return sorted(found, key=lambda o: o.id)
