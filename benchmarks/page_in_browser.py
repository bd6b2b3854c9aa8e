"""How the page of a comparison does in a browser, at two widths, in light and dark.

    python -m benchmarks.page_in_browser PAGE --out FOLDER [--axe node_modules/axe-core/axe.min.js]

Chromium must be on the PATH. It opens the page, reports what is wider than the screen,
identifiers that stand twice, links that lead nowhere and, with the file of axe-core,
violations of accessibility; it leaves pictures and a print in FOLDER, those with scripts
off too. Status 1: something is wrong.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from html import unescape
from itertools import product
from pathlib import Path

from benchmarks.setup import describe_setup

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)
_SIZES = ((1400, 1200), (500, 1200))  # Chromium opens no narrower window
_SCHEMES = {
    "light": "--blink-settings=preferredColorScheme=1",
    "dark": "--blink-settings=preferredColorScheme=0",
}
_WAIT = 300  # seconds
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_SCRIPTS = re.compile(r"script-src '[^']*'")
_REPORT = re.compile(r'<pre id="report-of-the-benchmark">(.*?)</pre>', re.DOTALL)
_PROBE = """
(async () => {
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  const links = [...document.querySelectorAll('a[href^="#"]')];
  const told = {
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    width: innerWidth,
    elements: document.querySelectorAll("*").length,
    "wider than the screen": document.documentElement.scrollWidth - innerWidth,
    "identifiers that stand twice": ids.length - new Set(ids).size,
    "links that lead nowhere": links.filter(
      (link) => !document.getElementById(decodeURIComponent(link.hash.slice(1)))).length,
  };
  if (window.axe) {
    const found = await axe.run(document, { resultTypes: ["violations"] });
    told["violations of accessibility"] = found.violations.map(
      (one) => `${one.id}: ${one.nodes.length} (${one.nodes[0].target})`);
  }
  const report = document.createElement("pre");
  report.id = "report-of-the-benchmark";
  report.textContent = JSON.stringify(told);
  document.body.append(report);
})();
"""


class _Browser:
    """A Chromium that keeps nothing."""

    def __init__(self, folder: Path) -> None:
        found = next(filter(None, map(shutil.which, _BROWSERS)), None)
        if found is None:
            sys.exit(f"none of {', '.join(_BROWSERS)} is on the PATH")
        self._command = [found, *_FLAGS, f"--user-data-dir={folder / 'profile'}"]

    def open(self, page: Path, *flags: str) -> str:
        """What the browser says on its standard output."""
        done = subprocess.run(
            [*self._command, *flags, page.resolve().as_uri()],
            capture_output=True,
            encoding="utf-8",
            timeout=_WAIT,
            check=True,
        )
        return done.stdout


def main() -> None:
    """Open the page named on the command line and print what was found."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("page", type=Path)
    arguments.add_argument("--out", type=Path, required=True, help="folder of the pictures")
    arguments.add_argument("--axe", type=Path, help="axe.min.js of axe-core")
    options = arguments.parse_args()
    describe_setup()
    options.out.mkdir(parents=True, exist_ok=True)
    source = options.page.read_text("utf-8")
    scripts = [options.axe.read_text("utf-8")] if options.axe else []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        browser = _Browser(folder)
        print(f"{options.page.name}: {options.page.stat().st_size:,} bytes")
        print(f"opened in {_seconds(browser, options.page, folder):.1f} s")
        probed = folder / "probed.html"
        probed.write_text(_with_scripts(source, [*scripts, _PROBE]), encoding="utf-8")
        reports = [
            _report(browser, probed, size, scheme) for size, scheme in product(_SIZES, _SCHEMES)
        ]
        without_scripts = folder / "without-scripts.html"
        forbidden = _SCRIPTS.sub("script-src 'none'", source, count=1)
        without_scripts.write_text(forbidden, encoding="utf-8")
        _picture(browser, options.page, without_scripts, options.out)
    wrong = [fault for report in reports for fault in _faults(report)]
    print("\n".join(wrong) or "nothing wrong")
    sys.exit(bool(wrong))


def _seconds(browser: _Browser, page: Path, folder: Path) -> float:
    """How much longer the browser takes with the page than with an empty one."""
    empty = folder / "empty.html"
    empty.write_text("<!DOCTYPE html><title>-</title>", encoding="utf-8")
    taken = []
    for one in (empty, empty, page):  # the first start makes the profile
        start = time.perf_counter()
        browser.open(one, "--screenshot=" + str(folder / "opened.png"))
        taken.append(time.perf_counter() - start)
    return taken[2] - taken[1]


def _with_scripts(source: str, scripts: Sequence[str]) -> str:
    """A page with scripts that its own policy would not let run."""
    added = "".join(f"<script>{script}</script>\n" for script in scripts)
    return _POLICY.sub("", source, count=1).replace("</body>", f"{added}</body>")


def _report(
    browser: _Browser, page: Path, size: tuple[int, int], scheme: str
) -> dict[str, int | list[str]]:
    width, height = size
    shown = browser.open(
        page,
        _SCHEMES[scheme],
        f"--window-size={width},{height}",
        f"--virtual-time-budget={_WAIT * 1000}",
        "--dump-dom",
    )
    found = _REPORT.search(shown)
    assert found is not None, "the page did not run to its end"
    told: dict[str, int | list[str]] = json.loads(unescape(found[1]))
    print(f"{width} {scheme}: {told}")
    return told


def _faults(report: dict[str, int | list[str]]) -> list[str]:
    known = ("dark", "width", "elements")
    return [f"{what}: {found}" for what, found in report.items() if what not in known and found]


def _picture(browser: _Browser, page: Path, without_scripts: Path, folder: Path) -> None:
    pages = {"": page, "-without-scripts": without_scripts}
    for (width, height), scheme, (suffix, one) in product(_SIZES, _SCHEMES, pages.items()):
        name = folder / f"{width}-{scheme}{suffix}.png"
        size = f"--window-size={width},{height}"
        browser.open(one, _SCHEMES[scheme], size, f"--screenshot={name}")
    browser.open(page, "--no-pdf-header-footer", f"--print-to-pdf={folder / 'print.pdf'}")


if __name__ == "__main__":
    main()
