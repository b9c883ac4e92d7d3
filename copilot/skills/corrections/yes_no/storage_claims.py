"""Claims of how a product is kept: frozen, chilled or at room temperature."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from knowledge.language.characters import align

Keeping = Literal["frozen", "chilled", "ambient"]
_KEEPINGS: Final[dict[str, Keeping]] = {
    "frozen": "frozen",
    "chilled": "chilled",
    "ambient": "ambient",
}

_WORDS: Final = re.compile(
    r"(?P<frozen>冷冻(?!干|的?虾|水饺|食品)|速冻|冰冻|零下十八度|-18 ?(?:℃|°c|度)?|\bfreezer\b"
    r"|\bfrozen\b|\bfreeze\b)"
    r"|(?P<chilled>冷藏|放?(?:进|到|在)?冰箱|保鲜层|\brefrigerat(?:ed?|ion|ing)\b|\bfridge\b"
    r"|\bchilled\b)"
    r"|(?P<ambient>常温|室温|阴凉|避光|干燥处|\broom temperature\b|\bcool,? dry place\b"
    r"|\bshelf[- ]stable\b|\bpantry\b|\bcupboard\b)"
)
_NEEDED = re.compile(
    r"(?:要|必须|一定|得|务必|需要|记得|马上|赶紧|尽快|立刻|全程|直接|及时)[^，,。]{0,8}$"
    r"|(?:保存|储存|存放|存储|贮存)(?:方式|条件|方法)?(?:是|的话|呢|:|要|得)?(?:要)?(?:放)?$"
    r"|\b(?:must|has to|have to|need(?:s)? to|should|keep|store|stored|kept|put)\b[^.,]{0,24}$"
)
_KEPT = re.compile(
    r"[^，,。]{0,3}(?:保存|储存|存放|存储|贮存|保鲜|里?存|里?放着|就行|就可以|就好|即可|没问题"
    r"|可以放)|里?(?:面)?(?:冻|藏)(?:着|起来)| (?:is fine|storage|only)\b"
)
_NOT = re.compile(
    r"(?:不用|不需要?|无需|不必|不要|别|不能|不可以?|不建议|没必要|用不着|禁止)[^，,。]{0,5}$"
    r"|\b(?:no need|don['’]?t|doesn['’]?t|do not|never|not|without|no)\b[^.,]{0,24}$"
)
_MAY = re.compile(
    r"(?:也可以|可以|也能|能|也行|或者?|天热|夏天|想)[^，,。]{0,6}$|\b(?:can|could|may|or"
    r"|if you (?:like|want|prefer))\b[^.,]{0,20}$"
)
_SERVING = re.compile(
    r"更好[吃喝]|口感|冰镇|味道|好喝|再[喝吃]|之?前[喝吃]|[喝吃]之?前|拿出来|解冻|一下|一会"
    r"|几?[分小][钟时]|\btastes?\b|\bserve\b|\bbefore (?:eating|serving|drinking)\b"
    r"|\bfor an? \w+\b|\bcold drink\b"
)
_NAME = re.compile(r"储存|贮存|保存|存放|存储|储藏|\bstorage\b|\bstore\b|\bkeep\b")


@dataclass(frozen=True, slots=True)
class KeepingFacts:
    """How the product is kept: all ways its facts allow, and the fact that tells."""

    known: KnownProperty | None
    allowed: frozenset[Keeping]


def keeping_facts(product: ProductView) -> KeepingFacts:
    """Return what the facts on keeping say; nothing when none does."""
    known: KnownProperty | None = None
    allowed: set[Keeping] = set()
    for candidate in product.properties:
        fact = candidate.fact
        asked = fact.kind == "faq" and re.search(
            r"保存|储存|放冰箱|存放|冷藏|冷冻|\bstor|\bfridge|\bfreez|\bkeep", align(fact.name)
        )
        if not (
            fact.kind == "attribute"
            and (_NAME.search(align(fact.name)) or "storage_method" in candidate.keys)
            or asked
        ):
            continue
        ways = {way for way, denied in _ways(align(fact.value)) if not denied}
        if ways:
            allowed |= ways
            known = known or candidate
    return KeepingFacts(known, frozenset(allowed))


def _ways(value: str) -> list[tuple[Keeping, bool]]:
    return [
        (_way(found), bool(_NOT.search(value[: found.start()].rpartition("，")[2])))
        for found in _WORDS.finditer(value)
    ]


def _way(found: re.Match[str]) -> Keeping:
    return _KEEPINGS[found.lastgroup or ""]


def keeping_claims(text: str, facts: KeepingFacts) -> list[Claim]:
    """Return what an aligned text says of keeping the product, compared."""
    if facts.known is None or not _WORDS.search(text):
        return []
    claims: list[Claim] = []
    for clause in cut_clauses(text):
        if (
            "?" in clause.mark
            or "？" in clause.mark
            or re.search(r"吗|能不能|要不要|用不用|需不需要", clause.text)
        ):
            continue
        claim = _of_clause(clause, facts, facts.known, len(text))
        if claim is not None:
            claims.append(claim)
    return claims


def _of_clause(
    clause: Clause, facts: KeepingFacts, known: KnownProperty, whole: int
) -> Claim | None:
    words = clause.text
    found = list(_WORDS.finditer(words))
    if not found or _SERVING.search(words):
        return None
    # 放冰箱冷冻 says the second: a fridge has a freezer
    chosen = next((f for f in found if f.lastgroup == "frozen"), found[0])
    left, right = words[: chosen.start()], words[chosen.end() :]
    way = _way(chosen)
    denied = bool(_NOT.search(left))
    outcome = _outcome(
        way,
        denied,
        bool(_NEEDED.search(left) or _KEPT.match(right)),
        bool(_MAY.search(left)),
        facts.allowed,
    )
    if outcome is None:
        return None
    said = ("不用" if denied and not chosen[0].isascii() else "no " if denied else "") + chosen[0]
    return Claim(
        known=known,
        outcome="right" if outcome == "right" else "wrong",
        said=said,
        truth=short_value(known.fact.value),
        start=clause.start + chosen.start(),
        end=clause.start + chosen.end(),
        settled=clause.end < whole or bool(clause.mark),
        weight="plain",
    )


def _outcome(
    way: Keeping, denied: bool, needed: bool, may: bool, allowed: frozenset[Keeping]
) -> str | None:
    if denied:
        if way == "ambient":
            return None
        return "right" if way not in allowed else "wrong" if allowed == {way} else None
    if way in allowed:
        return "right"
    if not needed or (may and way != "ambient"):
        return None
    return "wrong"
