# The commands of the workbench; `make help` lists them.
#
# Everything is installed into .venv beside this file, from lock files that name every package
# with its version and hashes. A stamp in .venv records each finished step, so that a second run
# starts at once and an interrupted one is taken up again.

VENV ?= .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check
PYTHON ?= $(shell for candidate in python3 python3.13 python3.12 python3.11 python3.14; do \
	$$candidate -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$candidate; break; }; done)

.DEFAULT_GOAL := test
.PHONY: run test lint unit format demo golden docs bench waits accuracy screenshots lock clean help

run: $(VENV)/.installed  ## install what is missing and open the starter desk; ARGS="--port 8600" and the like
	@exec $(PY) -m workbench serve $(ARGS)

test: lint  ## install what is missing, then every check and every test, the browser's too
	@.ci/system
	$(PY) -m pytest

lint: $(VENV)/.developing  ## the checks that run no test: format, style, types, layers
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports

unit: $(VENV)/.developing  ## the tests that need no browser
	$(PY) -m pytest -m "not e2e"

format: $(VENV)/.developing  ## put the code into its one format
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

demo: $(VENV)/.installed  ## build the starter desk, claims.db, anew
	$(PY) -m workbench demo --force

golden: $(VENV)/.developing  ## rewrite the expected outputs in tests/golden and show what changed
	WRITE_GOLDEN=1 GOLDEN=write $(PY) -m pytest -m "not e2e" --quiet
	git --no-pager diff --stat --patch -- tests/golden

docs: $(VENV)/.installed  ## write the pages of docs that follow from the code
	$(PY) docs/generate.py

bench: $(VENV)/.installed  ## measure the speed and print the table of the README
	$(PY) bench/speed.py

waits: $(VENV)/.developing  ## measure how long a reviewer waits on the review page; ARGS="--turns 60"
	@.ci/system
	$(PY) bench/ui.py $(ARGS)

accuracy: $(VENV)/.developing  ## measure how right claims and values are, beside peers; ARGS="--set quotes --errors 10"
	$(PY) bench/accuracy.py --peers $(ARGS)

screenshots: $(VENV)/.developing  ## take the pictures of docs/img
	@.ci/system
	$(PY) bench/screenshots.py

lock: $(VENV)/.created  ## write both lock files; UPGRADE=--upgrade takes the newest versions
	$(PIP) uv==0.13.9
	$(VENV)/bin/uv $(LOCK) --group build --output-file requirements.lock
	$(VENV)/bin/uv $(LOCK) --group build --group dev --constraints requirements.lock \
		--output-file requirements-dev.lock

LOCK := pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes $(UPGRADE) \
	--quiet --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

clean:  ## remove the installation and every cache; keeps databases
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*##  *\(.*\)/\1	\2/p' $(MAKEFILE_LIST) | expand -t 14

$(VENV)/.created:
	@test -n "$(PYTHON)" || { echo "The workbench needs Python 3.11 or newer:" \
		"install it (on Debian: sudo apt install python3-venv) and run make again." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "$(PYTHON) cannot make a virtual" \
		"environment: install its venv (on Debian: sudo apt install python3-venv) and run make" \
		"again." >&2; exit 1; }
	@echo "Creating $(VENV) with $$($(PYTHON) --version) ..."
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: requirements.lock pyproject.toml | $(VENV)/.created
	@echo "Installing the workbench; the first time takes a minute or two ..."
	@$(PIP) --require-hashes --requirement requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.developing: requirements-dev.lock $(VENV)/.installed
	@echo "Installing what the tests need ..."
	@$(PIP) --require-hashes --requirement requirements-dev.lock
	@touch $@
