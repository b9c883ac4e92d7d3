"""The headline of what a shop leaves out: 不发货地区：新疆、西藏 never shows its members alone."""

import re
from collections.abc import Iterator
from typing import Final

from copilot.skills.answers.clauses import LIMITS
from knowledge.language.headline import beginning, fits_headline
from knowledge.language.named_places import places_named, with_whole
from knowledge.language.normalise import normalise
from knowledge.language.script import language_of

_DENIES: Final = re.compile(
    r"不(?!锈|粘|沾|干胶|倒翁|同|限)|非(?!遗|洲|常)|未|无法|禁|忌|勿|慎用|除外"
    r"|(?:no|not|never|without|exclud\w+|except\w*|unavailable|unsuitable|free (?:from|of)"
    r"|does(?:n['’]t| not)|do(?:n['’]t| not)|cannot|can['’]t)\b",
    re.IGNORECASE,
)
_KIND: Final = re.compile(
    r"的?(?:地区|区域|地方|省份|城市|范围|人群|对象|场景|情况|部位|材质|食材|成分)\Z"
)
_SENDS: Final = re.compile(r"不(?:能|予|支持|可)?(?:发货|配送|派送|寄送|邮寄|送货|包邮|送达|发)")
_SENT_NOWHERE: Final = re.compile(rf"(?<=[^、，,；;])都?{_SENDS.pattern}[。.]?\Z")
_MEMBERS: Final = re.compile(r"[、，,；;]|和(?=[\u3400-\u9fff])")
_PLAIN: Final = 12  # characters of a member that is a name and no clause


def denies(name: str) -> bool:
    """Return whether a property is called after what the shop does not do, send or put in."""
    return _DENIES.match(name) is not None


def of_denied(name: str, value: str, question: str) -> Iterator[str]:
    """Yield the headlines of what is left out, the one member asked for first, all with the no."""
    stem = _KIND.sub("", name) or name
    # 不发地区：青海、甘肃不发 says it twice.
    plain = _SENT_NOWHERE.sub("", value) if _SENDS.fullmatch(stem) else value
    member = _asked_member(plain, question)
    if member:
        yield f"{member}{stem}" if _SENDS.fullmatch(stem) else f"{stem} {member}"
    told = value.strip(" 。.")
    yield told if plain != value or told.endswith(stem) else f"{name} {value}"
    yield f"{stem} {plain}"
    if not LIMITS.search(value):
        cut = beginning(plain, len(stem) + 1, joints_only=True)
        yield f"{stem} {cut}" if cut else ""


def _asked_member(value: str, question: str) -> str:
    """Return the one member of a list that a question names, by its name or as a place within."""
    members = [one.strip(" 。.") for one in _MEMBERS.split(value)]
    if LIMITS.search(value) or not all(0 < len(one) <= _PLAIN for one in members):
        return ""
    asked, within = normalise(question), frozenset[str]()
    if language_of(value) != "zh":
        asked = f" {asked} "
    for place in places_named(question):
        within |= with_whole(place)
    meant = [one for one in members if normalise(one) in asked or within & places_named(one)]
    return meant[0] if len(meant) == 1 and fits_headline(meant[0]) else ""
