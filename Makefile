# One Window: the commands of the house. `make run` and `make test` need git, make and python3 >= 3.11 with venv.
PORT ?= 8000
PY := .venv/bin/python
MANAGE := $(PY) manage.py
STAMPS := var/stamps
SOURCES := portal innovation landreform foodsafety afforestation energyrights
MIGRATIONS := $(shell find $(SOURCES) -path '*/migrations/*.py' -o -name 'policy.py' -o -name 'clauses.py' -o -path '*/data/*')
STATICS := $(shell find static -type f)
export PYTHONDONTWRITEBYTECODE :=

.PHONY: run setup demo test check format bench lock stop
run: demo $(STAMPS)/static
	@$(PY) -m portal.serve --port $(PORT)

setup: $(STAMPS)/database $(STAMPS)/static

demo: $(STAMPS)/demo

stop: $(STAMPS)/base
	@$(PY) -m portal.serve --stop

test: $(STAMPS)/dev
	@$(PY) -m pytest -q -n 2 --dist loadgroup $(ARGS)

check: $(STAMPS)/dev
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@$(PY) -m pytest -q -p no:randomly tests/architecture
	@$(MANAGE) check
	@PORTAL_HTTPS=1 PORTAL_DEMO=0 $(MANAGE) check --deploy --fail-level WARNING
	@$(MANAGE) makemigrations --check --dry-run

format: $(STAMPS)/dev
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

bench: setup
	@$(PY) -m tests.bench

lock:
	@$(PY) -m uv --version >/dev/null 2>&1 || $(PY) -m pip install -q uv
	@$(PY) -m uv pip compile $(LOCK_FLAGS) pyproject.toml -o requirements/base.txt
	@$(PY) -m uv pip compile $(LOCK_FLAGS) pyproject.toml --group dev -o requirements/dev.txt
LOCK_FLAGS := -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate

$(STAMPS)/venv:
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Python 3.11 or newer is needed (package python3).'; exit 1; }
	@python3 -m venv .venv || { echo 'The venv module is missing (package python3-venv).'; exit 1; }
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/base: requirements/base.txt $(STAMPS)/venv
	@echo 'Installing what the portal needs …'
	@$(PY) -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r $<
	@touch $@

$(STAMPS)/dev: requirements/dev.txt $(STAMPS)/base
	@echo 'Installing what the tests need …'
	@$(PY) -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r $<
	@touch $@

$(STAMPS)/database: $(STAMPS)/base $(MIGRATIONS)
	@$(MANAGE) migrate -v 0
	@$(MANAGE) createcachetable
	@touch $@

$(STAMPS)/static: $(STAMPS)/base $(STATICS)
	@$(MANAGE) collectstatic --noinput -v 0
	@touch $@

$(STAMPS)/demo: $(STAMPS)/database
	@$(MANAGE) demo
	@touch $@
