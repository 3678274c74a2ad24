# Everything a person or CI runs. `make demo` and `make test` need Python 3.11+, make and a package index.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help install demo test test-llama lint types layers pytest bench bench-long screenshots lock messages clean

help: ## Say what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

install: $(STAMP) ## Build .venv with the locked requirements

$(STAMP): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Dragoman needs Python 3.11 or newer; say which with: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

demo: install ## Run the newsroom on its sample wire and print the address
	$(BIN)/dragoman demo

test: lint types layers pytest ## Everything that CI runs

lint: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: install
	$(BIN)/mypy

layers: install
	$(BIN)/lint-imports

# Whole newsrooms mostly wait, two at a time. Those tests that watch the clock, and those of the
# database, which kill processes and count on short paths, run one at a time.
ALONE := tests/acceptance/test_killed_database.py tests/acceptance/test_politeness.py tests/acceptance/test_websub.py

pytest: install
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile tests/unit tests/integration tests/quality --ignore tests/integration/database
	$(BIN)/python -m pytest -n 2 --dist loadfile tests/acceptance $(addprefix --ignore ,$(ALONE))
	$(BIN)/python -m pytest tests/integration/database $(ALONE)

LLAMA := .venv-llama

$(LLAMA)/.installed: requirements/llama.txt
	$(PYTHON) -m venv $(LLAMA)
	$(LLAMA)/bin/python -m pip install --quiet --require-hashes -r requirements/llama.txt
	@touch $@

test-llama: install $(LLAMA)/.installed ## The openai engine on a real llama.cpp server (builds it, which takes long)
	LLAMA_PYTHON=$(LLAMA)/bin/python $(BIN)/python -m tests.llama.run

bench: install ## Measure speed; write the figures into benchmarks/RESULTS.md by hand
	$(BIN)/python -m benchmarks.whole_path
	$(BIN)/python -m benchmarks.documents
	$(BIN)/python -m benchmarks.marks
	$(BIN)/python -m benchmarks.headlines
	$(BIN)/python -m benchmarks.glossary
	$(BIN)/python -m benchmarks.names
	$(BIN)/python -m benchmarks.latency
	$(BIN)/python -m benchmarks.news_day
	$(BIN)/python -m benchmarks.stability
	$(BIN)/python -m benchmarks.extraction
	$(BIN)/python -m benchmarks.extract_command
	$(BIN)/python -m benchmarks.feeds
	$(BIN)/python -m benchmarks.pacing

bench-long: install ## What takes an hour: all checks on all sets, 10,000 feeds, 10,000 mutated pages, thresholds
	$(BIN)/python -m benchmarks.fidelity
	$(BIN)/python -m benchmarks.with_models
	$(BIN)/python -m benchmarks.published_figures
	$(BIN)/python -m benchmarks.repair
	$(BIN)/python -m benchmarks.policies
	$(BIN)/python -m benchmarks.whole_texts
	$(BIN)/python -m benchmarks.polling
	$(BIN)/python -m benchmarks.mutations
	$(BIN)/python -m benchmarks.boilerplate
	$(BIN)/python -m benchmarks.mixed

screenshots: install ## Pictures of the pages into output/screenshots
	$(BIN)/python -m pytest tests/acceptance/test_pages.py

messages: install ## Compile the interface's translations
	$(BIN)/pybabel compile --directory dragoman/website/locale --domain django

lock: ## Renew the locked requirements (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header requirements/dev.in -o requirements/dev.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header requirements/run.in -c requirements/dev.txt -o requirements/run.txt

clean: ## Remove what can be built again
	rm -rf $(VENV) $(LLAMA) output build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
