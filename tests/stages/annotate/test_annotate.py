from hypothesis import given
from hypothesis import strategies as st

from dragoman.models.rules import Rules
from dragoman.ontology import Ontology, load_ontology
from dragoman.records.annotated import Annotated, Mention, Quantity
from dragoman.records.issue import Issue, Severity
from dragoman.records.time import TimeExpression
from dragoman.stages.annotate import annotate

from .given import text_of

PIECES = st.lists(
    st.sampled_from(
        [
            "Ostrandian President Jon Vik said on Monday that Washington agreed. ",
            "“We met 12 envoys,” he said. ",
            "the US ",
            "prime minister ",
            "al-",
            "“",
            "\n\n",
            "\n",
            "’s ",
            ", who heads the delegation, ",
            "between Baghdad and Tehran ",
            "$3 million ",
            "(",
            "US\u202f$",
            "…",
        ]
    ),
    max_size=25,
)


def test_a_text_in_another_language_is_kept_and_named(ontology: Ontology) -> None:
    text = text_of("Les ministres se sont réunis lundi.", language="fr")
    kept, issue = annotate([text], reader=Rules(), ontology=ontology)
    assert isinstance(kept, Annotated)
    assert kept.sentences == ()
    assert isinstance(issue, Issue)
    assert (issue.code, issue.severity, issue.document) == (
        "language",
        Severity.INFO,
        text.document,
    )


def test_documents_are_read_one_by_one(ontology: Ontology) -> None:
    texts = [text_of("Holm met Jon Vik. He left."), text_of("Nobody said that Holm left.")]
    both = list(annotate(texts, reader=Rules(), ontology=ontology))
    alone = [a for t in texts for a in annotate([t], reader=Rules(), ontology=ontology)]
    assert both == alone


@given(PIECES)
def test_everything_stands_where_it_says(pieces: list[str]) -> None:
    text = text_of("".join(pieces))
    (said,) = annotate([text], reader=Rules(), ontology=load_ontology())
    assert isinstance(said, Annotated)
    items: list[Mention | Quantity | TimeExpression] = [
        *said.mentions,
        *said.quantities,
        *said.times,
    ]
    for item in items:
        assert said.words[item.start : item.end] == item.text
        tokens = said.sentences[item.sentence].tokens
        assert item.start == tokens[item.first].start
        assert item.end == tokens[item.last - 1].end
    for mention in said.mentions:
        assert mention.first <= mention.head < mention.last
        for title in mention.titles:
            assert said.words[title.start : title.end] == title.text
    ids = {m.id: m for m in said.mentions}
    assert len(ids) == len(said.mentions)
    assert all(ids[m.antecedent].antecedent is None for m in said.mentions if m.antecedent)
    assert all(t.of in ids for m in said.mentions for t in m.titles if t.of is not None)
