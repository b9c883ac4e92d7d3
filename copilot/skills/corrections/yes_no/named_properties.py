"""Tells which yes-or-no properties a text mentions, and which one a property's name asks for."""

import re
from collections.abc import Iterator
from functools import lru_cache

from copilot.skills.corrections.speech.tagged_patterns import TaggedPatterns
from copilot.skills.corrections.yes_no.property_paraphrases_words import PARAPHRASES, Use

_MENTIONS = TaggedPatterns({entry.key: entry.mention for entry in PARAPHRASES.values()})
_NAME_FRAME = re.compile(
    r"^(?:是否|能否|可否|有无|是不是|能不能|可不可以|支持|具备|可以|可|能|含有?|带有?|配|有|无"
    r"|不含?|添加)+"
    r"|(?:与否|功能|情况|添加|使用)$"
)
_NAME_END = re.compile(r"(?:与否|功能|情况|清洗|洗涤|使用|设计|可用|适用|可食用)+$")
_SUBJECT_END = re.compile(r"(?:是否|能否|可否|不|可以?|能|支持|直接|[进放用装]|机|的)+$")
_NO_NOUN = frozenset(
    ["friendly", "proof", "resistant", "ready", "included", "compatible", "mode", "function"]
    + ["feature", "features", "version", "option", "options", "support", "capability", "model"]
    + ["design", "system", "technology", "certified", "tested", "available", "service", "details"]
    + ["lining", "panel", "control", "setting", "settings", "edition", "style", "rating", "safe"]
    + ["coating", "coated", "water", "food", "room", "life", "time", "date", "weight", "length"]
)
"""Last words of English names that tell nothing by themselves: hammer function is hammer."""
_HAN = re.compile(r"[\u3400-\u9fff]")


def mentions(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return (property, start, end) of every mention in an aligned text."""
    return _MENTIONS.spans(text)


def asked_by_name(name: str) -> Iterator[tuple[str, Use, bool, str]]:
    """Yield (key, use, safety, subject) of what a property's name asks for."""
    bare = _NAME_END.sub("", name)
    found = mentions(bare)
    at_end = [(key, start) for key, start, end in found if end == len(bare) or bare.isascii()]
    for key, start in at_end[:1]:
        entry = PARAPHRASES[key]
        yield key, entry.use, entry.safety, _subject(bare[:start], bare[start:])
    if not at_end and (core := _core(name)):
        yield core, "may" if re.search(r"可|能", name) else "has", False, ""
        last = core.split(" ")[-1]
        if core.isascii() and last != core and len(last) > 4 and last not in _NO_NOUN:
            yield last, "has", False, ""
        rest = core.removesuffix(last).strip(" -")
        if core.isascii() and last in _NO_NOUN and len(rest) > 4 and rest not in _NO_NOUN:
            yield rest, "has", False, ""


def _subject(before: str, asked: str) -> str:
    """Return the part named before what is asked of it (枕芯 of 枕芯可水洗)."""
    core = _SUBJECT_END.sub("", before)
    modal = core != before or asked.startswith("可")
    return core if modal and 2 <= len(core) <= 4 and _HAN.search(core) else ""


@lru_cache(maxsize=8192)
def _core(name: str) -> str:
    """Return the bare thing a property's name asks for (可折叠 → 折叠), or nothing."""
    bare = re.sub(r"[（(].*?[)）]|[ /]+$", "", name).strip()
    if _HAN.search(bare):
        core = bare
        while (shorter := _NAME_FRAME.sub("", core)) != core:
            core = shorter
        return core if 2 <= len(core) <= 6 else ""
    core = re.sub(
        r"^(?:is|has|with|includes?|contains?|supports?|no|removable) |[- ](?:free|included"
        r"|support)$",
        "",
        bare,
    )
    return core if 3 <= len(core) <= 24 else ""
