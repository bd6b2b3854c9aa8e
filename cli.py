"""The command line of KoshLex: what people type.

Only declarations stand here; what the commands do is in :mod:`console` and
below. Everything heavy is imported inside the commands, so that help and short
queries start at once.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from console.errors import reporting
from console.messages import choose_language
from console.screen import prepare_streams


class _Reporting(TyperGroup):
    """The commands, whose errors become one line and an exit status."""

    def invoke(self, context: Any) -> Any:
        with reporting():
            return super().invoke(context)


class Language(StrEnum):
    """The languages of texts and of the interface."""

    KAZAKH = "kk"
    RUSSIAN = "ru"
    ENGLISH = "en"


class Mode(StrEnum):
    """How ``search`` finds."""

    KEYWORD = "keyword"


class Format(StrEnum):
    """What ``export`` writes."""

    MARKDOWN = "md"
    JSON = "json"


app = typer.Typer(
    cls=_Reporting,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Database = Annotated[
    Path | None,
    typer.Option(
        "--db",
        metavar="PATH",
        help="The knowledge base (else KOSHLEX_DB, else the user's data folder).",
    ),
]
Interface = Annotated[
    Language | None,
    typer.Option("--ui", help="The tool's own language (else KOSHLEX_UI, else the locale)."),
]
TextLanguage = Annotated[Language | None, typer.Option("--lang", help="Which text: kk, ru or en.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
AllWarnings = Annotated[bool, typer.Option("--all-warnings", help="List every warning.")]
ActName = Annotated[str, typer.Argument(metavar="ACT", help="An act: its id, title or usual name.")]


def main() -> None:
    """Run the command line (the entry point ``koshlex``)."""
    prepare_streams()
    app(prog_name="koshlex")


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
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print it."),
    ] = False,
) -> None:
    """The migration law of Kazakhstan at hand: outline, show and search acts to the point.

    \b
    Examples:
      koshlex search "қоныс аударушылардың құқықтары"
      koshlex show 51-бап 2-тармақ
      koshlex outline "көші-қон заңы"
      koshlex build ~/acts

    KoshLex is no legal advice. Official are the texts on adilet.zan.kz alone.
    """
    choose_language(ui)
    context.obj = db


@app.command()
def build(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="PATH", help="Files or folders with texts of acts."),
    ] = None,
    embedded: Annotated[
        bool, typer.Option("--embedded/--no-embedded", help="With the acts that come along.")
    ] = True,
    all_warnings: AllWarnings = False,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Build the knowledge base, from the acts that come with KoshLex and from PATHs.

    Reads .txt, .html, .docx, .md, .jsonl and .jsonl.xz. A file name such as
    Z1100000477.kaz.txt says which act and language it is; a manifest.csv beside
    the files gives titles. The old knowledge base stays until the new one is whole.

    \b
    Examples:
      koshlex build
      koshlex build acts/ "менің құжаттарым/заң жобасы.docx"
      koshlex build corpus.jsonl.xz --no-embedded --db big.db
    """
    from console.building import build_and_report

    choose_language(ui)
    build_and_report(paths or [], db or context.obj, embedded, all_warnings, as_json)


@app.command()
def add(
    context: typer.Context,
    sources: Annotated[
        list[str],
        typer.Argument(metavar="PATH|URL|ID", help="Files, folders, or acts of the portal."),
    ],
    languages: Annotated[
        list[Language] | None,
        typer.Option("--lang", help="Languages to fetch an ID in; may be repeated."),
    ] = None,
    all_warnings: AllWarnings = False,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Add acts to the knowledge base, or replace them.

    A whole text takes the place of an excerpt of the same act. An ID or address
    is fetched from the official portal first, in Kazakh and Russian.

    \b
    Examples:
      koshlex add Z1100000477
      koshlex add https://adilet.zan.kz/kaz/docs/Z1100000477
      koshlex add "заң жобасы.docx" acts/
    """
    from console.building import add_and_report

    choose_language(ui)
    add_and_report(sources, _codes(languages), db or context.obj, all_warnings, as_json)


@app.command()
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
        typer.Option("--lang", help="Language; may be repeated. Kazakh and Russian if none."),
    ] = None,
    to: Annotated[Path, typer.Option("--to", metavar="FOLDER", help="Where to save.")] = Path(
        "acts"
    ),
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

    choose_language(ui)
    fetch_and_report(acts or [], core, _codes(languages), to, refresh, as_json)


@app.command()
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

    choose_language(ui)
    print_acts(db or context.obj, as_json)


@app.command()
def outline(
    context: typer.Context,
    act: ActName,
    lang: TextLanguage = None,
    depth: Annotated[
        int | None, typer.Option("--depth", min=1, help="Levels to show (else to the articles).")
    ] = None,
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

    choose_language(ui)
    print_outline(_readable(act), lang, depth, db or context.obj, as_json)


@app.command()
def show(
    context: typer.Context,
    citation: Annotated[list[str], typer.Argument(metavar="CITATION", help="As lawyers write it.")],
    act: Annotated[str | None, typer.Option("--act", help="The act: id, title or name.")] = None,
    lang: TextLanguage = None,
    notes: Annotated[bool, typer.Option("--notes", help="With the editors' notes.")] = False,
    as_json: Json = False,
    db: Database = None,
    ui: Interface = None,
) -> None:
    """Show units of acts, to the point, in the words of the source.

    Where no act is named, the law on migration of 2011 is meant, else the only
    act that has such a unit.

    \b
    Examples:
      koshlex show 51-бап 2-тармақ
      koshlex show пп. 3 п. 1 ст. 51
      koshlex show "Article 51(1)(3)"
      koshlex show Z1100000477 51/2/1-1
      koshlex show 5-бап 1-тармақша --act draft-internal-migration
    """
    from console.reading import print_provisions

    choose_language(ui)
    print_provisions(
        [*map(_readable, citation)], act and _readable(act), lang, notes, db or context.obj, as_json
    )


@app.command()
def search(
    context: typer.Context,
    query: Annotated[list[str], typer.Argument(metavar="QUERY", help="What to look for.")],
    act: Annotated[
        list[str] | None, typer.Option("--act", help="Only in this act; may be repeated.")
    ] = None,
    lang: TextLanguage = None,
    kind: Annotated[
        str | None, typer.Option("--kind", help="Only acts of a kind: code, law, order, bill, …")
    ] = None,
    mode: Annotated[Mode, typer.Option("--mode", help="How to search.")] = Mode.KEYWORD,
    limit: Annotated[int, typer.Option("--limit", min=1, help="How many hits at most.")] = 10,
    all_statuses: Annotated[
        bool, typer.Option("--all-statuses", help="Repealed and excluded law as well.")
    ] = False,
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

    choose_language(ui)
    del mode  # the only one yet
    words = _readable(" ".join(query))
    print_hits(
        words,
        [*map(_readable, act or [])],
        lang,
        kind,
        limit,
        all_statuses,
        db or context.obj,
        as_json,
        explain,
    )


@app.command()
def export(
    context: typer.Context,
    act: ActName,
    format: Annotated[Format, typer.Option("--format", help="md or json.")] = Format.MARKDOWN,
    lang: TextLanguage = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Write to a file.")
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

    choose_language(ui)
    export_act(_readable(act), format, lang, out, db or context.obj)


def _readable(text: str) -> str:
    """``text`` with what the terminal sent as no valid letters shown as such (U+FFFD)."""
    return os.fsencode(text).decode("utf-8", "replace")


def _codes(languages: Sequence[Language] | None) -> list[str]:
    return [language.value for language in languages or (Language.KAZAKH, Language.RUSSIAN)]


if __name__ == "__main__":
    main()
