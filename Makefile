# The two commands a newcomer needs are `make run` and `make test`; the rest is for maintainers.
PYTHON ?= python3
# How fast `make run` plays the demo broadcast: make run SPEED=4
SPEED ?= 1
# `make run` lets phones of the local network in, and prints a QR code for one. This machine only:
# make run LAN=    Over TLS: make run TLS=--tls
LAN ?= --lan
TLS ?=
# The port of `make run`, 8787 or LIVECUE_PORT unless given: make run PORT=8137
PORT ?=
# One more than there are processors, as browsers and services are waited for. Files begin in the
# order that tests/conftest.py gives them, not those with most tests first.
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
VENV := .venv
BIN := $(VENV)/bin
# Where the environment forbids writing bytecode, every process would compile all modules anew.
COMPILE := $(BIN)/python -m compileall -q -j 0 app copilot knowledge ingest bench
PIP_INSTALL := PYTHONDONTWRITEBYTECODE= $(BIN)/pip install --disable-pip-version-check -c requirements.lock

.PHONY: run test lint types documents check lock browser clean

run: $(VENV)/.run
	$(COMPILE)
	$(BIN)/livecue prepare
	$(if $(PORT),LIVECUE_PORT=$(PORT)) $(BIN)/livecue serve --demo --speed $(SPEED) $(LAN) $(TLS)

test: $(VENV)/.dev browser
	$(COMPILE)
	$(BIN)/livecue prepare
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(PYTEST)

check: lint types documents test

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

documents: $(VENV)/.dev
	$(BIN)/python -m app.live.documents --check
	$(BIN)/python -m app.settings --check

browser:
	.ci/install-browser

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "LiveCue needs Python 3.11 or newer; set PYTHON=… to one"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(VENV)/bin/pip pyproject.toml requirements.lock
	$(PIP_INSTALL) -e .
	@touch $@

$(VENV)/.dev: $(VENV)/bin/pip pyproject.toml requirements.lock
	$(PIP_INSTALL) -e '.[dev]'
	@touch $@ $(VENV)/.run

# Resolve anew in a fresh environment and pin what came out.
lock:
	rm -rf /tmp/livecue-lock && $(PYTHON) -m venv /tmp/livecue-lock
	/tmp/livecue-lock/bin/pip install -e '.[dev]'
	(sed -n '/^#/p' requirements.lock; \
	 /tmp/livecue-lock/bin/pip freeze --exclude-editable | sed -e 's/+cpu//' \
	 -e 's/^uvloop==.*/&; sys_platform != "win32"/') > requirements.lock.new
	mv requirements.lock.new requirements.lock

clean:
	rm -rf $(VENV) build *.egg-info
