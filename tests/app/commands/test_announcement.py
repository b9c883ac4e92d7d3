"""What the start prints: addresses with their tokens, a code to scan, and who can reach it."""

from urllib.parse import parse_qs, urlsplit

import pytest

from app.access import Access
from app.commands.announcement import Screen, page_lines, phone_lines, qr_lines, reach_lines
from app.commands.place import Place
from app.lan import LanAddress
from app.pairing import PairingCodes, UnknownPairing
from copilot.ports import RoomProfile
from tests.app.commands.terminal_code import matrix_for, matrix_of

SECRET = b"a-secret-that-is-long-enough-for-hs256!"
ROOM = RoomProfile("r1", "north", "R1", "zh", 4000)
HOME, TUNNEL = LanAddress("192.168.1.7", "en0"), LanAddress("10.8.0.2", "tun0")
LAN = Place("https", "::", 8787, (HOME, TUNNEL))
ALONE = Place("http", "127.0.0.1", 8787)
TERMINAL = Screen(coloured=True, encoding="utf-8")
PIPE = Screen(coloured=False, encoding="utf-8")


@pytest.mark.parametrize(
    ("place", "origin"),
    [
        (ALONE, "http://127.0.0.1:8787"),
        (LAN, "https://127.0.0.1:8787"),
        (Place("http", "0.0.0.0", 80), "http://127.0.0.1:80"),
        (Place("http", "::1", 8787), "http://[::1]:8787"),
        (Place("http", "192.168.1.7", 8787), "http://192.168.1.7:8787"),
        (Place("http", "studio.local", 8787), "http://studio.local:8787"),
    ],
)
def test_a_browser_on_this_machine_gets_an_address_that_works(place: Place, origin: str) -> None:
    assert place.origin == origin


def test_each_page_has_a_token_of_its_own_in_the_fragment_only() -> None:
    access = Access(SECRET)
    roles = {}
    for line in page_lines("http://127.0.0.1:8787", access, ROOM, 3600):
        url = urlsplit(line.split()[-1])
        (token,) = parse_qs(url.fragment)["token"]
        assert (url.netloc, url.query) == ("127.0.0.1:8787", "")
        assert token not in url._replace(fragment="").geturl()
        grant = access.read(token)
        assert grant.shop == "north"
        assert grant.expires_at <= access.clock() + 3600
        roles[url.path] = (set(grant.roles), grant.rooms)
    expected: dict[str, tuple[set[str], tuple[str, ...]]] = {
        "/overlay/": ({"host"}, ("r1",)),
        "/operations/": ({"operations"}, ("r1",)),
        "/rooms/": ({"operations"}, ("*",)),
    }
    assert roles == expected


def test_the_printed_code_is_scanned_as_the_phone_s_page() -> None:
    codes = PairingCodes()
    lines = phone_lines(LAN, codes, ROOM, 2e9, TERMINAL)
    page = lines[0].split()[-1]
    assert page.startswith("https://192.168.1.7:8787/overlay/#pair=")
    assert matrix_of(lines[lines.index("") + 1 :]) == matrix_for(page)
    pairing = codes.claim(page.partition("#pair=")[2])
    assert (pairing.room, pairing.shop) == ("r1", "north")
    assert pairing.roles == {"host"}
    assert pairing.ends_at == 2e9


def test_the_printed_code_waits_for_an_hour() -> None:
    now = [0.0]
    codes = PairingCodes(lambda: now[0])
    first, second = (
        phone_lines(LAN, codes, ROOM, 2e9, PIPE)[0].partition("#pair=")[2] for _ in range(2)
    )
    now[0] = 3599
    assert codes.claim(first)
    now[0] = 3600
    with pytest.raises(UnknownPairing):
        codes.claim(second)


def test_a_code_brings_its_own_colours_to_a_terminal_and_none_into_a_file() -> None:
    coloured, plain = qr_lines("https://a", TERMINAL), qr_lines("https://a", PIPE)
    assert all(line.startswith("\x1b[97;40m") and line.endswith("\x1b[0m") for line in coloured)
    assert not any("\x1b" in line for line in plain)
    assert matrix_of(coloured) == matrix_of(plain) == matrix_for("https://a")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "no such encoding"])
def test_where_a_code_cannot_be_shown_the_address_is_still_there(encoding: str) -> None:
    lines = phone_lines(LAN, PairingCodes(), ROOM, 2e9, Screen(True, encoding))
    assert "#pair=" in lines[0]
    assert lines[-1].endswith("type the address)")


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        (ALONE, "only this machine can reach"),
        (Place("http", "0.0.0.0", 8787), "no address in a network"),
    ],
)
def test_without_a_way_in_for_phones_the_reason_is_told(place: Place, reason: str) -> None:
    codes = PairingCodes()
    lines = phone_lines(place, codes, ROOM, 2e9, TERMINAL)
    assert reason in lines[0]
    assert "没有二维码" in lines[1]
    assert "█" not in "".join(lines)


def test_who_can_reach_it_is_told_with_every_address() -> None:
    text = "\n".join(reach_lines(LAN, "AB:CD"))
    assert "Every device in the network of 192.168.1.7 (en0)" in text
    assert "同一网络里的设备都能连到这里" in text
    assert "also reachable at 10.8.0.2 (tun0)" in text
    assert "https://192.168.1.7:8787/trust/" in text
    assert "AB:CD" in text
    assert "WARNING" not in text


def test_a_public_address_is_warned_of() -> None:
    open_to_all = Place("http", "::", 8787, (HOME, LanAddress("8.8.8.8", "eth1")))
    text = "\n".join(reach_lines(open_to_all, None))
    assert "WARNING: 8.8.8.8 is a public address" in text
    assert "not encrypted" in text
    assert "trust" not in text


def test_of_this_machine_alone_nothing_is_to_be_said() -> None:
    assert reach_lines(ALONE, None) == []
