"""Values that let something be done once a part is off: 揭盖可用, 去掉手柄后可用."""

import re
from functools import lru_cache
from typing import Final

from copilot.skills.heard.asked_card import Topic

_REMOVE: Final = (
    r"(?:去掉|去除|取下|取出|取掉|拿掉|拿开|拆下|拆掉|卸下|揭开?|打开|掀开?|摘下?|脱下?|去|取|拆)"
)
_ONCE_OFF: Final = re.compile(
    rf"{_REMOVE}(?P<part>[一-鿿]{{1,3}}?)(?:之?后)?(?:即?可|才?能)[一-鿿]{{0,4}}"
)
_OFF: Final = r"(?:[去取拿拆卸揭掀摘脱]|打开)"
_FINE: Final = re.compile(r"可以?|能|行|没问题|放|进|用")
_REFUSED: Final = re.compile(r"不[能行可用要]|别|勿|没|都?不")
_ON: Final = r"(?:盖|带|连|扣|装|留|套)(?:着|上|好)"


@lru_cache(maxsize=512)
def _part(value: str) -> str | None:
    found = _ONCE_OFF.fullmatch(value.strip())
    return found["part"] if found else None


def off_agrees(text: str, topic: Topic) -> bool | None:
    """Return whether the part is said to come off first; ``False``: it is said to stay on."""
    part = _part(topic.value)
    if part is None:
        return None
    name = f"[{part}]"
    if re.search(rf"{_ON}[一-鿿]{{0,2}}{name}|{name}[一-鿿]{{0,2}}{_ON}", text):
        return False
    off = re.search(rf"{_OFF}[一-鿿]{{0,3}}{name}|{name}[一-鿿]{{0,3}}?{_OFF}", text)
    if off is None or _REFUSED.search(text):
        return None
    return True if _FINE.search(text.replace(off[0], " ")) else None
