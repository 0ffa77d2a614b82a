"""Who consults: whether those at a meeting or on a visit speak for a state, body or movement.

"The envoy visited Oslo" is diplomacy, "thousands of tourists visited Oslo" is none; nor is a film
maker who met families, or a minister who spoke to a newspaper. On 100 readings of CONSULT in T17's
Iraq, judged one by one, 43 of 52 wrong ones were such.
"""

from dragoman.records.annotated import EntityType, Form, Mention
from dragoman.stages.extract.events.arguments import Argument
from dragoman.stages.extract.scene import Scene

_BODIES = ("collective_sides", "political_bodies", "numbered_bodies")
_INDEFINITE = frozenset({"a", "an", "one", "any", "some", "many", "most", "every", "no"})


def speaks_for(scene: Scene, argument: Argument) -> bool:
    """Tell whether a party is a state, a body or movement, or somebody in its service."""
    if argument.mention is None:
        return argument.political and _names_officials(scene, argument)
    return any(_stands_for(scene, one) for one in scene.meant(argument.mention))


def travels_for(scene: Scene, argument: Argument) -> bool:
    """Tell whether a visitor comes for others: a person only with an office that the text names.

    People travel for many reasons; that somebody is known by name makes none of them an envoy.
    """
    if argument.mention is not None:
        for one in scene.meant(argument.mention):
            root = scene.root(one)
            if root.type is EntityType.PERSON and root.form is not Form.NOMINAL:
                if not scene.levels(root) and not root.titles:
                    return False
    return speaks_for(scene, argument)


def is_medium(argument: Argument) -> bool:
    """Tell whether a party is a newspaper, agency or station, or somebody of one."""
    mention = argument.mention
    return mention is not None and (mention.actor or "").startswith("media:")


def is_named(scene: Scene, argument: Argument) -> bool:
    """Tell whether a party is a person or body known by name, whatever its office."""
    if argument.mention is None or is_medium(argument):
        return False
    root = scene.root(argument.mention)
    return root.form is Form.NAME and root.type is EntityType.PERSON


def _names_officials(scene: Scene, argument: Argument) -> bool:
    """Tell whether a phrase of people is of such as act for others ("Kenyan officials")."""
    words = scene.doc.words[argument.start : argument.end].lower().split()
    return any(_is_of_office(scene, word.strip(".,;:")) for word in words)


def _is_of_office(scene: Scene, word: str) -> bool:
    lemma = word.removesuffix("s") if len(word) > 3 else word
    listed = any(scene.support.has(name, one) for name in _BODIES for one in (word, lemma))
    office = scene.ontology.offices.head(lemma) or scene.ontology.offices.head(word)
    return listed or office is not None


def _stands_for(scene: Scene, mention: Mention) -> bool:
    root = scene.root(mention)
    if (root.actor or "").startswith("media:"):
        return False
    if root.type is EntityType.COUNTRY:
        return mention.form is not Form.DEMONYM or not _is_some(scene, mention)
    if root.type is EntityType.PERSON and (scene.levels(root) or root.titles):
        return True
    if root.actor is not None or root.form is Form.NAME:
        return scene.is_political(root)
    sentence = scene.doc.sentences[root.sentence]
    words = [t.lemma.lower() for t in sentence.tokens[root.first : root.last]]
    return any(_is_of_office(scene, word) for word in words)


def _is_some(scene: Scene, mention: Mention) -> bool:
    """Tell whether a people's name means one or some of it ("one American")."""
    sentence = scene.doc.sentences[mention.sentence]
    marks = sentence.children_by(mention.head, "det", "nummod", "amod")
    return any(sentence.tokens[i].text.lower() in _INDEFINITE for i in marks)
