"""Reads in what state goods are sent back: opened, worn, washed, without their tags, faulty."""

import re
from collections.abc import Iterator
from typing import Final

from knowledge.language.normalise import normalise

_STATES: Final = {
    "opened": r"拆[了过开封包]|拆\S{0,2}(?:包装|膜)|开封|启封|开瓶|开盖|开箱|打开|撕\S{0,2}膜"
    r"|(?<![离公展召])开[了过]|\b(?:open(?:ed|ing)?|unopened|unsealed|unwrapped|unboxed)\b"
    r"|\bseal(?: is| was)? broken\b|\bbroken seal\b|\bbr(?:o|ea)ke? the seal\b",
    "used": r"(?<![费适])用[过了]|用一[次下]|试用|使用(?!券|优惠|红包|规则)"
    r"|\b(?:used|unused|using|tried)\b(?! on\b)",
    "worn": r"[穿戴][过了]|试[穿戴]|上脚|上身|下地"
    r"|\b(?:worn|wore|unworn|wearing|tried (?:it |them )?on)\b",
    "washed": r"洗[过了]|水洗|下水|过水|洗涤|\b(?:washed|unwashed|washing|laundered)\b",
    "tags": r"吊牌|标签|卫生贴|商标|防[拆盗]扣|水洗标|\b(?:tags?|hygiene \w+|stickers?)\b",
    "eaten": r"[吃喝尝][过了]|\b(?:ate|eaten|tasted|drank)\b",
    "faulty": r"质量问题|瑕疵|破损|(?<!人为)损坏|故障|次品|坏[了的]|[是有]坏"
    r"|\b(?:fault(?:y|s)?|defect\w*|damaged|broken(?! seal)|arrives? (?:damaged|broken))\b",
}
_COVERED_BY: Final = {
    "opened": (),
    "used": ("opened",),
    "worn": ("used", "tags"),
    "washed": ("worn", "used"),
    "tags": (),
    "eaten": ("opened", "used"),
    "faulty": (),
}
"""What goods in a state are in any case: what is used is opened."""
_READ: Final = {key: re.compile(words) for key, words in _STATES.items()}
_SENT_BACK: Final = re.compile(
    r"退(?!色)|[能可以给让]换|换[吗不货么]|寄回|\b(?:return\w*|refund\w*|exchange\w*"
    r"|money back|sen[dt] (?:\w+ )?back|take (?:\w+ )?back)\b"
)
_WHO_PAYS: Final = re.compile(
    r"(?:运费|邮费|快递费)\S{0,4}谁|谁\S{0,4}(?:出|付|承担|掏|负责|给)\S{0,3}(?:运费|邮费|快递费)"
    r"|(?:运费|邮费|快递费)(?:是|要|还?得)*(?:我|自己|自|你们?)\S{0,3}[出付掏担理包]"
    r"|\bwho (?:pays?|covers?)\b|\bdo i (?:have to )?pay\b"
)


def asks_back(question: str) -> bool:
    """Return whether ``question`` is on sending goods back."""
    return _SENT_BACK.search(normalise(question)) is not None


def asks_who_pays(question: str) -> bool:
    """Return whether ``question`` asks who pays for a parcel."""
    return _WHO_PAYS.search(normalise(question)) is not None


def states_named(text: str) -> tuple[str, ...]:
    """Return the keys of the states of goods that ``text`` names."""
    plain = normalise(text)
    return tuple(key for key, words in _READ.items() if words.search(plain))


def state_words(text: str, key: str) -> str:
    """Return the words in which lower-case ``text`` names a state; empty where it does not."""
    found = _READ[key].search(text.lower())
    return text[found.start() : found.end()] if found else ""


def without_states(text: str) -> str:
    """Return ``text`` with blanks for the states of goods that it names."""
    for words in _READ.values():
        text = words.sub(" ", text)
    return text


def states_meant(question: str, text: str) -> Iterator[str]:
    """Yield the states that ``text`` names and that goods are in which ``question`` tells of."""
    told, asked = states_named(text), states_named(question)
    exact = [key for key in asked if key in told]
    yield from exact or (one for key in asked for one in _COVERED_BY[key] if one in told)
