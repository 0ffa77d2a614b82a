"""States that no list knows, by the company that their names keep."""

from dragoman.records.annotated import EntityType, Form
from dragoman.stages.annotate.found import Found
from dragoman.stages.annotate.sentences import Parsed
from dragoman.stages.annotate.unknown_states import retype_states
from tests.stages.annotate.given import sentence_of

PERSON, PLACE, COUNTRY = EntityType.PERSON, EntityType.PLACE, EntityType.COUNTRY
PREMIER_OF = (
    "The/DET/1/det premier/NOUN/4/nsubj of/ADP/3/case Varnia/PROPN/1/nmod left/VERB/-1/root"
)
HIS_PREMIER = "Holm/PROPN/2/nmod:poss 's/PART/0/case premier/NOUN/3/nsubj left/VERB/-1/root"
VARNIA_SAID = "Varnia/PROPN/1/nsubj agreed/VERB/-1/root"
HOLM_SAID = "Holm/PROPN/1/nsubj agreed/VERB/-1/root"
FULL_NAME = "Petra/PROPN/2/nsubj Holm/PROPN/0/flat agreed/VERB/-1/root"
MAYOR_OF = "The/DET/1/det mayor/NOUN/4/nsubj of/ADP/3/case Varnia/PROPN/1/nmod left/VERB/-1/root"
IN_VARNIA = "Rain/NOUN/1/nsubj fell/VERB/-1/root in/ADP/3/case Varnia/PROPN/1/obl"
ADJECTIVE = "Varnian/ADJ/1/amod troops/NOUN/2/nsubj left/VERB/-1/root"
ARMY_OF = "The/DET/1/det army/NOUN/4/nsubj of/ADP/3/case Varnia/PROPN/1/nmod left/VERB/-1/root"


def types_of(*given: tuple[str, tuple[int, int], EntityType]) -> list[EntityType]:
    parsed = [Parsed(sentence_of(marks, i), ()) for i, (marks, _, _) in enumerate(given)]
    names = [
        [Found(first=first, last=last, type=type_, form=Form.NAME)]
        for _, (first, last), type_ in given
    ]
    return [found.type for sentence in retype_states(parsed, names) for found in sentence]


def test_what_has_a_premier_is_a_state_wherever_it_is_named() -> None:
    found = types_of((PREMIER_OF, (3, 4), PERSON), (VARNIA_SAID, (0, 1), PLACE))
    assert found == [COUNTRY, COUNTRY]


def test_an_army_alone_makes_no_state_but_with_people_named_after_it() -> None:
    assert types_of((ARMY_OF, (3, 4), PLACE)) == [PLACE]
    adjective = (ADJECTIVE, (0, 1), EntityType.OTHER)
    assert types_of((ARMY_OF, (3, 4), PLACE), adjective)[0] is COUNTRY


def test_a_person_with_a_premier_stays_a_person() -> None:
    assert types_of((HIS_PREMIER, (0, 1), PERSON), (HOLM_SAID, (0, 1), PERSON)) == [PERSON] * 2
    twice = [(HIS_PREMIER, (0, 1), PERSON)] * 2
    assert types_of(*twice, (FULL_NAME, (0, 2), PERSON)) == [PERSON] * 3


def test_a_town_has_a_mayor_and_things_happen_in_it() -> None:
    assert types_of((MAYOR_OF, (3, 4), PLACE)) == [PLACE]
    assert types_of((IN_VARNIA, (3, 4), PERSON)) == [PERSON]
    assert types_of(*[(IN_VARNIA, (3, 4), PERSON)] * 2) == [PLACE] * 2
