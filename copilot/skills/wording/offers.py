"""What an offer says as a sentence: a price, a gift, a coupon, each in its own way."""

import re
from typing import Final

from copilot.skills.wording.subjects_en import lowered
from knowledge.language.offer_labels import PART_OF_LABEL, OfferPart

_ZH: Final[dict[OfferPart, str]] = {
    "live": "直播价{value}", "list": "原价{value}", "after": "券后价{value}",
    "coupon": "优惠券是{value}", "tiers": "{value}", "gifts": "赠品是{value}",
    "promotion": "活动是{value}", "stock": "库存还有{value}", "starts": "活动{value}开始",
    "ends": "活动{value}结束",
}  # fmt: skip
_EN: Final[dict[OfferPart, str]] = {
    "live": "the price is {value}", "list": "the list price is {value}",
    "after": "it's {value} after the coupon", "coupon": "the coupon is {value}",
    "tiers": "it's {value}", "promotion": "the deal is {value}", "stock": "{value} in stock",
    "starts": "it starts {value}", "ends": "it ends {value}",
}  # fmt: skip
_ASIDE: Final = re.compile(r"\s*[（(]([^（）()]*)[）)]\s*\Z")
_ZONE: Final = re.compile(r"\s*（北京时间）\s*\Z")
_MOMENT: Final = re.compile(r"\d{4}-(\d\d)-(\d\d) (\d\d):(\d\d)")
# 领40元券, "follow the shop for …": how one gets it is a clause of its own.
_HOW_TO_GET: Final = re.compile(
    r"领|关注|下单|\b(?:follow|join|use|enter|save|get|take|spend|tap|click|claim|press|scan|apply"
    r"|grab|collect|redeem|clip|type|mention|quote|add|buy|order)\b",
    re.IGNORECASE,
)
_CODE_DOES: Final = re.compile(r"((?:code|coupon) \S+) ((?:takes|saves|gives|knocks)\b)", re.I)
_COUNTED: Final = re.compile(r"共|件|\bfor\b")
_DETERMINED: Final = re.compile(
    r"(?:an?|the|one|two|three|your|some|free)\b|\d+ (?!\w{1,2} )", re.IGNORECASE
)


def offer_part(name: str) -> tuple[OfferPart | None, str]:
    """Return which part of an offer a fact of that name states, and the choice it holds for."""
    for label, part in PART_OF_LABEL.items():
        if name == label:
            return part, ""
        if name.endswith(f" {label}"):
            # 原价 ends no other label, but "List price" ends in "price".
            return part, name.removesuffix(label).strip()
    return None, ""


def offer_said(name: str, text: str, chinese: bool) -> str:
    """Return what an offer's statement says; empty for one that is none.

    ``text`` is the wording after the name: ``89元（原价159元）``, which is said without brackets.
    """
    part, choice = offer_part(name)
    if part is None or not text:
        return ""
    value = _ASIDE.sub(r"，\1" if chinese else r", \1", _ZONE.sub("", text)).rstrip("。.")
    if chinese:
        value = _MOMENT.sub(_spoken_moment, value)
    if text in ("已售完", "sold out"):
        said = "已经售完了" if chinese else "it's sold out"
    elif part == "limit":
        amount = re.sub(r"^每人|\s*per buyer\Z", "", value)
        said = f"每人限购{amount}" if chinese else f"{amount} per buyer at most"
    elif part == "tiers" and not _COUNTED.search(value):
        said = f"多件价是{value}" if chinese else f"the price for several is {value}"
    elif _tells_by_itself(part, value, chinese):
        said = value
    elif part == "coupon" and not chinese and value.endswith("coupon"):
        said = value if value[:2].lower() in ("a ", "an") else f"there's a {value}"
    elif part == "gifts" and not chinese:
        said = f"you get {'' if _DETERMINED.match(value) else 'the '}{value} as a gift"
    else:
        said = _after_coupon_en(value) if part == "after" and not chinese else ""
        said = said or (_ZH if chinese else _EN)[part].format(value=value)
    if not choice:
        return said
    return choice.replace(" ", "") + said if chinese else f"{choice}: {said}"


def _tells_by_itself(part: OfferPart, value: str, chinese: bool) -> bool:
    """Return whether a coupon or an English deal says what to do, so that no "is" leads it."""
    if part == "coupon":
        return bool(_HOW_TO_GET.search(value) or _CODE_DOES.match(value))
    return part == "promotion" and not chinese and _HOW_TO_GET.match(value) is not None


def _after_coupon_en(value: str) -> str:
    """Return a price with how one comes by it: it's $119 with code RIDGE10."""
    amount, _, how = value.partition(", ")
    if not how:
        return ""
    code = how.lower().startswith(("code ", "coupon "))
    how = _CODE_DOES.sub(r"\1, which \2", how)
    return f"it's {amount} {'with' if code else 'after the coupon,'} {lowered(how)}"


def _spoken_moment(match: re.Match[str]) -> str:
    month, day, hour, minute = map(int, match.groups())
    return f"{month}月{day}日{hour}点" + (f"{minute}分" if minute else "")
