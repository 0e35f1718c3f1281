"""Which machines a page may be fetched from: those of the public internet, unless the user allows private ones."""

import ipaddress
import socket

from accordingto.errors import FetchError

_IP = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def resolve(host: str, port: int, *, allow_private: bool) -> str:
    """An address of the host that may be connected to; a FetchError where any of its addresses is not public.

    The caller connects to the very address that is returned, so that a second look-up cannot lead elsewhere.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(
            f"expected a host that can be found, found none named {host}; check the address and the connection",
            code="no-host",
        ) from error
    addresses = [str(entry[4][0]).partition("%")[0] for entry in found]
    if not addresses:
        raise FetchError(f"expected a host with an address, found none for {host}; check the address", code="no-host")
    if not allow_private:
        for address in addresses:
            if not is_public(address):
                raise FetchError(
                    f"expected a host of the public internet, found {host} at {address}, which is a private or special "
                    f"address; save the page and read the file",
                    code="private-address",
                )
    return addresses[0]


def is_public(address: str) -> bool:
    """May anybody reach this address? What is packed in an IPv6 address counts as itself."""
    try:
        ip = _unpacked(ipaddress.ip_address(address))
    except ValueError:
        return False
    special = (
        ip.is_private, ip.is_loopback, ip.is_link_local, ip.is_multicast, ip.is_reserved, ip.is_unspecified
    )  # fmt: skip
    return ip.is_global and not any(special)


def _unpacked(ip: _IP) -> _IP:
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return ip.ipv4_mapped
        if ip.sixtofour is not None:
            return ip.sixtofour
        if ip in _NAT64 or int(ip) >> 32 == 0:
            return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip
