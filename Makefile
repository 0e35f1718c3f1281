# Everything that is done to this project. `make help` lists it.
#
#   PYTHON=python3.12   the Python to build .venv with (default: the first fitting one that is found)
#   VENV=.venv          where to build it

VENV ?= .venv
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)

BIN := $(VENV)/bin
STAMPS := $(VENV)/.installed
ARTICLE := examples/harbour.txt
OUTLET := The Harbour Post
SHARED ?= ../shared
MPNET ?= build/mpnet

.DEFAULT_GOAL := help
.PHONY: help demo test check format bench golden docs model clean

help: ## List what can be made
	@sed -n 's/^\([a-z]*\):[^#]*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name what; do \
		printf '  make %-8s %s\n' "$$name" "$$what"; done

demo: $(STAMPS)/package ## Install the program, read an article that ships with it, print the report
	@"$(BIN)/accordingto" read $(ARTICLE) --outlet "$(OUTLET)"
	@echo
	@echo 'That was $(ARTICLE), an invented article as it is copied from a browser. Next:'
	@echo '  $(BIN)/accordingto read examples/harbour.html --format html -o report.html'
	@echo '      the page itself, and its report as a page to open'
	@echo '  $(BIN)/accordingto read examples/harbour.html --format json'
	@echo '      the same for programs'
	@echo '  $(BIN)/accordingto read INPUT'
	@echo '      a page of your own: a file, an address, or - to paste its text'
	@echo '  docs/tutorial/first-reading.md'
	@echo '      what it all means'

test: $(STAMPS)/dev ## Run the tests (no network, some minutes)
	"$(BIN)/python" -m pytest

check: $(STAMPS)/dev ## Format, lint, types and import directions, all as they should be?
	"$(BIN)/python" -m ruff format --check .
	"$(BIN)/python" -m ruff check .
	"$(BIN)/python" -m mypy
	"$(BIN)/lint-imports" --no-logo --no-cache

format: $(STAMPS)/dev ## Bring the code into its format and fix what can be fixed
	"$(BIN)/python" -m ruff format .
	"$(BIN)/python" -m ruff check --fix-only .

bench: $(STAMPS)/dev ## Measure quality and speed (wants the data sets beside the repository: benchmarks/README.md)
	"$(BIN)/python" benchmarks/quality/attribution_quality.py
	"$(BIN)/python" benchmarks/quality/chains_quality.py
	"$(BIN)/python" benchmarks/quality/pages_quality.py
	"$(BIN)/python" benchmarks/quality/times_quality.py
	"$(BIN)/python" benchmarks/quality/forward_quality.py
	"$(BIN)/python" benchmarks/quality/copied_quality.py
	"$(BIN)/python" benchmarks/quality/formats_quality.py
	"$(BIN)/python" benchmarks/quality/round_trip.py
	"$(BIN)/python" benchmarks/speed/cold_start.py

golden: $(STAMPS)/dev ## Write the golden files anew; read the difference before you commit it
	ACCORDINGTO_UPDATE_GOLDEN=1 "$(BIN)/python" -m pytest

docs: $(STAMPS)/dev ## Write the generated pages of docs/ and README's report anew
	"$(BIN)/python" docs/generate.py

model: $(STAMPS)/train ## Train the attribution models anew (hours on a CPU; see training/README.md)
	SHARED="$(SHARED)" MPNET="$(MPNET)" PYTHON="$(BIN)/python" training/run.sh

clean: ## Remove .venv and everything that was made
	rm -rf "$(VENV)" build dist .pytest_cache .ruff_cache .mypy_cache .hypothesis .import_linter_cache
	find src tests docs benchmarks training examples -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp says that an install was done; it is done again only when pyproject.toml has changed since. pip compiles what
# it copies, and an editable install copies nothing: hence compileall, without which every start would compile.

$(STAMPS)/package: pyproject.toml | $(BIN)/python
	"$(BIN)/python" -m pip install --quiet --editable .
	@"$(BIN)/python" -m compileall -q src
	@mkdir -p "$(STAMPS)" && touch "$@"

$(STAMPS)/dev: pyproject.toml | $(BIN)/python
	"$(BIN)/python" -m pip install --quiet --editable ".[dev]"
	@"$(BIN)/python" -m compileall -q src
	@mkdir -p "$(STAMPS)" && touch "$@" "$(STAMPS)/package"

$(STAMPS)/train: pyproject.toml | $(BIN)/python
	"$(BIN)/python" -m pip install --quiet --editable ".[train]"
	@mkdir -p "$(STAMPS)" && touch "$@" "$(STAMPS)/package"

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "accordingto needs Python 3.11 or later, and none was found." \
		"Install one, or name it: make demo PYTHON=/path/to/python3.12" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "accordingto needs Python 3.11 or" \
		"later; $(PYTHON) is $$("$(PYTHON)" --version 2>&1)" >&2; exit 1; }
	@"$(PYTHON)" -m venv "$(VENV)" || { rm -rf "$(VENV)"; echo "$(PYTHON) cannot make a virtual environment." \
		"On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
