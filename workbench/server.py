"""The local web server: one process, one desk, nothing fetched from outside."""

import base64
import gc
import hashlib
import importlib
import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import click
import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from workbench import languages, workflow
from workbench.errors import InputError
from workbench.jobs import Jobs
from workbench.ui import desk as ui_desk
from workbench.ui import faults, theme

ADDRESS = "127.0.0.1"
HOSTS = (ADDRESS, "localhost")
_ENTRY = Path(__file__).parent / "ui" / "app.py"
_PORTS_TRIED = 50
_UPLOAD_MEGABYTES = 32
_IMPORTED_FIRST = ("pandas", "streamlit.dataframe_util", "streamlit.elements.arrow")


def run(desk: Path, port: int, reviewer: str) -> None:
    """Serve the desk at 127.0.0.1 until interrupted; creates the desk when there is none.

    Raises InputError when the port is taken, naming one that is free, and the children of
    DeskError when the desk cannot be used.
    """
    workflow.prepare(desk)
    _require_free(port)
    click.echo(f"The workbench is open at http://{ADDRESS}:{port} (Ctrl+C closes it).")
    build(desk, reviewer).run(config=options(port))


def build(desk: Path, reviewer: str) -> st.App:
    """Return the web application for a desk that has been prepared."""

    @asynccontextmanager
    async def lifespan(_app: st.App) -> AsyncIterator[None]:
        jobs = Jobs()
        jobs.warm(languages.codes())
        ui_desk.serve(ui_desk.Desk(path=desk, jobs=jobs, reviewer=reviewer))
        _freeze()
        try:
            yield
        finally:
            jobs.close()

    return st.App(
        _ENTRY,
        lifespan=lifespan,
        middleware=[
            Middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS)),
            Middleware(SecurityHeaders),
        ],
        on_script_error=faults.show,
    )


def options(port: int) -> dict[str, object]:
    """Return all that the server is told, so that no file or variable elsewhere decides."""
    return {
        "server.address": ADDRESS,
        "server.port": port,
        "server.allowedHosts": list(HOSTS),
        "server.headless": True,
        "server.fileWatcherType": "none",
        "server.runOnSave": False,
        "server.maxUploadSize": _UPLOAD_MEGABYTES,
        "server.enableStaticServing": False,
        "server.enableXsrfProtection": True,
        "server.enableCORS": True,
        "browser.gatherUsageStats": False,
        "client.toolbarMode": "viewer",
        "client.showErrorDetails": "none",
        "client.showErrorLinks": "false",
        # The grid's own export would write cells that a spreadsheet takes for formulas.
        "client.disableDataExport": True,
        "logger.hideWelcomeMessage": True,
        **theme.options(),
    }


class SecurityHeaders:
    """Forbids the browser to load, run or frame anything that is not the workbench's own."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application; its own page's inline script is let in by hash."""
        self._app = app
        self._headers = [(name.encode(), value.encode()) for name, value in headers().items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to the response."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                ours = {name for name, _ in self._headers}
                kept = [pair for pair in message.get("headers", []) if pair[0].lower() not in ours]
                message = {**message, "headers": [*kept, *self._headers]}
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)


def headers() -> dict[str, str]:
    """Return the security headers that every response carries."""
    policy = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", "blob:", *_inline_script_hashes()]),
        # The framework writes its styles at run time.
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self' data: blob:",
        "worker-src": "'self' blob:",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-src": "'none'",
        "frame-ancestors": "'none'",
        "object-src": "'none'",
    }
    return {
        "content-security-policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
    }


def _inline_script_hashes() -> list[str]:
    """Return the CSP hashes of the scripts that stand in the framework's own page."""
    page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    digests = [hashlib.sha256(script.encode()).digest() for script in scripts]
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def _require_free(port: int) -> None:
    if not _is_free(port):
        others = range(port + 1, port + _PORTS_TRIED)
        free = next((other for other in others if _is_free(other)), 0)
        message = f"Port {port} is taken by another program; start with --port {free}."
        raise InputError(message)


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        # As the server itself binds: a port in TIME_WAIT counts as free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError:
            return False
    return True


def _freeze() -> None:
    """Take all that is loaded out of the garbage collector's sight.

    The framework collects in full after every run of a page; with what it needs imported first
    and frozen, a click costs a fifth of the time.
    """
    for module in _IMPORTED_FIRST:
        importlib.import_module(module)
    gc.collect()
    gc.freeze()
