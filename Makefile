# make run    set up if needed, then the exhibition in a window
# make test   set up if needed, then all tests
# The other targets are listed by `make help`.

SHELL := /bin/sh
.DEFAULT_GOAL := help
# Name one with PYTHON=/path/to/python3.12; else the first of 3.13, 3.12, 3.11 that can make an environment.
PYTHON ?=
VENV := .venv
PY := $(VENV)/bin/python
PYTEST := $(PY) -m pytest
SHOTS := build/shots
# What has a target of its own is left out: make long, share, bench, smoke.
EVERY_TIME := not long and not share and not bench and not frozen
# Extra words for the program or for pytest: make run ARGS="--lang en", make test ARGS="-k lanes".
ARGS ?=

# Only wheels whose hashes are in the lock file: nothing is built, nothing unknown is fetched.
INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --no-warn-script-location \
	--require-hashes --only-binary :all: --no-deps

# An environment that was not finished is not one.
.DELETE_ON_ERROR:

.PHONY: help run test pythons lint format bench shots package smoke measure share long coverage fonts lock compile libraries clean

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-10s %s\n", $$1, $$2 }'

run: $(VENV)/run.stamp libraries compile ## the exhibition in a window; without a display, pictures of every screen
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		$(PY) main.py $(ARGS); \
	else \
		echo "No display here: drawing every screen into $(SHOTS) instead."; \
		$(PY) main.py shots $(SHOTS) && echo "The pictures are in $(SHOTS). With a display, 'make run' opens the window."; \
	fi

test: $(VENV)/dev.stamp compile ## all tests; those in a real X server first, then the rest on two cores
	@$(PY) packaging/setup/system_libraries.py --tests
	@failed=; \
	$(PYTEST) -m "xserver and $(EVERY_TIME)" $(ARGS) || failed="$$?"; \
	$(PYTEST) -n 2 -m "not xserver and $(EVERY_TIME)" $(ARGS) || failed="$$failed $$?"; \
	if [ -n "$$failed" ] && [ "$$failed" != 5 ]; then echo "Some tests failed: see above."; exit 1; fi

pythons: $(VENV)/dev.stamp ## the start, the content and a journey on every other supported Python of this machine
	@$(PY) packaging/setup/system_libraries.py --tests
	@$(PY) packaging/setup/other_pythons.py $(ARGS)

lint: $(VENV)/dev.stamp ## style, types and layers
	@failed=; \
	$(PY) -m ruff format --check . || failed=yes; \
	$(PY) -m ruff check . || failed=yes; \
	$(PY) -m mypy || failed=yes; \
	$(VENV)/bin/lint-imports --no-logo || failed=yes; \
	test -z "$$failed"

format: $(VENV)/dev.stamp ## put the code into the common form
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

bench: $(VENV)/dev.stamp compile ## time and memory, on a machine with nothing else to do
	@$(PY) packaging/setup/system_libraries.py --bench
	$(PYTEST) -m bench -p no:randomly $(ARGS)

shots: $(VENV)/run.stamp libraries compile ## a picture of every screen into build/shots, no display needed
	$(PY) main.py shots $(SHOTS) $(ARGS)

package: $(VENV)/dev.stamp ## the program without Python, its archive and .deb, wheel and source archive into dist/
	$(PY) packaging frozen.build $(ARGS)
	$(PY) -m hatchling build -d dist

smoke: $(VENV)/dev.stamp ## prove what `make package` made: started, touched and measured as in a hall
	$(PYTEST) -q -m frozen tests/packaging
	$(PY) packaging frozen.smoke $(ARGS)

measure: $(VENV)/dev.stamp ## how large it is and how fast it starts, median of five, beside the targets
	$(PY) packaging frozen.measure_startup $(wildcard dist/shanhai-*-linux-*/shanhai) $(ARGS)

share: $(VENV)/dev.stamp compile ## a twentieth of the monkey and the soak, with new seeds
	$(PYTEST) -n 2 -m share $(ARGS)

long: $(VENV)/dev.stamp compile ## the soak, monkey, power-cut and fuzz runs in full: hours
	$(PYTEST) -n 2 -m long $(ARGS)

coverage: $(VENV)/dev.stamp ## branches of the packages without Qt: all of them must be taken
	$(PYTEST) -n 2 -m "$(EVERY_TIME)" --cov --cov-branch --cov-report=term-missing \
		--cov-fail-under=100 tests/content tests/layout tests/session $(ARGS)

fonts: $(VENV)/dev.stamp ## build assets/fonts again, after data/ or assets/strings brought new characters
	$(PY) packaging fonts.build_fonts

lock: $(VENV)/dev.stamp ## write the lock files from pyproject.toml
	$(PY) packaging/setup/lock.py

compile: $(VENV)/run.stamp ## bytecode, also where PYTHONDONTWRITEBYTECODE is set
	@$(PY) -m compileall -q exhibit $(wildcard main.py)

libraries: $(VENV)/run.stamp ## look for the system libraries that Qt needs; as root on Debian, install them
	@$(PY) packaging/setup/system_libraries.py

clean: ## remove what was built, the environment included
	rm -rf $(VENV) build dist .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find exhibit packaging tests -name __pycache__ -type d -exec rm -rf {} +

$(PY):
	@python="$(PYTHON)"; python="$${python:-$$(packaging/setup/find_python.sh)}"; test -n "$$python" || exit 1; \
	echo "Making $(VENV) with $$python ..."; \
	"$$python" -m venv --clear $(VENV)

$(VENV)/run.stamp: requirements.lock | $(PY)
	@echo "Installing what the exhibition runs with ..."
	@$(INSTALL) -r requirements.lock
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/run.stamp
	@echo "Installing what it is tested with ..."
	@$(INSTALL) -r requirements-dev.lock
	@touch $@
