"""Tells what is on the broadcast itself: when the host goes on air, and until when."""

import re
from typing import Final

from knowledge.language.normalise import normalise

_BROADCAST: Final = re.compile(
    r"[开下停]播|播到|播多久|直播(?:的?时间|到|多久|吗)|(?:几点|何时|时候|每天|天天|明天|晚上|哪天|下次)(?:[^,。]{0,3})播"
    r"|\b(?:go(?:ing)?|goes|be|are|is|come|back|next|r|u|you) (?:on )?(?:live|air|stream)(?:ing)?\b"
    r"|\b(?:stream|live) (?:time|schedule|start|end)s?\b"
)


def asks_of_broadcast(text: str) -> bool:
    """Return whether ``text``, a question or what a fact is called, is on when there is one."""
    return _BROADCAST.search(normalise(text)) is not None
