"""Tells a message that only asks whether an amount is so: 是不是89, 不是69吗, "isn't it $30"."""

import re
from typing import Final

_NUMBER: Final = r"[1-9]\d{1,5}(?:\.\d{1,2})?"
_MONEY: Final = r"(?:元|块钱?|块|米|刀|美元|圆)"
_RIGHT: Final = "(?:right|correct|yeah|no)"
_SAID: Final = "(?:so |it's |its )*"
_BEFORE: Final = r"(?:主播|请问|这个|现在|今天|直播价|价格|到手|券后|卖)*"
_ASKED: Final = re.compile(
    "|".join(
        (
            rf"{_BEFORE}(?:是不是|不是|不就是?)[¥￥]?{_NUMBER}{_MONEY}?[吗么嘛吧啊]?",
            rf"{_BEFORE}是?[¥￥]?{_NUMBER}{_MONEY}(?:一[个件瓶袋盒条双支])?"
            r"(?:对吗|对吧|对不对?|是吗|是吧|是不是|没错吧)",
            rf"(?:so )?(?:isn'?t it|wasn'?t it|is it not) [$£€]?{_NUMBER}(?: dollars| bucks)?",
            rf"{_SAID}[$£€]{_NUMBER}(?: each)?,? {_RIGHT}",
            rf"{_SAID}{_NUMBER} (?:dollars|bucks)(?: each)?,? {_RIGHT}",
        )
    )
)


def asks_if_amount(text: str) -> bool:
    """Return whether normalised ``text`` asks of some amount, and nothing else, if it is so."""
    return _ASKED.fullmatch(text.strip(" ,.!?~。，！？")) is not None
