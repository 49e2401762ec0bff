# Every target works from a fresh clone: it first sets up what it needs, and is silent when that is done.
# PYTEST_ARGS is handed on: make test PYTEST_ARGS="-k profile"

VENV := .venv
BIN := $(VENV)/bin
ENVIRONMENT := $(VENV)/.environment-ready
BROWSER := $(VENV)/.browser-ready
TESTS := $(VENV)/.tests-ready
SCHEMATHESIS := $(VENV)-schemathesis
# One worker more than there are cores: tests wait for servers, pages and processes that they start.
WORKERS := $(shell echo $$(($$(nproc) + 1)))

# Tests start pytest hundreds of times: without compiled modules each start takes twice the processor time.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: conformance test test-all lint serve catalogue docs pictures selfcheck variants implementations repeats mail-kinds bench bench-mail bench-fuzz mutants wheel setup clean forge
.DEFAULT_GOAL := conformance

conformance: setup ## judge the embedded mocks; reports/ holds the results
	@$(BIN)/pytest -n auto $(PYTEST_ARGS)

test: setup $(TESTS) ## the project's own tests
	@$(BIN)/pytest tests -n $(WORKERS) --dist worksteal $(PYTEST_ARGS)

test-all: setup $(TESTS) ## the same, and those that take long: every portal by another hand, every hostile target, variants
	@$(BIN)/pytest tests --long -n $(WORKERS) --dist worksteal $(PYTEST_ARGS)

lint: $(ENVIRONMENT) ## style, types, and who may import whom
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

serve: $(ENVIRONMENT) ## the mocks, for people
	@$(BIN)/python -m mocks serve

catalogue: $(ENVIRONMENT) ## docs/catalogue.md, docs/rules.md and the rules in the package: what is required
	@$(BIN)/python -m scripts.catalogue

docs: $(ENVIRONMENT) ## site/: the documentation, to be read with or without a network; a link that leads nowhere fails
	@$(BIN)/sphinx-build --quiet --fail-on-warning --keep-going --fresh-env docs site
	@echo "site/index.html"

pictures: setup ## docs/images/: every screen of the mocks, the start page and the report
	@$(BIN)/python -m scripts.pictures

selfcheck: setup ## every deviation against every requirement (long)
	@$(BIN)/python -m scripts.selfcheck $(SELFCHECK_ARGS)

variants: setup ## every mock in every variant, right in another way: nothing but « conforme » is expected (long)
	@$(BIN)/python -m scripts.variants

implementations: setup ## the portals by other hands: right, without control endpoints, wrong in every way (long)
	@$(BIN)/python -m scripts.implementations

forge: setup ## FORGE=20 portals of each insurer drawn right, and as many wrong, into docs/proofs/forge.md; taken up again (long)
	@mkdir -p reports
	@for portal in etu r360 cow ast uni dsj; do for wrong in "" --wrong; do \
	  $(BIN)/python -m tests.forge draw --portal $$portal --count $(or $(FORGE),20) $$wrong -n auto --resume reports/forge.jsonl || exit; \
	done; done
	@$(BIN)/python -m tests.forge proofs reports/forge.jsonl

repeats: setup ## the whole suite on the mocks once more, or REPEATS=20 times, under load: no verdict may change (long)
	@$(BIN)/python -m scripts.repeats $(REPEATS)

mail-kinds: setup ## all of Cowan's features by each kind of mailbox
	@$(BIN)/python -m scripts.mail_kinds

bench: setup ## what everything costs, into benchmarks/results.md (long); BENCH_ARGS="mocks start" prints these alone
	@$(BIN)/python -m benchmarks $(BENCH_ARGS)

bench-mail: $(ENVIRONMENT) ## of these, what waiting for mail adds, by kind of mailbox
	@$(BIN)/python -m benchmarks mail

bench-fuzz: setup $(SCHEMATHESIS) ## how fast fields are fuzzed, and after how many values each deviation is found
	@$(BIN)/python -m scripts.fuzz_bench

mutants: $(ENVIRONMENT) ## what no test notices: MUTANTS=rules for a part of it (long)
	@$(BIN)/pip install -q --disable-pip-version-check -c constraints.txt -e '.[mutation]'
	@$(BIN)/python -m scripts.mutants $(MUTANTS)

wheel: $(ENVIRONMENT) ## dist/: what `pip install`, `pipx install` and `uv tool install` take
	@$(BIN)/pip wheel -q --disable-pip-version-check --no-build-isolation --no-deps -w dist .
	@echo dist/mire-*.whl

setup: $(ENVIRONMENT) $(BROWSER)
	@:

$(ENVIRONMENT): pyproject.toml constraints.txt scripts/setup-python
	@scripts/setup-python $(VENV)
	@touch $@

$(SCHEMATHESIS): $(ENVIRONMENT)
	@$(BIN)/python -m venv $@
	@$@/bin/pip install -q --disable-pip-version-check -c constraints.txt schemathesis
	@touch $@

$(BROWSER): $(ENVIRONMENT) scripts/setup_browser.py mire/cli/install_browser.py
	@$(BIN)/python scripts/setup_browser.py
	@touch $@

$(TESTS): $(ENVIRONMENT) scripts/setup-tests tests/needs.py
	@if scripts/setup-tests $(VENV); then touch $@; fi

clean: ## back to a fresh clone
	rm -rf $(VENV) $(SCHEMATHESIS) dist site mutants reports test-results .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info
	find . -name __pycache__ -prune -exec rm -rf {} +
