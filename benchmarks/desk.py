"""Whole articles on other negotiations, marked by hand: what the record finds of them.

    python benchmarks/desk.py --data benchmarks/desk/kept --scorer SCORE.PY [--misses]

`--data` is a folder of articles with `gold.jsonl` (and `actors.yaml` where its states are
invented); `--scorer` the independent scorer of records. Builds one dossier of them, exports it,
and prints the scorer's table; the last line is one JSON object with an F1 for each kind.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROW = re.compile(r"^(\w+)\s.*\|\s+(\d\.\d{3})\s{2,}", re.MULTILINE)


def dragoman(*words: str) -> str:
    """Run a command of dragoman and return what it prints. Raises CalledProcessError."""
    command = [sys.executable, "-m", "dragoman", *words]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def record(data: Path, folder: Path) -> Path:
    """Build a dossier of the folder's articles and return its export."""
    dragoman("new", str(folder))
    own = data / "actors.yaml"
    if own.exists():
        shutil.copy(own, folder)
        settings = folder / "dossier.toml"
        text = settings.read_text("utf-8")
        settings.write_text(text.replace("# actors =", "actors ="), "utf-8")
    dragoman("add", str(folder), *(str(path) for path in sorted(data.glob("*.txt"))))
    dragoman("build", str(folder))
    out = folder / "record.jsonl"
    out.write_text(dragoman("export", str(folder), "--format", "jsonl", "--with-text"), "utf-8")
    return out


def main() -> None:
    """Build, score, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        export = record(options.data, Path(folder) / "dossier")
        command = [sys.executable, str(options.scorer), str(options.data / "gold.jsonl")]
        command += [str(export), *(["--misses"] if options.misses else [])]
        table = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    print(table)
    figures = {kind: float(f1) for kind, f1 in ROW.findall(table)}
    figures["macro"] = round(sum(figures.values()) / max(1, len(figures)), 3)
    print(json.dumps({f"{kind}_f1": f1 for kind, f1 in figures.items()}))


if __name__ == "__main__":
    main()
