"""A fact-claim checking workbench: articles split into claims, claims checked against sources."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.splitting import split

__all__ = ["split"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Load ``split`` on first use: the command line starts without the rules of any language."""
    if name == "split":
        from workbench.splitting import split  # noqa: PLC0415 - as said above

        return split
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
