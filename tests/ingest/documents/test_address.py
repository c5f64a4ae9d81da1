"""Addresses on the network: what is asked, what is refused, what is kept. Loopback traffic only."""

import codecs
import gzip
import shutil
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from graph import UnreadableDocument
from ingest.documents import read_bytes
from ingest.documents.address import Fetcher
from ingest.documents.bounds import REACH
from ingest.documents.kept import read_kept
from ingest.documents.originals import Originals
from ingest.documents.target import is_public

PAGE = b"<html lang=en><title>Eyes</title><p>Lumen Optics sold forty cameras to the police."
SALE = "Компания продала сорок камер полиции в столице. " * 9
CYRILLIC = f"<meta charset=koi8-r><html lang=ru><p>{SALE}".encode("cp1251")
PACKED = {
    "bomb": gzip.compress(bytes(5_000_000)),
    "broken": gzip.compress(PAGE)[:-9],
    "packed": gzip.compress(PAGE),
}
QUICK = replace(REACH, seconds=2, body_bytes=100_000)
NOON = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)


class Site(BaseHTTPRequestHandler):
    """A site whose pages are its paths."""

    protocol_version = "HTTP/1.1"
    asked: list[tuple[str, str]]
    robots: tuple[int, bytes]

    def do_GET(self) -> None:
        """The answer that the path asks for."""
        self.asked.append((self.headers["Host"], self.path))
        name, _, rest = self.path.strip("/").partition("/")
        match name:
            case "robots.txt":
                self._send(self.robots[0], self.robots[1])
            case "page":
                self._send(200, PAGE, ("Content-Type", "text/html; charset=utf-8"))
            case "chain":
                more = int(rest) - 1
                self._send(302, b"", ("Location", f"/chain/{more}" if more else "/page"))
            case "to":
                self._send(307, b"", ("Location", rest))
            case "large":
                self._send(200, b"x" * 200_000)
            case "cyrillic":
                kind = f"text/html; charset={rest}" if rest else "text/html"
                self._send(200, CYRILLIC, ("Content-Type", kind))
            case "bomb" | "broken" | "packed":
                self._send(200, PACKED[name], ("Content-Encoding", "gzip"))
            case "drip":
                self._drip()
            case _:
                self._send(404, b"no")

    def _send(self, status: int, body: bytes, *headers: tuple[str, str]) -> None:
        self.send_response(status)
        for header in headers:
            self.send_header(*header)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(200):
                self.wfile.write(b"x")
                time.sleep(0.1)
        except OSError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


@pytest.fixture
def site() -> Iterator[tuple[type[Site], str]]:
    """A site on this machine: its class, where what was asked is found, and its address."""

    class Own(Site):
        asked: list[tuple[str, str]] = []  # noqa: RUF012  one list for one site
        robots = (404, b"")

    server = ThreadingHTTPServer(("127.0.0.1", 0), Own)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield Own, f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def fetcher(tmp_path: Path) -> Fetcher:
    """A fetcher that may ask this machine."""
    return Fetcher(Originals(tmp_path), reach=QUICK, loopback=True, now=lambda: NOON)


def refusal(fetcher: Fetcher, url: str) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        fetcher.fetch(url)
    assert str(caught.value).startswith(f"{url} cannot be read: ")
    return str(caught.value).removeprefix(f"{url} cannot be read: ")


def test_page_becomes_a_report_and_is_kept(
    site: tuple[type[Site], str], fetcher: Fetcher, tmp_path: Path
) -> None:
    """The report is that of the bytes received; they lie under their hash, with their source."""
    url = f"{site[1]}/chain/2"
    report = read_kept(fetcher.keep(url))
    assert report.text == "Lumen Optics sold forty cameras to the police.\n"
    assert (report.title, report.url) == ("Eyes", f"{site[1]}/page")
    originals = Originals(tmp_path)
    assert originals.bytes_of(report.sha256) == PAGE
    (source,) = originals.sources(report.sha256)
    assert source.url == url
    assert source.hops == tuple(f"{site[1]}/{hop}" for hop in ("chain/2", "chain/1", "page"))
    assert source.fetched == "2026-01-02T12:00:00+00:00"
    assert ("content-type", "text/html; charset=utf-8") in source.headers


def test_fetching_twice_keeps_one(
    site: tuple[type[Site], str], fetcher: Fetcher, tmp_path: Path
) -> None:
    """The same bytes are kept once; another address that gave them is noted beside the first."""
    first = fetcher.fetch(f"{site[1]}/page")
    fetcher.fetch(f"{site[1]}/page")
    fetcher.fetch(f"{site[1]}/packed")
    originals = Originals(tmp_path)
    assert [source.url for source in originals.sources(first.sha256)] == [
        f"{site[1]}/page",
        f"{site[1]}/packed",
    ]
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 2
    originals.path(first.sha256).write_bytes(b"changed")
    assert originals.bytes_of(first.sha256) is None


def test_character_set_is_what_the_server_says(
    site: tuple[type[Site], str], fetcher: Fetcher
) -> None:
    """The header goes before the page's own word, which here is wrong, and the hash is as sent."""
    report = read_kept(fetcher.keep(f"{site[1]}/cyrillic/windows-1251"))
    assert report.text == f"{SALE.strip()}\n"
    assert report.sha256 == sha256(CYRILLIC).hexdigest()
    assert report.notes == ()


def test_same_bytes_have_one_text(site: tuple[type[Site], str], fetcher: Fetcher) -> None:
    """Read again from an address that says nothing or another thing, they give what they gave."""
    first, *others = (
        read_kept(fetcher.keep(f"{site[1]}/cyrillic/{said}"))
        for said in ("windows-1251", "", "iso-8859-5", "no-such-set")
    )
    assert {report.text for report in others} == {first.text}
    assert {report.id for report in others} == {first.id}


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (codecs.BOM_UTF8 + "Łódź kupiła".encode(), "windows-1251"),
        ("Łódź kupiła".encode(), "iso-8859-1"),
        ("Łódź kupiła".encode("iso-8859-2"), "iso-8859-2"),
        ('<meta charset="iso-8859-2"><p>Łódź kupiła'.encode("iso-8859-2"), "none"),
    ],
)
def test_what_goes_before_what(data: bytes, charset: str) -> None:
    """A mark, then valid UTF-8, then the server, then the page."""
    report = read_bytes(data, name="a.html", charset=charset)
    assert (report.text.strip(), report.notes) == ("Łódź kupiła", ())


def test_redirects_are_counted(site: tuple[type[Site], str], fetcher: Fetcher) -> None:
    """Five are followed and a sixth is not."""
    assert fetcher.fetch(f"{site[1]}/chain/5").data == PAGE
    assert refusal(fetcher, f"{site[1]}/chain/6") == "it leads on more than 5 times."


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",  # noqa: S104  asked about, not bound
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.2.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:10.0.0.1",
        "::ffff:7f00:1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "not an address",
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    """Private, loopback, link-local and reserved addresses are known in all their disguises."""
    assert not is_public(address)


def test_public_addresses_are_public() -> None:
    """Ordinary addresses of both kinds pass."""
    found = ("8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8")
    assert all(map(is_public, found))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]"])
def test_loopback_is_refused_however_it_is_written(
    host: str, site: tuple[type[Site], str], tmp_path: Path
) -> None:
    """Without the allowance that only a test gives, this machine is never asked."""
    fetcher = Fetcher(Originals(tmp_path), reach=QUICK)
    port = site[1].rpartition(":")[2]
    says = refusal(fetcher, f"http://{host}:{port}/page")
    assert "is no public address" in says or "cannot be looked up" in says
    assert site[0].asked == []


@pytest.mark.parametrize(
    "onward",
    [
        "http://10.0.0.1/",
        "http://169.254.169.254/latest",
        "http://[fe80::1]/",
        "file:///etc/passwd",
    ],
)
def test_every_hop_is_checked(
    onward: str, site: tuple[type[Site], str], fetcher: Fetcher, tmp_path: Path
) -> None:
    """A public page may not lead to a private one, nor to another scheme; nothing is kept."""
    says = refusal(fetcher, f"{site[1]}/to/{onward}")
    assert "is no public address" in says or says == "only http and https addresses are fetched."
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_name_with_one_private_address_is_refused(tmp_path: Path) -> None:
    """A name that has a public and a private address is a trap."""
    fetcher = Fetcher(Originals(tmp_path), look_up=lambda *_: ["8.8.8.8", "10.0.0.1"])
    assert "leads to 10.0.0.1" in refusal(fetcher, "https://paper.example/")


def test_connection_goes_to_the_address_that_was_checked(
    site: tuple[type[Site], str], tmp_path: Path
) -> None:
    """A name is looked up once for each request, and the site hears that name, not the number."""
    looked_up = []

    def look_up(host: str, port: int) -> list[str]:
        looked_up.append((host, port))
        return ["127.0.0.1"]

    fetcher = Fetcher(Originals(tmp_path), reach=QUICK, look_up=look_up, loopback=True)
    port = int(site[1].rpartition(":")[2])
    fetched = fetcher.fetch(f"http://Paper.Example:{port}/page#part")
    assert fetched.final_url == f"http://paper.example:{port}/page"
    assert looked_up == [("paper.example", port)] * 2
    host = f"paper.example:{port}"
    assert site[0].asked == [(host, "/robots.txt"), (host, "/page")]


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("ftp://example.org/a", "only http and https addresses are fetched."),
        ("https://user:word@example.org/", "it holds a name or a password; leave them out."),
        ("https:///nowhere", "it is no address of a page."),
        ("https://[broken/", "it is no address of a page."),
        ("https://a:99999/", "it is no address of a page."),
    ],
)
def test_what_is_no_address_is_not_fetched(url: str, says: str, fetcher: Fetcher) -> None:
    """Each gets one sentence that names the address and the reason."""
    assert refusal(fetcher, url) == says


def test_robots_txt_is_obeyed_at_every_hop(site: tuple[type[Site], str], fetcher: Fetcher) -> None:
    """What a site does not want read is not read, wildcards and names of programs included."""
    site[0].robots = (200, b"User-agent: *\nDisallow: /p*ge\n\nUser-agent: other\nDisallow: /\n")
    assert "robots.txt of 127.0.0.1 does not allow it" in refusal(fetcher, f"{site[1]}/chain/1")
    assert ("/page") not in {path for _, path in site[0].asked}
    assert fetcher.fetch(f"{site[1]}/packed").data == PAGE


def test_long_robots_txt_is_obeyed_as_far_as_it_is_read(
    site: tuple[type[Site], str], fetcher: Fetcher
) -> None:
    """The first 500 KiB of it count; the line that they cut does not."""
    most = 500 * 1024
    head = b"User-agent: *\nDisallow: /packed\n"
    filling = b"#" * (most - len(head) - len(b"\nDisallow: /p")) + b"\n"
    site[0].robots = (200, head + filling + b"Disallow: /page\n" + b"Disallow: /page\n" * 9)
    assert "robots.txt of 127.0.0.1 does not allow it" in refusal(fetcher, f"{site[1]}/packed")
    assert fetcher.fetch(f"{site[1]}/page").data == PAGE


def test_broken_robots_txt_is_a_no(site: tuple[type[Site], str], fetcher: Fetcher) -> None:
    """A server that fails on robots.txt has not said yes; one that has none has."""
    site[0].robots = (503, b"")
    assert "does not say whether" in refusal(fetcher, f"{site[1]}/page")
    site[0].robots = (403, b"")
    assert fetcher.fetch(f"{site[1]}/page").data == PAGE


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("large", "it has more than 0 MiB."),
        ("bomb", "it has more than 0 MiB."),
        ("broken", "the server packed its answer wrongly."),
        ("missing", "the server answered 404 Not Found."),
        ("drip", "the server took longer than 2 seconds; try again later."),
    ],
)
def test_answers_are_bounded(
    path: str, says: str, site: tuple[type[Site], str], fetcher: Fetcher
) -> None:
    """Bytes as sent, bytes as unpacked and time all have their bound."""
    started = time.monotonic()
    assert refusal(fetcher, f"{site[1]}/{path}") == says
    assert time.monotonic() - started < 6


def test_nobody_answers(fetcher: Fetcher) -> None:
    """A port where nobody listens is one sentence."""
    assert "127.0.0.1 takes no connection" in refusal(fetcher, "http://127.0.0.1:9/")


@pytest.mark.skipif(
    not shutil.which("openssl"), reason="openssl is not there to make a certificate"
)
def test_certificate_must_fit_the_name(tmp_path: Path) -> None:
    """TLS names the host to the server, and a certificate that nobody vouches for is refused."""
    pair = [str(tmp_path / "key.pem"), str(tmp_path / "cert.pem")]
    make = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=paper.example -keyout"
    subprocess.run(
        ["openssl", *make.split(), pair[0], "-out", pair[1]],  # noqa: S607
        check=True,
        capture_output=True,
    )
    named = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pair[1], pair[0])
    context.sni_callback = lambda _, name, __: named.append(name)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *_: None  # the handshake fails, as it should
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    fetcher = Fetcher(
        Originals(tmp_path), reach=QUICK, look_up=lambda *_: ["127.0.0.1"], loopback=True
    )
    try:
        says = refusal(fetcher, f"https://paper.example:{server.server_address[1]}/page")
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert says == "paper.example has no connection that can be trusted (self-signed certificate)."
    assert named == ["paper.example"]
