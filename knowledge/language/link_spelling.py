"""Spells the numbers of links one way: ③, 3️⃣ and 3# are #3, 叁号 is 三号."""

import re
from collections.abc import Iterable
from typing import Final

_CIRCLED: Final = {
    **{0x2460 + index: f"#{index + 1} " for index in range(20)},
    **{0x2776 + index: f"#{index + 1} " for index in range(10)},
}
_KEYCAP: Final = "(?:[0-9]\ufe0f?\u20e3|\U0001f51f)"
# 扣3️⃣ answers the host; 1️⃣9️⃣9️⃣ is a price or a wave of ones.
_KEYCAPS: Final = re.compile(
    rf"(?<![0-9扣打刷敲飘第\u20e3])(?<!链接)(?<!type )(?<!drop ){_KEYCAP}{{1,2}}"
    rf"(?!{_KEYCAP}|\s?(?:号|链|连接|[已打扣了好啦发刷飘+]|done|ok|[元块米折斤件￥¥$%+]|$))"
)
_MARKED_AFTER: Final = re.compile(r"(?<![0-9a-zA-Z.#&])([0-9]{1,3})\s?[#＃](?![0-9#＃色])")
_FORMAL: Final = dict(zip("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十", strict=True))
_FORMAL_NUMBER: Final = re.compile(
    r"[壹贰叁肆伍陆柒捌玖拾]{1,3}(?=\s?(?:号|链接|#))|(?<=第)[壹贰叁肆伍陆柒捌玖拾]{1,3}"
)


def spell_links(text: str, marked_after: bool = True) -> str:
    """Return ``text`` with numbers of links spelt so that normalisation keeps them apart.

    ``marked_after`` is false where 3# may be something else: a shade of the shop's goods.
    """
    if not text.isascii():
        text = _FORMAL_NUMBER.sub(lambda at: "".join(_FORMAL[one] for one in at[0]), text)
        text = _KEYCAPS.sub(_plain, text).translate(_CIRCLED)
    return _MARKED_AFTER.sub(r"#\1 ", text) if marked_after else text


def sells_marked(titles: Iterable[str]) -> bool:
    """Return whether goods are called by a number with # after it: 3# is then no link."""
    return any(_MARKED_AFTER.search(title) for title in titles)


def _plain(keycaps: re.Match[str]) -> str:
    digits = re.sub("[^0-9]", "", keycaps[0].replace("\U0001f51f", "10"))
    return f"#{digits} "
