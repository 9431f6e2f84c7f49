"""A document fetched from the web, by a way that cannot be led into the network at home.

The name is resolved once, and the very address that was looked at is connected to; so it is for
each redirect. Only http and https on their own ports are followed, and the answer is taken up to
a size, within a time, and of a type that sources are read from. No proxy, cookie or password is
used.
"""

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from workbench.errors import InputError
from workbench.reading.addresses import is_public

LARGEST_ANSWER = 50_000_000
"""Bytes of the largest answer, also after it has been unpacked."""
LONGEST_WAIT = 30.0
"""Seconds that one fetch may take in all, redirects included."""

_MOST_REDIRECTS = 5
_REDIRECTS = {301, 302, 303, 307, 308}
_PORTS = {"http": 80, "https": 443}
_CHUNK = 65_536
_GZIP_OR_ZLIB = 47
_HEADERS = {
    "User-Agent": "claim-workbench",
    "Accept": "text/html, application/pdf, text/plain, */*;q=0.5",
    "Accept-Encoding": "gzip, identity",
    "Connection": "close",
}

Resolve = Callable[[str, int], Sequence[str]]
"""From a host's name and port to its IP addresses; raises OSError."""
Connect = Callable[[str, int, float], socket.socket]
"""From an IP address, a port and a timeout in seconds to a connection; raises OSError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address answered."""

    url: str
    """The address that answered in the end."""
    media_type: str
    """In lower case, without parameters; empty when the answer does not say."""
    charset: str
    """Empty when the answer does not say."""
    content: bytes


def is_address(text: str) -> bool:
    """Tell whether a text is an address of the web, not the name of a file."""
    return text.lower().startswith(("http://", "https://"))


def _resolve(host: str, port: int) -> Sequence[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def _connect(address: str, port: int, timeout: float) -> socket.socket:
    return socket.create_connection((address, port), timeout)


def fetch(url: str, *, resolve: Resolve = _resolve, connect: Connect = _connect) -> Fetched:
    """Return what an address of the web answers.

    Raises InputError for one that is not public or not of the web, that does not answer in time
    or not well, or with more than ``LARGEST_ANSWER``.
    """
    deadline = time.monotonic() + LONGEST_WAIT
    for _ in range(_MOST_REDIRECTS + 1):
        parts = _checked(url)
        try:
            answer = _ask(parts, _public(parts, resolve), connect, deadline)
        except (OSError, http.client.HTTPException, zlib.error) as error:
            raise _unanswered(parts, error, deadline) from error
        if isinstance(answer, Fetched):
            return answer
        url = urljoin(urlunsplit(parts), answer)
    message = f"{url} leads on and on: open it in a browser and give the last address."
    raise InputError(message)


def _checked(url: str) -> SplitResult:
    """Take an address apart. Raises InputError for one that is not plainly of the web."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        parts, port, host = SplitResult("", "", "", "", ""), None, ""
    if parts.scheme not in _PORTS or not host or parts.username is not None:
        message = f"{url} is no address of the web: write it as https://example.org/page."
        raise InputError(message)
    if port not in {None, _PORTS[parts.scheme]}:
        message = f"{url} asks for port {port}: only the web's own ports, 80 and 443, are fetched."
        raise InputError(message)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    shown = f"[{host}]" if ":" in host else host
    return SplitResult(parts.scheme, shown, path, query, "")


def _public(parts: SplitResult, resolve: Resolve) -> str:
    """Return the address to connect to. Raises InputError if any of the name is not public."""
    host = parts.hostname or ""
    found = resolve(host, _PORTS[parts.scheme])
    if not found or not all(is_public(address) for address in found):
        message = f"{host} is inside a network, not on the web: save its page and add the file."
        raise InputError(message)
    return found[0]


def _ask(parts: SplitResult, address: str, connect: Connect, deadline: float) -> Fetched | str:
    """Return the answer, or the address that it leads on to."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    connection = connect(address, _PORTS[parts.scheme], left)
    # However slowly the answer drips, it ends with the time.
    held = [connection]
    clock = threading.Timer(left, _hang_up, [held])
    clock.start()
    try:
        if parts.scheme == "https":
            context = ssl.create_default_context()
            held[:] = [context.wrap_socket(connection, server_hostname=parts.hostname)]
        line = http.client.HTTPConnection(parts.hostname or "")
        line.sock = held[0]
        target = urlunsplit(("", "", parts.path, parts.query, ""))
        line.request("GET", target, headers={"Host": parts.netloc, **_HEADERS})
        with line.getresponse() as response:
            return _read(response, urlunsplit(parts), deadline)
    finally:
        clock.cancel()
        for each in held:
            each.close()


def _read(response: http.client.HTTPResponse, url: str, deadline: float) -> Fetched | str:
    location = response.getheader("Location")
    if response.status in _REDIRECTS and location:
        return location
    if response.status != http.HTTPStatus.OK:
        message = f"{url} answers {response.status} {response.reason}: check it in a browser."
        raise InputError(message)
    content = _unpacked(response, url)
    if time.monotonic() > deadline:
        raise TimeoutError
    return Fetched(
        url=url,
        media_type=response.headers.get_content_type()
        if "Content-Type" in response.headers
        else "",
        charset=response.headers.get_content_charset() or "",
        content=content,
    )


def _unpacked(response: http.client.HTTPResponse, url: str) -> bytes:
    packing = (response.getheader("Content-Encoding") or "identity").lower()
    if packing not in {"identity", "gzip", "x-gzip", "deflate"}:
        message = f"{url} answers packed as {packing!r}: save its page and add the file."
        raise InputError(message)
    unpack = None if packing == "identity" else zlib.decompressobj(_GZIP_OR_ZLIB)
    content = bytearray()
    while chunk := response.read(_CHUNK):
        room = LARGEST_ANSWER + 1 - len(content)
        content += unpack.decompress(chunk, room) if unpack else chunk
        if len(content) > LARGEST_ANSWER:
            message = (
                f"{url} answers with more than {LARGEST_ANSWER:,} bytes: save the part you need."
            )
            raise InputError(message)
    if response.length:
        raise http.client.IncompleteRead(bytes(content), response.length)
    return bytes(content)


def _hang_up(held: Sequence[socket.socket]) -> None:
    for each in held:
        with suppress(OSError):  # it has ended by itself
            each.shutdown(socket.SHUT_RDWR)


def _unanswered(parts: SplitResult, error: Exception, deadline: float) -> InputError:
    host = parts.hostname
    if isinstance(error, TimeoutError) or time.monotonic() >= deadline:
        return InputError(
            f"{host} did not answer within {LONGEST_WAIT:.0f} seconds: try again later."
        )
    if isinstance(error, socket.gaierror):
        return InputError(f"There is no host {host}: check the address, and that you are online.")
    return InputError(f"{host} cannot be reached ({error}): check the address in a browser.")
