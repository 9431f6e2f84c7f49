"""The web is fetched from by a way that cannot be led inside; no test leaves this machine."""

import gzip
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import NamedTuple

import documents
import pytest

from workbench.errors import InputError
from workbench.model import Source
from workbench.reading import Broken, Fetched, fetch, fetching, sources_in
from workbench.reading.addresses import is_public

PUBLIC = "93.184.215.14"


class Answer(NamedTuple):
    """What the server gives for a path."""

    content: bytes = b""
    media_type: str = "text/html"
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


ANSWERS = {
    "/page": Answer(documents.page(), "text/html; charset=utf-8"),
    "/gzip": Answer(gzip.compress(documents.page()), headers=(("Content-Encoding", "gzip"),)),
    "/bomb": Answer(gzip.compress(b"0" * 5000), headers=(("Content-Encoding", "gzip"),)),
    "/br": Answer(b"x", headers=(("Content-Encoding", "br"),)),
    "/big": Answer(b"0" * 5000, "text/plain"),
    "/missing": Answer(status=404),
    "/moved": Answer(status=302, headers=(("Location", "/page"),)),
    "/inside": Answer(status=302, headers=(("Location", "http://intranet.example/x"),)),
    "/file": Answer(status=302, headers=(("Location", "file:///etc/passwd"),)),
    "/port": Answer(status=302, headers=(("Location", "http://site.example:8080/"),)),
    "/loop": Answer(status=302, headers=(("Location", "/loop"),)),
    "/cut": Answer(b"half", "text/plain", headers=(("Content-Length", "100"),)),
}
HOSTS = {
    "site.example": [PUBLIC],
    "intranet.example": ["10.0.0.7"],
    "mixed.example": [PUBLIC, "::1"],
}


class Handler(BaseHTTPRequestHandler):
    """Answers from the table, and notes what it was asked."""

    asked: tuple[str, ...] = ()

    def do_GET(self) -> None:
        """Answer one request."""
        type(self).asked += (f"{self.headers['Host']}{self.path}",)
        answer = ANSWERS[self.path]
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.media_type)
        for name, value in answer.headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """Give the port of a server on this machine that stands for the web."""
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@pytest.fixture
def fetched(port: int) -> Callable[[str], Fetched]:
    """Fetch as the workbench does, with names and connections that stay on this machine."""

    def connect(address: str, _: int, timeout: float) -> socket.socket:
        assert address == PUBLIC, "connected to an address that was not looked at"
        return socket.create_connection(("127.0.0.1", port), timeout)

    def resolve(host: str, _: int) -> list[str]:
        if host not in HOSTS:
            raise socket.gaierror(8, "unknown")
        return HOSTS[host]

    return lambda url: fetch(url, resolve=resolve, connect=connect)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1"),  # noqa: S104 - never bound to
        *("224.0.0.1", "255.255.255.255", "240.0.0.1", "192.0.2.1", "198.18.0.1"),
        *("::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "fec0::1"),
        *("::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1"),
        *("64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::", "2001::1", "2001:db8::1", "no address"),
    ],
)
def test_no_address_inside_is_public(address: str) -> None:
    """Private, local, special and translated addresses are refused in every form."""
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    [PUBLIC, "2606:4700::1111", "64:ff9b::5db8:d70e", "2002:5db8:d70e::", "::ffff:1.1.1.1"],
)
def test_public_addresses_are_public(address: str) -> None:
    """So are those that hold a public address of the older kind."""
    assert is_public(address)


def test_a_page_is_fetched_with_its_address(fetched: Callable[[str], Fetched]) -> None:
    """The answer becomes a source with the address that answered and the bytes as they came."""
    answer = fetched("http://site.example/moved#part")
    assert (answer.url, answer.charset) == ("http://site.example/page", "utf-8")
    (source,) = sources_in(answer)
    assert isinstance(source, Source)
    assert source.url == source.origin == "http://site.example/page"
    assert source.content == documents.page()
    assert source.title == "Talks end"
    assert Handler.asked[-2:] == ("site.example/moved", "site.example/page")


def test_a_packed_answer_is_unpacked(fetched: Callable[[str], Fetched]) -> None:
    """The bytes that are kept are those of the page, not of its packing."""
    assert fetched("http://site.example/gzip").content == documents.page()


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://intranet.example/", "inside a network"),
        ("http://mixed.example/", "inside a network"),
        ("http://site.example/inside", "inside a network"),
        ("http://site.example/file", "no address of the web"),
        ("http://site.example/port", "port 8080"),
        ("http://site.example:99999/", "no address of the web"),
        ("http://ada:secret@site.example/", "no address of the web"),
        ("file:///etc/passwd", "no address of the web"),
        ("gopher://site.example/", "no address of the web"),
        ("http://", "no address of the web"),
        ("http://site.example/loop", "leads on and on"),
        ("http://site.example/missing", "answers 404"),
        ("http://site.example/br", "packed as 'br'"),
        ("http://site.example/cut", "cannot be reached"),
        ("http://nowhere.example/", "no host nowhere.example"),
    ],
)
def test_what_is_not_fetched(fetched: Callable[[str], Fetched], url: str, why: str) -> None:
    """Each refusal is a sentence; nothing inside is ever connected to."""
    with pytest.raises(InputError, match=why):
        fetched(url)


@pytest.mark.parametrize("path", ["big", "bomb"])
def test_an_answer_beyond_measure_is_refused(
    fetched: Callable[[str], Fetched], path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit holds for what comes and for what it unpacks to."""
    monkeypatch.setattr(fetching, "LARGEST_ANSWER", 1000)
    with pytest.raises(InputError, match="more than 1,000 bytes"):
        fetched(f"http://site.example/{path}")


def test_an_answer_that_drips_ends_with_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that keeps sending, a byte at a time, is hung up on."""
    monkeypatch.setattr(fetching, "LONGEST_WAIT", 0.3)
    ours, theirs = socket.socketpair()
    over = threading.Event()

    def drip() -> None:
        theirs.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
        while not over.wait(0.05):
            try:
                theirs.sendall(b".")
            except OSError:
                return

    thread = threading.Thread(target=drip)
    thread.start()
    with pytest.raises(InputError, match="did not answer within"):
        fetch(
            "http://site.example/",
            resolve=lambda _, __: [PUBLIC],
            connect=lambda _, __, ___: ours,
        )
    over.set()
    thread.join()
    theirs.close()


@pytest.mark.parametrize(
    ("media_type", "url"),
    [("image/png", "http://site.example/a"), ("application/octet-stream", "http://site.example/a")],
)
def test_what_is_no_document_is_told(media_type: str, url: str) -> None:
    """A picture, or bytes of no known type, are named as such."""
    answer = Fetched(url=url, media_type=media_type, charset="", content=b"x")
    (found,) = sources_in(answer)
    assert isinstance(found, Broken)
    assert (found.name, media_type in found.why) == (url, True)


def test_an_answer_of_no_type_is_read_by_its_name() -> None:
    """Servers that do not know a PDF still send one."""
    content = documents.pdf(["It was 2002."])
    answer = Fetched(
        url="http://site.example/a.PDF",
        media_type="application/octet-stream",
        charset="",
        content=content,
    )
    (found,) = sources_in(answer)
    assert isinstance(found, Source)
    assert (found.media_type, found.origin) == ("application/pdf", "http://site.example/a.PDF")


def test_the_encoding_that_the_answer_names_is_used() -> None:
    """A page in an older encoding is read rightly, and its bytes are kept as they came."""
    page = documents.page(body="<p>Łódź was the place that they met at, for two days.</p>")
    content = page.decode().encode("iso-8859-2")
    answer = Fetched(
        url="http://site.example/", media_type="text/html", charset="iso-8859-2", content=content
    )
    (found,) = sources_in(answer)
    assert isinstance(found, Source)
    assert "Łódź" in found.text
    assert found.content == content
