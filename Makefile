# What a newcomer types. Needs Python 3.11 with venv, and gcc, g++, cmake and make to build llama.cpp once.

# CMake's arguments, which pip hands on as one text, cannot hold a path with a space.
ifneq ($(words $(CURDIR)),1)
$(error the path "$(CURDIR)" has a space in it; move this folder to one without)
endif

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# The releases that the tests passed with: one published tomorrow changes nothing here until `make pins` takes it in.
INSTALL := $(PIP) install --constraint constraints.txt

export CMAKE_BUILD_PARALLEL_LEVEL ?= $(shell nproc 2>/dev/null || echo 2)
# Of llama.cpp only what answers; its parts for pictures and for its own programs are half of the building time.
export CMAKE_ARGS ?= -DLLAVA_BUILD=OFF -DCMAKE_PROJECT_llama.cpp_INCLUDE=$(abspath $(VENV))/llama.cmake

.DEFAULT_GOAL := help
.PHONY: run test bench pins clean help

run: $(VENV)/installed ## install what is missing, then serve the demo company on http://127.0.0.1:8080
	@$(BIN)/mosuan serve --demo $(ARGS)

test: $(VENV)/installed-dev $(VENV)/installed-torch ## style, types, tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest $(ARGS)

bench: $(VENV)/installed-dev ## measurements that are no tests
	$(BIN)/pytest -s tests/bench $(ARGS)

# CUDA's packages are no choice of ours: whoever has such a card has a torch that brings its own.
pins: $(VENV)/installed ## write today's releases of all packages to constraints.txt; then run the tests
	$(PIP) install --quiet uv
	echo torch==2.13.0 | $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-annotate --no-header \
	  --all-extras --constraint - pyproject.toml | grep -Ev '^(nvidia|cuda|triton)' > constraints.txt.new
	mv constraints.txt.new constraints.txt

clean: ## remove what can be made again: environment, caches, builds; never .mosuan or runs
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /make \1	/p' $(MAKEFILE_LIST) | expand -t 14

# Editable, so that a change of code needs no installation; only pyproject.toml does. Looked for is pip: where
# Debian's python3-venv was missing, an environment without it was left behind.
$(VENV)/installed: pyproject.toml constraints.txt
	@command -v $(PYTHON) >/dev/null || \
	  { echo "there is no $(PYTHON); install Python 3.11 or newer, or name it: make PYTHON=python3.12 run" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "$(PYTHON) is older than 3.11; name a newer one: make PYTHON=python3.12 run" >&2; exit 1; }
	test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV)
	echo 'set(LLAMA_BUILD_COMMON OFF)' > $(VENV)/llama.cmake
	$(INSTALL) --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	$(INSTALL) --editable '.[dev]'
	@touch $@

# constraints.txt names a release of torch that has a build without CUDA; without it the tests of training are skipped.
$(VENV)/installed-torch: $(VENV)/installed-dev
	@if $(INSTALL) --editable '.[torch]'; then touch $@; \
	  else echo "torch cannot be installed here; the tests of training are skipped" >&2; fi
