# Two commands matter: `make demo` and `make test`. Both need Python 3.11 or later, and a network once.
SHELL := /bin/bash
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
ONCE ?=
PROCESSES ?= 2
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help demo test check lint types format compiled lock clean

help: ## list what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /  make \1\t/' | expand -t 18

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "surveilgraph needs Python 3.11 or later; none was found. Install one, or say PYTHON=/path/to/python." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# A lock names everything there is. Without --no-deps pip looks again for a package that another wants
# with an extra, which locks leave out, and refuses the newer release that it finds there.
$(VENV)/.installed: requirements.lock pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --no-deps --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	$(BIN)/pip install --quiet --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(VENV)/.installed ## install, start Neo4j, read a sample report, ask a question, serve (ONCE=1: print and stop)
	@$(BIN)/surveilgraph demo $(if $(ONCE),--once)

test: lint types ## everything that must hold, each of two processes on a real Neo4j of its own
	$(BIN)/pytest --numprocesses $(PROCESSES) --dist loadgroup --no-loadscope-reorder --durations 40 --durations-min 20

lint: $(VENV)/.installed-dev ## style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-dev ## types
	$(BIN)/mypy

format: $(VENV)/.installed-dev ## rewrite in the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

compiled: $(VENV)/.installed-dev ## all that a compiled wheel compiles, as far as C: a minute, and no C compiler
	$(BIN)/python hatch_build.py

lock: $(VENV)/.installed-dev ## resolve and hash every dependency anew
	env -u PIP_FIND_LINKS CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --build-deps-for editable --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file requirements.lock pyproject.toml
	env -u PIP_FIND_LINKS CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --build-deps-for editable --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --extra client --extra dask --extra dev --extra notebook --extra parquet --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml
	env -u PIP_FIND_LINKS SURVEILGRAPH_COMPILE=1 CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe --only-build-deps --build-deps-for wheel --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --constraint requirements-dev.lock --output-file requirements-compile.lock pyproject.toml

clean: ## remove the environment; the databases and the download cache stay
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist *.egg-info
