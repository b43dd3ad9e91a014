# The verbs of this dossier. `make` builds the site, `make test` passes all tests.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DOSSIER := $(BIN)/dossier

.PHONY: site test lint unit browser serve watch check publish bench quality model clean

site: $(VENV)/installed
	@$(DOSSIER) build

# What the site needs.
$(VENV)/installed: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Dossier needs Python 3.11 or newer; name one with: make PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing what the site needs into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@$(BIN)/python tools/link_checkout.py
	@$(BIN)/python -m compileall -q plugins
	@touch $@

# What the tests need beside it.
$(VENV)/tested: $(VENV)/installed requirements-dev.txt
	@echo "Installing what the tests need into $(VENV)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

test: lint unit browser

lint: $(VENV)/tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy bench/*.py tools/*.py

unit: $(VENV)/tested
	$(BIN)/python -m pytest -m "not browser"

browser: $(VENV)/tested
	@$(BIN)/python tools/find_browsers.py
	$(BIN)/python -m pytest -m browser

serve: site
	@$(DOSSIER) serve

watch: $(VENV)/installed
	@$(DOSSIER) watch

check: site
	@$(DOSSIER) check

publish: $(VENV)/installed
	@$(DOSSIER) --settings publishconf.py build

bench: $(VENV)/tested
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-bench.txt || true
	$(BIN)/python bench/run.py

quality: $(VENV)/tested
	@test -n "$(DATA)" || { echo "make quality DATA=FOLDER: name the folder with the development data" >&2; exit 2; }
	$(BIN)/python tools/quality.py "$(DATA)"

model: $(VENV)/installed
	@test -n "$(DATA)" || { echo "make model DATA=FOLDER: name the folder with the training data" >&2; exit 2; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r tools/train_names/requirements.txt
	$(BIN)/python tools/train_names/train.py "$(DATA)"

clean:
	rm -rf output .dossier
