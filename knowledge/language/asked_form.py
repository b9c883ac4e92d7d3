"""Tells in which way a question asks: an amount, a time, which one, how, or whether."""

import re
from typing import Final

_FORMS: Final = tuple(
    (form, re.compile(pattern))
    for form, pattern in (
        (
            "time",
            r"多久|多长时间|几[个]?(?:天|小时|分钟|月|年|周|秒)|(?:什么|啥)时候|几时|何时|几点|几号",
        ),
        ("time", r"\b(?:how long|when|how soon|how often|what time)\b"),
        (
            "amount",
            r"多少|几(?!乎)|多[大长宽高厚重深远快粗细]"
            r"|\bhow (?:many|much|big|tall|wide|heavy|far|fast)",
        ),
        ("how", r"怎么(?!样)|咋(?!样)|如何|\bhow (?:do|to|can|should)\b"),
        ("which", r"什么|啥|哪|\b(?:what|which|whats|where|who)\b|还是|\bor\b"),
        ("able", r"能|可以|会|行不|行吗|\b(?:can|could|will|would|able)\b"),
        ("there", r"有|带|送|含|配|\b(?:have|has|come|comes|include|included|with|any)\b"),
    )
)


def asked_form(text: str) -> str:
    """Return how normalised ``text`` asks: time, amount, how, which, able, there or whether.

    ``whether`` is said of what asks in none of the other ways: 防水吗, 酸不酸.
    """
    return next((form for form, pattern in _FORMS if pattern.search(text)), "whether")


_KINDS: Final = tuple(
    (kind, re.compile(rf"(?:几|多少)个?(?:{units})"))
    for kind, units in (
        ("mass", "公?斤|千?克|[两吨]|kg|g(?![a-z])"),
        ("volume", "毫?升|ml|l(?![a-z])"),
        ("length", "[厘毫]?米|公[分里]|寸|[cmk]?m(?![a-z])"),
        ("duration", "天|小时|钟头|分钟|月|年(?!级)|周|秒"),
        ("times", "[次回遍顿]"),
        ("power", "千?瓦|w(?![a-z])"),
    )
)


def asked_kinds(text: str) -> frozenset[str]:
    """Return the kinds of figure that normalised ``text`` asks for by their unit: 几克, 几次."""
    return frozenset(kind for kind, pattern in _KINDS if pattern.search(text))
