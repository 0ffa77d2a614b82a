"""Which events an article tells as its news."""

import pytest

from dragoman.records.claim import Status
from dragoman.stages.date.claims import is_reported
from tests.records.test_timing import parsed
from tests.stages.date.given import document, event

LEAD = """
    Envoys envoy NOUN 2 nsubj
    met meet VERB 6 ccomp
    , , PUNCT 2 punct
    the the DET 5 det
    ministry ministry NOUN 6 nsubj
    said say VERB 0 root
"""
SAID_BEFORE = """
    It it PRON 2 nsubj
    said say VERB 0 root
    that that SCONJ 5 mark
    envoys envoy NOUN 5 nsubj
    met meet VERB 2 ccomp
"""
QUOTED = """
    “ “ PUNCT 3 punct
    Envoys envoy NOUN 3 nsubj
    met meet VERB 7 ccomp
    , , PUNCT 3 punct
    ” ” PUNCT 3 punct
    he he PRON 7 nsubj
    said say VERB 0 root
"""


@pytest.mark.parametrize(
    ("tree", "head", "told"), [(LEAD, 1, True), (SAID_BEFORE, 4, False), (QUOTED, 2, False)]
)
def test_what_leads_the_sentence_is_the_news(tree: str, head: int, told: bool) -> None:
    claim = event(document("d1", "Envoys met."), "met", head=head, speech="statement-1")
    assert is_reported(parsed(tree), claim) is told
    planned = event(document("d1", "Envoys met."), "met", Status.PLANNED, head=head)
    assert not is_reported(parsed(tree), planned)
