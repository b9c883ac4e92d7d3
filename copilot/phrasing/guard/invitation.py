"""Clauses that invite or address by their grammar: who may look, by what to choose, where to tell.

They are built of closed classes of words and of the products' own names, so that what a viewer is
said to want can never be an effect, and they close what was said before, never open it alone.
"""

import re
from functools import lru_cache
from typing import Final

from copilot.phrasing.guard.word_classes import word_classes

_SHORTEST_NAME: Final = 1
_LONGEST_NAME: Final = 8


@lru_cache(maxsize=64)
def invites(text: str, product: str) -> bool:
    """Return whether a Chinese clause only invites; ``product`` = title it may speak of."""
    if _PLAIN.fullmatch(text):
        return True
    found = _WANTING.fullmatch(text)
    if found is None:
        return False
    thing = found["thing"] or ""
    if not found["want"]:
        return thing in _ACTIVITIES and bool(found["people"])
    return thing in _ACTIVITIES or _names(thing, product)


def _names(thing: str, product: str) -> bool:
    """Return whether ``thing`` is a part of the title, or is put together of two."""
    if len(thing) > _LONGEST_NAME:
        return False
    return thing in product or any(
        thing[:cut] in product and thing[cut:] in product for cut in range(2, len(thing) - 1)
    )


def _any(name: str) -> str:
    words = sorted(word_classes("zh")[name], key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, words)) + ")"


_ACTIVITIES: Final = frozenset(word_classes("zh")["activity"])
_PEOPLE: Final = _any("people")
_LOOK: Final = _any("look")
_END: Final = "[哦哈啦吧呀呢啊哟哒嘛了的]*"
_WHOSE: Final = f"{_any('whose')}?的?"
_CHOOSE: Final = "(?:来)?(?:选|拍|挑|看|下单|选择|挑选|入手)"
_FINE: Final = "(?:就好|就行|就可以|即可|就成|就是)?"

_WANTING: Final = re.compile(
    f"(?P<want>{_any('want')})?(?P<thing>[^的]{{0,{_LONGEST_NAME}}}?)的?(?P<people>{_PEOPLE})?(?:可以|都)?{_LOOK}{_END}"
)
"""爱爬山的朋友看一眼, 家里想添水壶的看过来."""

_PLAIN: Final = re.compile(
    "|".join(
        f"(?:{pattern}){_END}"
        for pattern in (
            f"(?:有需要的?|需要的?|想要的?|喜欢的?|有兴趣的?|感兴趣的?)?{_PEOPLE}?"
            f"(?:可以|自己|就|尽管|都|来)?{_LOOK}",
            f"{_PEOPLE}?(?:可以|记得|就|要)?{_any('by')}{_WHOSE}{_any('measure')}"
            f"(?:和{_any('measure')})?{_CHOOSE}?(?:一下|下)?{_FINE}",
            f"看{_WHOSE}(?:{_any('measure')}|喜欢哪[个款种]?(?:颜色|味道|口味)?|喜欢){_CHOOSE}?{_FINE}",
            f"(?:喜欢|想要|要)(?:哪[个款种]|什么)(?:颜色|色|味道|口味|款|码)?(?:就|都)?"
            f"(?:{_CHOOSE}(?:哪[个款种]|什么)?|{_any('tell')})",
            f"(?:提前|先|这边|在这|这里)?[跟和给向](?:{_PEOPLE}|您|你|你们|各位|大家)"
            f"(?:说|讲|提|说明|交代|提醒)(?:清楚|一声|一下|明白|下|个醒)?",
            "(?:具体|细节|更多|其他|其余|详细)?的?(?:可以|请|都)?[看以参见]考?一?下?(?:商品)?"
            "(?:详情页|详情|商品页)(?:为准|有写|里有|都有|写着)?",
            f"(?:{_PEOPLE}|有[想要]?的|感兴趣的?|有兴趣的?)?(?:喜欢|合适|需要)的?(?:话)?(?:就|可以|再|来)?{_LOOK}",
            f"(?:可以|来|买来)?给(?:{_PEOPLE}|{_any('whose')}|妈妈|爸爸|爸妈|父母|老公|老婆|家里)看看",
            f"(?:自己|大家|{_PEOPLE}|您)(?:看|掂量|对照|衡量)(?:一下|下|看)?"
            "(?:够不够用?|合不合适|合不合用|需不需要|要不要)",
        )
    )
)
