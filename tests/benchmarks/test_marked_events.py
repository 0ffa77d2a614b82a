"""Reading corpora with marked events: mentions, chains, which sentences count."""

from pathlib import Path

import pytest
from benchmarks.marked_events import Marked, read_ecbplus, read_meantime

TOKENS = """
<token t_id="1" sentence="0" number="0">http</token>
<token t_id="2" sentence="1" number="0">Boats</token>
<token t_id="3" sentence="1" number="1">sank</token>
<token t_id="4" sentence="2" number="0">The</token>
<token t_id="5" sentence="2" number="1">sinking</token>
<token t_id="6" sentence="3" number="0">Others</token>
<token t_id="7" sentence="3" number="1">sailed</token>
"""
MARKS = """
<ACTION_OCCURRENCE m_id="1"><token_anchor t_id="3"/></ACTION_OCCURRENCE>
<NEG_ACTION_OCCURRENCE m_id="2"><token_anchor t_id="5"/></NEG_ACTION_OCCURRENCE>
<ACTION_OCCURRENCE m_id="3"><token_anchor t_id="7"/></ACTION_OCCURRENCE>
<HUMAN_PART m_id="4"><token_anchor t_id="2"/></HUMAN_PART>
<ACTION_OCCURRENCE m_id="9" TAG_DESCRIPTOR="sinking" instance_id="ACT9"/>
"""
RELATIONS = """
<CROSS_DOC_COREF r_id="1" note="ACT9">
<source m_id="1"/><source m_id="2"/><target m_id="9"/></CROSS_DOC_COREF>
"""


def _document(tokens: str, marks: str, relations: str) -> str:
    return (
        f"<Document>{tokens}<Markables>{marks}</Markables>"
        f"<Relations>{relations}</Relations></Document>"
    )


@pytest.fixture
def ecbplus(tmp_path: Path) -> Path:
    folder = tmp_path / "ECB+" / "1"
    folder.mkdir(parents=True)
    (folder / "1_2ecbplus.xml").write_text(_document(TOKENS, MARKS, RELATIONS))
    table = "Topic,File,Sentence Number\n1,2ecbplus,1\n1,2ecbplus,2\n"
    (tmp_path / "ECBplus_coreference_sentences.csv").write_text(table)
    return tmp_path


def test_validated_sentences_alone_give_mentions(ecbplus: Path) -> None:
    (doc,) = read_ecbplus(ecbplus, "train")
    assert [(m.sentence, m.places, m.chain) for m in doc.mentions] == [
        (1, (1,), "ACT9"),
        (2, (1,), "ACT9"),
    ]
    assert doc.topic == "1"


def test_the_address_line_is_no_sentence_but_the_others_are_kept(ecbplus: Path) -> None:
    (doc,) = read_ecbplus(ecbplus, "train")
    assert sorted(doc.sentences) == [1, 2, 3]


def test_a_topic_is_in_one_part_only(ecbplus: Path) -> None:
    assert not list(read_ecbplus(ecbplus, "dev"))


def test_meantime_has_all_sentences_and_its_corpora_for_topics(tmp_path: Path) -> None:
    folder = tmp_path / "corpus_boats"
    folder.mkdir()
    marks = MARKS.replace("NEG_ACTION_OCCURRENCE", "EVENT_MENTION").replace(
        "ACTION_OCCURRENCE", "EVENT_MENTION"
    )
    relations = RELATIONS.replace("CROSS_DOC_COREF", "REFERS_TO").replace('note="ACT9"', "")
    (folder / "1_boats.xml").write_text(_document(TOKENS, marks, relations))
    (doc,) = read_meantime(tmp_path)
    chains = [m.chain for m in doc.mentions]
    assert doc.topic == "boats"
    assert chains[:2] == ["ACT9", "ACT9"]
    assert chains[2] == doc.mentions[2].id
    assert isinstance(doc, Marked)
