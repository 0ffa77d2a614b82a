"""Make ontology/actors.json, the form that is loaded, out of the tables of actors.

Run it after a change of ontology/actors.yaml or ontology/general/*.yaml:

    python scripts/compile_actors.py
"""

from dragoman.ontology.actors import COMPILED, compile_actors, tables


def main() -> None:
    """Check the tables, join them, and write the compact form."""
    COMPILED.write_bytes(compile_actors(tables()))


if __name__ == "__main__":
    main()
