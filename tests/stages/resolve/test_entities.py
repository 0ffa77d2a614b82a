"""Entities: states and their bodies, places, organizations, and what is nobody."""

import pytest

from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import EntityType, Form
from dragoman.records.span import stands
from tests.stages.resolve.page import Page, resolved

ORG, COUNTRY, PLACE, GROUP = (
    EntityType.ORGANIZATION,
    EntityType.COUNTRY,
    EntityType.PLACE,
    EntityType.GROUP,
)


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


def test_a_state_is_its_name_its_people_and_its_capital_as_government(ontology: Ontology) -> None:
    page = Page("d1", "Iraq agreed. Iraqi cars went. Baghdad agreed. Rain fell in Baghdad.")
    a = page.mention("Iraq", COUNTRY, actor="state:IQ")
    b = page.mention("Iraqi", COUNTRY, form=Form.DEMONYM, actor="state:IQ")
    c = page.mention("Baghdad", PLACE, actor="place:baghdad", metonym=True)
    d = page.mention("Baghdad", PLACE, actor="place:baghdad", nth=1)
    found = resolved(page, ontology=ontology)
    assert found.same(a, b, c)
    assert found.apart(a, d)
    assert found.of(a).type is COUNTRY
    assert (found.of(a).name, found.of(a).name_basis) == ("Iraq", "ontology")
    assert {n.name for n in found.of(a).names} == {"Iraq", "Iraqi", "Baghdad"}
    assert found.of(d).type is PLACE


def test_bodies_of_a_state_act_for_it(ontology: Ontology) -> None:
    one = Page("d1", "Iraq agreed. The Iraqi Foreign Ministry spoke.")
    a = one.mention("Iraq", COUNTRY, actor="state:IQ")
    b = one.mention("Iraqi Foreign Ministry", ORG)
    other = Page("d2", "Ministry of Foreign Affairs of Iraq spoke. Iraqi troops left.")
    c = other.mention("Ministry of Foreign Affairs of Iraq", ORG)
    d = other.mention("Iraqi troops", GROUP, form=Form.NOMINAL)
    found = resolved(one, other, ontology=ontology)
    assert found.same(b, c)
    assert found.apart(a, b, d)
    assert found.of(b).acts_for == found.of(d).acts_for == found.of(a).id
    assert [n.name for n in found.of(d).names] == ["Iraqi troops"]
    assert found.of(d).name == "Iraqi troops"


def test_acts_for_is_none_where_the_state_is_not_in_the_record(ontology: Ontology) -> None:
    page = Page("d1", "Iraqi troops left.")
    a = page.mention("Iraqi troops", GROUP, form=Form.NOMINAL)
    assert resolved(page, ontology=ontology).of(a).acts_for is None


def test_bare_nouns_are_nobody(ontology: Ontology) -> None:
    page = Page("d1", "Sources spoke. Officials spoke. A diplomat spoke.")
    ids = [
        page.mention(word, EntityType.GROUP, form=Form.NOMINAL) for word in ("Sources", "Officials")
    ]
    ids.append(page.mention("A diplomat", EntityType.PERSON, form=Form.NOMINAL))
    found = resolved(page, ontology=ontology)
    assert all(found.is_nobody(m) for m in ids)


def test_a_bodys_noun_alone_joins_the_only_such_body_of_its_article(ontology: Ontology) -> None:
    one = Page("d1", "The Iraqi Foreign Ministry spoke. The Foreign Ministry spoke again.")
    a = one.mention("Iraqi Foreign Ministry", ORG)
    b = one.mention("Foreign Ministry", ORG, nth=1)
    other = Page("d2", "The Foreign Ministry spoke.")
    c = other.mention("Foreign Ministry", ORG)
    found = resolved(one, other, ontology=ontology)
    assert found.same(a, b)
    assert found.apart(a, c)


def test_a_body_is_of_the_state_that_its_mention_leads_to(ontology: Ontology) -> None:
    page = Page("d1", "Iraq agreed. The parliament spoke. The parliament of Iraq met.")
    a = page.mention("Iraq", COUNTRY, actor="state:IQ")
    b = page.mention("The parliament", ORG, form=Form.NOMINAL, of=a)
    c = page.mention("The parliament of Iraq", ORG, form=Form.NOMINAL)
    found = resolved(page, ontology=ontology)
    assert found.same(b, c)
    assert found.of(b).acts_for == found.of(a).id


def test_an_acronym_joins_the_name_that_it_abbreviates(ontology: Ontology) -> None:
    page = Page("d1", "The Joint Crossing Board (JCB) met. JCB rose.")
    a = page.mention("The Joint Crossing Board", ORG)
    b, c = page.mention("JCB", ORG), page.mention("JCB", ORG, nth=1)
    found = resolved(page, ontology=ontology)
    assert found.same(a, b, c)
    assert found.of(a).name == "The Joint Crossing Board"


def test_a_body_is_one_with_and_without_its_legal_form(ontology: Ontology) -> None:
    one = Page("d1", "Varnoil signed.")
    two = Page("d2", "OAO Varnoil signed; Varnoil GmbH did not.")
    a = one.mention("Varnoil", ORG)
    b, c = two.mention("OAO Varnoil", ORG), two.mention("Varnoil GmbH", ORG)
    found = resolved(one, two, ontology=ontology)
    assert found.same(a, b)
    assert not found.same(b, c)


def test_places_of_near_spelling_join_and_of_other_words_do_not(ontology: Ontology) -> None:
    one = Page("d1", "Rain fell in Dol Vareth. Snow fell in Dol Karsun.")
    other = Page("d2", "Rain fell in Dol Varet.")
    a, b = one.mention("Dol Vareth", PLACE), one.mention("Dol Karsun", PLACE)
    c = other.mention("Dol Varet", PLACE)
    found = resolved(one, other, ontology=ontology)
    assert found.same(a, c)
    assert found.apart(a, b)


def test_a_place_once_taken_for_a_person_joins_the_place(ontology: Ontology) -> None:
    one, other = Page("d1", "Rain fell in Zarinje."), Page("d2", "Zarinje opened.")
    a, b = one.mention("Zarinje", PLACE), other.person("Zarinje")
    found = resolved(one, other, ontology=ontology)
    assert found.same(a, b)
    assert found.of(a).type is PLACE


def test_evidence_stands_in_its_article_at_most_three_passages_a_form(ontology: Ontology) -> None:
    pages = [Page(f"d{n}", f"Number {n}. Karim Dorani spoke {n} times.") for n in range(6)]
    ids = [page.person("Karim Dorani") for page in pages]
    entity = resolved(*pages, ontology=ontology).of(ids[0])
    assert len(entity.evidence) == 3
    by_name = {page.name: page.made() for page in pages}
    assert all(stands(span, by_name[span.document]) for span in entity.evidence)
    assert entity.names[0].count == 6


def test_the_order_of_articles_changes_nothing(ontology: Ontology) -> None:
    names = ("Hamdan al-Qadhimi", "Hamdan Kazimi", "Qadhimi", "Qazimi", "Salman Kazimi")
    pages = [Page(f"d{n}", f"{name} spoke.") for n, name in enumerate(names)]
    for page, name in zip(pages, names, strict=True):
        page.person(name)
    forward = resolved(*pages, ontology=ontology).identities.entities
    backward = resolved(*reversed(pages), ontology=ontology).identities.entities
    assert forward == backward


def test_a_person_once_taken_for_an_organization_joins_the_person(ontology: Ontology) -> None:
    page = Page("d1", "Karim al-Dorani met press. Then Al-Dorani left.")
    a, b = page.person("Karim al-Dorani"), page.mention("Al-Dorani", ORG)
    found = resolved(page, ontology=ontology)
    assert found.same(a, b)
    assert found.of(a).type is EntityType.PERSON
