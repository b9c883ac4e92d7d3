"""Claims that the allergic may have the product: 花生过敏的也能吃, fine with a nut allergy.

What the shop says is in it, or may be, is held against the promise; whom it does no harm is safety.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.product_views import bare_name
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, has_ended
from knowledge.language.characters import align

_ALLERGENS: Final = {
    "peanut": r"花生|\bpeanuts?",
    "nuts": r"坚果|腰果|杏仁|扁桃仁|巴旦木|核桃|榛子|开心果|夏威夷果|碧根果"
    r"|\b(?:tree )?nuts?\b|\balmonds?|\bcashews?|\bwalnuts?|\bhazelnuts?|\bpistachios?|\bpecans?",
    "milk": r"牛奶|奶粉|乳制品|乳清|乳糖|全脂乳|鲜乳|酪蛋白|奶制品|奶油|\bmilk\b|\bdairy\b"
    r"|\blactose\b|\bwhey\b|\bcheese\b",
    "egg": r"鸡蛋|蛋[黄清液粉]|蛋(?=过敏|类|制品)|\beggs?\b",
    "soy": r"大豆|黄豆|豆粕|豆类|\bsoy(?:a|beans?)?\b",
    "gluten": r"小麦|面粉|麸质|麸皮|面筋|麦麸|大麦|\bgluten\b|\bwheat\b|\bbarley\b"
    r"|\bc(?:o)?eliacs?\b",
    "sesame": r"芝麻|\bsesame\b",
    "shellfish": r"虾|蟹|甲壳|贝类|海鲜|\bshellfish\b|\bshrimps?\b|\bprawns?\b|\bcrab\b"
    r"|\bcrustaceans?\b",
    "fish": r"鱼(?!腥草)|\bfish\b|\bsalmon\b|\btuna\b",
    "chicken": r"鸡(?!蛋|尾)|\bchicken\b",
    "beef": r"牛肉|\bbeef\b",
    "latex": r"乳胶|\blatex\b",
    "wool": r"羊毛|\bwool\b",
    "nickel": r"镍|\bnickel\b",
}
"""What people are allergic to, each as a shop writes it or a host says it."""

_PATTERNS: Final = {key: re.compile(words) for key, words in _ALLERGENS.items()}
_ONE_OF: Final = "|".join(f"(?P<{key}>{words})" for key, words in _ALLERGENS.items())
_NAMES: Final = re.compile(
    r"过敏|致敏|配料|原料|成分|肉源|材质|面料|填充|allerg|ingredient|material|contains"
)
_DECLARED: Final = re.compile(r"过敏|致敏|allerg")
_LACKS: Final = re.compile(
    r"不含|无(?!水)|未添加|不添加|[0零]添加|没有|\bfree\b|\b(?:no|not|without|none)\b"
)
_SEGMENTS: Final = re.compile(r"[，,；;。.\n]")
_ALLERGIC: Final = re.compile(
    rf"(?:对)?(?:{_ONE_OF})(?:类|肉|制品|蛋白)?(?:会|都)?(?:过敏|不耐受|不耐)"
)
_ALLERGIC_EN: Final = re.compile(
    rf"(?:\ballergic to |\bcan['’]?t (?:have|eat|do) |\bintolerant to )(?:any |the )?(?:{_ONE_OF})"
)
_ALLERGY_EN: Final = re.compile(
    rf"(?:{_ONE_OF})(?:[- ](?:allerg(?:y|ies|ic)|intoleran(?:t|ce)|sensitivit(?:y|ies)))"
    r"|(?P<coeliac>\bc(?:o)?eliacs?\b)"
)
_NO: Final = re.compile(
    r"不(?:能|可以?|要|建议|适合|宜|行|推荐)|别(?:[吃用喝拍买碰穿戴]|入)|慎|禁|避开|绕开|没法|碰不得"
    r"|\bnot\b|n['’]t\b(?! worry)|\bavoid\b|\bstay away|\bskip\b|\bsteer clear|\bunsafe\b"
    r"|\bno good\b|\bsorry\b|\bcareful\b"
)
_YES: Final = re.compile(
    r"(?:能|可以|敢|有的|放心|随便|尽管|照样|照|直接|闭眼)(?:直接|放心|安心|大胆)?[吃用喝穿拍买入冲戴贴睡]"
    r"|没(?:问题|事|关系|影响)|不(?:用怕|用担心|影响|怕)|都?(?:行|适合)(?=$|[的啊哦哈呢吧])|(?:也|都)(?:可以|能|行)$"
    r"|\b(?:fine|safe|okay|ok|suitable|good to go|no problem|no worries|all good)\b"
    r"|\bcan (?:still |safely |totally )?(?:eat|have|enjoy|use|wear)\b"
    r"|\bdon['’]?t (?:have to )?worry\b"
)
_ASKS: Final = re.compile(
    r"能不能|可不可以|能否|行不行|[吗嘛么]$|\b(?:can i|is it|is this|are they)\b|\?|？"
)


@dataclass(frozen=True, slots=True)
class Allergens:
    """What of a product somebody may be allergic to, each with the fact that says so."""

    stated: dict[str, tuple[KnownProperty, str]]
    """With the part of the fact that says so."""


def allergens_of(view: ProductView) -> Allergens:
    """Return what a product's facts say is in it, or may be; a declaration goes first."""
    stated: dict[str, tuple[KnownProperty, str]] = {}
    fitting = [
        known
        for known in view.properties
        if known.fact.kind == "attribute"
        and not known.fact.variant
        and _NAMES.search(align(bare_name(known.fact)))
    ]
    fitting.sort(key=lambda known: _DECLARED.search(align(known.fact.name)) is None)
    for known in fitting:
        for part in _SEGMENTS.split(align(known.fact.value)):
            if _LACKS.search(part):
                continue
            for key, pattern in _PATTERNS.items():
                if pattern.search(part):
                    stated.setdefault(key, (known, _shown(known.fact.value, part)))
    return Allergens(stated)


def _shown(value: str, part: str) -> str:
    return value if len(value) <= _LONGEST_TRUTH else part.strip()


_LONGEST_TRUTH: Final = 24


def without_allergies(claims: list[Claim], text: str) -> list[Claim]:
    """Leave out what other readings make of the name of an allergy: it says not what is inside."""
    if not _SPOKEN.search(text):
        return claims
    spans = [
        (clause.start + start, clause.start + end)
        for clause in cut_clauses(text)
        for start, end, _ in _mentioned(clause.text)
    ]
    return [c for c in claims if not any(c.start < end and start < c.end for start, end in spans)]


def allergen_claims(text: str, before: str, allergens: Allergens) -> list[Claim]:
    """Return what an aligned text promises to who is allergic, compared.

    Who is meant may stand at the end of what was said just before.
    """
    last = cut_clauses(before)[-1:] if _SPOKEN.search(before) else ()
    begun = f"{last[0].text}，" if last and not last[0].ends_sentence else ""
    whole = begun + text
    if not allergens.stated or not _SPOKEN.search(whole):
        return []
    clauses = cut_clauses(whole)
    claims: list[Claim] = []
    for clause, following in zip_longest(clauses, clauses[1:]):
        for start, end, key in _mentioned(clause.text):
            stated = allergens.stated.get(key)
            read = _promise(clause, start, end, following) if stated is not None else None
            if stated is None or read is None:
                continue
            outcome, finish = read
            if finish > len(begun):
                place = clause.start + start - len(begun), finish - len(begun)
                claims.append(_claim(text, stated, outcome, *place))
    return claims


_SPOKEN: Final = re.compile(
    r"过敏|不耐|allerg|intoleran|sensitiv|c(?:o)?eliac|can['’]?t (?:have|eat|do)"
)


def _mentioned(words: str) -> Iterator[tuple[int, int, str]]:
    for pattern in (_ALLERGIC, _ALLERGIC_EN, _ALLERGY_EN):
        for match in pattern.finditer(words):
            key = "gluten" if "eliac" in match[0] else match.lastgroup
            if key in _ALLERGENS:
                yield match.start(), match.end(), key


def _promise(
    clause: Clause, start: int, end: int, following: Clause | None
) -> tuple[Outcome, int] | None:
    """Return whether those allergic may have it, and where that has been said.

    Wrong when they may, right when they may not.
    """
    own, more = clause.text, ""
    if _EXCEPTED.search(own, 0, start):
        return None
    if following is not None and not clause.ends_sentence and not any(_mentioned(following.text)):
        more = following.text
    said = own[end:] if _chinese(own) else f"{own[:start]} {own[end:]}"
    marks = clause.mark + (following.mark if following and more else "")
    if any(_ASKS.search(words) for words in (own, more)) or "?" in marks or "？" in marks:
        return None
    finish = following.end if following and more else clause.end
    for words, place in ((said, clause.end), (f"{said}，{more}", finish)):
        if _NO.search(words):
            return "right", place
        if _YES.search(words) and not _NO.search(more):
            return "wrong", place
    return None


_EXCEPTED: Final = re.compile(
    r"(?:除了|除非|不是|没有|非|只要没|[我他她](?:们|家|妈|爸|儿子|女儿|闺女|老公)?)(?:那些|对|本身|自己|也)?\Z"
    r"|\b(?:unless|except|without|apart from|other than|i|i['’]m|i have|my [a-z]+|not"
    r"|n['’]t)\b[^,.]{0,24}\Z"
)
"""Before a mention: those who are left out, or somebody of the host's."""


def _chinese(words: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in words)


def _claim(
    text: str, stated: tuple[KnownProperty, str], outcome: Outcome, start: int, end: int
) -> Claim:
    return Claim(
        known=stated[0],
        outcome=outcome,
        said=text[max(0, start) : end].strip(),
        truth=stated[1],
        start=start,
        end=end,
        settled=has_ended(text, end),
        weight="safety",
    )
