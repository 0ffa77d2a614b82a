import pytest

from dragoman.records.annotated import EntityType, Form
from dragoman.stages.annotate.found import Found
from dragoman.stages.annotate.metonyms import means_government

from .given import sentence_of


def means(marks: str, place: int) -> bool:
    name = Found(first=place, last=place + 1, type=EntityType.PLACE, form=Form.NAME)
    return means_government(sentence_of(marks), name)


@pytest.mark.parametrize(
    ("marks", "place"),
    [
        ("Kellin/PROPN/1/nsubj agreed/VERB/-1/root", 0),
        ("Kellin/PROPN/3/nsubj and/CCONJ/2/cc Cairo/PROPN/0/conj agreed/VERB/-1/root", 2),
        ("talks/NOUN/-1/root between/ADP/2/case Kellin/PROPN/0/nmod", 2),
        ("he/PRON/1/nsubj urged/VERB/-1/root Kellin/PROPN/1/obj", 2),
        ("Kellin/PROPN/2/nmod:poss 's/PART/0/case decision/NOUN/-1/root", 0),
        ("Kellin/PROPN/2/nsubj is/AUX/2/cop ready/ADJ/-1/root", 0),
        ("pressure/NOUN/-1/root on/ADP/2/case Kellin/PROPN/0/nmod", 2),
        ("rebels/NOUN/1/nsubj backed/VERB/-1/root by/ADP/3/case Kellin/PROPN/1/obl:agent", 3),
        ("they/PRON/1/nsubj antagonise/VERB/-1/root Kellin/PROPN/1/obj", 2),
        ("he/PRON/1/nsubj blasted/VERB/-1/root Kellin/PROPN/1/obj", 2),
        ("relief/NOUN/-1/root for/ADP/2/case Kellin/PROPN/0/nmod", 2),
        ("Kellin/PROPN/2/nmod:poss 's/PART/0/case reluctance/NOUN/-1/root", 0),
        ("Kellin/PROPN/2/nmod:poss 's/PART/0/case interpretation/NOUN/-1/root", 0),
        ("Kellin/PROPN/1/nsubj saw/VERB/-1/root it/PRON/1/obj as/ADP/4/case help/NOUN/1/obl", 0),
        ("Kellin/PROPN/1/nsubj looks/VERB/-1/root at/ADP/3/case others/NOUN/1/obl", 0),
    ],
)
def test_who_decides_is_a_government(marks: str, place: int) -> None:
    assert means(marks, place)


@pytest.mark.parametrize(
    ("marks", "place"),
    [
        ("he/PRON/1/nsubj arrived/VERB/-1/root in/ADP/3/case Kellin/PROPN/1/obl", 3),
        ("he/PRON/1/nsubj visited/VERB/-1/root Kellin/PROPN/1/obj", 2),
        ("Kellin/PROPN/2/nmod:poss 's/PART/0/case airport/NOUN/-1/root", 0),
        ("Kellin/PROPN/2/nmod:poss 's/PART/0/case population/NOUN/-1/root", 0),
        ("Kellin/PROPN/3/nmod:poss 's/PART/0/case city/NOUN/3/compound rule/NOUN/-1/root", 0),
        ("Kellin/PROPN/2/nsubj:pass was/AUX/2/aux:pass shelled/VERB/-1/root", 0),
        ("Kellin/PROPN/1/nsubj saw/VERB/-1/root protests/NOUN/1/obj", 0),
        ("Kellin/PROPN/3/nsubj is/AUX/3/cop the/DET/3/det capital/NOUN/-1/root", 0),
        ("Kellin/PROPN/-1/root ,/PUNCT/0/punct Ostrand/PROPN/0/appos (/PUNCT/0/punct", 0),
        ("road/NOUN/-1/root between/ADP/2/case Kellin/PROPN/0/nmod", 2),
        ("Kellin/PROPN/1/compound residents/NOUN/2/nsubj left/VERB/-1/root", 0),
        ("mayor/NOUN/-1/root of/ADP/2/case Kellin/PROPN/0/nmod", 2),
    ],
)
def test_what_lies_somewhere_is_a_place(marks: str, place: int) -> None:
    assert not means(marks, place)
