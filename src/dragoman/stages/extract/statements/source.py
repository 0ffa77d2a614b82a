"""Who speaks: from a cue to the head word of its source, over Universal Dependencies.

A verb's source is its subject (in the passive, the agent), which may stand with the verb that
governs it: "went on to say", "said ... and added", "the minister left, noting that ...". The
source of a noun of speech is its possessor, its "of" or "by", or the subject of its light verb.
"""

from dragoman.records.sentence import is_relation
from dragoman.stages.extract.statements.attribution import Range, Source
from dragoman.stages.extract.statements.tree import Tree

# How far up a subject is looked for: "decided to go on to say" is three.
DEPTH = 5
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_OBJECT_SUBJECT = frozenset({"quote", "cite", "describe", "hear", "record", "film", "see", "catch"})
"""Verbs whose object speaks: "quoted the minister as saying"."""


def source_of_verb(tree: Tree, verb: int, depth: int = 0) -> int | None:
    """Return the place of the head of whoever speaks, if the sentence tells."""
    if tree.passive(verb):
        return agent(tree, verb)
    own = tree.by(verb, "nsubj")
    if own:
        return min(own, key=lambda place: abs(place - verb))
    return None if depth > DEPTH else _inherited(tree, verb, depth)


def inverted_speaker(tree: Tree, verb: int) -> int | None:
    """Return the place of a speaker behind his verb that a parse took for its object.

    "The talks will resume, confirmed the ministry."
    """
    if tree.word(verb - 1) not in _BEFORE or tree.by(verb, "nsubj", "aux") or tree.passive(verb):
        return None
    objects = tree.by(verb, "obj", "iobj")
    if not objects:  # "slipped for his part a member of the team".
        objects = [i for i in tree.by(verb, "obl") if tree.case(i) is None and tree.by(i, "det")]
    if not objects:  # "let slip a diplomat".
        objects = [k for i in tree.by(verb, "xcomp") for k in tree.by(i, "obj")]
    named = [i for i in objects if tree.tokens[i].tag in {"PROPN", "NOUN", "NUM"} and i > verb]
    return named[0] if named and not tree.word(verb).endswith("ing") else None


_BEFORE = frozenset({",", "”", "’’", "''", '"', "»"})
"""What may stand between what is said and a verb whose speaker follows."""
_SPEAKER_BEHIND = ("nsubj", "obj", "iobj", "vocative", "dep", "appos")
"""What a parse may take a name behind its verb for."""


def last_speaker(tree: Tree, verb: int) -> int | None:
    """Return the place of the name that ends a sentence behind a comma and its verb.

    "Talks to resume, says minister", whatever a headline's parse makes of it.
    """
    if tree.word(verb - 1) != "," or tree.word(verb).endswith("ing"):
        return None
    behind = [i for i in range(verb + 1, len(tree.tokens)) if tree.tokens[i].tag != "PUNCT"]
    plain = {"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP", "PART"}
    if not behind or any(tree.tokens[i].tag not in plain for i in behind):
        return None
    first = next((i for i in behind if tree.tokens[i].tag in {"NOUN", "PROPN"}), None)
    if first is None or any(tree.tokens[i].tag == "ADP" for i in range(verb + 1, first)):
        return None
    kids = [i for i in tree.by(verb, *_SPEAKER_BEHIND) if i in behind]
    return kids[0] if kids and tree.tokens[kids[0]].tag in {"NOUN", "PROPN"} else None


def told_speaker(tree: Tree, verb: int) -> int | None:
    """Return the place of a speaker behind his verb and whom he told.

    "The train is late, reported to the agency a source in the ministry."
    """
    if tree.word(verb - 1) != "," or tree.by(verb, "nsubj", "aux"):
        return None
    told = tree.by(verb, "iobj", "obj") + [i for i in tree.by(verb, "obl") if tree.case(i) == "to"]
    told = [i for i in told if i > verb]
    if not told or tree.word(verb).endswith("ing"):
        return None
    first = min(told)
    if min(tree.below(first)) != verb + 1:
        return None
    behind = [
        i
        for i in tree.by(verb, "obj", "parataxis", "ccomp", "xcomp", "dep", "nsubj", "obl")
        if i > first and tree.tokens[i].tag in {"NOUN", "PROPN"} and tree.case(i) is None
    ]
    return behind[0] if behind else None


def is_bare_participle(tree: Tree, verb: int) -> bool:
    """Tell whether a verb is a participle without anything: "Asked about it, he ..."."""
    if tree.relation(verb) not in {"advcl", "acl"} or tree.word(verb).endswith("ing"):
        return False
    past = tree.word(verb).endswith("ed") or tree.word(verb) in {"told", "said", "quoted"}
    return past and not tree.by(verb, "nsubj", "aux", "cop") and "to" not in tree.marks(verb)


def agent(tree: Tree, verb: int) -> int | None:
    """Return the place of a passive's agent ("by the ministry"), if it has one."""
    by = tree.by(verb, "obl:agent") or [i for i in tree.by(verb, "obl") if tree.case(i) == "by"]
    return by[0] if by else None


def _inherited(tree: Tree, verb: int, depth: int) -> int | None:
    token = tree.tokens[verb]
    up, relation = token.head, tree.relation(verb)
    if up < 0:
        return None
    if relation == "acl":
        return _participle(tree, verb, up, depth) if tree.word(verb).endswith("ing") else None
    if relation == "conj":
        return source_of_verb(tree, up, depth + 1)
    if relation not in {"xcomp", "advcl", "dep", "parataxis"}:
        return None
    if relation == "parataxis" and not tree.word(verb).endswith("ing"):
        return None
    if is_bare_participle(tree, verb):
        return agent(tree, verb)
    if tree.lemma(up) in _OBJECT_SUBJECT and ("as" in tree.marks(verb) or _quoted(tree, up, verb)):
        objects = tree.by(up, "nsubj:pass") if tree.passive(up) else tree.by(up, "obj")
        return objects[0] if objects else None
    if tree.tokens[up].tag not in {"VERB", "AUX", "ADJ", "NOUN", "PROPN", "ADV"}:
        return None
    if tree.passive(up):
        return tree.first(up, "nsubj:pass")
    return source_of_verb(tree, up, depth + 1)


def _quoted(tree: Tree, up: int, verb: int) -> bool:
    """Tell whether "saying" goes with the object: "quoted the minister saying"."""
    bare = tree.word(verb).endswith("ing") and tree.word(verb - 1) != ","
    return bare and tree.lemma(up) == "quote" and bool(tree.by(up, "obj"))


def _participle(tree: Tree, verb: int, noun: int, depth: int) -> int | None:
    """Return who speaks in a participle hung on a noun: the noun, if it is no mere circumstance.

    In "accused them, in a statement on Tuesday, of ..., stressing that" it is not the statement,
    in "renewed the call for talks, noting that" not the call, but who accused and renewed.
    """
    set_off = "," in {tree.word(min(tree.below(verb)) - 1), tree.word(verb - 1)}
    here = noun
    while set_off and tree.relation(here) == "nmod":
        here = tree.tokens[here].head
    above = tree.tokens[here].head
    if set_off and tree.relation(here) in {"obl", "obj"} and above >= 0:
        return source_of_verb(tree, above, depth + 1)
    return noun


def source_of_noun(tree: Tree, noun: int) -> int | None:
    """Return the place of the head of whoever makes a statement named by a noun."""
    own = tree.by(noun, "nmod:poss")
    own += [i for i in tree.by(noun, "nmod") if tree.case(i) in {"by", "from"}]
    own += [
        i
        for i in tree.by(noun, "compound", "amod")
        if tree.tokens[i].tag == "PROPN" or (tree.tokens[i].text[:1].isupper() and i > 0)
    ]
    own += [i for i in tree.by(noun, "acl") if tree.lemma(i) in {"issue", "make"}]
    if not own:
        return None
    found = own[0]
    return agent(tree, found) if tree.relation(found) == "acl" else found


def speaker_words(tree: Tree, head: int) -> Range:
    """Return the offsets of the words that name a speaker: with title and apposition.

    A clause set off by a comma ("the envoy, who arrived on Monday,") is left out.
    """
    kept = tree.below(head)
    for kid in tree.kids[head]:
        relation = tree.tokens[kid].relation
        parted = any(tree.word(i) in {",", "–", "—"} for i in _edge(tree, kid))
        loose = relation in {"parataxis", "discourse", "dep"} or (
            relation in {"acl:relcl", "acl"} and parted
        )
        if (
            loose
            or (relation in {"acl", "advcl"} and {"as", "that"} & set(tree.marks(kid)))
            or relation in {"case", "mark", "cc"}
            or (relation == "conj" and _verbal(tree, kid))
        ):
            kept -= tree.below(kid)
    first, last = tree.stretch(head, kept)
    if first >= last:  # Nothing but a mark, as debris of a page may be parsed.
        first, last = head, head + 1
    return tree.offsets(_whole(tree, first, last))


_PART_OF_NAME = ("det", "amod", "compound", "flat", "nmod:desc", "nummod", "dep", "nmod:poss")
_NOMINAL = frozenset({"DET", "ADJ", "PROPN", "NOUN", "NUM"})


def _whole(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Return a speaker's words with the parts of the name that the parse hung elsewhere.

    A bracket behind a name ("(D-Ohio)") is part of it.
    """
    while (
        first > 0
        and not (tree.tokens[first].tag == "DET" and tree.tokens[first - 1].tag == "PROPN")
        and tree.tokens[first - 1].tag in _NOMINAL
        and is_relation(tree.tokens[first - 1].relation, _PART_OF_NAME)
    ):
        first -= 1
    while (
        last < len(tree.tokens)
        and tree.tokens[last].tag == "PROPN"
        and (tree.tokens[last - 1].tag in {"PROPN", "NOUN", "ADJ"})
    ):
        last += 1
    if tree.word(last) == "(" or (tree.word(last) and "(" in _words(tree, first, last)):
        closing = next(
            (i for i in range(last, min(last + 8, len(tree.tokens))) if tree.word(i) == ")"), None
        )
        if closing is not None and ")" not in _words(tree, first, last):
            last = closing + 1
    return first, last


def _words(tree: Tree, first: int, last: int) -> set[str]:
    return {tree.word(i) for i in range(first, last)}


def _edge(tree: Tree, kid: int) -> list[int]:
    first = min(tree.below(kid))
    return [i for i in (first - 1, first) if i >= 0]


def _verbal(tree: Tree, place: int) -> bool:
    return tree.tokens[place].tag in {"VERB", "AUX"}


def make_source(tree: Tree, head: int) -> Source:
    """Return the source headed by a word."""
    return Source(tree.sentence.index, head, speaker_words(tree, head))


def antecedent(tree: Tree, head: int) -> int:
    """Return the noun that a relative pronoun stands for; other words stand for themselves."""
    if tree.word(head) in _RELATIVE and tree.tokens[head].tag in {"PRON", "DET"}:
        for up in tree.up(head):
            if tree.tokens[up].relation == "acl:relcl":
                return max(tree.tokens[up].head, 0)
    return head
