"""Names of those who carry parcels, as shops, hosts and viewers call them."""

import re
from typing import Final

CARRIERS: Final = {
    "sf": r"顺丰|\bsf express\b",
    "zto": "中通",
    "yto": "圆通",
    "yunda": "韵达",
    "sto": "申通",
    "jt": "极兔",
    "jd": "京东(?!自营|旗舰|商城)",
    "ems": r"邮政|\bems\b",
    "deppon": "德邦",
    "best": "百世",
    "cainiao": "菜鸟|丹鸟|丰网",
    "ups": r"\bups\b",
    "fedex": r"\bfed ?ex\b",
    "usps": r"\busps\b|\b(?:us|u\.s\.) mail\b",
    "dhl": r"\bdhl\b",
    "royal": r"\broyal mail\b",
    "evri": r"\bevri\b|\bhermes\b",
    "dpd": r"\bdpd\b",
    "gls": r"\bgls\b",
    "canada": r"\bcanada post\b",
    "australia": r"\bauspost\b|\baustralia post\b",
    "ontrac": r"\bontrac\b",
}
"""By a key of its own, what each is called in lower case."""

NAMED_CARRIER: Final = re.compile(
    "|".join(f"(?P<{key}>{words})" for key, words in CARRIERS.items())
)
"""Any of them; the key is that of the last group."""

ANY_CARRIER: Final = "|".join(CARRIERS.values())
"""Any of them, as part of another pattern."""
