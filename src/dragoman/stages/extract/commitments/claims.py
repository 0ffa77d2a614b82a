"""From promises to commitment claims: parties, words of the action, term, condition, identity."""

from dragoman.records.claim import CommitmentClaim, Fate, Party, StatementClaim, Words
from dragoman.records.ids import said_id
from dragoman.records.span import cite
from dragoman.stages.extract.commitments.parties import Parties
from dragoman.stages.extract.commitments.promise import Promise
from dragoman.stages.extract.commitments.term import find_term, signed_at
from dragoman.stages.extract.commitments.toward import recipients
from dragoman.stages.extract.statements.tree import Tree

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "no", "nobody", "none", "nor"})


def make_claim(tree: Tree, promise: Promise, parties: Parties) -> CommitmentClaim | None:
    """Return the claim of a promise; none where no words of an action are left."""
    doc = parties.doc
    span = _span(tree, promise)
    if span is None:
        return None
    said = parties.scene.speech.innermost(tree.tokens[promise.verb].start)
    span = _inside(span, said)
    time = doc.time_of(tree.sentence.index, promise.verb) or signed_at(tree, promise, parties)
    due = find_term(tree, promise, span, time, parties) if promise.has_term else None
    by = _bound(tree, promise, parties)
    if not by and promise.fate in {Fate.MADE, Fate.RESTATED}:
        return None
    return CommitmentClaim(
        id=said_id("commitment", doc.document, "commitment", tree.sentence.key, promise.head),
        document=doc.document,
        sentence=tree.sentence.index,
        head=promise.head,
        evidence=(cite(doc, tree.sentence.start, tree.sentence.end),),
        time=time.id if time is not None and time.id != due else None,
        speech=said.id if said is not None else None,
        confidence=promise.confidence,
        by=by,
        to=recipients(tree, promise, by, parties),
        action=_words(parties, *span),
        due=due,
        condition=_condition(tree, promise, parties),
        negative=_negative(tree, promise, parties),
        procedural=_procedural(tree, promise, parties),
        strength=promise.strength,
        fate=promise.fate,
    )


def _words(parties: Parties, start: int, end: int) -> Words:
    return Words(text=parties.doc.words[start:end], start=start, end=end)


def _span(tree: Tree, promise: Promise) -> tuple[int, int] | None:
    """Return the offsets of the action: the whole stretch of its words round its head."""
    words = {i for i in promise.action if tree.tokens[i].tag != "PUNCT"}
    if not words:
        return None
    first, last = min(words), max(words)
    runs = tree.runs(range(first, last + 1))
    return tree.offsets(runs[0]) if runs else None


def _inside(span: tuple[int, int], said: StatementClaim | None) -> tuple[int, int]:
    """Return an action without what stands behind the content of the statement that holds it."""
    for piece in said.content if said is not None else ():
        if piece.start <= span[0] < piece.end < span[1]:
            return span[0], piece.end
    return span


def _parties(tree: Tree, places: tuple[int, ...], parties: Parties) -> tuple[Party, ...]:
    return tuple(p for place in parties.bound(tree, places) for p in parties.parties(tree, place))


def _bound(tree: Tree, promise: Promise, parties: Parties) -> tuple[Party, ...]:
    """Return who is bound; of an agreement whose clause names nobody who is, its two sides."""
    bound = _parties(tree, promise.by, parties)
    if not bound and promise.fate is Fate.BROKEN:
        return parties.subject_before(tree)
    if bound or not promise.joint:
        return bound
    pair = parties.sides.makers(tree.sentence.end)
    return tuple(parties.scene.party(one) for one in pair or ())


def _condition(tree: Tree, promise: Promise, parties: Parties) -> Words | None:
    """Return the clause on which the promise hangs: "if ...", "provided that ..."."""
    conditions = parties.promises.lists["conditions"]
    for head in (promise.head, promise.verb):
        for kid in tree.by(head, "advcl", "obl"):
            below = tree.below(kid) - (promise.action if kid not in promise.action else set())
            opening = {tree.word(i) for i in sorted(below)[:3]}
            if opening & conditions or ("condition" in opening and "on" in opening):
                runs = tree.runs(range(min(below), max(below) + 1))
                return _words(parties, *tree.offsets(runs[0])) if runs else None
    return None


def _negative(tree: Tree, promise: Promise, parties: Parties) -> bool:
    """Tell whether it is promised not to do something."""
    if promise.fate is Fate.PENDING:
        return False
    words = {tree.word(i) for i in tree.by(promise.head, "advmod", "mark", "nsubj", "cc")}
    words |= {tree.word(i) for s in tree.by(promise.head, "nsubj") for i in tree.by(s, "det")}
    refraining = parties.promises.has("refraining", tree.lemma(promise.head))
    return bool(words & _NEGATIONS) is not refraining  # "Not to stop" is to go on.


def _procedural(tree: Tree, promise: Promise, parties: Parties) -> bool:
    """Tell whether the action is only going on with the negotiation itself."""
    lemma = tree.lemma(promise.head)
    objects = parties.promises.lists["procedural_objects"]
    if lemma in objects:
        return True
    if not parties.promises.has("procedural", lemma):
        return False
    kids = tree.by(promise.head, "obj", "obl", "xcomp")
    if lemma in {"meet", "reconvene", "talk", "negotiate", "consult", "confer", "discuss"}:
        return True
    return any(
        tree.lemma(i) in objects or parties.promises.has("procedural", tree.lemma(i)) for i in kids
    )
