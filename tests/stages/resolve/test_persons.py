"""Persons: who is one across articles, and who must stay apart."""

import pytest

from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import EntityType, Form
from dragoman.records.judgment import Verdict
from tests.stages.resolve.page import Page, judgment, resolved


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


def test_two_spellings_in_two_articles_are_one_person(ontology: Ontology) -> None:
    one = Page("d1", "Hamdan al-Qadhimi came. Then Qadhimi left.")
    other = Page("d2", "Hamdan Al-Qazimi came.")
    a, b = one.person("Hamdan al-Qadhimi"), one.person("Qadhimi", nth=1)
    c = other.person("Hamdan Al-Qazimi")
    found = resolved(one, other, ontology=ontology)
    assert found.same(a, b, c)
    assert [n.name for n in found.of(a).names] == [
        "Hamdan Al-Qazimi",
        "Hamdan al-Qadhimi",
        "Qadhimi",
    ]
    assert any("only full name in the article" in why for why in found.of(a).merges)


def test_brothers_stay_apart_and_their_surname_alone_joins_neither(ontology: Ontology) -> None:
    page = Page("d1", "Karim Dorani met Salman Dorani. Later Dorani spoke.")
    a, b = page.person("Karim Dorani"), page.person("Salman Dorani")
    c = page.person("Dorani", nth=2)
    found = resolved(page, ontology=ontology)
    assert found.apart(a, b, c)


def test_a_surname_of_two_is_one_person_in_its_article(ontology: Ontology) -> None:
    page = Page("d1", "Karim Dorani met Salman Dorani. Later Dorani spoke. Dorani left.")
    a, b = page.person("Karim Dorani"), page.person("Salman Dorani")
    c, d = page.person("Dorani", nth=2), page.person("Dorani", nth=3)
    found = resolved(page, ontology=ontology)
    assert found.same(c, d)
    assert found.apart(a, b, c)


def test_a_surname_means_who_is_by_far_the_oftener_named(ontology: Ontology) -> None:
    words = "Karim Dorani met Salman Dorani. Later Dorani spoke."
    pages = [Page("d0", words)]
    pages += [Page(f"d{i}", f"Karim Dorani visited Varn on day {i}.") for i in range(1, 6)]
    named = [page.person("Karim Dorani") for page in pages]
    brother = pages[0].person("Salman Dorani")
    bare = pages[0].person("Dorani", nth=2)
    found = resolved(*pages, ontology=ontology)
    assert found.same(*named, bare)
    assert found.apart(named[0], brother)


def test_a_king_is_nobodys_middle_name(ontology: Ontology) -> None:
    page = Page("d1", "Ali Abdallah Dorani called Abdallah II.")
    a, b = page.person("Ali Abdallah Dorani"), page.person("Abdallah II")
    assert resolved(page, ontology=ontology).apart(a, b)


def test_the_office_decides_between_two_of_one_surname(ontology: Ontology) -> None:
    one = Page("d1", "Karim Dorani, the Iraqi finance minister, met Salman Dorani.")
    iraq = one.mention("Iraqi", EntityType.COUNTRY, form=Form.DEMONYM, actor="state:IQ")
    a = one.person("Karim Dorani", title="finance minister", of=iraq)
    b = one.person("Salman Dorani")
    other = Page("d2", "Iraqi finance minister Dorani resigned.")
    iraqi = other.mention("Iraqi", EntityType.COUNTRY, form=Form.DEMONYM, actor="state:IQ")
    c = other.person("Dorani", title="finance minister", of=iraqi)
    found = resolved(one, other, ontology=ontology)
    assert found.same(a, c)
    assert found.apart(a, b)


def test_a_surname_of_another_states_office_does_not_join(ontology: Ontology) -> None:
    one = Page("d1", "Karim Dorani, the Iraqi finance minister, spoke.")
    iraq = one.mention("Iraqi", EntityType.COUNTRY, form=Form.DEMONYM, actor="state:IQ")
    a = one.person("Karim Dorani", title="finance minister", of=iraq)
    other = Page("d2", "Italian envoy Dorani spoke.")
    italy = other.mention("Italian", EntityType.COUNTRY, form=Form.DEMONYM, actor="state:IT")
    b = other.person("Dorani", title="envoy", of=italy)
    assert resolved(one, other, ontology=ontology).apart(a, b)


def test_a_weak_link_never_chains_two_namesakes(ontology: Ontology) -> None:
    pages = [Page("d1", "Masun Darzani spoke."), Page("d2", "M. Darzani spoke.")]
    pages.append(Page("d3", "Mahir Darzani spoke."))
    ids = [
        page.person(name)
        for page, name in zip(pages, ("Masun Darzani", "M. Darzani", "Mahir Darzani"), strict=True)
    ]
    found = resolved(*pages, ontology=ontology)
    assert found.apart(ids[0], ids[2])


def test_a_first_name_alone_means_nobody_in_another_article(ontology: Ontology) -> None:
    pages = [Page(f"d{n}", "Karim Dorani spoke.") for n in range(3)]
    named = [page.person("Karim Dorani") for page in pages]
    other = Page("d9", "My friend Karim left.")
    bare = other.person("Karim")
    found = resolved(*pages, other, ontology=ontology)
    assert found.same(*named)
    assert found.apart(named[0], bare)


def test_a_surname_that_one_article_gives_joins_no_other(ontology: Ontology) -> None:
    one, other = Page("d1", "Karim Dorani spoke."), Page("d2", "Later Dorani left.")
    a, b = one.person("Karim Dorani"), other.person("Dorani")
    assert resolved(one, other, ontology=ontology).apart(a, b)


def test_what_only_the_surname_speaks_for_is_asked_until_it_is_judged(ontology: Ontology) -> None:
    one, other = Page("d1", "Karim Dorani spoke."), Page("d2", "Later Dorani left.")
    a, b = one.person("Karim Dorani"), other.person("Dorani")
    pair = one.anchor(a), other.anchor(b)
    found = resolved(one, other, ontology=ontology)
    asked = [(e.id, m.entity, m.reason) for e in found.identities.entities for m in e.maybe]
    ids = sorted((found.of(a).id, found.of(b).id))
    assert [(left, right) for left, right, _ in asked] == [(ids[0], ids[1])]
    assert "Karim Dorani" in asked[0][2]
    for verdict in (Verdict.SAME, Verdict.DIFFERENT):
        judged = resolved(one, other, ontology=ontology, judgments=(judgment(verdict, *pair),))
        assert judged.same(a, b) is (verdict is Verdict.SAME)
        assert not any(e.maybe for e in judged.identities.entities)


@pytest.mark.parametrize(
    "others",
    [
        ["Karim Dorani spoke.", "Karim Dorani came."],
        ["Karim Dorani met Hanna Velde."],
    ],
)
def test_more_than_a_surname_joins_across_articles(ontology: Ontology, others: list[str]) -> None:
    pages = [Page(f"d{n}", words) for n, words in enumerate(others)]
    a, *_ = [page.person("Karim Dorani") for page in pages]
    last = Page("d9", "Then Dorani thanked Hanna Velde.")
    b = last.person("Dorani")
    for page in (*pages, last):
        if "Velde" in page.words:
            page.person("Hanna Velde")
    found = resolved(*pages, last, ontology=ontology)
    assert found.same(a, b)
    assert any("name" in why for why in found.of(a).merges)


def test_kings_of_one_name_have_their_thrones(ontology: Ontology) -> None:
    one, other = Page("d1", "King Abdallah spoke."), Page("d2", "King Abdallah left.")
    a, b = one.person("Abdallah", title="King"), other.person("Abdallah", title="King")
    assert resolved(one, other, ontology=ontology).apart(a, b)


def test_a_man_and_a_woman_of_one_surname_are_two(ontology: Ontology) -> None:
    pages = [Page(f"d{n}", "Mr Karim Dorani spoke.") for n in range(3)]
    named = [page.person("Karim Dorani", title="Mr") for page in pages]
    other = Page("d9", "Then Mrs Dorani left.")
    bare = other.person("Dorani", title="Mrs")
    assert resolved(*pages, other, ontology=ontology).apart(named[0], bare)


def test_names_turned_round_are_two_without_an_office(ontology: Ontology) -> None:
    one, other = Page("d1", "Harlan Dorani spoke."), Page("d2", "Dorani Harlan wrote.")
    a, b = one.person("Harlan Dorani"), other.person("Dorani Harlan")
    assert resolved(one, other, ontology=ontology).apart(a, b)


def test_pronouns_follow_their_antecedent_and_else_are_nobody(ontology: Ontology) -> None:
    page = Page("d1", "Karim Dorani said he agreed. She smiled.")
    a = page.person("Karim Dorani")
    b = page.mention("he", EntityType.PERSON, form=Form.PRONOUN, antecedent=a)
    c = page.mention("She", EntityType.PERSON, form=Form.PRONOUN)
    found = resolved(page, ontology=ontology)
    assert found.same(a, b)
    assert found.is_nobody(c)
    assert [n.name for n in found.of(a).names] == ["Karim Dorani"]


def test_an_office_joins_the_only_holder_in_the_article(ontology: Ontology) -> None:
    page = Page("d1", "Karim Dorani, Iraqi oil minister, left. The Iraqi oil minister returned.")
    iraq = page.mention("Iraqi", EntityType.COUNTRY, form=Form.DEMONYM, actor="state:IQ")
    a = page.person("Karim Dorani", title="oil minister", of=iraq)
    page.mention("Iraqi", EntityType.COUNTRY, form=Form.DEMONYM, actor="state:IQ", nth=1)
    b = page.mention("The Iraqi oil minister", EntityType.PERSON, form=Form.NOMINAL)
    assert resolved(page, ontology=ontology).same(a, b)


def test_roles_come_of_the_claims(ontology: Ontology) -> None:
    page = Page("d1", "Karim Dorani, the former Iraqi oil minister, left.")
    iraq = page.mention("Iraqi", EntityType.COUNTRY, form=Form.DEMONYM, actor="state:IQ")
    a = page.person("Karim Dorani")
    page.role(a, "oil minister", iraq, former=True)
    found = resolved(page, ontology=ontology)
    (role,) = found.of(a).roles
    assert (role.title, role.of.entity) == ("oil minister", found.of(iraq).id)
    assert role.when.reason == "called former"
    assert role.evidence[0].quote == page.words


def test_a_judgment_joins_what_the_names_do_not(ontology: Ontology) -> None:
    one, other = Page("d1", "Karim Dorani spoke."), Page("d2", "Abu Salim spoke.")
    a, b = one.person("Karim Dorani"), other.person("Abu Salim")
    same = judgment(Verdict.SAME, one.anchor(a), other.anchor(b))
    assert resolved(one, other, ontology=ontology).apart(a, b)
    assert resolved(one, other, ontology=ontology, judgments=(same,)).same(a, b)


def test_a_judgment_parts_what_the_names_join(ontology: Ontology) -> None:
    pages = [Page(f"d{n}", "Karim Dorani spoke.") for n in range(4)]
    ids = [page.person("Karim Dorani") for page in pages]
    different = judgment(Verdict.DIFFERENT, pages[0].anchor(ids[0]), pages[1].anchor(ids[1]))
    assert resolved(*pages, ontology=ontology).same(*ids)
    found = resolved(*pages, ontology=ontology, judgments=(different,))
    assert found.apart(ids[0], ids[1])


def test_a_judgment_whose_words_are_gone_is_an_issue(ontology: Ontology) -> None:
    one, other = Page("d1", "Karim Dorani spoke."), Page("d2", "Abu Salim spoke.")
    a, b = one.person("Karim Dorani"), other.person("Abu Salim")
    same = judgment(Verdict.SAME, one.anchor(a), other.anchor(b))
    gone = Page("d2", "Nobody spoke.")
    found = resolved(one, gone, ontology=ontology, judgments=(same,))
    assert [issue.code for issue in found.issues] == ["judgment-orphaned"]


def test_contradicting_judgments_are_an_issue_and_change_nothing(ontology: Ontology) -> None:
    one, other = Page("d1", "Karim Dorani spoke."), Page("d2", "Abu Salim spoke.")
    a, b = one.person("Karim Dorani"), other.person("Abu Salim")
    pair = one.anchor(a), other.anchor(b)
    both = (
        judgment(Verdict.SAME, *pair, id_="judgment-1"),
        judgment(Verdict.DIFFERENT, *pair, id_="judgment-2"),
    )
    found = resolved(one, other, ontology=ontology, judgments=both)
    assert [issue.code for issue in found.issues] == ["judgments-contradict"]
    assert found.apart(a, b)


@pytest.mark.parametrize("order", ["abc", "bca", "cab", "cba"])
def test_a_name_that_tells_no_gender_joins_no_man_and_woman(ontology: Ontology, order: str) -> None:
    words = "Alexis Dorani spoke. {} Alexis Dorani left."
    titles = dict(zip(order, ("Mr", "Mrs", ""), strict=True))
    pages = {name: Page(name, words.format(title)) for name, title in sorted(titles.items())}
    found = {
        titles[name]: page.person("Alexis Dorani", nth=1, title=titles[name])
        for name, page in pages.items()
    }
    result = resolved(*pages.values(), ontology=ontology)
    assert result.apart(found["Mr"], found["Mrs"])
    assert result.apart(found["Mr"], found[""])


def test_kings_of_one_name_in_an_article_are_as_many_as_their_numbers(ontology: Ontology) -> None:
    page = Page("a", "Varnos built it. King Varnos I sold it. King Varnos II and Varnos II left.")
    alone = page.person("Varnos")
    first = page.person("Varnos I", title="King")
    second = page.person("Varnos II", title="King")
    again = page.person("Varnos II", nth=1)
    result = resolved(page, ontology=ontology)
    assert result.apart(first, second)
    assert result.apart(alone, first)
    assert result.same(second, again)
