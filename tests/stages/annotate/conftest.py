"""The built-in ontology, and one of two invented states."""

from pathlib import Path

import pytest

from dragoman.ontology import Ontology, load_ontology

ACTORS = """\
- id: state:VN1
  type: country
  name: Valmeria
  demonyms: [Valmerian, Valmerians]
  capital: Port Ansel
- id: state:VN2
  type: country
  name: Ostrand
  demonyms: [Ostrandian, Ostrandians]
  capital: Kellin
- id: org:strait-union
  type: organization
  name: Strait Union
  aliases: [STU]
"""


@pytest.fixture(scope="session")
def ontology(tmp_path_factory: pytest.TempPathFactory) -> Ontology:
    path = tmp_path_factory.mktemp("ontology") / "actors.yaml"
    path.write_text(ACTORS, "utf-8")
    return load_ontology(Path(path))
