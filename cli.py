"""The command line of KoshLex: what people type.

Only declarations stand here; what the commands do is in :mod:`console` and
below. Everything heavy is imported inside the commands, so that help and short
queries start at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from copy import copy
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from console.errors import run
from console.messages import choose_language, language_asked_for
from console.parameters import read_plainly
from console.screen import prepare_streams


class _Command(TyperCommand):
    """A command that explains itself in the user's language."""

    def get_params(self, ctx: Any) -> list[Any]:
        return [*map(read_plainly, super().get_params(ctx))]

    def get_help(self, ctx: Any) -> str:
        from console.help import help_text

        return help_text(ctx)


class _Commands(TyperGroup):
    """All commands."""

    def get_params(self, ctx: Any) -> list[Any]:
        return [*map(read_plainly, super().get_params(ctx))]

    def get_help(self, ctx: Any) -> str:
        from console.help import help_text

        return help_text(ctx)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args and self.get_command(ctx, args[0]) is None:
            from console.help import refuse_command

            refuse_command(args[0], self.list_commands(ctx))
        return super().resolve_command(ctx, args)


class Language(StrEnum):
    """The languages of texts and of the interface."""

    KAZAKH = "kk"
    RUSSIAN = "ru"
    ENGLISH = "en"


class Mode(StrEnum):
    """How ``search`` finds."""

    HYBRID = "hybrid"
    KEYWORD = "keyword"
    SEMANTIC = "semantic"


class Outcome(StrEnum):
    """What became of a reference."""

    RESOLVED = "resolved"
    EXTERNAL = "external"
    AMBIGUOUS = "ambiguous"
    UNRESOLVED = "unresolved"


class Severity(StrEnum):
    """How much a finding of ``lint`` matters."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class ChangeKind(StrEnum):
    """What became of a unit, for ``diff --only``."""

    UNCHANGED = "unchanged"
    RENUMBERED = "renumbered"
    MOVED = "moved"
    AMENDED = "amended"
    COUNTERPART = "counterpart"
    SPLIT = "split"
    MERGED = "merged"
    INSERTED = "inserted"
    DELETED = "deleted"


class ComparisonForm(StrEnum):
    """How ``diff`` shows two texts."""

    SIDE = "side"
    INLINE = "inline"
    AUTO = "auto"


class GraphFormat(StrEnum):
    """What ``graph`` writes."""

    DOT = "dot"
    JSON = "json"


class Format(StrEnum):
    """What ``export`` writes."""

    MARKDOWN = "md"
    JSON = "json"


class Modality(StrEnum):
    """What a norm makes of an action, as typed."""

    RIGHT = "right"
    DUTY = "duty"
    PROHIBITION = "prohibition"
    COMPETENCE = "competence"
    SANCTION = "sanction"


app = typer.Typer(
    cls=_Commands,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_STEERING = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " ")

Database = Annotated[
    Path | None,
    typer.Option(
        "--db",
        metavar="PATH",
        readable=False,  # what cannot be read is told by who reads it
        help="The knowledge base (else KOSHLEX_DB, else the user's data folder).",
    ),
]
Interface = Annotated[
    Language | None,
    typer.Option(
        "--ui",
        metavar="kk|ru|en",
        help="The tool's own language (else KOSHLEX_UI, else the locale).",
    ),
]
TextLanguage = Annotated[
    Language | None, typer.Option("--lang", metavar="kk|ru|en", help="Which text: kk, ru or en.")
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Day = Annotated[
    str | None,
    typer.Option("--at", metavar="DATE", help="What is law on a day: 2030-01-31 or 31.01.2030."),
]
Subjects = Annotated[
    list[Path] | None,
    typer.Option(
        "--subjects",
        metavar="PATH",
        readable=False,
        help="Subject index of your own: a table ACT.tsv or a folder of them; may be repeated.",
    ),
]
AllWarnings = Annotated[bool, typer.Option("--all-warnings", help="List every warning.")]
ActName = Annotated[str, typer.Argument(metavar="ACT", help="An act: its id, title or usual name.")]


def main() -> None:
    """Run the command line and end with its exit status."""
    prepare_streams()
    arguments = sys.argv[1:]
    choose_language(language_asked_for(arguments))
    sys.exit(run(lambda: _run(arguments)))


def _run(arguments: list[str]) -> None:
    command = typer.main.get_command(_with_what_is_asked_for(arguments))
    with command.make_context("koshlex", arguments) as context:
        command.invoke(context)


def _with_what_is_asked_for(arguments: list[str]) -> typer.Typer:
    """The command that the line begins with, alone, as to prepare all takes longer; else all."""
    asked = [
        one
        for one in app.registered_commands
        if one.callback and (one.name or one.callback.__name__) == next(iter(arguments), None)
    ]
    if not asked:
        return app
    alone = copy(app)
    alone.registered_commands = asked
    return alone


def _print_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"koshlex {version('koshlex')}")
        raise typer.Exit


@app.callback()
def _all_commands(
    context: typer.Context,
    db: Database = None,
    ui: Interface = None,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """The migration law of Kazakhstan at hand: acts shown, searched and checked to the point.

    KoshLex is no legal advice. Official are the texts on adilet.zan.kz alone.

    \b
    Examples:
      koshlex search "қоныс аударушылардың құқықтары"
      koshlex show 51-бап 2-тармақ
      koshlex outline "көші-қон заңы"
      koshlex refs 51-бап 2-тармақ
      koshlex build ~/acts
    """
    context.obj = db


@app.command(cls=_Command)
def build(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", readable=False, help="Files or folders with texts of acts."),
    ] = None,
    embedded: Annotated[
        bool, typer.Option("--embedded/--no-embedded", help="With the acts that come along.")
    ] = True,
    model: Annotated[
        str | None,
        typer.Option(
            "--model",
            metavar="NAME|PATH",
            help="What reads the texts for their meaning (else KOSHLEX_MODEL, else words).",
        ),
    ] = None,
    subjects: Subjects = None,
    all_warnings: AllWarnings = False,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Build the knowledge base, from the acts that come with KoshLex and from PATHs.

    Reads .txt, .html, .docx, .md, .jsonl and .jsonl.xz. A file name such as
    Z1100000477.kaz.txt says which act and language it is; a manifest.csv beside
    the files gives titles. The old knowledge base stays until the new one is whole.

    A model is words (vectors of words, which come along), transformers (the model
    intfloat/multilingual-e5-small), or any model of sentence-transformers by name
    or folder. It reads every article, which may take hours; interrupted, the next
    build goes on. All but words need: pip install 'koshlex[transformers]'.

    A table of your own subject index says by which everyday words people ask for a
    unit. It has four columns with tabs between, and its first line names them:
    unit, language, style, entry. Entries that come along stay.

    \b
    Examples:
      koshlex build
      koshlex build acts/ "менің құжаттарым/заң жобасы.docx"
      koshlex build corpus.jsonl.xz --no-embedded --db big.db
      koshlex build acts/ --model transformers
      koshlex build acts/ --subjects own/Z1100000477.tsv
    """
    from console.building import build_and_report

    build_and_report(
        paths or [],
        db or context.obj,
        embedded,
        all_warnings,
        as_json,
        model and _readable(model),
        subjects or [],
    )


@app.command(cls=_Command)
def add(
    context: typer.Context,
    sources: Annotated[
        list[str],
        typer.Argument(metavar="PATH|URL|ID", help="Files, folders, or acts of the portal."),
    ],
    languages: Annotated[
        list[Language] | None,
        typer.Option(
            "--lang", metavar="kk|ru|en", help="Languages to fetch an ID in; may be repeated."
        ),
    ] = None,
    subjects: Subjects = None,
    all_warnings: AllWarnings = False,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Add acts to the knowledge base, or replace them.

    A whole text takes the place of an excerpt of the same act. An ID or address
    is fetched from the official portal first, in Kazakh and Russian.

    Name the tables of your own subject index again: others are forgotten.

    \b
    Examples:
      koshlex add Z1100000477
      koshlex add https://adilet.zan.kz/kaz/docs/Z1100000477
      koshlex add "заң жобасы.docx" acts/
    """
    from console.building import add_and_report

    add_and_report(
        sources, _codes(languages), db or context.obj, all_warnings, as_json, subjects or []
    )


@app.command(cls=_Command)
def fetch(
    acts: Annotated[
        list[str] | None,
        typer.Argument(metavar="ID|URL", help="Acts of the official portal."),
    ] = None,
    core: Annotated[
        bool, typer.Option("--core", help="The acts that migration law lives on.")
    ] = False,
    languages: Annotated[
        list[Language] | None,
        typer.Option(
            "--lang",
            metavar="kk|ru|en",
            help="Language; may be repeated. Kazakh and Russian if none.",
        ),
    ] = None,
    to: Annotated[
        Path,
        typer.Option(
            "--to", metavar="FOLDER", readable=False, help="Where to save; acts if not said."
        ),
    ] = Path("acts"),
    refresh: Annotated[
        bool, typer.Option("--refresh", help="Ask again for pages under 7 days old.")
    ] = False,
    as_json: Json = False,
    ui: Interface = None,
) -> None:
    """Fetch acts from the official portal into a folder that build reads.

    One page at a time, with pauses; pages under 7 days old are kept.
    KOSHLEX_PORTAL names a mirror.

    \b
    Examples:
      koshlex fetch Z1100000477
      koshlex fetch --core --lang kk --lang ru --to acts
      koshlex fetch https://adilet.zan.kz/rus/docs/P1700000602
    """
    from console.fetching import fetch_and_report

    fetch_and_report(acts or [], core, _codes(languages), to, refresh, as_json)


@app.command(cls=_Command)
def acts(
    context: typer.Context, as_json: Json = False, db: Database = None, ui: Interface = None
) -> None:
    """List the acts of the knowledge base, and which of them are excerpts.

    \b
    Examples:
      koshlex acts
      koshlex acts --json
    """
    from console.reading import print_acts

    print_acts(db or context.obj, as_json)


@app.command(cls=_Command)
def outline(
    context: typer.Context,
    act: ActName,
    lang: TextLanguage = None,
    depth: Annotated[
        int | None,
        typer.Option(
            "--depth", metavar="N", min=1, help="Levels to show, 1 or more (else to the articles)."
        ),
    ] = None,
    at: Day = None,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Show how an act is built: chapters, articles, annexes.

    \b
    Examples:
      koshlex outline draft-internal-migration
      koshlex outline "көші-қон заңы" --lang kk
      koshlex outline Z1100000477 --depth 4
    """
    from console.reading import print_outline

    print_outline(_readable(act), lang, depth, _day(at), db or context.obj, as_json)


@app.command(cls=_Command)
def show(
    context: typer.Context,
    citation: Annotated[
        list[str],
        typer.Argument(metavar="CITATION", help="A unit, cited as lawyers do: 51-бап 2-тармақ."),
    ],
    act: Annotated[
        str | None, typer.Option("--act", metavar="ACT", help="The act: id, title or name.")
    ] = None,
    lang: TextLanguage = None,
    notes: Annotated[bool, typer.Option("--notes", help="With the editors' notes.")] = False,
    at: Day = None,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Show units of acts, to the point, in the words of the source.

    Kazakh, Russian or English, either order, full or abbreviated; lists and
    ranges; an act by name, abbreviation, number and date, id or address; an act
    alone is shown whole.

    Where no act is named, the law on migration of 2011 is meant. Only where it
    lacks the article itself, the one other act in force that has it is shown,
    with a warning; several are listed, to be chosen from with --act. The
    citation's language chooses the text, unless --lang does.

    \b
    Examples:
      koshlex show 51-бап 2-тармақ
      koshlex show пп. 3 п. 1 ст. 51
      koshlex show "Article 51(1)(3)"
      koshlex show "50-52-баптар" "ст. 492 КоАП"
      koshlex show Z1100000477 51/2/1-1
      koshlex show 5-бап 1-тармақша --act draft-internal-migration
    """
    from console.reading import print_provisions

    print_provisions(
        [*map(_readable, citation)],
        act and _readable(act),
        lang,
        notes,
        _day(at),
        db or context.obj,
        as_json,
    )


@app.command(cls=_Command)
def search(
    context: typer.Context,
    query: Annotated[list[str], typer.Argument(metavar="QUERY", help="What to look for.")],
    act: Annotated[
        list[str] | None,
        typer.Option("--act", metavar="ACT", help="Only in this act; may be repeated."),
    ] = None,
    lang: TextLanguage = None,
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind", metavar="KIND", help="Only acts of a kind: code, law, order, bill, …"
        ),
    ] = None,
    mode: Annotated[
        Mode,
        typer.Option(
            "--mode",
            metavar="hybrid|keyword|semantic",
            help="How to search: by words, by meaning, or by both (hybrid).",
        ),
    ] = Mode.HYBRID,
    limit: Annotated[
        int,
        typer.Option(
            "--limit", metavar="N", min=1, help="How many hits at most, 1 or more; 10 if not said."
        ),
    ] = 10,
    all_statuses: Annotated[
        bool, typer.Option("--all-statuses", help="Repealed and excluded law as well.")
    ] = False,
    at: Day = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say on stderr how the hits were found.")
    ] = False,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Search the acts, in Kazakh, Russian or English.

    "…" is a phrase, word* a beginning; AND, OR, NOT and parentheses combine.
    Each hit is an article with its best unit.

    \b
    Examples:
      koshlex search көшіп-қонушылардың құқықтары
      koshlex search '"қажетті көшіп-қонушы" NOT студент*' --limit 5
      koshlex search регистрация по месту жительства --lang ru
      koshlex search тіркеу --act draft-internal-migration --json
    """
    from console.searching import print_hits

    words = _readable(" ".join(query))
    print_hits(
        words,
        [*map(_readable, act or [])],
        lang,
        kind,
        limit,
        all_statuses,
        mode.value,
        db or context.obj,
        as_json,
        explain,
        _day(at),
    )


@app.command(cls=_Command)
def ask(
    context: typer.Context,
    question: Annotated[
        list[str] | None,
        typer.Argument(metavar="QUESTION", help="What somebody wants to know, in own words."),
    ] = None,
    act: Annotated[
        list[str] | None,
        typer.Option("--act", metavar="ACT", help="Only by this act; may be repeated."),
    ] = None,
    lang: TextLanguage = None,
    at: Day = None,
    batch: Annotated[
        Path | None,
        typer.Option(
            "--batch", metavar="FILE", readable=False, help="Answer the questions of a file."
        ),
    ] = None,
    html: Annotated[
        Path | None,
        typer.Option(
            "--html", metavar="FILE", readable=False, help="Write a page for the adviser."
        ),
    ] = None,
    docx: Annotated[
        Path | None,
        typer.Option("--docx", metavar="FILE", readable=False, help="Write it as a Word document."),
    ] = None,
    markdown: Annotated[
        Path | None,
        typer.Option("--md", metavar="FILE", readable=False, help="Write it as Markdown."),
    ] = None,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Answer a question with the law's own words, or say that what is loaded does not.

    Every sentence of law is quoted from the text, with its place; no sentence is made up.
    This is no legal advice.

    \b
    Examples:
      koshlex ask "Тіркелуге неше күн беріледі?"
      koshlex ask "Могу ли я вывезти мебель, если уезжаю насовсем?"
      koshlex ask "who decides on kandas status" --act Z1100000477 --json
      koshlex ask "Какие права у переселенца?" --docx answer.docx
      koshlex ask --batch questions.txt --html answers.html
    """
    from console.asking.command import Wanted, print_answers

    wanted = Wanted(
        _readable(" ".join(question or [])),
        [*map(_readable, act or [])],
        lang,
        _day(at),
        batch,
        html,
        docx,
        markdown,
    )
    print_answers(wanted, db or context.obj, as_json)


@app.command(cls=_Command)
def rights(
    context: typer.Context,
    bearer: Annotated[
        list[str], typer.Argument(metavar="BEARER", help="A person or a body, in any form.")
    ],
    modality: Annotated[
        list[Modality] | None,
        typer.Option(
            "--modality",
            metavar="right|duty|prohibition|competence|sanction",
            help="Only norms of this kind; may be repeated.",
        ),
    ] = None,
    act: Annotated[
        list[str] | None,
        typer.Option("--act", metavar="ACT", help="Only of this act; may be repeated."),
    ] = None,
    lang: TextLanguage = None,
    limit: Annotated[
        int | None,
        typer.Option("--limit", metavar="N", min=1, help="How many norms at most."),
    ] = None,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Show what a person or body may, must and must not do, and decides, place by place.

    What the act says of a wider kind counts too («қоныс аударушы» is an «ішкі
    көшіп-қонушы»), and it is said by which definition.

    \b
    Examples:
      koshlex rights ішкі көшіп-қонушы
      koshlex rights переселенец --modality right
      koshlex rights "local executive body" --modality competence --act Z1100000477
      koshlex rights жұмыс беруші --modality duty --json
    """
    from console.bearing.command import Wanted, print_norms

    wanted = Wanted(
        _readable(" ".join(bearer)),
        tuple(one.value for one in modality or ()),
        [*map(_readable, act or [])],
        lang,
        limit,
    )
    print_norms(wanted, db or context.obj, as_json)


@app.command(cls=_Command)
def define(
    context: typer.Context,
    term: Annotated[list[str], typer.Argument(metavar="TERM", help="The term, in any form.")],
    act: Annotated[
        list[str] | None,
        typer.Option("--act", metavar="ACT", help="Only in this act; may be repeated."),
    ] = None,
    lang: TextLanguage = None,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit", metavar="N", min=1, help="How many definitions at most, 1 or more."
        ),
    ] = None,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Show what a term means in every act that defines it, and how the acts differ.

    The term may be inflected, misspelt or typed on a Russian keyboard; a word that
    an amendment replaced leads to the new one. Where an act words a term otherwise
    than the first act does, the words are marked.

    \b
    Examples:
      koshlex define ішкі көшіп-қонушы
      koshlex define кандас --lang ru
      koshlex define оралман --act Z1100000477
    """
    from console.definitions import print_definitions

    print_definitions(
        [*map(_readable, term)],
        [*map(_readable, act or [])],
        lang,
        limit,
        db or context.obj,
        as_json,
    )


@app.command(cls=_Command)
def refs(
    context: typer.Context,
    citation: Annotated[
        list[str] | None,
        typer.Argument(metavar="CITATION", help="A unit, cited as lawyers do: 51-бап 2-тармақ."),
    ] = None,
    act: Annotated[
        str | None, typer.Option("--act", metavar="ACT", help="The act: id, title or name.")
    ] = None,
    lang: TextLanguage = None,
    incoming: Annotated[bool, typer.Option("--incoming", help="Only what refers to it.")] = False,
    outgoing: Annotated[bool, typer.Option("--outgoing", help="Only what it refers to.")] = False,
    status: Annotated[
        Outcome | None,
        typer.Option(
            "--status",
            metavar="STATUS",
            help="Only references that are resolved, external, ambiguous or unresolved.",
        ),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit", metavar="N", min=1, help="How many of each direction at most, 1 or more."
        ),
    ] = None,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Show what a unit or an act refers to, and what refers to it.

    A reference is resolved where the act is here and has every unit named,
    external where the act is known and not here, ambiguous where several acts or
    units fit, unresolved where none does; each says why. What refers to a unit
    includes what refers to its parts.

    \b
    Examples:
      koshlex refs 51-бап 2-тармақ
      koshlex refs "п. 2 ст. 51" --incoming
      koshlex refs --act draft-internal-migration --status unresolved
    """
    from console.references import Wanted, print_references
    from kb.model import ReferenceStatus

    wanted = Wanted(
        lang,
        outgoing or not incoming,
        incoming or not outgoing,
        ReferenceStatus(status) if status else None,
        limit,
    )
    print_references(
        [*map(_readable, citation or [])],
        act and _readable(act),
        wanted,
        db or context.obj,
        as_json,
    )


@app.command(cls=_Command)
def history(
    context: typer.Context,
    citation: Annotated[
        list[str] | None,
        typer.Argument(metavar="CITATION", help="A unit, cited as lawyers do: 51-бап 2-тармақ."),
    ] = None,
    act: Annotated[
        str | None, typer.Option("--act", metavar="ACT", help="The act: id, title or name.")
    ] = None,
    lang: TextLanguage = None,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Show how a unit or an act was changed: when, by which act, in force from when.

    Told as the editors' notes in the text have it, the oldest change first.

    \b
    Examples:
      koshlex history 51-бап
      koshlex history "п. 2 ст. 51" --lang ru
      koshlex history --act "көші-қон заңы"
    """
    from console.history import print_history

    print_history(
        [*map(_readable, citation or [])],
        act and _readable(act),
        lang,
        db or context.obj,
        as_json,
    )


@app.command(cls=_Command)
def lint(
    context: typer.Context,
    act: Annotated[
        str | None,
        typer.Argument(metavar="ACT|FILE", help="An act by id or name, or a file with a text."),
    ] = None,
    lang: TextLanguage = None,
    severity: Annotated[
        Severity,
        typer.Option(
            "--severity",
            metavar="error|warning|hint",
            help="Only what matters at least so much; hint if not said.",
        ),
    ] = Severity.HINT,
    codes: Annotated[
        bool, typer.Option("--codes", help="Say what each code of a finding means.")
    ] = False,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Say what is to be mended in a draft: numbers, terms, references, spelling.

    Ends with status 0 where the text is clean and 1 where there are findings. Each
    has a code, its place, and where it is known what to put instead. A file is
    held against the laws of the knowledge base.

    \b
    Examples:
      koshlex lint draft-internal-migration
      koshlex lint "заң жобасы.docx" --severity error
      koshlex lint Z1100000477 --lang ru --json
      koshlex lint --codes
    """
    from console.linting import print_codes, print_findings
    from kb.lint.finding import Severity as Least

    if codes:
        print_codes(Least(severity), as_json)
    else:
        print_findings(act and _readable(act), lang, Least(severity), db or context.obj, as_json)


@app.command("cite-check", cls=_Command)
def cite_check(
    context: typer.Context,
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", help="A file with the text; - reads standard input."),
    ],
    act: Annotated[
        str | None,
        typer.Option("--act", metavar="ACT", help="The act that units without an act belong to."),
    ] = None,
    lang: TextLanguage = None,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Check the citations and quotations of a memo, a letter, a machine's answer.

    Each citation, in any of the three languages, is looked up: is there such an act, of
    this number and date, such an article, is it in force? Each quotation is held against
    the words of what is cited, else looked for everywhere. White space, the kind of
    quotation marks and dashes, what an ellipsis leaves out, a capital at the beginning and
    marks at the end make no difference; every other word, figure, comma does.

    What stands in quotation marks is a quotation from five words on, fewer where an
    article is said to read so; so are Markdown's and Word's quoted paragraphs. What a
    quotation itself refers to is not checked once its words were found. Units without an
    act are of the act named last.

    Ends with status 0 where everything is right and verbatim, with 1 where something is
    wrong or was not checked, or nothing is cited. What is not loaded is never right.

    \b
    Examples:
      koshlex cite-check memo.docx
      koshlex cite-check answer.md --act Z1100000477 --json
      koshlex cite-check - --lang kk < хат.txt
    """
    from console.cite_checking.command import print_check

    print_check(_readable(file), act and _readable(act), lang, db or context.obj, as_json)


@app.command(cls=_Command)
def diff(
    context: typer.Context,
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="The old text: an act, or a file with a text.")
    ],
    new: Annotated[
        str, typer.Argument(metavar="NEW", help="The new text: an act, or a file with a text.")
    ],
    lang: TextLanguage = None,
    old_lang: Annotated[
        Language | None,
        typer.Option("--old-lang", metavar="kk|ru|en", help="Which text of the old act."),
    ] = None,
    new_lang: Annotated[
        Language | None,
        typer.Option("--new-lang", metavar="kk|ru|en", help="Which text of the new act."),
    ] = None,
    form: Annotated[
        ComparisonForm,
        typer.Option(
            "--form",
            metavar="side|inline|auto",
            help="Side by side, the whole text as a redline, or as the screen is wide (auto).",
        ),
    ] = ComparisonForm.AUTO,
    only: Annotated[
        list[ChangeKind] | None,
        typer.Option(
            "--only",
            metavar="KIND",
            help="Only what became so: amended, inserted, …; may be repeated.",
        ),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="What did not change as well.")] = False,
    formal: Annotated[
        bool, typer.Option("--formal", help="Differences of quotes, dashes, spaces as well.")
    ] = False,
    impact: Annotated[
        bool,
        typer.Option("--impact", help="Which references and terms the change breaks, in all acts."),
    ] = False,
    limit: Annotated[
        int | None,
        typer.Option("--limit", metavar="N", min=1, help="How many articles at most, 1 or more."),
    ] = None,
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="FILE", readable=False, help="Write a page to read."),
    ] = None,
    docx: Annotated[
        Path | None,
        typer.Option("--docx", metavar="FILE", readable=False, help="Write a comparative table."),
    ] = None,
    table_lang: Annotated[
        Language | None,
        typer.Option(
            "--table-lang",
            metavar="kk|ru|en",
            help="The language of the table (else that of the new text).",
        ),
    ] = None,
    as_is: Annotated[
        bool,
        typer.Option(
            "--as-is",
            help="Compare the words of an amending act, not those that it gives to the old act.",
        ),
    ] = False,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Compare two texts as lawyers do: a draft with the law in force, two redactions.

    Units are held against the units that answer to them, whatever their number and
    place, and their words are compared. Quotes, dashes, spaces, lines and
    look-alike letters are no change. Where both acts have texts in one language,
    these are compared; across languages it is told what answers to what.

    A unit is amended, inserted, deleted, moved, renumbered, split, merged, unchanged,
    or the counterpart of one that says the same matter in other words.

    Where NEW is a bill or act that amends OLD, OLD is compared with the law as it would
    read; what of it could not be applied is listed.

    Ends with status 0 whether there are differences or not, 1 where a text has no
    words to compare, 3 where one cannot be read or there is no such act.

    \b
    Examples:
      koshlex diff Z1100000477 draft-internal-migration
      koshlex diff "көші-қон заңы" "заң жобасы.docx" --docx салыстырма.docx
      koshlex diff Z1100000477 draft-internal-migration --impact --html салыстыру.html
      koshlex diff 2011.html Z1100000477 --lang ru --only amended --only deleted
      koshlex diff "көші-қон заңы" өзгерістер.docx --docx салыстырма.docx
      koshlex diff Z1100000477 Z1100000477 --old-lang kk --new-lang ru --json
    """
    from console.comparison.command import Wanted, print_comparison
    from kb.comparison.model import PairKind

    wanted = Wanted(
        _readable(old),
        _readable(new),
        old_lang or lang,
        new_lang or lang,
        form.value,
        [*map(PairKind, only or [])],
        every,
        formal,
        impact,
        limit,
        html,
        docx,
        table_lang,
        as_is,
    )
    print_comparison(wanted, db or context.obj, as_json)


@app.command(cls=_Command)
def consolidate(
    context: typer.Context,
    base: Annotated[
        str,
        typer.Argument(metavar="BASE", help="The text that is amended: an act, or a file."),
    ],
    amending: Annotated[
        list[str],
        typer.Argument(
            metavar="AMENDING", help="Acts or files that amend it, in the order to apply them in."
        ),
    ],
    lang: TextLanguage = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", metavar="FILE", readable=False, help="Write the consolidated text."
        ),
    ] = None,
    text: Annotated[
        bool, typer.Option("--text", help="Print the consolidated text as well.")
    ] = False,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Status 1, and no text written, if anything is left over."),
    ] = False,
    any_act: Annotated[
        bool,
        typer.Option("--any-act", help="Apply every instruction, whatever act it names."),
    ] = False,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Apply bills, laws or orders that amend an act to its text: the law as it would read.

    Reads what the amending acts say is to be done, in Kazakh or Russian, and does it:
    words replaced, put in, taken out; units in a new wording, added, removed, numbered
    anew. What cannot be applied is told with the reason and with the nearest words, and
    the text stays as it was there; passages that were not understood are listed.

    Instructions that change other acts are counted, not applied. The consolidated text is
    no official one.

    Ends with status 0, or 1 where nothing could be applied; with --strict 1 where anything
    was left over.

    \b
    Examples:
      koshlex consolidate "көші-қон заңы" "заң жобасы.docx"
      koshlex consolidate Z1100000477 2026.docx 2027.docx --lang ru --out редакция.txt
      koshlex consolidate заң.txt өзгерістер.txt --strict --json
    """
    from console.amending.command import Wanted, print_consolidation

    wanted = Wanted(_readable(base), [*map(_readable, amending)], lang, out, text, strict, any_act)
    print_consolidation(wanted, db or context.obj, as_json)


@app.command("eval", cls=_Command)
def evaluate(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", readable=False, help="A file with questions and their answers."
        ),
    ] = None,
    act: Annotated[
        list[str] | None,
        typer.Option(
            "--act",
            metavar="ACT",
            help="Only questions about this act, searched in it; may be repeated.",
        ),
    ] = None,
    everywhere: Annotated[
        bool,
        typer.Option(
            "--everywhere", help="Search all acts, not only those that the answers are of."
        ),
    ] = False,
    lang: Annotated[
        Language | None,
        typer.Option(
            "--lang",
            metavar="kk|ru|en",
            help="Search only texts in this language, whatever that of the question.",
        ),
    ] = None,
    mode: Annotated[
        Mode | None,
        typer.Option(
            "--mode",
            metavar="hybrid|keyword|semantic",
            help="How to search: by words, by meaning, or by both (hybrid).",
        ),
    ] = None,
    against: Annotated[
        Mode | None,
        typer.Option(
            "--against", metavar="hybrid|keyword|semantic", help="Compare with this way to search."
        ),
    ] = None,
    headings: Annotated[
        bool,
        typer.Option(
            "--headings", help="Ask by the headings of articles, which are taken out of the texts."
        ),
    ] = False,
    asked_in: Annotated[
        Language | None,
        typer.Option("--from", metavar="kk|ru|en", help="Language of the headings."),
    ] = None,
    answered_in: Annotated[
        Language | None,
        typer.Option("--to", metavar="kk|ru|en", help="Language of the texts searched for them."),
    ] = None,
    sample: Annotated[
        int | None,
        typer.Option(
            "--sample",
            metavar="N",
            min=1,
            help="Ask at most so many headings, drawn evenly from all; the same each time.",
        ),
    ] = None,
    listed: Annotated[
        bool,
        typer.Option("--list", help="Each question with what was found, the worst first."),
    ] = False,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Say how well the search finds, by a file of questions whose answers are known.

    Each line of the file is a JSON object: id, lang, style, act, question, gold
    (article, paragraph, point, grade: 2 answers, 1 is related; an empty list: nothing
    answers). The acts that the file names are searched. Figures have 95 % intervals.

    --headings asks by the headings of articles and takes these out of the texts first.

    \b
    Examples:
      koshlex eval questions.jsonl
      koshlex eval questions.jsonl --list --lang ru
      koshlex eval questions.jsonl --act "көші-қон заңы" --json
      koshlex eval --headings --from kk --to ru --sample 500
    """
    from console.evaluating import Wanted, print_evaluation

    wanted = Wanted(
        acts=[*map(_readable, act or [])],
        everywhere=everywhere,
        language=lang,
        headings=headings,
        asked_in=asked_in,
        answered_in=answered_in,
        sample=sample,
        modes=(mode,) if against is None else (mode, against),
        listed=listed,
    )
    print_evaluation(file, wanted, db or context.obj, as_json)


@app.command(cls=_Command)
def graph(
    context: typer.Context,
    act: Annotated[
        list[str] | None,
        typer.Option(
            "--act", metavar="ACT", help="Only this act and its neighbours; may be repeated."
        ),
    ] = None,
    format: Annotated[
        GraphFormat,
        typer.Option("--format", metavar="dot|json", help="dot or json; dot if not said."),
    ] = GraphFormat.DOT,
    least: Annotated[
        int,
        typer.Option(
            "--min", metavar="N", min=1, help="Only edges of so many references; 1 if not said."
        ),
    ] = 1,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Show which acts refer to which, as a graph for Graphviz or as JSON.

    Acts that are here are drawn filled, those that are only referred to with a
    dashed border; an edge bears the number of references.

    \b
    Examples:
      koshlex graph > acts.dot && dot -Tsvg acts.dot -o acts.svg
      koshlex graph --act "көші-қон заңы" --min 3
      koshlex graph --json
    """
    from console.graph import print_graph

    chosen = GraphFormat.JSON if as_json else format
    print_graph([*map(_readable, act or [])], chosen, least, db or context.obj)


@app.command(cls=_Command)
def export(
    context: typer.Context,
    act: ActName,
    format: Annotated[
        Format, typer.Option("--format", metavar="md|json", help="md or json; md if not said.")
    ] = Format.MARKDOWN,
    lang: TextLanguage = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", readable=False, help="Write to a file."),
    ] = None,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Write an act as Markdown (which build reads again) or as JSON.

    \b
    Examples:
      koshlex export draft-internal-migration > жоба.md
      koshlex export Z1100000477 --lang kk --format json --out заң.json
    """
    from console.reading import export_act

    export_act(_readable(act), format, lang, out, db or context.obj)


def _readable(text: str) -> str:
    """``text`` with what the terminal sent as no valid letters shown as such (U+FFFD).

    Signs that steer a terminal are left out: the text may be printed again.
    """
    return os.fsencode(text).decode("utf-8", "replace").translate(_STEERING)


def _day(written: str | None) -> str | None:
    if written is None:
        return None
    from console.days import read_day

    return read_day(written)


def _codes(languages: Sequence[Language] | None) -> list[str]:
    return [language.value for language in languages or (Language.KAZAKH, Language.RUSSIAN)]


if __name__ == "__main__":
    main()
