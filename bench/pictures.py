"""The pictures of the page in README and docs: `python -m bench.pictures` takes them anew.

They show the sample report, on a Neo4j of its own, in a window of 1120 by 760.
"""

import shutil
import tempfile
from importlib.resources import as_file, files
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from api.web.rendering import query
from bench.page import FLAGS, serving
from graph import SECURITY_APPARATUS, Connection, Store
from graph.local import ensure_running, stop
from ingest.pipeline import ingest

HERE = Path(__file__).parents[1] / "docs" / "pictures"
SAMPLES = files("ingest") / "samples"
MOST_BYTES = 150_000
_COLOURS = 64


def take(browser: Browser, store: Store, address: str) -> None:
    """Each picture, light and, of the paths, dark."""
    source, _ = SAMPLES.joinpath("question.txt").read_text("utf-8").splitlines()
    paths = f"/paths?{query({'from': source, 'to': SECURITY_APPARATUS})}"
    entity = f"/entities/{store.resolve(source).id}"
    for name, place, scheme in (
        ("paths", paths, "light"),
        ("paths-dark", paths, "dark"),
        ("entity", entity, "light"),
    ):
        context = browser.new_context(
            viewport={"width": 1120, "height": 760},
            color_scheme="dark" if scheme == "dark" else "light",
        )
        tab = context.new_page()
        tab.goto(address + place)
        if tab.locator("figure.drawing").count():
            tab.locator("figure.drawing[data-ms]").wait_for()
            tab.locator("#verdict").evaluate("one => one.scrollIntoView()")
        path = HERE / f"{name}.png"
        tab.screenshot(path=path)
        context.close()
        with Image.open(path) as taken:
            small = taken.convert("RGB").quantize(_COLOURS)
        small.save(path, optimize=True)
        print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")
        if path.stat().st_size > MOST_BYTES:
            raise SystemExit(f"{path.name} is larger than {MOST_BYTES} bytes.")


def main() -> None:
    """All pictures."""
    HERE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        server = ensure_running(Path(folder))
        try:
            with Store.open(Connection(server.bolt_uri, server.user, server.password)) as store:
                store.migrate()
                with as_file(SAMPLES / "report.en.md") as sample:
                    for _ in ingest((sample,), store):
                        pass
                with serving(store) as address, sync_playwright() as driver:
                    found = shutil.which("chromium")
                    browser = driver.chromium.launch(executable_path=found, args=FLAGS)
                    take(browser, store, address)
                    browser.close()
        finally:
            stop(Path(folder))


if __name__ == "__main__":
    main()
