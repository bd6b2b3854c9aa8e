# make run   installs KoshLex into .venv and shows what it does on real text
# make test  installs it for development and runs every check; with
#            EXTRAS=dev,transformers those of models that read whole texts too
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EXTRAS ?= dev
export KOSHLEX_UI ?= en

.PHONY: run test clean

run: export KOSHLEX_DB := $(VENV)/koshlex.db
run: $(BIN)/python
	@echo "== Installing KoshLex into $(VENV)"
	@rm -rf build  # an earlier build may hold modules that are gone
	@$(BIN)/pip install --quiet .
	@echo; echo "== Building the knowledge base from the acts that come along"
	@$(BIN)/koshlex build
	@echo; echo "== Which acts there are"
	@$(BIN)/koshlex acts
	@echo; echo "== How the draft law on internal migration is built"
	@$(BIN)/koshlex outline draft-internal-migration
	@echo; echo "== One point of it: koshlex show 9-бап 2-тармақша --act draft-internal-migration"
	@$(BIN)/koshlex show 9-бап 2-тармақша --act draft-internal-migration
	@echo; echo "== A quoted article of the code of administrative offences: koshlex show ст. 493 КоАП"
	@$(BIN)/koshlex show ст. 493 КоАП РК
	@echo; echo "== What is to be mended in the draft: koshlex lint draft-internal-migration"
	@$(BIN)/koshlex lint draft-internal-migration || test $$? -eq 1
	@echo; echo "== What a word means: koshlex define коши-кон (typed without Kazakh letters)"
	@$(BIN)/koshlex define коши-кон
	@echo; echo "== What refers to an article: koshlex refs 10-бап --act draft-internal-migration"
	@$(BIN)/koshlex refs 10-бап --act draft-internal-migration
	@echo; echo "== In the words of the person who asks: koshlex search 'Көшіп барған жерде пәтер ақысын төлеп бере ме?'"
	@$(BIN)/koshlex search 'Көшіп барған жерде пәтер ақысын төлеп бере ме?' --limit 3
	@echo; echo "== In Russian, of a Kazakh text, and why: koshlex search дадут ли место в садике детям переселенцев"
	@$(BIN)/koshlex search дадут ли место в садике детям переселенцев --limit 2 --explain
	@echo; echo "== Without Kazakh letters: koshlex search ишки коши-кон квотасы"
	@$(BIN)/koshlex search ишки коши-кон квотасы --limit 1
	@echo; echo "== A phrase and a beginning: koshlex search '\"қажетті көшіп-қонушы\" AND квота*'"
	@$(BIN)/koshlex search '"қажетті көшіп-қонушы" AND квота*' --limit 3
	@echo; echo "== The answer in the law's own words, and a sheet: koshlex ask 'Көшкен отбасыға бір реттік қанша ақша төленеді?'"
	@$(BIN)/koshlex ask 'Көшкен отбасыға бір реттік қанша ақша төленеді?'
	@$(BIN)/koshlex ask 'Көшкен отбасыға бір реттік қанша ақша төленеді?' --html $(VENV)/answer.html
	@echo; echo "== What somebody may and must: koshlex rights қажетті көшіп-қонушы"
	@$(BIN)/koshlex rights қажетті көшіп-қонушы
	@echo; echo "== What the draft keeps of the law under other numbers: koshlex diff Z1100000477 draft-internal-migration --only renumbered"
	@$(BIN)/koshlex diff Z1100000477 draft-internal-migration --only renumbered
	@echo; echo "== The whole comparison as a page and as the official table: koshlex diff … --html … --docx …"
	@$(BIN)/koshlex diff Z1100000477 draft-internal-migration --html $(VENV)/comparison.html --docx $(VENV)/comparison.docx

test: $(BIN)/python
	$(if $(TORCH),$(BIN)/pip install --quiet $(TORCH))
	$(BIN)/pip install --quiet --editable '.[$(EXTRAS)]'
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
