"""Links: what may be the same thing is linked with its reasons, what cannot be is not."""

import pytest

from dragoman.records.annotated import EntityType
from dragoman.records.claim import Fate, Status
from dragoman.stages.link.score import LEAST
from tests.stages.link.case import Case

MERGES = 0.6
COUNTRY, PLACE, PERSON = EntityType.COUNTRY, EntityType.PLACE, EntityType.PERSON


@pytest.fixture
def case() -> Case:
    return Case(
        types={
            "Arland": COUNTRY,
            "Borland": COUNTRY,
            "Corland": COUNTRY,
            "Dorland": COUNTRY,
            "Port Sel": PLACE,
            "Nemet": PLACE,
            "Vard": PLACE,
            "Ministry": EntityType.ORGANIZATION,
            "Elin Marsk": PERSON,
            "Jon Tarn": PERSON,
        },
        acts_for={"Ministry": "Arland"},
    )


def test_two_reports_of_one_meeting_are_linked_with_reasons(case: Case) -> None:
    case.document("a", "Arland and Borland met in Vard over fishing rights.")
    case.document("b", "Borland met Arland in Vard about fishing.")
    left = case.event("a", "met", places="Vard")
    right = case.event("b", "met", places="Vard")
    found = case.linked(left, right)
    assert found is not None
    assert MERGES <= found.score <= 1
    assert found.score == round(found.score, 3)
    assert found.left < found.right
    assert any("same place" in reason for reason in found.reasons)


def test_a_body_stands_for_its_state(case: Case) -> None:
    case.document("a", "The Ministry met Borland in Vard. Arland is far.")
    case.document("b", "Arland met Borland in Vard.")
    left, right = case.event("a", "met", places="Vard"), case.event("b", "met", places="Vard")
    assert case.linked(left, right) is not None


def test_other_sides_are_not_linked(case: Case) -> None:
    case.document("a", "Arland met Borland.")
    case.document("b", "Corland met Dorland.")
    assert case.linked(case.event("a", "met"), case.event("b", "met")) is None


def test_other_types_are_not_linked(case: Case) -> None:
    case.document("a", "Arland met Borland in Vard.")
    case.document("b", "Arland shelled Borland in Vard.")
    assert case.linked(case.event("a", "met"), case.event("b", "shelled", "ASSAULT")) is None


def test_visits_to_two_places_are_two(case: Case) -> None:
    case.document("a", "Elin Marsk visited Vard for talks on fishing.")
    case.document("b", "Elin Marsk visited Nemet for talks on fishing.")
    case.document("c", "Elin Marsk visited Vard for talks on fishing.")
    visits = [
        case.event(doc, "visited", places=place, mode="visit")
        for doc, place in (("a", "Vard"), ("b", "Nemet"), ("c", "Vard"))
    ]
    assert case.linked(visits[0], visits[1]) is None
    assert case.linked(visits[0], visits[2]) is not None


def test_a_call_is_no_meeting(case: Case) -> None:
    case.document("a", "Arland met Borland on fishing.")
    case.document("b", "Arland called Borland on fishing.")
    left = case.event("a", "met", channel="in_person")
    right = case.event("b", "called", channel="phone")
    assert case.linked(left, right) is None


def test_attacks_on_two_victims_are_two(case: Case) -> None:
    case.document("a", "Arland attacked Borland at night.")
    case.document("b", "Arland attacked Corland at night.")
    left = case.event("a", "attacked", "ASSAULT", victims="Borland")
    right = case.event("b", "attacked", "ASSAULT", victims="Corland")
    assert case.linked(left, right) is None


def test_a_plan_to_give_way_may_be_the_agreement_to_do_so(case: Case) -> None:
    case.document("a", "Arland and Borland agreed on the release of prisoners of war.")
    case.document("b", "Arland and Borland will start the release of prisoners of war.")
    agreed = case.event("a", "agreed", "AGREE")
    planned = case.event("b", "release", "RETREAT", status=Status.PLANNED)
    assert case.linked(agreed, planned) is not None


def test_rounds_of_other_numbers_are_never_linked_nor_their_events(case: Case) -> None:
    case.document("a", "Arland and Borland held the second round of fishing talks.")
    case.document("b", "Arland and Borland held the third round of fishing talks.")
    one, other = case.event("a", "round"), case.event("b", "round")
    left = case.round("a", 2, "fishing talks", one)
    right = case.round("b", 3, "fishing talks", other)
    assert case.linked(left, right) is None
    assert case.linked(one, other) is None


def test_rounds_of_one_number_and_series_are_linked_and_their_events(case: Case) -> None:
    case.document("a", "Arland and Borland held the second round of fishing talks.")
    case.document("b", "The second round of fishing talks of Arland and Borland failed.")
    one, other = case.event("a", "round"), case.event("b", "round")
    left = case.round("a", 2, "fishing talks", one)
    right = case.round("b", 2, "fishing talks", other)
    for pair in ((left, right), (one, other)):
        found = case.linked(*pair)
        assert found is not None
        assert found.score >= MERGES


def test_the_same_number_of_two_negotiations_is_not_linked(case: Case) -> None:
    case.document("a", "Arland and Borland held the second round of fishing talks.")
    case.document("b", "Corland and Dorland held the second round of border talks.")
    assert case.linked(case.round("a", 2, "fishing"), case.round("b", 2, "border")) is None


def test_the_same_content_of_one_speaker_is_linked(case: Case) -> None:
    case.document("a", "Elin Marsk said that fishing quotas would double within months.")
    case.document("b", "Fishing quotas would double in months, Elin Marsk told reporters.")
    case.document("c", "Elin Marsk said that railway tariffs hurt trade with neighbours.")
    left = case.statement("a", "Elin Marsk", "fishing quotas would double within months")
    right = case.statement("b", "Elin Marsk", "Fishing quotas would double in months")
    other = case.statement("c", "Elin Marsk", "railway tariffs hurt trade with neighbours")
    assert case.linked(left, right) is not None
    assert case.linked(left, other) is None


def test_the_same_topic_of_another_speaker_is_not_linked(case: Case) -> None:
    case.document("a", "Elin Marsk said that fishing quotas would double within months.")
    case.document("b", "Jon Tarn said that fishing quotas must never grow.")
    left = case.statement("a", "Elin Marsk", "fishing quotas would double within months")
    right = case.statement("b", "Jon Tarn", "fishing quotas must never grow")
    assert case.linked(left, right) is None


@pytest.mark.parametrize(
    "other",
    [
        "fishing quotas would not double within months",
        "talks on fishing quotas would be short",
    ],
)
def test_other_sayings_of_one_speaker_stay_apart(case: Case, other: str) -> None:
    case.document("a", "Elin Marsk said that fishing quotas would double within months.")
    case.document("b", f"Elin Marsk said that {other}.")
    left = case.statement("a", "Elin Marsk", "fishing quotas would double within months")
    right = case.statement("b", "Elin Marsk", other)
    found = case.linked(left, right)
    assert found is None or found.score < 0.6


def test_a_promise_and_its_keeping_are_linked(case: Case) -> None:
    case.document("a", "Arland promised to reopen the border bridge to lorries.")
    case.document("b", "Arland kept its promise and did reopen the border bridge.")
    case.document("c", "Borland promised to reopen the border bridge to lorries.")
    made = case.commitment("a", "Arland", "reopen the border bridge to lorries")
    kept = case.commitment("b", "Arland", "reopen the border bridge", Fate.KEPT)
    other = case.commitment("c", "Borland", "reopen the border bridge to lorries")
    assert case.linked(made, kept) is not None
    assert case.linked(made, other) is None


def test_the_same_number_of_the_same_people_speaks_for_one_event(case: Case) -> None:
    scores = []
    for number in ("40", "35"):
        other = Case(types=dict(case.types))
        other.document("a", "40 prisoners were freed near Arland after talks.")
        other.document("b", f"{number} detainees were freed when Arland opened gates.")
        events = [other.event(name, "freed", "RETREAT", counted=True) for name in "ab"]
        other.figure("a", "40", "prisoners")
        other.figure("b", number, "detainees")
        found = other.linked(*events)
        scores.append(found.score if found else 0.0)
    assert scores[0] > scores[1]


def test_few_words_of_nobody_known_are_no_one_statement(case: Case) -> None:
    case.document("a", "They said the talks failed.")
    case.document("b", "He said the talks failed.")
    case.document("c", "They said the talks on fishing rights in Vard failed over quotas.")
    case.document("d", "He said the talks on fishing rights in Vard failed over quotas.")
    short = [case.statement(name, "", "talks failed") for name in "ab"]
    long = [
        case.statement(n, "", "talks on fishing rights in Vard failed over quotas") for n in "cd"
    ]
    assert case.linked(*short) is None
    assert case.linked(*long) is not None


def test_rival_figures_of_other_names_or_ten_times_as_many_stay_apart(case: Case) -> None:
    case.document("a", "The blast at the harbour of Vard killed 6 sailors at dawn.")
    case.document("b", "The blast at the harbour of Vard killed 70 sailors at dawn.")
    left, right = case.figure("a", "6", "sailors"), case.figure("b", "70", "sailors")
    assert case.linked(left, right) is None


def test_figures_of_one_thing_are_linked_though_the_numbers_differ(case: Case) -> None:
    case.document("a", "The blast at the harbour of Vard killed 6 sailors at dawn.")
    case.document("b", "The blast at the harbour of Vard killed 4 sailors.")
    case.document("c", "Some 6 sailors won the regatta of Nemet.")
    left, right = case.figure("a", "6", "sailors"), case.figure("b", "4", "sailors")
    other = case.figure("c", "6", "sailors")
    assert case.linked(left, right) is not None
    assert case.linked(left, other) is None


def test_two_numbers_of_one_sentence_count_two_things(case: Case) -> None:
    case.document("a", "The blast killed 6 sailors and wounded 9 sailors.")
    case.document("b", "Arland spoke.")
    left, right = case.figure("a", "6", "sailors"), case.figure("a", "9", "sailors")
    assert case.linked(left, right) is None


def test_links_are_sorted_and_above_the_least_score(case: Case) -> None:
    for name in "abcde":
        case.document(name, "Arland met Borland in Vard over fishing rights.")
        case.event(name, "met", places="Vard")
    found = case.links()
    assert len(found) == 10
    assert all(link.score >= LEAST for link in found)
    assert [(x.left, x.right) for x in found] == sorted((x.left, x.right) for x in found)


def test_a_large_block_is_cut(case: Case) -> None:
    for n in range(450):
        case.document(f"d{n:03}", f"Arland met Borland about matter{n % 150}.")
        case.event(f"d{n:03}", "met")
    found = case.links()
    assert 0 < len(found) < 450 * 449 / 4


def _ten_others(case: Case) -> None:
    """Fill the dossier, so that words and names are not all rare."""
    for number in range(10):
        name = f"x{number}"
        case.document(name, f"Arland and Borland talked about matter{number} and trade.")
        case.event(name, "talked")


def test_one_act_in_other_words_is_linked_and_says_why(case: Case) -> None:
    _ten_others(case)
    case.document("a", "Gunmen killed Jon Tarn in Vard on the harbour road.")
    case.document("b", "Police spoke of the assassination of Jon Tarn in Vard.")
    left = case.event("a", "killed", "ASSAULT", victims="Jon Tarn", places="Vard")
    right = case.event("b", "assassination", "ASSAULT", victims="Jon Tarn", places="Vard")
    found = case.linked(left, right)
    assert found is not None
    assert found.score >= MERGES
    assert any("assassination and kill" in reason for reason in found.reasons)
    assert any("one person struck" in reason for reason in found.reasons)


@pytest.mark.parametrize(
    ("words", "victims"),
    [
        ("Borland attacked Arland with rockets at night.", "Arland"),  # the other way round
        ("Arland attacked Corland with rockets at night.", "Corland"),
    ],
)
def test_strikes_on_or_by_others_stay_apart(case: Case, words: str, victims: str) -> None:
    _ten_others(case)
    case.document("a", "Arland attacked Borland with rockets at night.")
    case.document("b", words)
    left = case.event("a", "attacked", "ASSAULT", victims="Borland")
    right = case.event("b", "attacked", "ASSAULT", victims=victims)
    assert case.linked(left, right) is None


def test_two_demands_of_one_side_are_told_apart_by_what_is_asked(case: Case) -> None:
    scores = []
    for words in (
        "Arland urged Borland to lower the bridge tolls.",
        "Arland urged Borland to free jailed poets.",
    ):
        other = Case(types=dict(case.types))
        _ten_others(other)
        other.document("a", "Arland urged Borland to lower bridge tolls soon.")
        other.document("b", words)
        events = [other.event(name, "urged", "REQUEST", victims="Borland") for name in "ab"]
        found = other.linked(*events)
        scores.append(found.score if found else 0.0)
    assert scores[0] >= MERGES > scores[1]


def test_meetings_with_two_counterparts_are_two(case: Case) -> None:
    _ten_others(case)
    case.document("a", "Arland met Borland about quotas.")
    case.document("b", "Arland met Corland about quotas.")
    found = case.linked(case.event("a", "met"), case.event("b", "met"))
    assert found is None or found.score < MERGES


def test_nobody_and_no_place_in_common_is_no_link(case: Case) -> None:
    case.document("a", "Sailors were wounded near a lighthouse in fog.")
    case.document("b", "Farmers were wounded while harvesting barley.")
    left, right = (case.event(name, "wounded", "ASSAULT") for name in "ab")
    assert case.linked(left, right) is None
