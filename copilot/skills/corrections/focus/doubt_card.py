"""The card that asks whether the host has moved on to another product."""

from typing import Final

from copilot.limits import RoomLimits
from copilot.scene import Scene
from copilot.suggestions import Suggestion


def doubt_card(
    identity: str,
    suspect: str,
    title: str,
    scene: Scene,
    chinese: bool,
    limits: RoomLimits,
    now_ms: int,
) -> Suggestion:
    """Return a question that *used* answers with yes: then ``suspect`` is on air."""
    link, focus_link = scene.link_of(suspect), scene.link_of(scene.focus())
    wording = _ZH if chinese else _EN
    headline = wording["link"].format(link) if link is not None else wording["other"]
    cause = wording["cause"].format(focus_link) if focus_link is not None else ""
    return Suggestion(
        id=identity,
        version=1,
        kind="alert",
        audience="both",
        headline=headline,
        sku=suspect,
        product=title,
        link=link,
        rank=now_ms / 60_000,
        opened_ms=now_ms,
        expires_ms=now_ms + limits.card_expiry_ms,
        cause=cause,
    )


_ZH: Final = {"link": "改讲{}号了？", "other": "换产品了？", "cause": "画面上还挂着{}号"}
_EN: Final = {
    "link": "On to link {}?",
    "other": "Another product now?",
    "cause": "Link {} is still the one on air",
}
