"""Which network addresses are on the public internet, and which a host has."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network

IPAddress = IPv4Address | IPv6Address
Resolver = Callable[[str, int], Sequence[str]]

# RFC 4291: all global unicast is assigned from here; what is outside is special, or nobody's.
_GLOBAL_UNICAST = IPv6Network("2000::/3")
# RFC 6052: an IPv4 address in its last 32 bits, to which a NAT64 gateway connects.
_NAT64 = IPv6Network("64:ff9b::/96")


def is_public(address: IPAddress) -> bool:
    """True for an address that anybody on the internet can reach.

    False for private, shared (CGNAT), loopback, link-local, multicast, reserved and unspecified
    ones, for IPv6 addresses that carry such an IPv4 address, and for any with a zone (`%eth0`).
    """
    if isinstance(address, IPv4Address):
        return address.is_global and not address.is_multicast and not address.is_reserved
    embedded = _embedded(address)
    if embedded and address.scope_id is None:
        return all(is_public(inner) for inner in embedded)
    return address.scope_id is None and address in _GLOBAL_UNICAST and address.is_global


def _embedded(address: IPv6Address) -> tuple[IPv4Address, ...]:
    """The IPv4 addresses that a packet to `address` would end at or pass through."""
    if address.ipv4_mapped:
        return (address.ipv4_mapped,)
    if address.sixtofour:
        return (address.sixtofour,)
    if address.teredo:
        return address.teredo
    if address in _NAT64:
        return (IPv4Address(int(address) & 0xFFFF_FFFF),)
    return ()


def system_addresses(host: str, port: int) -> tuple[str, ...]:
    """All addresses of `host` by the system's resolver, in its order of preference.

    Reads the odd spellings of IPv4 too (`0x7f.1`, `2130706433`). Raises `OSError`, `UnicodeError`.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(info[4][0]) for info in found))
