"""Whether a clause says no more than that one of something is given: 送一个挂绳."""

import re
from typing import Final

_OPENS: Final = re.compile(
    r"(?:\A|[，。,. ！!])(?:我们|咱们|今天|这个|这款|直播间|就|都|会|是|给|啊|哈|嗯|呃)*\Z"
)
_CLOSES: Final = re.compile(r"(?:的?[哈啊哦呀哟了嘛]*)(?:\Z|[，。,. ！!])")
_LONGEST_ALL: Final = 4
_NO_THING: Final = re.compile(
    r"东西|好物|礼物|玩意|福|心|灯牌|火箭|嘉年华|跑车|玫瑰|粉丝|棒棒糖|鲜花|赞|墨镜|啤酒|表情|视频|图|话|歌|句"
    r"|办法|建议|口令|机会|名额|链接|主播|大奖|神秘"
)
"""What is said to be given and is no thing of the order: viewers' tokens, words, surprises."""


def is_all_said(text: str, found: re.Match[str]) -> bool:
    """Tell whether a clause says no more than that one of something is given: 送一个挂绳."""
    said = found.groupdict()
    counted = (said.get("count") or "")[:1] in ("一", "1") and len(said["what"]) <= _LONGEST_ALL
    return (
        counted
        and _NO_THING.search(said["what"]) is None
        and _OPENS.search(text, 0, found.start()) is not None
        and _CLOSES.match(text, found.end("what")) is not None
    )
