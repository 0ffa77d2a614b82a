"""Names read with several types in one document."""

from dragoman.records.annotated import EntityType, Form
from dragoman.stages.annotate.found import Found
from dragoman.stages.annotate.surnames import retype_surnames

PERSON, PLACE, BODY = EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION


def types_of(*names: tuple[str, EntityType, str | None]) -> list[EntityType]:
    given = [
        [(words, Found(first=0, last=1, type=type_, form=Form.NAME, actor=actor))]
        for words, type_, actor in names
    ]
    return [found.type for sentence in retype_surnames(given) for found in sentence]


def test_a_surname_of_a_person_is_no_place() -> None:
    assert types_of(("Petra Holm", PERSON, None), ("Holm", PLACE, None)) == [PERSON, PERSON]
    found = types_of(("Karim al-Ramazani", PERSON, None), ("Al-Ramadhani", PLACE, None))
    assert found == [PERSON, PERSON]


def test_most_sentences_say_what_a_name_is() -> None:
    thrice = [("Al-Basri", PERSON, None), ("Al-Basri", PLACE, None), ("Al-Basri", PERSON, None)]
    assert types_of(*thrice) == [PERSON] * 3
    assert (
        types_of(("Orvel", BODY, None), ("Orvel", PERSON, None), ("Orvel", BODY, None))
        == [BODY] * 3
    )


def test_an_even_vote_and_a_known_name_change_nothing() -> None:
    assert types_of(("Orvel", BODY, None), ("Orvel", PERSON, None)) == [BODY, PERSON]
    found = types_of(("Petra Jordan", PERSON, None), ("Jordan", PLACE, "state:JO"))
    assert found == [PERSON, PLACE]
