"""Whether a clause says no more than that one of something is given: 送一个挂绳."""

import re
from typing import Final

_OPENS: Final = re.compile(
    r"(?:\A|[，。,. ！!])(?:我们|咱们|今天|现在|这个|这款|直播间|拍下"
    r"|下单|拍|就|都|会|是|给|啊|哈|嗯|呃)*\Z"
)
_CLOSES: Final = re.compile(r"(?:的?[哈啊哦呀哟了嘛]*)(?:\Z|[，。,. ！!])")
_LONGEST_ALL: Final = 4
_NO_THING: Final = re.compile(
    r"东西|好物|礼物|玩意|福|心|灯牌|火箭|嘉年华|跑车|玫瑰|粉丝|棒棒糖|鲜花|赞|墨镜|啤酒|表情|视频|图|话|歌|句"
    r"|办法|建议|口令|机会|名额|链接|主播|大奖|神秘"
)
"""What is said to be given and is no thing of the order: viewers' tokens, words, surprises."""


_ONE_AFTER: Final = re.compile(
    r"(?<=[一-鿿]{2})[一1][个只把套支条双包袋瓶盒张块份件本台副对顶枚]\Z"
)
_LIKE_IT: Final = re.compile(r"同色系?|同款|同系列|配套|定制|专属|专用|原装|限量|精美")


def thing_of(what: str) -> str:
    """Return what is given without the one that may be counted after it: 烤盘一个."""
    return _ONE_AFTER.sub("", what)


def kind_of(thing: str) -> str:
    """Return what sort of thing a gift is, whatever it matches: 腰带 of 同色腰带."""
    return _LIKE_IT.sub("", thing) or thing


def is_all_said(text: str, found: re.Match[str]) -> bool:
    """Tell whether a clause says no more than that one of something is given: 送一个挂绳."""
    said = found.groupdict()
    thing = thing_of(said["what"])
    one = (said.get("count") or "")[:1] in ("一", "1") or thing != said["what"]
    return (
        one
        and len(_LIKE_IT.sub("", thing)) <= _LONGEST_ALL
        and _NO_THING.search(thing) is None
        and _OPENS.search(text, 0, found.start()) is not None
        and _CLOSES.match(text, found.end("what")) is not None
    )
