"""Claims of where a product or what is in it comes from."""

import re
from collections.abc import Iterator
from functools import lru_cache

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.materials.origin_facts import Origin, OriginFacts, enclosing
from copilot.skills.corrections.materials.place_words import PLACES
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses

_STRONG_LEFT = re.compile(
    r"(?:原?产地|产区)(?:呢|的话)?(?:是|在|就在|都在|就是|为|:)?$|(?:工厂|厂子|厂家|厂)(?:就|都"
    r"|是)?(?:开)?在(?:我们)?$|(?:原产于?|产自|产于|来自于?"
    r"|出自|源自)(?:我们|咱们|中国的?)?$"
    r"|\b(?:hand[- ])?(?:made|manufactured|produced|grown|built|crafted|woven|sewn|assembled"
    r"|knit(?:ted)?|cast|poured|stitched|brewed|roasted|baked|bottled|distilled|milled|spun|carved"
    r"|blown|fired|forged|blended|pressed|dyed|tanned|churned|raised|farmed|harvested"
    r"|turned|hammered|thrown)"
    r"(?: (?:for us|by hand|by them))* (?:right |way |all )?"
    r"(?:(?:here|over|back|down|(?<!made )up|out) )*in (?:the |[a-z]{4,},? (?:in )?)?$"
    r"|\b(?:comes?|came|sourced|imported|straight"
    r"|direct(?:ly)?) from (?:the )?$|\borigin(?: is|:)? $"
)
_STRONG_RIGHT = re.compile(
    r"(?:那边|这边|本地|当地)?的?(?:[一-鿿]{0,4}基地|工厂|厂子|厂家|车间)(?:出|生产|直供|直发"
    r"|做)?的?"
    r"|(?:那边|这边|本地|当地)?的?(?:老|大|自家)?厂里?(?:出来|出|做|生产|产)的"
    r"|(?:本地|当地|那边)?(?:产的|原产|出产|生产的?|制造的?|制作的|做的|种的|出的"
    r"|(?:原装)?进口(?:的?[哈哦啊呀]*$|过来))|[- ]made\b"
)
_NAMED_BEFORE = re.compile(r"(?:产地|产区)(?:呢|的话|嘛|啊)?$")
_WEAK_LEFT = re.compile(
    r"(?:是?从|是|用的?是?|用了|选用?的?是?|都是|全是|采用|选自|采自|精选)(?:我们|咱们|中国的?"
    r"|正宗的?)?$"
)
_NOT_ORIGIN = re.compile(
    r"发(?!现|明|酵)|寄|运费|包邮|快递|物流|仓|到货|邮到|配送|地区|的(?:朋友|宝|家人|姐妹|粉丝"
    r"|客服|同学|小伙伴|天气)|朋友|时间|旅游|出差|哥|"
    r"(?:设计|工艺|技术|系|式|版|风|品牌|牌子|标准|认证|专利|血统|配方|同款|代购|专柜|味|味道"
    r"|菜|料理)|\b(?:ship|deliver|friends|everyone|hello|hi|designed|design|style|brand"
    r"|technology|inspired|customers|viewers|sell|sold)\b"
)
_DENIED = re.compile(r"(?:不是|并非|不用|没有|\bnot\b|n['’]t)[^，,。]{0,6}$")
_IMPORTED = re.compile(r"(?:原装|纯|全部?|都是|是|原瓶)进口(?:的|$|哈|哦)|\bimported\b(?! from)")
_FROM_THE_PLACE = re.compile(
    r"(?:那边|这边|本地|当地)?的?(?:[一-鿿]{0,4}基地|工厂|厂子|厂家|车间|[果茶]园|农场|牧场|渔场)里?"
    r"(?:现[摘采做])?直?接?(?:出|生产|直供|发|做|[摘采]|来)"
)
"""Goods that are sent from where they are made or grown, which tells no place of sending."""
_PRONOUNS = re.compile(
    r"是?在$|我们|咱们?|这个|这款|这件|这条|这双|这套|这|它|家的?|的|都|全部?|今天|呢|就|也|你看|大家"
    r"|宝宝们?|姐妹们?|家人们?|其实|真的|而且|然后|还|所以|产品|话|本身|里面|整|款|那个|正宗"
    r"|\b(?:it|this|these|they|the|our|we|every|each|everything|single|whole|thing|is|are|and"
    r"|so|all|one|s|re|was|were|of"
    r"|that|product|proudly|actually|them|both|each|by the way|also)\b|[^\w]"
)


def origin_claims(text: str, before: str, origins: OriginFacts) -> list[Claim]:
    """Return what an aligned text says of origins, compared."""
    if not origins.facts:
        return []
    if not (_speaks_of_places(text) or _learned(text, origins)):
        return []
    claims: list[Claim] = []
    tail = cut_clauses(before)
    previous = tail[-1].text if tail and not tail[-1].ends_sentence else ""
    for clause in cut_clauses(text):
        if _speaks_of_places(clause.text) or _learned(clause.text, origins):
            claims.extend(_of_clause(clause, previous, origins, len(text)))
        previous = clause.text
    return claims


@lru_cache(maxsize=2048)
def _speaks_of_places(text: str) -> bool:
    return bool(PLACES.spans(text)) or _IMPORTED.search(text) is not None


def with_origins(claims: list[Claim], origins: list[Claim]) -> list[Claim]:
    """Return claims with those of origins; who names another place confirms no material.

    新疆羊绒 is the material of 内蒙古羊绒, and not what the shop says.
    """
    denied = {claim.known.fact.id for claim in origins if claim.outcome == "wrong"}
    kept = (c for c in claims if not (c.outcome == "right" and c.known.fact.id in denied))
    return [*kept, *origins]


def _learned(text: str, origins: OriginFacts) -> bool:
    return any(part in text for fact in origins.facts for part in fact.learned)


def _of_clause(clause: Clause, previous: str, origins: OriginFacts, whole: int) -> Iterator[Claim]:
    words = clause.text
    around = _FROM_THE_PLACE.sub("", _around(words))
    if "?" in clause.mark or "？" in clause.mark or _NOT_ORIGIN.search(around):
        return
    settled = clause.end < whole or bool(clause.mark)
    for start, end, place in _said_places(words, origins):
        left, right = words[:start], words[end:]
        if _DENIED.search(left) or re.match(r"[^，,。]{0,4}(?:吗|嘛|么)", right):
            continue
        found = _decided(place, words[start:end], left, right, previous, origins)
        if found is not None:
            outcome, fact = found
            yield Claim(
                known=fact.known,
                outcome="wrong" if outcome == "wrong" else "right",
                said=words[start:end],
                truth=short_value(fact.known.fact.value),
                start=clause.start + start,
                end=clause.start + end,
                settled=settled,
                weight="plain",
            )


def _around(words: str) -> str:
    found = PLACES.spans(words)
    return words[max(0, found[0][1] - 12) : found[0][2] + 10] if found else words


def _said_places(words: str, origins: OriginFacts) -> Iterator[tuple[int, int, str]]:
    """Yield each place with its span; neighbours (云南大理) are one, the inner one named."""
    spans = [(start, end, place) for place, start, end in PLACES.spans(words)]
    for fact in origins.facts:
        for own in fact.learned:
            spans.extend((m.start(), m.end(), own) for m in re.finditer(own, words))
    if found := _IMPORTED.search(words):
        spans.append((found.start(), found.end(), "进口"))
    spans.sort()
    merged: list[tuple[int, int, str]] = []
    for start, end, place in spans:
        if merged and re.fullmatch(r"[省的 ,]*", words[merged[-1][1] : start]):
            named = merged[-1][2] if place == "进口" else place
            merged[-1] = (merged[-1][0], end, named)
        else:
            merged.append((start, end, place))
    yield from merged


def _decided(
    place: str, said: str, left: str, right: str, previous: str, origins: OriginFacts
) -> tuple[str, Origin] | None:
    if len(left) <= 3 and _NAMED_BEFORE.search(previous):
        left = previous + left
    strong = (
        "进口" in said
        or "imported" in said
        or bool(_STRONG_LEFT.search(left) or _STRONG_RIGHT.match(right))
        or _FROM_THE_PLACE.match(right) is not None
    )
    strong = strong or (said == "国产" and _of_product(right, origins))
    strong = strong or (not _rest(left, origins) and _of_named(right, origins))
    weak = bool(_WEAK_LEFT.search(left))
    if not strong and not weak:
        return None
    subject = _subject(left, right, origins)
    if subject is None and not strong:
        return None
    if subject is None:
        named = [fact for fact in origins.facts if fact.subject and fact.subject in previous]
        if _STRONG_LEFT.search(left) and len(named) == 1 and not _rest(left, origins):
            subject = named[0].subject
        elif _rest(left, origins) or (
            said != "国产"
            and re.match(r"(?:产的?|的)[\u3400-\u9fff]{2}", right)
            and not _FROM_THE_PLACE.match(right)
            and not (_of_named(right, origins) or _of_this(left, right, origins))
        ):
            return None
        else:
            subject = ""
    facts = [fact for fact in origins.facts if fact.subject == subject]
    if len(facts) != 1:
        return None
    outcome = _outcome(place, facts[0])
    return None if outcome is None else (outcome, facts[0])


def _of_named(right: str, origins: OriginFacts) -> bool:
    """Whether the place is said of the product by its own noun: 锡林郭勒的牛肉, 澳洲进口防晒."""
    noun = _NOUN_AFTER.match(right)
    return (
        noun is not None and noun["noun"] in origins.names and noun["noun"] not in origins.materials
    )


def _of_this(left: str, right: str, origins: OriginFacts) -> bool:
    """Whether it is said of the product on air by another word that ends like its name.

    这个是浙江产的高山茶 of 乌龙茶; what it is made of (新疆产的长绒棉) has another ending.
    """
    noun = _NOUN_AT_END.match(right)
    ends = {word[-1] for word in re.findall(r"[\u3400-\u9fff]{2,}", origins.names)}
    return noun is not None and noun[1] in ends and _THIS_IS.fullmatch(left) is not None


_NOUN_AT_END = re.compile(r"产的?[\u3400-\u9fff]{1,4}?([\u3400-\u9fff])[啊哦呀哈呢]*$")
_THIS_IS = re.compile(r"(?:咱们?|我们)?(?:家)?的?这[个款种批](?:呢|啊)?(?:就|都)?是")
_NOUN_AFTER = re.compile(
    r"(?:(?:原装)?进口|产|出)?的?(?P<noun>[一-鿿]{1,4}?)(?=$|[的啊哦呀哈，,。 ]|就|特别|很)"
)


def _of_product(right: str, origins: OriginFacts) -> bool:
    """Whether nothing but the product itself follows 国产 (国产的面霜)."""
    noun = re.match(r"的?([\u3400-\u9fff]*)", right)
    rest = re.sub(r"[哈哦啊呀呢嘛吧了]+$", "", noun[1]) if noun else ""
    return not rest or rest in origins.names


def _subject(left: str, right: str, origins: OriginFacts) -> str | None:
    """Return which named thing the place is said of; ``None`` when none is named.

    Its last character names it too where it begins the clause: 胶呢是从 of 乳胶.
    """
    for fact in origins.facts:
        if len(fact.subject) > 1 and re.match(
            rf"(?:这个|我们的?|它的)?{re.escape(fact.subject[-1])}(?:呢|啊|嘛|都|全|是|也)", left
        ):
            return fact.subject
    found = [
        (
            max(left.rfind(fact.subject), 0 if right[:8].find(fact.subject) >= 0 else -1),
            fact.subject,
        )
        for fact in origins.facts
        if fact.subject and (fact.subject in left or fact.subject in right[:8])
    ]
    return max(found)[1] if found else None


def _rest(left: str, origins: OriginFacts) -> str:
    """Return what stands before the predicate besides pronouns and the product's own names."""
    rest = _WEAK_LEFT.sub("", _STRONG_LEFT.sub("", left))
    shown = _SHOWN_BEFORE.search(rest) if _NAMED_ORIGIN.search(left) else None
    if shown is not None and any(character in origins.names for character in shown["noun"]):
        rest = rest[: shown.start()]
    rest = _PRONOUNS.sub("", rest)
    for word in sorted(
        re.findall(r"[\u3400-\u9fff]{2,}|[a-z]+", origins.names), key=len, reverse=True
    ):
        rest = rest.replace(word, "")
        rest = _without_head(rest, word)
    return rest if len(rest) > 1 else ""


def _without_head(rest: str, name: str) -> str:
    """Leave out what is called by the end of a product's name: 尿裤 of 轻薄尿裤."""
    for begin in range(1, len(name) - 1):
        if name[begin:] in rest:
            return rest.replace(name[begin:], "")
    return rest


_NAMED_ORIGIN = re.compile(r"产地|产区")
_SHOWN_BEFORE = re.compile(r"这[个款批种只件条把]?(?P<noun>[一-鿿]{1,2})(?:的|呢|啊)?$")
"""Before its origin: the product by a short noun, 这镯子 of a 手镯."""


def _outcome(place: str, fact: Origin) -> str | None:
    if place == "进口":
        abroad = fact.places and all(enclosing(p)[-1] != "中国" for p in fact.places)
        home = fact.places and all(enclosing(p)[-1] == "中国" for p in fact.places)
        return "right" if abroad else "wrong" if home else None
    if place in fact.learned:
        return "right"
    if not fact.places:
        return None
    true_chain = {above for p in fact.places for above in enclosing(p)}
    if place in true_chain:
        return "right"
    chain = set(enclosing(place))
    if any(p in chain for p in fact.places):
        # more special than the fact, or beside a town of the same province the table does not know
        return None
    return "wrong"
