# dragoman: everything from a clean clone, with python3.11 and pip alone.
#   make demo       a dossier of the sample articles, its rounds, and a report to open
#   make test       lint, types, import order, tests: what must pass before a change goes in
#   make test-more  the long runs of the same: more examples, more kills
#   make golden     write the golden files anew and show what changed
#   make lock       work out requirements.lock anew from pyproject.toml

PYTHON ?= python3.11
UV_VERSION = 0.13.9
WORKERS ?= 2

VENV = .venv
BIN = $(VENV)/bin
READY = $(VENV)/.ready
# The machine's own certificates, as pip takes them: some networks have one of their own.
UV = $(BIN)/uv --system-certs
SETTINGS = pyproject.toml packages/dragoman-en/pyproject.toml requirements.lock

.DELETE_ON_ERROR:
.PHONY: demo test test-more lint types imports tests golden lock clean

demo: $(READY)
	$(BIN)/dragoman demo out/demo
	@echo "(the command lies at $(BIN)/dragoman)"

test: lint types imports tests

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

imports: $(READY)
	$(BIN)/lint-imports

tests: $(READY)
	$(BIN)/python -m pytest -n $(WORKERS) -m "not slow and not browser"

test-more: $(READY)
	DRAGOMAN_EXAMPLES=200 DRAGOMAN_KILLS=20 $(BIN)/python -m pytest -n $(WORKERS) -m "slow or browser or property"

golden: $(READY)
	$(BIN)/python -m pytest -n 0 -m golden --write-golden
	git --no-pager diff --stat -- tests
	git --no-pager diff -- tests

# The local packages are left out: they are installed from this tree.
lock: $(READY)
	rm -rf build/lock && mkdir -p build/lock
	grep -v '"dragoman-en' pyproject.toml > build/lock/pyproject.toml
	$(UV) pip compile --quiet --upgrade --universal --python-version 3.11 --extra dev \
		--generate-hashes --no-emit-index-url --no-annotate --no-header \
		--output-file requirements.lock build/lock/pyproject.toml

$(READY): $(SETTINGS)
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation \
		-e packages/dragoman-en -e .
	touch $(READY)

clean:
	rm -rf build out $(VENV)
