"""What ``livecue serve`` prints: the pages' addresses, a phone's QR code, who can reach it."""

import io
from dataclasses import dataclass

import segno

from app.access import EVERY_ROOM, AccessRole, Grant, Minter
from app.commands.place import Place
from app.page_addresses import page_address
from app.pairing import FIRST_CODE_LIFETIME_S, Pairing, PairingCodes, pairing_page
from copilot.ports import RoomProfile

QR_LETTERS = "█▀▄"


@dataclass(frozen=True, slots=True)
class Screen:
    """The terminal, or whatever stands in for it.

    Attributes:
        coloured: whether it understands ANSI colours.
        encoding: what its text is encoded in.
    """

    coloured: bool
    encoding: str


def page_lines(origin: str, tokens: Minter, room: RoomProfile, lifetime_s: float) -> list[str]:
    """Return the pages of ``room`` for this machine, each token in the address's fragment.

    Raises ``ValueError`` when tokens are not minted here.
    """

    def page(name: str, role: AccessRole, rooms: str) -> str | None:
        grant = Grant(name, room.shop, (rooms,), frozenset({role}))
        return page_address(origin, grant, tokens.mint(grant, lifetime_s))

    return [
        f"host's screen  主播屏  {page('host screen', 'host', room.id)}",
        f"operations     运营页  {page('operations page', 'operations', room.id)}",
        f"rooms          直播间  {page('rooms page', 'operations', EVERY_ROOM)}",
    ]


def phone_lines(
    place: Place, codes: PairingCodes, room: RoomProfile, ends_at: float, screen: Screen
) -> list[str]:
    """Return the QR code that brings a phone into ``room`` as its host, or why there is none.

    ``ends_at`` is when the phone's token ends at the latest, in seconds since 1970.
    """
    if place.phone_origin is None and place.this_machine_only:
        return [
            "phone          手机    no QR code: only this machine can reach the service; start it"
            " with --lan to let a phone in.",
            "                       没有二维码：只有本机能访问；加 --lan 启动，手机才能连进来。",
        ]
    if place.phone_origin is None:
        return [
            "phone          手机    no QR code: this machine has no address in a network; connect"
            " it to one and start again.",
            "                       没有二维码：本机没有联网地址；连上网络后重新启动。",
        ]
    pairing = Pairing(room.id, room.shop, frozenset({"host"}), "livecue serve", ends_at)
    code = codes.make(pairing, FIRST_CODE_LIFETIME_S)
    page = pairing_page(place.phone_origin, code)
    minutes = f"{FIRST_CODE_LIFETIME_S / 60:g}"
    return [
        f"phone          手机    {page}",
        f"                       scan it; good once, within {minutes} minutes"
        f" · 用手机扫码；{minutes} 分钟内可用一次",
        "",
        *qr_lines(page, screen),
    ]


def qr_lines(text: str, screen: Screen) -> list[str]:
    """Return ``text`` as a QR code made of half blocks; empty where those can't be shown."""
    try:
        QR_LETTERS.encode(screen.encoding)
    except (UnicodeEncodeError, LookupError):
        return ["(this terminal cannot show the QR code: type the address)"]
    drawn = io.StringIO()
    segno.make_qr(text, error="l").terminal(out=drawn, compact=True)
    lines = drawn.getvalue().splitlines()
    # The blocks are the light squares: without colours of its own, the code would be inverted on
    # a light terminal, which some cameras don't read.
    return [f"\x1b[97;40m{line}\x1b[0m" if screen.coloured else line for line in lines]


def reach_lines(place: Place, fingerprint: str | None) -> list[str]:
    """Return in plain words who can reach the service, and what protects it there.

    ``fingerprint`` is the SHA-256 of the authority that devices must trust, if there is one.
    """
    if not place.lan:
        return []
    best, *others = place.lan
    lines = [
        f"Every device in the network of {best.address} ({best.interface}) can reach this service;"
        " without a token or a code it gets no further.",
        "同一网络里的设备都能连到这里；没有令牌或配对码就进不去。",
    ]
    lines += [f"also reachable at {each.address} ({each.interface})" for each in others]
    public = [each.address for each in place.lan if each.public]
    if public:
        lines.append(
            f"WARNING: {', '.join(public)} is a public address: unless a firewall stops them,"
            " people on the internet can reach this service too."
        )
    if place.scheme == "http":
        lines.append(
            "It is not encrypted, and browsers give its pages no microphone and no wake lock on"
            " other devices: add --tls."
        )
    if fingerprint is not None:
        lines.append(f"Each device must trust its certificate once: {place.lan_origin}/trust/")
        lines.append(f"SHA-256 of that certificate: {fingerprint}")
    return lines
