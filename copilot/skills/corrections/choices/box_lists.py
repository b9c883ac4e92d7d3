"""Claims of what comes in the box beside what the shop's full list of it has: 还有一把刷子.

A thing is held against the list where a host reads it out with things of the list, or says of the
box itself what is in it. What anything else the shop writes may be called by is left alone.
"""

import re
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.choices.box_words import ALIKE_EN, ALIKE_ZH, POWER_ZH
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import has_ended
from copilot.skills.corrections.speech.said_contexts import speaks_elsewhere
from copilot.skills.corrections.speech.stance_words import QUESTION
from knowledge.language.characters import align

_NAME: Final = re.compile(
    r"(?:包装|装箱|配件|开箱|盒内|箱内|发货)(?:清单|内容|物品)|清单|标准?配置?清单"
    r"|(?:what['’]?s )?(?:in|inside) the box|(?:box|package|packing) (?:contents?|list|includes)"
)
_LEFT_OUT: Final = re.compile(r"不[含带配送]|另[购配]|\b(?:no|not|without|separately|excluding)\b")
_AMOUNT: Final = re.compile(
    r"[（(].*?[)）]| ?[×x*] ?\d+.*$|\d+[一-鿿]$"
    r"|^\d+(?:\.\d+)? ?(?:[一-鿿]|[a-z]{1,4}(?= )|(?= ))? ?"
)
_CL: Final = "把个条支只根块张副套卷瓶包盒片枚颗台件袋对双顶盏"
_N: Final = "[一两二三四五六七八九十1-9]"
_JOIN_ZH: Final = re.compile(
    r"(?:[、,， ]|还有|再有|还(?:配|带|附)(?:了|有)?|再加上?|外加|加上?|另外|以及|和|跟|与|及|然后"
    r"|就是|里面|里头|都|也|有|是|装着|放着|配了|带了|呢|啊|哈|嘛|的|我们|咱们?|给你们?)*"
)
_BOX_ZH: Final = re.compile(
    r"(?:[盒箱]子?|包装|箱子)(?:里[面头边]?|内)(?:呢|啊)?|(?:打开|拆开|开)(?:来|箱子?|盒子?|包装)"
    r"(?:以?后|之后|呢|啊|里[面头])*|(?:一套|全套|整套)(?:里[面头]?)?(?:有|是|包括)"
)
_BESIDE: Final = re.compile(r"除了[^,，。]{1,8}?(?:以外|之外)?[,，]?(?=还|也|再)")
_THING_ZH: Final = re.compile(
    rf"(?:{_N}小?[{_CL}])(?P<noun>[一-鿿]{{1,6}}?)"
    r"(?=的?[、,，。.!！;；哦哈啊呢吧嘛 ]|的?\Z|和|跟|还有|以及|再加|外加)"
)
_BOX_EN: Final = re.compile(
    r"\bin(?:side)? (?:the|this|your|every|each) box,?(?: you(?:['’]ll)?| we(?:['’]ve)?| there)?"
    r"(?:['’]s|['’]re| is| are| will)?(?: also)?(?: get| find| have| got)?(?: with)?"
    r"|\b(?:the|your|each|every) box (?:comes with|includes|has|contains|has got)"
)
_ALONG_EN: Final = re.compile(
    r"\b(?:comes? with|you(?:['’]ll| will)? (?:also )?get|includes?|you(?:['’]ve)? got)\b"
)
_PART_EN: Final = re.compile(
    r"(?:,? ?\b(?:and|plus|also|then|as well as|along with|there['’]s|even)\b|,)*"
    r" ?(?P<fixed>the |your |its )?(?P<det>an? |one |two |three |four |five |six )?"
    r"(?P<words>(?:(?!(?:and|plus|with|for|so|to|in|of|that|which|is|are|the|an?|free)\b)[a-z-]+ ?)"
    r"{1,4}?)(?=,| and\b| plus\b| as well\b| too\b|[.!;]|\Z)"
)
_ELSEWHERE: Final = re.compile(
    r"[送赠买拍选购]|另外[卖付]|单[卖买]|加钱|如果|要是|不是|没[有带配]|不[含带送配用]|以前|之前|自己|别的"
    r"|\b(?:free|gift|bonus|buy|if|not|no|without|separate(?:ly)?|used to|throw(?:ing)? in"
    r"|thrown in|tonight only|extra|add)\b|n['’]t\b"
)
_LEAST: Final = 2  # things of the list that tell it is read out where the box is not named


@dataclass(frozen=True, slots=True)
class BoxList:
    """The list of what is in the box, what else the shop writes, and what it lists or gives.

    Attributes:
        spoken: what finds a member in Chinese.
    """

    known: KnownProperty
    members: tuple[str, ...]
    spoken: re.Pattern[str]
    everything: str
    given: str


def box_lists_of(view: ProductView) -> tuple[BoxList, ...]:
    """Return the one list the attributes have of what is in the box."""
    texts = (view.title, *view.names, *view.variants, *(k.fact.text for k in view.properties))
    everything = align(" ".join(texts))
    offers = " ".join(k.fact.text for k in view.properties if k.fact.kind != "attribute")
    found: list[BoxList] = []
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        value = align(known.fact.value)
        if _NAME.fullmatch(align(known.fact.name)):
            parts = [p.strip() for p in re.split(r"[、,，;；+]| and |和", value)]
            bare = [_AMOUNT.sub("", p).strip() for p in parts if not _LEFT_OUT.search(p)]
            members = tuple(part for part in bare if len(part) > 1)
            if len(members) >= _LEAST:
                given = value + " " + align(offers)
                found.append(BoxList(known, members, _calls(members), everything, given))
    return tuple(found) if len(found) == 1 else ()


def box_list_claims(text: str, lists: tuple[BoxList, ...]) -> list[Claim]:
    """Return the things an aligned text puts into the box that are not in it."""
    claims: list[Claim] = []
    for one in lists:
        for sentence in re.finditer(r"[^。！？!?.;；\n]+(?P<mark>[?？])?", text):
            words = sentence[0]
            if sentence["mark"] or QUESTION.search(words) or speaks_elsewhere(words):
                continue
            read = _read_english if words.isascii() else _read_chinese
            for start, end in read(words, one):
                around = words[max(0, start - _BACK) : end + _ON]
                if not _ELSEWHERE.search(around):
                    at = sentence.start()
                    claims.append(_claim(text, one, at + start, at + end))
    return claims


_BACK: Final = 8
_ON: Final = 8


def _read_chinese(words: str, one: BoxList) -> list[tuple[int, int]]:
    """Return the spans of unknown things in lists that stand after the box or with its members."""
    found: list[tuple[int, int]] = []
    place = 0
    while start := _starts(words, place, one.spoken):
        place, known, cued = start
        while True:
            place = match.end() if (match := _JOIN_ZH.match(words, place)) else place
            if member := one.spoken.match(words, place):
                known, place = known + 1, member.end()
            elif (cued or known >= _LEAST) and (thing := _THING_ZH.match(words, place)):
                if _is_new_zh(thing["noun"], one):
                    found.append(thing.span("noun"))
                place = thing.end()
            else:
                break
    return found


def _starts(words: str, place: int, spoken: re.Pattern[str]) -> tuple[int, int, bool] | None:
    """Return where a list is read from, whether its first member is read and the box named."""
    box, member = _BOX_ZH.search(words, place), spoken.search(words, place)
    if box is None or (member is not None and member.span() < box.span()):
        return (member.end(), 1, False) if member else None
    beside = _BESIDE.match(words, box.end())
    return (beside or box).end(), 0, True


def _calls(members: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds a member: its name, its last two characters, or its last with 子."""
    called = {*members, *(member[-2:] for member in members)}
    called |= {member[-1] + "子" for member in members if member[-1] in ALIKE_ZH}
    words = "|".join(re.escape(word) for word in sorted(called, key=len, reverse=True))
    return re.compile(rf"(?:{_N}?小?[{_CL}])?(?:{words})(?:{_N}小?[{_CL}])?")


def _is_new_zh(noun: str, one: BoxList) -> bool:
    """Tell whether a thing can be none of those the shop lists or gives, in other words."""
    bare = noun.removesuffix("子").removesuffix("儿")
    if not bare or bare[-1] not in ALIKE_ZH or (len(noun) > 1 and noun[-2:] in one.everything):
        return False
    head, does = bare[-1], bare[-3:-1]
    if noun in POWER_ZH:
        return not any(other in one.everything for other in POWER_ZH)
    if head in "器机头":
        return bool(does) and does not in one.given
    return not any(other in one.given for other in ALIKE_ZH[head])


def _read_english(words: str, one: BoxList) -> list[tuple[int, int]]:
    """Return the spans of unknown things in a list that stands after the box or what one gets."""
    cue = _BOX_EN.search(words)
    if cue is None and (along := _ALONG_EN.search(words)) is None:
        return []
    place = cue.end() if cue else along.end() if along else 0
    heads = {_singular(word) for member in one.members for word in member.split()}
    parts: list[tuple[int, int, bool]] = []
    while part := _PART_EN.match(words, place):
        head = _singular(part["words"].strip().split(" ")[-1])
        fixed = bool(part["fixed"])
        if head in heads:
            parts.append((*part.span("words"), True))
        elif part["det"] and not fixed and _is_new_en(part["words"].strip(), one):
            parts.append((*part.span("words"), False))
        elif not part["det"]:
            break
        place = part.end()
    known = sum(member for *_, member in parts)
    return [span[:2] for span in parts if not span[2]] if cue or known >= _LEAST else []


def _is_new_en(words: str, one: BoxList) -> bool:
    head = words.split(" ")[-1]
    alike = ALIKE_EN.get(_singular(head)) or ALIKE_EN.get(head)
    if alike is None or _has_word(one.everything, _singular(head)):
        return False
    return not any(_has_word(one.given, other) for other in alike)


def _has_word(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}(?:e?s)?\b", text) is not None


def _singular(word: str) -> str:
    return word if word in ALIKE_EN or word.endswith("ss") else word.removesuffix("s")


def _claim(text: str, one: BoxList, start: int, end: int) -> Claim:
    return Claim(
        known=one.known,
        outcome="wrong",
        said=text[start:end].strip(),
        truth=one.known.fact.value,
        start=start,
        end=end,
        settled=has_ended(text, end),
        weight="plain",
        listed=True,
    )
