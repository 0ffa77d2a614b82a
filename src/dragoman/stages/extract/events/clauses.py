"""What stands round a verb that a trigger's entry asks about: its clauses, causes and obliques.

Takes a sentence and places; gives lemmas and verdicts. What an entry wants is in `match.py`.
"""

from dragoman.ontology.triggers import Trigger
from dragoman.records.sentence import Sentence
from dragoman.stages.extract import walk

QUESTIONS = ("whether", "if", "because", "as", "after", "before", "when", "while", "since")


def says_content(sentence: Sentence, clauses: list[int]) -> bool:
    """Tell whether one of these clauses says what is asked or promised, not when or whether."""
    return any(not walk.has_mark(sentence, clause, *QUESTIONS) for clause in clauses)


def has_own_subject(sentence: Sentence, place: int) -> bool:
    """Tell whether a verb has a subject of its own, no relative pronoun."""
    own = sentence.children_by(place, "nsubj")
    return any(sentence.tokens[i].text.lower() not in walk.RELATIVE for i in own)


def clause_has(sentence: Sentence, place: int, words: frozenset[str]) -> bool:
    """Tell whether what is said has one of these auxiliaries ("warned that it would respond")."""
    clauses = [
        c for c in sentence.children_by(place, "ccomp") if not sentence.children_by(c, "cop")
    ]
    helpers = [i for clause in clauses for i in sentence.children_by(clause, "aux")]
    return any(sentence.tokens[i].text.lower() in words for i in helpers)


def clause_words_fit(sentence: Sentence, place: int, trigger: Trigger, clauses: list[int]) -> bool:
    """Tell whether the verbs of the clauses below are those that the entry wants, if it does."""
    said = sentence.children_by(place, "xcomp", "ccomp")
    if any(sentence.tokens[c].lemma.lower() in trigger.not_clauses for c in said):
        return False
    if trigger.clause_bare and not any(is_subjunctive(sentence, c) for c in said):
        return False
    if trigger.no_clause and said:
        return False
    wanted = trigger.clauses
    return not wanted or any(sentence.tokens[c].lemma.lower() in wanted for c in clauses)


def is_subjunctive(sentence: Sentence, clause: int) -> bool:
    """Tell whether a clause says what ought to be ("that the deadline be extended", "he leave").

    A plural subject's bare verb tells as well what is, so that it says nothing.
    """
    if sentence.tokens[clause].relation != "ccomp":
        return False
    helpers = [sentence.tokens[i].text.lower() for i in sentence.children_by(clause, "aux", "cop")]
    if helpers:
        return helpers[0] == "be"
    token = sentence.tokens[clause]
    subjects = [sentence.tokens[i] for i in sentence.children_by(clause, "nsubj")]
    single = bool(subjects) and not any(
        t.text.lower().endswith("s") or t.text.lower() in {"we", "they", "you", "i"}
        for t in subjects
    )
    return token.tag == "VERB" and token.text.lower() == token.lemma.lower() and single


def causes_of(sentence: Sentence, place: int) -> set[str]:
    """Return the lemmas of what a verb says did it: subjects, "by", "in" and "when" clauses."""
    causes = walk.subjects(sentence, place)
    for preposition in ("in", "by", "from", "after", "during"):
        causes += walk.obliques(sentence, place, preposition)
    causes += sentence.children_by(place, "advcl", "compound")
    token = sentence.tokens[place]
    if token.head >= 0 and token.relation in {"advcl", "conj"}:
        causes.append(token.head)  # "the plane crashed, killing ten"
    return {sentence.tokens[i].lemma.lower() for i in causes}


def oblique_lemmas(sentence: Sentence, place: int) -> set[str]:
    """Return the lemmas of what stands behind prepositions ("pulled out of the race")."""
    return {sentence.tokens[i].lemma.lower() for i in sentence.children_by(place, "obl", "nmod")}
