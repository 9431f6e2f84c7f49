"""The server's walls: headers, hosts, the port, the layout of its files."""

import re
import socket
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from starlette.types import Message, Receive, Scope, Send

from workbench import server
from workbench.errors import InputError
from workbench.ui import navigation, theme


async def _framed(_scope: Scope, _receive: Receive, send: Send) -> None:
    """Answer as an application that brings a header of its own."""
    headers = [(b"x-frame-options", b"SAMEORIGIN")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})


def answered() -> list[tuple[str, str]]:
    """Return the headers of a response that went through the middleware."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    # Driven by hand, as nothing in it waits: a browser's test may hold this thread's event loop.
    with suppress(StopIteration):
        server.SecurityHeaders(_framed)({"type": "http"}, receive, send).send(None)
    return [(name.decode(), value.decode()) for name, value in sent[0]["headers"]]


def test_every_response_carries_the_policy() -> None:
    """Scripts, images, fonts and connections are the workbench's own; nobody frames it."""
    headers = dict(answered())
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"
    for directive in ("script-src", "img-src", "font-src", "connect-src"):
        assert "http" not in policy[directive]
        assert "*" not in policy[directive]
    assert "'unsafe-inline'" not in policy["script-src"]
    assert "'unsafe-eval'" not in policy["script-src"]
    assert headers["x-content-type-options"] == "nosniff"


def test_our_header_replaces_one_that_was_there() -> None:
    """A header of the framework does not stand beside ours."""
    assert [value for name, value in answered() if name == "x-frame-options"] == ["DENY"]


def test_the_frameworks_own_script_is_let_in_by_hash() -> None:
    """The inline script of the page that is served has its hash in the policy."""
    assert re.search(r"'sha256-[\w+/]{43}='", server.headers()["content-security-policy"])


def test_a_taken_port_names_a_free_one(tmp_path: Path) -> None:
    """Starting on a port in use fails with one sentence and the number of another port."""
    with socket.socket() as taken:
        taken.bind((server.ADDRESS, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(InputError, match=rf"Port {port} is taken .* --port \d+\."):
            server.run(tmp_path / "desk.db", port, "")


def test_nothing_is_sent_or_fetched_by_the_framework() -> None:
    """Statistics, the grid's own export and file watching are off; the address is local."""
    options = server.options(8501)
    assert options["browser.gatherUsageStats"] is False
    assert options["client.disableDataExport"] is True
    assert options["server.fileWatcherType"] == "none"
    assert options["server.address"] == "127.0.0.1"
    assert options["server.allowedHosts"] == ["127.0.0.1", "localhost"]


def test_the_pages_are_where_the_menu_says() -> None:
    """Each page is a file, and each file is a page."""
    files = list((Path(navigation.__file__).parents[2] / "pages").glob("*.py"))
    assert len(navigation.pages()) == len(files)


def test_nothing_in_the_entrys_folder_hides_a_module_of_python() -> None:
    """The entry script's folder comes first in the search for modules."""
    own = {path.stem for path in Path(theme.__file__).parent.glob("*.py")}
    assert not own & set(sys.stdlib_module_names)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours by WCAG 2, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_text_can_be_read_on_its_ground(mode: str) -> None:
    """Text, links and tags reach 4.5 : 1 on the grounds that they stand on."""
    colours = {
        name.split(".")[-1]: str(value)
        for name, value in theme.options().items()
        if name.startswith(f"theme.{mode}.") and "sidebar" not in name
    }
    for ground in ("backgroundColor", "secondaryBackgroundColor"):
        for text in ("textColor", "linkColor", "grayTextColor"):
            assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    for name in ("red", "orange", "yellow", "green", "blue", "gray"):
        pair = colours[f"{name}TextColor"], colours[f"{name}BackgroundColor"]
        assert contrast(*pair) >= 4.5, name
    assert contrast("#FFFFFF", colours["primaryColor"]) >= 4.5


def test_the_style_sheet_has_the_themes_ground() -> None:
    """What floats over the page has the colour of the page, by day and by night."""
    style = Path(theme.__file__).with_name("frame.css").read_text(encoding="utf-8")
    options = theme.options()
    grounds = [options[f"theme.{mode}.backgroundColor"] for mode in ("light", "dark")]
    assert f"light-dark({grounds[0]}, {grounds[1]})" in style
