"""The addresses under which other devices of the local network reach this machine."""

import ipaddress
import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import psutil

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# Interfaces of containers, virtual machines and tunnels: a phone beside the camera is not there.
_VIRTUAL: Final = re.compile(
    r"^(docker|br-|veth|virbr|vmnet|vboxnet|vethernet|utun|tun|tap|wg|tailscale|zt|ipsec|ppp|lxc"
    r"|cni|flannel|podman|bridge1\d\d)",
    re.IGNORECASE,
)
_HOME_NETWORKS: Final = tuple(
    ipaddress.ip_network(net) for net in ("192.168.0.0/16", "10.0.0.0/8", "172.16.0.0/12")
)
# Reserved for documentation (RFC 5737): nothing is ever sent there.
_SOMEWHERE_ELSE: Final = ("203.0.113.1", 9)


@dataclass(frozen=True, slots=True)
class LanAddress:
    """An IPv4 address of this machine and the interface it belongs to."""

    address: str
    interface: str

    @property
    def public(self) -> bool:
        """Whether the whole internet may route to it."""
        return ipaddress.ip_address(self.address).is_global


def find_lan_addresses() -> tuple[LanAddress, ...]:
    """Return the addresses other devices may reach, the likeliest first; empty without a network.

    Looks at the interfaces and the routing table; sends nothing.
    """
    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    found = (
        LanAddress(each.address, name)
        for name, addresses in psutil.net_if_addrs().items()
        if name in up
        for each in addresses
        if each.family == socket.AF_INET
    )
    return likeliest_first(found, _address_of_default_route())


def likeliest_first(
    found: Iterable[LanAddress], default_route: str | None
) -> tuple[LanAddress, ...]:
    """Return ``found`` without loopback, real interfaces in home networks before all others.

    ``default_route`` is the address that traffic to elsewhere leaves from. It alone doesn't
    decide: with a VPN it is the tunnel's, which no phone reaches.
    """

    def rank(each: LanAddress) -> tuple[bool, bool, bool, int]:
        address = ipaddress.ip_address(each.address)
        network = next(
            (place for place, home in enumerate(_HOME_NETWORKS) if address in home),
            len(_HOME_NETWORKS),
        )
        virtual = _VIRTUAL.match(each.interface) is not None
        return virtual, address.is_link_local, each.address != default_route, network

    usable = (
        each
        for each in found
        if not (address := ipaddress.ip_address(each.address)).is_loopback
        and not address.is_unspecified
    )
    return tuple(sorted(usable, key=rank))


def _address_of_default_route() -> str | None:
    # Connecting a UDP socket only asks the routing table which address would be used.
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_SOMEWHERE_ELSE)
        except OSError:
            return None
        return str(probe.getsockname()[0])


def is_loopback(host: str) -> bool:
    """Return whether ``host``, a name or an address, means this machine for itself alone."""
    if host.strip("[]").lower() == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    # A socket that listens for both families sees IPv4 peers as ::ffff:127.0.0.1.
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return (mapped or address).is_loopback
