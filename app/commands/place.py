"""Where the service listens and who can reach it there."""

import ipaddress
import socket
from dataclasses import dataclass

from app.lan import LanAddress, is_loopback


@dataclass(frozen=True, slots=True)
class Place:
    """An address being listened on.

    Attributes:
        scheme: ``http`` or ``https``.
        host: as it was bound; an unspecified address means all of the machine's.
        lan: the machine's addresses in networks, the likeliest first; empty unless asked for.
        public_url: the address people use, as behind a proxy, if one is configured.
    """

    scheme: str
    host: str
    port: int
    lan: tuple[LanAddress, ...] = ()
    public_url: str | None = None

    @property
    def origin(self) -> str:
        """The origin of the pages for a browser on this machine."""
        everywhere = self.host in ("0.0.0.0", "::")
        return self._at("127.0.0.1" if everywhere else self.host)

    @property
    def lan_origin(self) -> str | None:
        """The origin of the pages in the local network; ``None`` when they are not served there."""
        return self._at(self.lan[0].address) if self.lan else None

    @property
    def phone_origin(self) -> str | None:
        """The origin of the pages for a phone; ``None`` when none could reach it."""
        return self.public_url.rstrip("/") if self.public_url else self.lan_origin

    @property
    def printed_origin(self) -> str:
        """The origin of the addresses printed for people at this machine."""
        return self.public_url.rstrip("/") if self.public_url else self.origin

    @property
    def this_machine_only(self) -> bool:
        """Whether no other device can connect."""
        return is_loopback(self.host)

    def _at(self, host: str) -> str:
        try:
            bracketed = ipaddress.ip_address(host).version == 6
        except ValueError:
            bracketed = False
        return f"{self.scheme}://{f'[{host}]' if bracketed else host}:{self.port}"


def place_of(
    listener: socket.socket, scheme: str, lan: tuple[LanAddress, ...], public_url: str | None
) -> Place:
    """Return where ``listener`` listens."""
    host, port = listener.getsockname()[:2]
    return Place(scheme, host, port, lan, public_url)
