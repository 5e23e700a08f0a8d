# make demo            try it on the invented samples, then browse (SERVE=no: without the site)
# make test            every test
# make check           the tests, then formatting, lint and types
# make docs            bring the generated pages up to date
# make accuracy        measure the model on the corpora beside the checkout, and write docs/accuracy.md
# make bench           words a second and memory over 1,000 articles
# make browser         a Chromium for the browser tests, where none is installed
# make wheel           the wheel, in dist/
# make clean           remove what make made

SERVE ?= yes
PORT ?= 8001
PYTHON ?= $(firstword $(foreach name,python3.11 python3.12 python3.13 python3,$(shell \
	$(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

.PHONY: demo test check docs accuracy bench browser wheel clean

demo: $(READY)
	$(BIN)/quotes demo --port $(PORT) $(if $(filter no,$(SERVE)),--no-serve,--serve)

test: $(READY) browser
	$(BIN)/pytest

check: test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

docs: $(READY)
	$(BIN)/python -m quotes.commands.reference > docs/cli.md
	$(BIN)/python -m quotes.store.reference > docs/schema.md

accuracy: $(READY)
	$(BIN)/python -m benchmarks.accuracy

bench: $(READY)
	$(BIN)/python -m benchmarks.adding

wheel: $(READY)
	rm -rf dist
	$(BIN)/python -m build --wheel --no-isolation

browser:
	@bash tests/chromium.sh

$(READY): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed: install it, or name it with make PYTHON=..." >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet -c constraints.txt hatchling -e '.[dev]'
	touch $(READY)

clean:
	rm -rf $(VENV) dist build artefacts .pytest_cache .mypy_cache .ruff_cache .hypothesis
