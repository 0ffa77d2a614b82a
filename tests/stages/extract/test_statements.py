"""Statements: who, how, what exactly, through whom, to whom, inside what."""

import pytest

from dragoman.records.claim import Mode, SpeakerType, StatementClaim
from dragoman.stages.extract.statements import find_statements
from tests.parsed import ontology, parsed


def said(words: str, *, headline: int = 0) -> list[StatementClaim]:
    return find_statements(parsed(words, headline=headline), ontology())


def brief(claim: StatementClaim) -> tuple[str | None, str | None, list[str]]:
    speaker = claim.speaker.words.text if claim.speaker else None
    return speaker, claim.cue.text if claim.cue else None, [c.text for c in claim.content]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "He said on Tuesday that the ship had left.",
            ("He", "said", ["the ship had left"]),
        ),
        (
            "“The offer stands,” said Lund. “It will not be withdrawn. We wait.”",
            ("Lund", "said", ["The offer stands", "It will not be withdrawn. We wait."]),
        ),
        (
            '"The plan," he wrote, "is dead."',
            ("he", "wrote", ["The plan", "is dead."]),
        ),
        (
            "The talks, she said, “have gone well” and would continue.",
            ("she", "said", ["The talks", "“have gone well” and would continue"]),
        ),
        (
            "The port will open in May, according to two officials familiar with the plan.",
            (
                "two officials familiar with the plan",
                "according to",
                ["The port will open in May"],
            ),
        ),
        (
            "The minister said: We talk every week with the Danish side. We will go on doing so.",
            (
                "The minister",
                "said",
                ["We talk every week with the Danish side. We will go on doing so"],
            ),
        ),
        (
            "The plan, a source said, is to have volunteers pass out leaflets.",
            ("a source", "said", ["The plan", "is to have volunteers pass out leaflets"]),
        ),
        (
            "In her view the two sides have come nearer to each other.",
            ("her", "view", ["the two sides have come nearer to each other"]),
        ),
        (
            "The round will be held when both governments are ready, the envoy said.",
            ("the envoy", "said", ["The round will be held when both governments are ready"]),
        ),
        (
            "As the minister put it, the offer stands.",
            ("the minister", "put", ["the offer stands"]),
        ),
        (
            "The announcement by the ministry that the port would close surprised traders.",
            ("the ministry", "announcement", ["the port would close"]),
        ),
        (
            "His call for an inquiry was rejected.",
            ("His", "call for", ["an inquiry"]),
        ),
        (
            "Norway renewed the Danish call for the authorities to free the sailors.",
            ("Norway", "renewed the Danish call", ["for the authorities to free the sailors"]),
        ),
        (
            "Lund tweeted that the deal was done.",
            ("Lund", "tweeted", ["the deal was done"]),
        ),
        (
            "It was announced in Oslo that the round would take place on 3 June.",
            (None, "was announced", ["the round would take place on 3 June"]),
        ),
    ],
)
def test_forms(words: str, expected: tuple[str | None, str | None, list[str]]) -> None:
    assert [brief(claim) for claim in said(words)] == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "Ms Lund did not say when the talks would resume.",
        "He refused to say whether he would go.",
        "The president is expected to announce that the talks failed.",
        "The measure suggests that prices fell.",
        "The ship is said to be leaking.",
        "He would say that the talks failed.",
        "No clashes were reported.",
        "The talks, which they announced, failed.",
    ],
)
def test_what_was_not_said(words: str) -> None:
    assert said(words) == []


def test_modes() -> None:
    direct = said("“The offer stands,” said Lund. “It will not be withdrawn. We wait.”")[0]
    mixed = said("The talks, she said, “have gone well” and would continue.")[0]
    indirect = said("He said on Tuesday that the ship had left.")[0]
    colon = said(
        "The minister said: We talk every week with the Danish side. We will go on doing so."
    )[0]
    assert [direct.mode, mixed.mode, indirect.mode] == [Mode.DIRECT, Mode.MIXED, Mode.INDIRECT]
    assert colon.mode is Mode.DIRECT


def test_the_day_it_was_said() -> None:
    doc = parsed("He said on Tuesday that the ship had left.")
    claim = find_statements(doc, ontology())[0]
    assert [t.text for t in doc.times if t.id == claim.time] == ["Tuesday"]


def test_medium_addressee_and_occasion() -> None:
    claim = said(
        "“We are ready to return to the table,” the Norwegian foreign minister, Ola Lund, "
        "told Reuters in an interview on Monday."
    )[0]
    assert brief(claim)[0] == "the Norwegian foreign minister, Ola Lund"
    assert claim.addressee is not None
    assert claim.addressee.words.text == "Reuters"
    assert claim.occasion is not None
    assert claim.occasion.text.startswith("an interview")
    assert [link.party.words.text for link in claim.chain] == [
        "Reuters",
        "the Norwegian foreign minister, Ola Lund",
    ]


def test_a_press_conference_is_an_occasion_and_no_medium() -> None:
    (claim,) = said("“The date came and went,” Lund told a news conference in Oslo.")
    assert claim.occasion is not None
    assert claim.occasion.text == "a news conference in Oslo"
    assert claim.addressee is not None
    assert claim.addressee.words.text == claim.occasion.text
    assert len(claim.chain) == 1


def test_names_stand_without_what_explains_them() -> None:
    (claim,) = said("Ola Lund, who leads the mission, said that the date was open.")
    assert claim.speaker is not None
    assert claim.speaker.words.text == "Ola Lund"


@pytest.mark.parametrize(
    ("words", "chain"),
    [
        (
            "The state news agency reported, citing a spokeswoman of the ministry, "
            "that the crossing had reopened.",
            [
                ("The state news agency", "reported"),
                ("a spokeswoman of the ministry", "citing"),
            ],
        ),
        (
            "The minister was quoted by the Ritzau agency as saying the offer stood.",
            [("the Ritzau agency", "quoted"), ("The minister", "saying")],
        ),
        (
            "The agency quoted the minister as saying the offer stood.",
            [("The agency", "quoted"), ("the minister", "saying")],
        ),
    ],
)
def test_chain(words: str, chain: list[tuple[str, str]]) -> None:
    (claim,) = said(words)
    assert [(x.party.words.text, x.cue.text if x.cue else None) for x in claim.chain] == chain
    assert claim.speaker == claim.chain[-1].party


def test_speech_within_speech() -> None:
    envoy, state, adding = said(
        "The envoy said that the Danish government renewed its pledge to withdraw, "
        'adding that "nothing has changed".'
    )
    assert brief(envoy) == (
        "The envoy",
        "said",
        ["the Danish government renewed its pledge to withdraw"],
    )
    assert brief(state) == ("the Danish government", "renewed its pledge", ["to withdraw"])
    assert state.within == state.speech == envoy.id
    assert brief(adding) == ("The envoy", "adding", ["nothing has changed"])
    assert adding.within is None


def test_cues_that_follow_each_other() -> None:
    claims = said(
        "He stressed that talks would resume, noting that the date was open, and expressed his "
        "hope that both sides would attend."
    )
    assert [brief(claim) for claim in claims] == [
        ("He", "stressed", ["talks would resume"]),
        ("He", "noting", ["the date was open"]),
        ("He", "expressed his hope", ["both sides would attend"]),
    ]


def test_demand_and_warning_in_one_sentence() -> None:
    first, second = said("Norway called on Denmark to release the sailors and warned of unrest.")
    assert brief(first) == ("Norway", "called on", ["Denmark to release the sailors"])
    assert brief(second) == ("Norway", "warned of", ["unrest"])


PAGE = (
    "Minister: Talks will resume in May\n\n"
    "The Norwegian foreign minister said on Monday that the talks would resume in May.\n\n"
    "“We are ready,” she said.\n\n"
    "“There is no deadline for us, and there is no hurry either.”\n\n"
    "She went on: “We will wait for an answer.\n\n"
    "“And if none comes, we will act,” she added."
)


def test_a_page_with_quotations_of_several_paragraphs() -> None:
    claims = said(PAGE, headline=34)
    assert [brief(claim) for claim in claims] == [
        ("Minister", ":", ["Talks will resume in May"]),
        (
            "The Norwegian foreign minister",
            "said",
            ["the talks would resume in May"],
        ),
        ("she", "said", ["We are ready"]),
        ("she", None, ["There is no deadline for us, and there is no hurry either."]),
        ("She", "went on", ["We will wait for an answer."]),
        ("she", "added", ["And if none comes, we will act"]),
    ]


def test_every_word_stands_where_it_is_said_to_stand() -> None:
    doc = parsed(PAGE, headline=34)
    for claim in find_statements(doc, ontology()):
        for words in (*claim.content, *([claim.cue] if claim.cue else [])):
            assert doc.words[words.start : words.end] == words.text
        for piece in claim.content:
            assert any(s.start <= piece.start and piece.end <= s.end for s in claim.evidence)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Lund tweeted that the deal was done.", SpeakerType.NAMED),
        ("The minister was quoted by the Ritzau agency as saying the offer stood.", "office"),
        (
            "The port will open in May, according to two officials familiar with the plan.",
            SpeakerType.ANONYMOUS,
        ),
        (
            "According to a joint statement, the two countries will reopen their embassies.",
            SpeakerType.DOCUMENT,
        ),
        ("Both sides said that the talks had ended.", SpeakerType.COLLECTIVE),
    ],
)
def test_speaker_type(words: str, kind: SpeakerType) -> None:
    assert said(words)[0].speaker_type == kind


def test_identity_does_not_hang_on_the_offset() -> None:
    one = said("Lund tweeted that the deal was done.")[0]
    two = said("\n\n  Lund tweeted that the deal was done.")[0]
    assert one.id == two.id
    assert one.cue != two.cue


def test_the_cited_speaks_and_the_agency_passes_it_on() -> None:
    (claim,) = said(
        "The ministers spoke by telephone on Monday, the Nordic Press Service reported, citing "
        "Foreign Ministry spokeswoman Ida Berg."
    )
    assert claim.speaker is not None
    assert claim.speaker.words.text == "Foreign Ministry spokeswoman Ida Berg"
    stations = [link.party.words.text for link in claim.chain]
    assert stations == ["the Nordic Press Service", "Foreign Ministry spokeswoman Ida Berg"]


def test_a_cue_at_the_end_of_its_sentence() -> None:
    (claim,) = said("President Ola Lund will visit Lima on 4 May, his office announced.")
    assert claim.speaker is not None
    assert claim.speaker.words.text == "his office"
    assert [w.text for w in claim.content] == ["President Ola Lund will visit Lima on 4 May"]


@pytest.mark.parametrize(
    "words",
    [
        "The minister led a campaign that portrayed the court as a foreign tool.",
        "The fears of the villagers about the dam grew.",
    ],
)
def test_things_and_feelings_say_nothing(words: str) -> None:
    assert said(words) == []


def test_a_speaker_is_named_without_a_clause() -> None:
    (claim,) = said("A woman who came by bus said that the road was closed.")
    assert claim.speaker is not None
    assert claim.speaker.words.text == "A woman"
