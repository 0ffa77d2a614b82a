"""Chains of bodies and their states: "the government" here and there is one, if of one state.

Takes the links found between bodies and whose each bare body is; gives whose each is, and takes
links away where two mentions are of different states, or lie too far apart to be taken for one
without a state.
"""

from collections.abc import Sequence

from dragoman.records.annotated import Mention
from dragoman.stages.annotate.coref.belonging import Belonging
from dragoman.stages.annotate.coref.states import States

NEAR = 2
"""Sentences over which "the government" is the same though no state is told."""


def shared_owners(
    mentions: Sequence[Mention], links: dict[str, str], belonging: Belonging, states: States
) -> dict[str, str]:
    """Return the mention of the state that each bare body is of; `links` loses what cannot be."""
    known = {m.id: m for m in mentions}
    of: dict[str, str] = {}
    last: dict[str, tuple[int, str | None]] = {}
    for mention in mentions:
        root = known[states.root(mention.id)]
        if not belonging.is_lone_body(mention) or not _is_bare(root, belonging, states):
            continue
        told = belonging.owner(mention)
        state = states.state_of(known[told].actor) if told is not None else None
        sentence, held = last.get(root.id, (mention.sentence, None))
        far = mention.sentence - sentence > NEAR
        if state is None and held is not None and not far:
            state, told = held, of.get(root.id)
        if root is not mention and (state != held or (state is None and far)):
            links.pop(mention.id, None)
        elif state is not None or root is mention:
            last[root.id] = mention.sentence, state
        if told is not None:
            of[mention.id] = told
    return of


def _is_bare(root: Mention, belonging: Belonging, states: States) -> bool:
    """Tell whether a chain begins with no more than the noun: "the Berg government" says whose."""
    return belonging.is_lone_body(root) and states.standing(root) is None
