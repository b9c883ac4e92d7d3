"""Which address is printed for a phone: the likeliest one, whatever else the machine has."""

import ipaddress
import subprocess
import sys

import psutil
import pytest

from app.lan import LanAddress, is_loopback, likeliest_first


def order(*found: tuple[str, str], default: str | None = None) -> list[str]:
    interfaces = [LanAddress(address, name) for name, address in found]
    return [each.address for each in likeliest_first(interfaces, default)]


def test_loopback_is_no_address_for_others() -> None:
    assert order(("lo", "127.0.0.1"), ("lo", "0.0.0.0")) == []


def test_the_address_of_the_default_route_comes_first() -> None:
    found = (("eth0", "10.0.0.4"), ("wlan0", "192.168.1.7"))
    assert order(*found, default="10.0.0.4") == ["10.0.0.4", "192.168.1.7"]
    assert order(*found) == ["192.168.1.7", "10.0.0.4"]


@pytest.mark.parametrize("tunnel", ["tun0", "utun3", "wg0", "tailscale0", "ppp0"])
def test_a_tunnel_does_not_win_by_taking_the_default_route(tunnel: str) -> None:
    found = ((tunnel, "10.8.0.2"), ("en0", "192.168.1.7"))
    assert order(*found, default="10.8.0.2") == ["192.168.1.7", "10.8.0.2"]


@pytest.mark.parametrize("bridge", ["docker0", "br-1f2e", "virbr0", "vmnet8", "vEthernet (WSL)"])
def test_a_bridge_to_containers_or_machines_comes_last(bridge: str) -> None:
    assert order((bridge, "192.168.122.1"), ("eth0", "172.20.1.9"))[0] == "172.20.1.9"


def test_a_link_local_address_is_better_than_none() -> None:
    assert order(("eth0", "169.254.3.4")) == ["169.254.3.4"]
    assert order(("eth0", "169.254.3.4"), ("wlan0", "203.0.113.9"))[-1] == "169.254.3.4"


def test_a_public_address_is_known_as_one() -> None:
    assert LanAddress("8.8.8.8", "eth0").public
    assert not LanAddress("192.168.1.7", "eth0").public
    assert not LanAddress("100.100.1.1", "tailscale0").public


def test_this_machine_s_addresses_are_read() -> None:
    """In a process of its own, since asking the routing table looks like a connection here."""
    code = "from app.lan import *; [print(a.address, a.interface) for a in find_lan_addresses()]"
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    own = {each.address for several in psutil.net_if_addrs().values() for each in several}
    for line in ended.stdout.splitlines():
        address, interface = line.split(maxsplit=1)
        assert address in own
        assert not ipaddress.ip_address(address).is_loopback
        assert interface in psutil.net_if_addrs()


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("[::1]", True),
        ("::ffff:127.0.0.1", True),
        ("LOCALHOST", True),
        ("::ffff:192.168.1.7", False),
        ("192.168.1.7", False),
        ("0.0.0.0", False),
        ("localhost.example", False),
        ("", False),
    ],
)
def test_what_means_this_machine_alone(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected
