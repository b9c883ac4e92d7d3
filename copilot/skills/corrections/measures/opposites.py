"""Words that make two properties of one name: gross and net weight, input and output power."""

import re
from functools import lru_cache
from typing import Final

_OPPOSITES: Final = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (
        (r"毛重|[带连含]着?包装|包装后?的?重|\b(?:gross|shipping|packed)\b", r"净|\bnet\b"),
        (r"输入|\binput\b", r"输出|\boutput\b"),
        (r"充电功率", r"放电功率"),
        (r"内径|内宽|内部?尺寸|\b(?:inner|internal)\b", r"外径|外宽|外部?尺寸|外形|\bouter\b"),
        (r"最[大高长多]|\bmax(?:imum)?\b", r"最[小低短少]|\bmin(?:imum)?\b"),
        (r"前置|前摄|\bfront\b", r"后置|后摄|主摄|\b(?:rear|back)\b"),
        (r"制冷", r"制热"),
        (r"长边", r"短边"),
    )
)  # fmt: skip
_OPENED: Final = re.compile(
    r"(?<![没未不])[开拆]封后?|[开拆]盖后|[开拆]袋后|打开(?:之|以)?后|\bopen(?:ed|ing)\b"
)


@lru_cache(maxsize=4096)
def says_the_opposite(words: str, name: str) -> bool:
    """Tell whether aligned words speak of the counterpart of a property: 毛重 of 净重.

    How long something keeps once it is open is another matter than how long it keeps.
    """
    for one, other in _OPPOSITES:
        said = bool(one.search(words)), bool(other.search(words))
        named = bool(one.search(name)), bool(other.search(name))
        if said[0] != said[1] and named == (said[1], said[0]):
            return True
    return _SHELF.search(name) is not None and _OPENED.search(words) is not None


_SHELF: Final = re.compile(r"^(?:保质期?|有效期|保存期限?|shelf life|best before)$")
