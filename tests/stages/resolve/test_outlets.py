"""Outlets are one entity over all spellings, whether or not a text names them."""

from dataclasses import dataclass, replace

import pytest

from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import Annotated, EntityType
from dragoman.records.document import Placed
from dragoman.records.entity import Reference
from dragoman.records.ids import digest
from dragoman.records.judgment import Anchor, Verdict
from dragoman.records.outlet import outlet_key, outlet_mention
from tests.stages.resolve.page import Page, Resolved, judgment, resolved

ORG, PLACE, PERSON = EntityType.ORGANIZATION, EntityType.PLACE, EntityType.PERSON


@dataclass
class Published(Page):
    """An article with its outlet, in its words or from its metadata."""

    outlet: str = ""
    declared: bool = False

    def made(self) -> Annotated:
        bare = super().made()
        placed = Placed(value=self.outlet)
        if not self.declared:
            start = self.words.rindex(self.outlet)
            placed = Placed(value=self.outlet, start=start, end=start + len(self.outlet))
        return replace(bare, text=replace(bare.text, outlet=placed if self.outlet else None))


def of(found: Resolved, page: Page) -> str | None:
    reference = found.identities.outlet(page.made().text)
    assert isinstance(reference, Reference)
    return reference.entity


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Kestria Lens", "Kestria Lens", True),
        ("KESTRIA LENS", "Kestria Lens Online", True),
        ("kestrialens.example", "Kestria Lens", True),
        ("www.kestrialens.com", "Kestria Lens", True),
        ("kestria-lens", "Kestria Lens", True),
        ("Norvia News Agency", "Norvia", True),
        ("Agency Norvia", "Norvia News Agency", True),
        ("Al-Kestria", "Alkestria", True),
        ("L'Avenir", "L’Avenir", True),
        ("News Agency", "", False),
        ("Kestria Post", "Kestria Times", False),
        ("Kestria TV", "Kestria Radio", False),
        ("Southern Press", "Southern Post", False),
    ],
)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    assert (outlet_key(one) == outlet_key(other)) is same


def test_an_outlet_that_no_text_names_is_an_entity_with_its_passage(ontology: Ontology) -> None:
    page = Published("d1", "Rain fell. © Kestria Lens", outlet="Kestria Lens")
    found = resolved(page, ontology=ontology)
    (entity,) = found.identities.entities
    assert (entity.id, entity.type, entity.name) == (of(found, page), ORG, "Kestria Lens")
    assert [span.quote for span in entity.evidence] == ["Kestria Lens"]
    assert [(form.name, form.documents) for form in entity.names] == [("Kestria Lens", ("d1",))]


def test_one_entity_over_all_spellings_and_documents(ontology: Ontology) -> None:
    pages = [
        Published(f"d{i}", f"Rain fell. {name}", outlet=name)
        for i, name in enumerate(
            ("The Kestria Lens", "KESTRIA LENS", "Kestria Lens Online", "kestrialens.example")
        )
    ]
    address = Published("d9", "Rain fell.", outlet="kestrialens", declared=True)
    found = resolved(*pages, address, ontology=ontology)
    assert len({of(found, page) for page in (*pages, address)}) == 1
    assert len(found.identities.entities) == 1


def test_metadata_alone_makes_no_entity(ontology: Ontology) -> None:
    page = Published("d1", "Rain fell.", outlet="Kestria Lens", declared=True)
    found = resolved(page, ontology=ontology)
    assert found.identities.outlet(page.made().text) == Reference(entity=None, text="Kestria Lens")


def test_the_outlet_in_its_own_text_and_in_anothers(ontology: Ontology) -> None:
    own = Published(
        "d1",
        "An envoy told Kestria Lens so. He told the Lens so. Kestria Lens",
        outlet="Kestria Lens",
    )
    full, short = own.mention("Kestria Lens", ORG), own.mention("Lens", ORG, nth=1)
    other = Published("d2", "He spoke to Kestria Lens. Varland Post", outlet="Varland Post")
    named = other.mention("Kestria Lens", ORG)
    found = resolved(own, other, ontology=ontology)
    assert found.same(full, short, named)
    assert found.of(full).id == of(found, own)
    assert of(found, other) not in (None, of(found, own))


def test_initials_of_the_own_outlet(ontology: Ontology) -> None:
    page = Published(
        "d1", "An envoy told ZVA so. Zirvan Varland Agency", outlet="Zirvan Varland Agency"
    )
    short = page.mention("ZVA", ORG)
    copy = Published("d2", "Rain fell. ZVA", outlet="ZVA")
    found = resolved(page, copy, ontology=ontology)
    assert found.of(short).id == of(found, page) == of(found, copy)


def test_a_place_person_or_kind_of_the_same_name_stays_apart(ontology: Ontology) -> None:
    page = Published("d1", "Rain fell in Manara. The press left. Manara", outlet="Manara")
    place = page.mention("Manara", PLACE)
    press = page.mention("press", ORG)
    other = Published("d2", "Ann Kestria spoke. Kestria", outlet="Kestria")
    person = other.mention("Ann Kestria", PERSON)
    found = resolved(page, other, ontology=ontology)
    assert found.of(place).id != of(found, page)
    assert found.of(person).id != of(found, other)
    assert found.is_nobody(press) or found.of(press).id != of(found, page)


def test_a_name_told_things_in_one_outlets_articles_alone_is_its_own(ontology: Ontology) -> None:
    pages = [
        Published(
            f"d{i}",
            f"An envoy told Mosaic so on day {i}. fusayfisa.example",
            outlet="fusayfisa.example",
        )
        for i in range(2)
    ]
    own = [page.mention("Mosaic", ORG) for page in pages]
    found = resolved(*pages, ontology=ontology)
    assert found.of(own[0]).id == of(found, pages[0])
    rival = Published("d5", "He told Mosaic so. Varland Post", outlet="Varland Post")
    rival.mention("Mosaic", ORG)
    found = resolved(*pages, rival, ontology=ontology)
    assert found.of(own[0]).id != of(found, pages[0])


def test_a_medium_of_the_ontology_is_its_entry(ontology: Ontology) -> None:
    page = Published("d1", "Rain fell. Agence France-Presse", outlet="Agence France-Presse")
    other = Published("d2", "He told AFP so. Varland Post", outlet="Varland Post")
    named = other.mention("AFP", ORG, actor="media:afp")
    found = resolved(page, other, ontology=ontology)
    assert found.of(named).id == of(found, page)
    assert found.of(named).actor == "media:afp"


def test_a_judgment_on_outlets_binds(ontology: Ontology) -> None:
    pages = [
        Published(f"d{i}", f"Rain fell. {name}", outlet=name)
        for i, name in enumerate(("Kestria Lens", "Kestrian Eye"))
    ]
    assert len({of(resolved(*pages, ontology=ontology), page) for page in pages}) == 2
    anchors = [_anchor(page) for page in pages]
    same = judgment(Verdict.SAME, anchors[0], anchors[1])
    found = resolved(*pages, ontology=ontology, judgments=(same,))
    assert found.issues == ()
    assert len({of(found, page) for page in pages}) == 1


def _anchor(page: Published) -> Anchor:
    mention = outlet_mention(page.made().text)
    assert mention is not None
    return Anchor(
        kind="mention",
        document=page.name,
        text_digest=digest(page.words),
        start=mention.start,
        end=mention.end,
        exact=mention.text,
        prefix=page.words[: mention.start],
        suffix="",
        slot=None,
        last_id=mention.id,
    )


def test_a_mention_only_where_the_words_name_it() -> None:
    placed = Published("d1", "Rain fell. Kestria Lens", outlet="Kestria Lens").made().text
    mention = outlet_mention(placed)
    assert mention is not None
    assert placed.words[mention.start : mention.end] == "Kestria Lens"
    declared = Published("d1", "Rain fell.", outlet="Kestria Lens", declared=True).made().text
    assert outlet_mention(declared) is None
