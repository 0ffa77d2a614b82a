from dragoman.ontology import Ontology
from dragoman.records.annotated import Annotated, EntityType, Form, Mention
from dragoman.stages.annotate import annotate

from .given import Told, text_of


def read(
    ontology: Ontology, marks: str, *entities: tuple[int, int, str], words: str | None = None
) -> Annotated:
    plain = words or " ".join(mark.rsplit("/", 3)[0] for mark in marks.split())
    found = list(annotate([text_of(plain)], reader=Told((marks, entities)), ontology=ontology))
    assert isinstance(found[0], Annotated)
    return found[0]


def mention(annotated: Annotated, text: str) -> Mention:
    found = [m for m in annotated.mentions if m.text == text]
    assert len(found) == 1, [m.text for m in annotated.mentions]
    return found[0]


def test_a_person_his_office_and_his_state(ontology: Ontology) -> None:
    said = read(
        ontology,
        "Former/ADJ/3/amod Ostrandian/ADJ/3/amod Foreign/ADJ/3/amod Minister/NOUN/4/compound "
        "Jon/PROPN/6/nsubj Vik/PROPN/4/flat resigned/VERB/-1/root ./PUNCT/6/punct",
        (1, 6, "PER"),
    )
    person, state = mention(said, "Jon Vik"), mention(said, "Ostrandian")
    assert person.type is EntityType.PERSON
    assert (state.form, state.actor) == (Form.DEMONYM, "state:VN2")
    (title,) = person.titles
    assert (title.text, title.of, title.former) == ("Foreign Minister", state.id, True)
    assert said.words[title.start : title.end] == title.text


def test_an_office_after_the_name(ontology: Ontology) -> None:
    said = read(
        ontology,
        "Petra/PROPN/7/nsubj Holm/PROPN/0/flat ,/PUNCT/4/punct the/DET/4/det envoy/NOUN/0/appos "
        "to/ADP/6/case Ostrand/PROPN/4/nmod ,/PUNCT/4/punct left/VERB/-1/root ./PUNCT/8/punct",
        (0, 2, "PER"),
        (6, 7, "LOC"),
    )
    (title,) = mention(said, "Petra Holm").titles
    assert title.text == "envoy to Ostrand"
    assert title.of == mention(said, "Ostrand").id


def test_who_heads_a_delegation(ontology: Ontology) -> None:
    said = read(
        ontology,
        "Holm/PROPN/7/nsubj ,/PUNCT/3/punct who/PRON/3/nsubj heads/VERB/0/acl:relcl the/DET/5/det "
        "delegation/NOUN/3/obj ,/PUNCT/3/punct left/VERB/-1/root ./PUNCT/7/punct",
        (0, 1, "PER"),
    )
    (title,) = mention(said, "Holm").titles
    assert title.text == "heads the delegation"
    assert title.of == mention(said, "the delegation").id


def test_a_name_split_at_its_hyphen_is_one(ontology: Ontology) -> None:
    said = read(
        ontology,
        "Jon/PROPN/4/nsubj Vik/PROPN/0/flat -/PUNCT/3/punct Dahl/PROPN/0/flat left/VERB/-1/root",
        (0, 2, "PER"),
        (3, 4, "LOC"),
        words="Jon Vik-Dahl left",
    )
    assert [m.text for m in said.mentions] == ["Jon Vik-Dahl"]


def test_a_nationality_is_no_part_of_a_person(ontology: Ontology) -> None:
    said = read(
        ontology,
        "The/DET/1/det Valmerian/ADJ/2/amod Holm/PROPN/3/nsubj left/VERB/-1/root",
        (0, 3, "PER"),
    )
    assert {m.text: m.type for m in said.mentions} == {
        "Valmerian": EntityType.COUNTRY,
        "Holm": EntityType.PERSON,
    }


def test_a_state_and_its_bodies(ontology: Ontology) -> None:
    said = read(
        ontology,
        "The/DET/2/det Ostrandian/ADJ/2/amod government/NOUN/6/nsubj and/CCONJ/5/cc "
        "US/PROPN/5/compound forces/NOUN/2/conj left/VERB/-1/root",
    )
    body = mention(said, "The Ostrandian government")
    assert (body.type, body.form) == (EntityType.ORGANIZATION, Form.NOMINAL)
    assert mention(said, "US forces").type is EntityType.GROUP
    assert mention(said, "US").actor == "state:US"
    assert mention(said, "Ostrandian").actor == "state:VN2"


def test_a_base_is_a_facility_with_its_noun(ontology: Ontology) -> None:
    said = read(
        ontology,
        "They/PRON/1/nsubj left/VERB/-1/root Nessau/PROPN/4/compound military/ADJ/4/amod "
        "base/NOUN/1/obj",
        (2, 3, "LOC"),
    )
    assert mention(said, "Nessau military base").type is EntityType.FACILITY


def test_a_capital_is_its_government_where_it_acts(ontology: Ontology) -> None:
    acting = read(ontology, "Kellin/PROPN/1/nsubj refused/VERB/-1/root", (0, 1, "LOC"))
    assert (acting.mentions[0].actor, acting.mentions[0].metonym) == ("state:VN2", True)
    lying = read(
        ontology,
        "They/PRON/1/nsubj met/VERB/-1/root in/ADP/3/case Kellin/PROPN/1/obl",
        (3, 4, "LOC"),
    )
    place = mention(lying, "Kellin")
    assert (place.type, place.metonym) == (EntityType.PLACE, False)


def test_a_type_does_not_change_an_id(ontology: Ontology) -> None:
    marks = "Nessau/PROPN/1/nsubj refused/VERB/-1/root"
    ids = {read(ontology, marks, (0, 1, label)).mentions[0].id for label in ("PER", "ORG", "LOC")}
    assert len(ids) == 1


def test_a_day_is_no_name(ontology: Ontology) -> None:
    said = read(ontology, "Monday/PROPN/1/nsubj passed/VERB/-1/root", (0, 1, "MISC"))
    assert said.mentions == ()


def test_a_word_written_small_is_no_name(ontology: Ontology) -> None:
    said = read(ontology, "They/PRON/1/nsubj left/VERB/-1/root us/PRON/1/obj", (2, 3, "LOC"))
    assert [m.text for m in said.mentions] == ["They"]


def test_a_party_that_holds_a_known_name_stays_whole(ontology: Ontology) -> None:
    said = read(
        ontology,
        "The/DET/3/det Democratic/ADJ/3/amod Fishing/PROPN/3/compound Party/PROPN/6/nsubj "
        "of/ADP/5/case Ostrand/PROPN/3/nmod won/VERB/-1/root",
        (1, 6, "ORG"),
    )
    assert mention(said, "Democratic Fishing Party of Ostrand").type is EntityType.ORGANIZATION
    assert "Democratic Fishing Party" not in {m.text for m in said.mentions}


def test_a_nominal_beside_a_name_leads_to_it(ontology: Ontology) -> None:
    said = read(
        ontology,
        "The/DET/2/det Nessau/PROPN/2/compound Brigade/PROPN/7/nsubj ,/PUNCT/6/punct an/DET/6/det "
        "armed/ADJ/6/amod group/NOUN/2/appos ,/PUNCT/6/punct left/VERB/-1/root",
        (1, 3, "ORG"),
    )
    assert mention(said, "an armed group").antecedent == mention(said, "Nessau Brigade").id


def test_a_verb_is_no_part_of_a_person(ontology: Ontology) -> None:
    said = read(
        ontology,
        "Petra/PROPN/2/nsubj Holm/PROPN/0/flat left/VERB/-1/root Ostrand/PROPN/2/obj",
        (0, 3, "PER"),
    )
    assert [m.text for m in said.mentions] == ["Petra Holm", "Ostrand"]


def test_a_dash_is_no_part_of_a_title(ontology: Ontology) -> None:
    said = read(
        ontology,
        "Meeting/NOUN/5/nsubj -/PUNCT/0/punct President/PROPN/3/compound Petra/PROPN/5/nsubj "
        "Holm/PROPN/3/flat left/VERB/-1/root",
        (3, 5, "PER"),
    )
    assert [t.text for t in mention(said, "Petra Holm").titles] == ["President"]
