# One line a task; each needs the environment that `make setup` makes.
PYTHON = .venv/bin/python

setup:    ; python3 -m venv .venv && .venv/bin/pip install -q -U "pip>=25.1" && .venv/bin/pip install -q -e . --group dev
test:     ; @.venv/bin/pytest -q -n auto -m "not slow" && echo "Slow tests are left to CI; make test-all runs them too."
test-all: ; .venv/bin/pytest -q -n auto
coverage: ; .venv/bin/coverage erase && .venv/bin/coverage run -m pytest -q -n auto && .venv/bin/coverage combine -q && .venv/bin/coverage report --skip-covered --show-missing
lint:     ; .venv/bin/ruff check . && .venv/bin/ruff format --check .
format:   ; .venv/bin/ruff check --fix . ; .venv/bin/ruff format .
types:    ; .venv/bin/mypy
docs:     ; $(PYTHON) -m scripts.update_docs
update:   ; $(PYTHON) -m scripts.update_pages && $(PYTHON) -m scripts.update_docs && POSTPLAN_UPDATE=1 .venv/bin/pytest -q tests/formats tests/test_examples.py tests/test_guides.py tests/calendar/test_goldens.py
new-rule: ; $(PYTHON) -m scripts.new_rule $(NAME) $(if $(SUBJECT),--subject $(SUBJECT)) $(if $(PLUGIN),--plugin $(PLUGIN))
bench:    ; $(PYTHON) -m bench.compare

.PHONY: setup test test-all coverage lint format types docs update new-rule bench
