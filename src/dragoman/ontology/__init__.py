"""What dragoman knows before it reads: PLOVER, actors, offices, and the words that tell of them.

`load_ontology()` gives all of it; the data are YAML beside this file, readable and extensible.
"""

from dragoman.ontology.actor import Actor
from dragoman.ontology.bodies import Body, NationalBody
from dragoman.ontology.offices import Level, Office, Offices
from dragoman.ontology.ontology import Ontology, load_ontology
from dragoman.ontology.plover import Plover, PloverMode, PloverType, Quad

__all__ = [
    "Actor",
    "Body",
    "Level",
    "NationalBody",
    "Office",
    "Offices",
    "Ontology",
    "Plover",
    "PloverMode",
    "PloverType",
    "Quad",
    "load_ontology",
]
