"""Pages of the service taken apart: their words, their addresses and their tags."""

from html.parser import HTMLParser

from starlette.testclient import TestClient


class Page(HTMLParser):
    """What a page holds: its words outside scripts, its addresses, its tags and their ids."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One tag is noted."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Words are noted."""
        self.said.append(data)

    @property
    def text(self) -> str:
        """All words, each blank once."""
        return " ".join("".join(self.said).split())

    def values(self, name: str) -> set[str]:
        """What an attribute is set to, anywhere."""
        return {attrs[name] or "" for _, attrs in self.tags if name in attrs}


def page(http: TestClient, address: str) -> Page:
    """What is sent for an address, which is a page and no refusal."""
    got = http.get(address)
    assert got.status_code == 200, got.text
    assert got.headers["content-type"] == "text/html; charset=utf-8"
    return Page(got.text)
