"""Claims that a product has or does what a yes-or-no property names by its noun or its verb.

后货架 is spoken of as 货架 (后面自带一个货架), 可煮饮 as 煮 (只能泡，不能煮).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.measures.measure_words import NAME_HEADS
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended, is_of_a_kind
from copilot.skills.corrections.speech.polarity import CONDITION, Polarity, is_asked, value_polarity
from copilot.skills.corrections.yes_no.named_properties import mentions
from knowledge.language.characters import align

_NAMED: Final = re.compile(r"(?:是否|能否|有无|支持|自带|配备|带|含|有)?(?P<core>[一-鿿]{2,6})")
_MAY: Final = re.compile(r"(?:是否)?(?:可以?|能够?|支持|\d+度)?(?P<what>[一-鿿]{2,4})")
_NO_HEAD: Final = frozenset(
    [
        *NAME_HEADS,
        "功能",
        "设计",
        "模式",
        "服务",
        "情况",
        "状态",
        "可用",
        "认证",
        "使用",
        "适用",
        "系统",
    ]
    + [
        "皮肤",
        "人群",
        "孕妇",
        "宝宝",
        "儿童",
        "老人",
        "技术",
        "效果",
        "成分",
        "添加",
        "产品",
        "支持",
    ]
    + [
        "质保",
        "保修",
        "包邮",
        "发票",
        "无理",
        "颜色",
        "尺码",
        "面料",
        "材质",
        "口味",
        "限购",
        "自动",
    ]
)
_MANY: Final = (
    r"(?:了|着|有)?(?:[一两三几]?[个层条块对套把只根盏圈片张份本副枚]|[小大一])?[一-鿿]{0,2}?"
)
_HAS: Final = (
    r"(?<![没不还哪])(?:自带|带|配了?|配有|(?<!没)有|(?<!添)加了?|装了?|铺了?|垫了?|做了?|设计了|附赠?|内置"
    r"|塞了|含|[夹嵌埋放搁贴喷掺兑添下]了)"
)
_HAS_NOT: Final = (
    r"(?:没有|没带|不带|不配|没配|(?<![有毫])无|不含|没装|没铺|没做|不送|取消了|去掉了|不提供)"
    r"(?:任何|这个|那个)?"
)
_NO_MORE: Final = r"(?![一-鿿]?(?:的话|问题|怎么|烦恼|盒|味|架|套(?!的)|厂|机(?!的)|上的|里的|款))"
_VERBS: Final[dict[str, str]] = {
    "转": r"(?![发账卖让给身到换机播告])",
    "折": r"(?![扣后现算合上下旧])",
    "叠": r"(?!加)",
    "拆": r"(?![封快箱包开])",
    "煮": r"(?![太久超多过])",
    "泡": r"(?![太久超多过泡面澡脚])",
    "升": "(?![级值温])",
    "降": r"(?![价温低])",
    "伸": "",
    "缩": r"(?!水)",
    "躺": r"(?!平赚)",
    "水洗": "",
    "机洗": "",
    "手洗": "",
    "弯": "",
    "挂": r"(?![在链号])",
    "剪": "",
    "刻字": "",
    "蒸": r"(?![太久])",
    "烤": r"(?![太久])",
    "煎": "",
    "生吃": "",
    "生食": "",
    "即食": "",
    "直饮": "",
    "推": r"(?![荐])",
    "坐": "",
    "涂": "",
    "擦": "",
    "烫": "",
    "熨": "",
    "烘": "",
    "摔": "",
    "踩": "",
    "骑": "",
    "充": r"(?![绒值满])",
    "拖": r"(?![延鞋把着走动回拽来])",
    "切": r"(?![换记])",
    "磨": r"(?![合损])",
    "榨": "",
    "炒": r"(?![股作])",
    "炖": "",
    "投屏": "",
    "录音": "",
    "定时": "",
}
"""What one does with things, each with what may not follow it."""
_CAN: Final = r"(?:可以|能够?|随便|放心|尽管|支持|直接)(?:直接|拿来|拿去|随便|自由|放心)?"
_CANNOT: Final = (
    r"(?:不能|不可以|没法|没办法|不让|不支持|千万别|千万不要|不要|不建议)(?:直接|拿来|拿去|自己)?"
)
_DENIED: Final = re.compile(
    r"(?:不是|并非|没说|不一定|哪|谁说|如果|要是|比|像|不用|不需要?)[一-鿿]{0,3}\Z"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A yes-or-no property with what says yes of it and what says no."""

    known: KnownProperty
    word: str
    polarity: Polarity
    yes: re.Pattern[str]
    no: re.Pattern[str]
    spoken: str
    everything: str
    whole: str = ""


def told_of(view: ProductView) -> tuple[Told, ...]:
    """Return the properties whose Chinese name is known by its noun or its verb."""
    found: list[Told] = []
    names = [align(k.fact.name) for k in view.properties if k.fact.kind == "attribute"]
    title = align(view.title)
    everything = align(" ".join((view.title, *(k.fact.text for k in view.properties))))
    for known in view.properties:
        if known.fact.kind != "attribute" or known.fact.variant:
            continue
        name, value = align(known.fact.name), align(known.fact.value)
        told = value_polarity(value)
        if told is None or CONDITION.search(value) or len(value) > _LONGEST or name.isascii():
            continue
        if mentions(name) or _NEEDED.match(name):
            continue  # the table of paraphrases has it, or it is told by what is needed
        found += _by_verb(known, name, told, everything)
        head = _head(name)
        if head and head not in title and sum(head in one for one in names) == 1:
            yes = re.compile(f"{_HAS}{_MANY}{head}{_NO_MORE}")
            no = re.compile(f"{_HAS_NOT}{_MANY}{head}{_NO_MORE}")
            whole = _PREFIXES.sub("", name)
            found.append(Told(known, head, told, yes, no, "有", everything, whole))
    return tuple(found)


_NEEDED: Final = re.compile(r"(?:是否|要不要|用不用)?(?:需要|需不需要)")
_PREFIXES: Final = re.compile(r"^(?:是否|能否|有无|支持|自带|配备|带|含|有)+")
_LONGEST: Final = 6  # characters of a value that says no more than yes or no


def _head(name: str) -> str:
    """Return the noun a property is known by; empty when its name is of another sort."""
    match = _NAMED.fullmatch(name)
    if match is None or name.startswith(("可", "能", "适", "不", "无", "免", "防", "抗")):
        return ""
    head = match["core"][-2:]
    return "" if head in _NO_HEAD or head[-1] in "性率度感力量值期" else head


def _by_verb(known: KnownProperty, name: str, told: Polarity, everything: str) -> Iterator[Told]:
    match = _MAY.fullmatch(name)
    if match is None:
        return
    what = match["what"]
    words = [what] if what in _VERBS else [c for c in what[-2:] if c in _VERBS]
    for word in words:
        after = _VERBS[word]
        yes = re.compile(f"(?<!不){_CAN}{word}{after}")
        no = re.compile(rf"{_CANNOT}{word}{after}|{word}不(?:了|动|得|开|下来|起来)")
        yield Told(known, word, told, yes, no, "可以", everything)


def told_claims(text: str, found: tuple[Told, ...]) -> list[Claim]:
    """Return where an aligned text says that something is there, or may be done, and it is not."""
    named = [one for one in found if one.word in text]
    claims: list[Claim] = []
    for clause in cut_clauses(text) if named else ():
        if "?" in clause.mark or "？" in clause.mark or is_asked(clause.text):
            continue
        for one in named:
            if one.word in clause.text and (claim := _of_clause(text, clause, one)):
                claims.append(claim)
    return claims


_SUBJECT: Final = re.compile(r"(?P<noun>[一-鿿]{2})(?:它|全|都|也)?是\Z")
_PRONOUNS: Final = re.compile(
    "这个|这款|这种|我们|咱们|那个|产品|东西|本身|其实|今天|就|都|也|可|它|家|的"
)


def _is_of_another(left: str, one: Told) -> bool:
    """Tell whether a noun that is none of the product's is the subject: 椅子是可以伸缩的."""
    subject = _SUBJECT.search(left)
    if subject is None or _PRONOUNS.search(subject["noun"]):
        return False
    return subject["noun"] not in one.everything and subject["noun"][-1] not in one.everything


def _of_clause(text: str, clause: Clause, one: Told) -> Claim | None:
    words = clause.text
    denied, said = one.no.search(words), one.yes.search(words)
    at = denied or said
    if at is None or is_of_a_kind(words, at.start(), at.end()):
        return None
    if _DENIED.search(words[: at.start()]) or _is_of_another(words[: at.start()], one):
        return None
    polarity: Polarity = "no" if denied else "yes"
    end = clause.start + at.end()
    return Claim(
        known=one.known,
        outcome="right" if polarity == one.polarity else "wrong",
        said=one.spoken
        if polarity == "yes"
        else f"没有{one.whole or one.word}"
        if one.spoken == "有"
        else "不可以",
        truth=short_value(one.known.fact.value),
        start=clause.start + at.start(),
        end=end,
        settled=has_ended(text, end) or clause.end < len(text),
        weight="plain",
    )
