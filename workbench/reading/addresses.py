"""Which addresses of the network may be fetched from: public ones, whatever form they come in."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_EMBEDDING = (
    (IPv6Network("::/96"), 0),  # IPv4-compatible
    (IPv6Network("::ffff:0:0/96"), 0),  # IPv4-mapped
    (IPv6Network("64:ff9b::/96"), 0),  # translated by NAT64
    (IPv6Network("2002::/16"), 80),  # 6to4
)
"""IPv6 networks that hold an IPv4 address, and how many bits stand to the right of it."""

_LOCAL = (
    IPv6Network("64:ff9b:1::/48"),  # NAT64 inside a network
    IPv6Network("2001::/32"),  # Teredo
    IPv6Network("fec0::/10"),  # site-local of old
)
"""IPv6 networks that lead somewhere inside, though some of them count as global."""


def is_public(text: str) -> bool:
    """Tell whether an IP address is one that anybody on the internet could reach."""
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, IPv6Address):
        if any(address in network for network in _LOCAL):
            return False
        for network, right in _EMBEDDING:
            if address in network:
                return _is_global(IPv4Address((int(address) >> right) & 0xFFFFFFFF))
    return _is_global(address)


def _is_global(address: IPv4Address | IPv6Address) -> bool:
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not address.is_unspecified
        and not address.is_private
    )
