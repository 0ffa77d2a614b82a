"""`dragoman actors import`: a saved answer becomes an actors file; another file is refused."""

import json
from pathlib import Path

from click.testing import CliRunner

from dragoman.cli.actors import command


def test_a_saved_answer_becomes_a_file(tmp_path: Path) -> None:
    row = {"item": "http://www.wikidata.org/entity/Q12", "name": "Lena Vogt", "kind": "person"}
    bindings = [{column: {"value": value} for column, value in row.items()}]
    saved, made = tmp_path / "query.json", tmp_path / "actors.yaml"
    saved.write_text(json.dumps({"results": {"bindings": bindings}}), "utf-8")
    done = CliRunner().invoke(command, ["import", str(saved), "-o", str(made)])
    assert done.exit_code == 0, done.output
    assert "name: Lena Vogt" in made.read_text("utf-8")
