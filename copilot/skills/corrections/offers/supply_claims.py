"""Claims of how many pieces there are and how many one may buy: 库存三千, 不限购, no limit."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.offers.offer_claim import offer_claim
from copilot.skills.corrections.offers.stock_left import stock_left_claims
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from knowledge.language.characters import align
from knowledge.language.numbers import parse_number
from knowledge.language.quantities import find_quantities

STOCK_NAMES: Final = frozenset({"库存", "Stock"})
_LIMIT_NAMES: Final = re.compile(r"限购|limit(?: per (?:buyer|customer|person|order))?")
_N: Final = r"[\d.]+万?|[一二两三四五六七八九十百千万]+"
_PIECES: Final = "[件个饼瓶盒套袋包支双条罐箱份只台块本杯张桶单组对提把顶盏]"
_EN: Final = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve"
    r"|fifteen"
    r"|twenty|thirty|forty|fifty)(?: (?:hundred|thousand))+)"
)
_IN_STOCK: Final = re.compile(
    rf"(?:库存|现货|仓库里?|备货|备了|后台)(?:里|还|一共|总共|现在|就|有|剩|备了|是|大概|足足"
    rf"|的|着|呢)*(?P<zh>{_N})(?![\d.多几来])"
    r"(?=[件个饼瓶盒套袋包支双条罐箱份只台块本杯张桶单])"
    rf"|(?P<of>{_EN}) (?:more )?of (?:these|them|this)\b[^.]{{0,24}}?\b(?:in (?:the "
    rf"|our )?(?:warehouse|stock|back)|out back|ready to (?:ship|go))"
    rf"|(?P<ready>{_EN}) (?:of (?:these|them) |[a-z]{{3,9}}s )?(?:all )?ready to (?:ship|go)\b"
    rf"|\b(?:have|got|we['’]ve got|there are) (?P<units>{_EN}) (?:units|pieces|pairs|in stock"
    rf"|in the warehouse)"
)
_LEFT: Final = re.compile(
    rf"(?:还|我们?)有(?:个|着)?(?P<left>{_N})(?:来|多"
    rf"|几)?[件个饼瓶盒套袋包支双条罐箱份只台块本张桶单]"
    rf"|\b(?:have|got) (?P<got>{_EN}) of (?:these|them)\b"
)
_PLENTY: Final = re.compile(
    r"不用(?:急|抢|怕|慌)|别(?:急|抢|慌)|不着急|慢慢拍|管够|仓库|库存|现货|备货"
    r"|\bplenty\b|\b(?:don['’]?t|no need to) (?:panic|rush)|\btake your time\b|\bno rush\b"
    r"|\bwarehouse\b"
)
"""What tells that things counted are those in stock."""
_FAR_OVERSTATED: Final = Decimal(2)
_UNLIMITED: Final = re.compile(
    r"不限购|不限量(?!版)|不限件数|没有限购|没限购|不限制(?:件数|数量)"
    r"|想[拍买]多少[就]?[拍买]?多少|随便拍多少"
    r"|\bno (?:purchase |order )?limits?\b(?! (?:to|on what))|\bas many as you (?:want|like)\b"
    r"|\bunlimited (?:per|orders|quantit)"
)
_AT_MOST: Final = re.compile(
    rf"(?:每[个位]?(?:人|id|账号|号)|[一1]个?(?:人|id|账号|号))(?:都|就|也)?"
    rf"(?:(?:最多|顶多|至多)(?:只能|能|可以)?|(?:就|都)?只能)(?:拍|买|下单?|抢|拿|带走)?(?P<zh>{_N})"
    rf"{_PIECES}"
    rf"|(?:最多|顶多|至多)(?:只能|能|可以)?(?:拍|买|下单?|抢)(?P<bare>{_N})"
    rf"{_PIECES}"
    rf"|限购(?:是|数量是?)?(?P<limited>{_N})(?=$|[ 啊哈的])"
    r"|\b(?:max(?:imum)?(?: of)?|at most|up to|limit(?: is| of)?) (?P<en>[a-z]+|\d+)(?: [a-z]+)? "
    r"(?:per|each|a) ?(?:person|customer|buyer|order|household)\b"
)
_ALLOWED: Final = re.compile(
    rf"(?:每[个位]?(?:人|id|账号|号)|[一1]个?(?:人|id|账号|号))(?:都|就|也)?(?:可以|能够?)"
    rf"(?:拍|买|下单?|抢|囤)(?P<zh>{_N}){_PIECES}"
    r"|\b(?:you|everyone|everybody|each (?:person|buyer|customer)|one person) can (?:each )?"
    r"(?:buy|order|grab|take|have|get) (?:up to |as many as )?(?P<en>[a-z]+|\d+)"
    r"(?: (?:of (?:them|these)|each|pieces|units|per (?:person|order)))?(?= ?(?:$|[,.!]|guys"
    r"|if you))"
)
"""How many one is said to be free to buy: fewer than the limit are no mistake."""
_NOT_THE_LIMIT: Final = re.compile(
    r"昨天|上次|之前|以前|平时|别家|人家|加起来|券|红包|优惠|赠|送|\b(?:usually|yesterday"
    r"|coupons?)\b"
)
_DENIED: Final = re.compile(r"(?:不是|并非|不能|别|没有说|n['’]t|\bnot)[^，。,.]{0,4}\Z")
_OVERSTATED: Final = Decimal("1.3")


@dataclass(frozen=True, slots=True)
class Supply:
    """What a product's offer states of its stock and of what one buyer may order."""

    stock: tuple[KnownProperty, Decimal] | None
    limit: KnownProperty | None


def supply_of(view: ProductView) -> Supply:
    """Return the stock and the limit a product's facts state."""
    stock: tuple[KnownProperty, Decimal] | None = None
    limit: KnownProperty | None = None
    for known in view.properties:
        fact = known.fact
        if fact.kind == "offer" and fact.name in STOCK_NAMES:
            amounts = [q.low for q in find_quantities(fact.value) if q.low is not None]
            stock = (known, amounts[0]) if len(amounts) == 1 else None
        limited = fact.kind in ("offer", "attribute") and _LIMIT_NAMES.fullmatch(align(fact.name))
        if limited and any(character.isdigit() for character in fact.value):
            limit = limit or known
    return Supply(stock, limit)


def supply_claims(text: str, supply: Supply) -> list[Claim]:
    """Return where an aligned text says there is clearly more than there is, or no limit.

    Stock only falls while it is sold: less than the shop states is no mistake.
    """
    claims: list[Claim] = []
    known = supply.stock is not None or supply.limit is not None
    for clause in cut_clauses(text) if known and _speaks_of_supply(text) else ():
        if "?" in clause.mark or "？" in clause.mark:
            continue
        found = _UNLIMITED.search(clause.text) if supply.limit is not None else None
        if supply.limit and found and not _DENIED.search(clause.text[: found.start()]):
            claims.append(_wrong(supply.limit, text, clause.start, found))
        if supply.limit is not None and (claim := _of_limit(supply.limit, text, clause)):
            claims.append(claim)
        if supply.stock is not None and (left := _LEFT.search(clause.text)):
            fact, stated = supply.stock
            said = parse_number(left["left"] or left["got"])
            if said is not None and said > stated * _FAR_OVERSTATED and _PLENTY.search(text):
                claims.append(_wrong(fact, text, clause.start, left))
        elif supply.stock is not None and (found := _IN_STOCK.search(clause.text)):
            fact, stated = supply.stock
            said = _number(found)
            denied = _DENIED.search(
                clause.text[: found.start("zh") if found["zh"] else found.start()]
            )
            if said is not None and said > stated * _OVERSTATED and not denied:
                claims.append(_wrong(fact, text, clause.start, found))
    return [*claims, *stock_left_claims(text, supply.stock)]


def _of_limit(limit: KnownProperty, text: str, clause: Clause) -> Claim | None:
    """Hold how many one is said to be allowed against how many one is: 每个人最多拍五件."""
    most = _AT_MOST.search(clause.text)
    free = None if most else _ALLOWED.search(clause.text)
    found = most or free
    stated = [q.low for q in find_quantities(limit.fact.value) if q.low is not None]
    if found is None or len(stated) != 1 or _NOT_THE_LIMIT.search(clause.text):
        return None
    named = found.groupdict()
    said = parse_number(next(filter(None, named.values())))
    if (
        said is None
        or said == stated[0]
        or (free and said < stated[0])
        or _DENIED.search(clause.text[: found.start()])
    ):
        return None
    return _wrong(limit, text, clause.start, found)


@lru_cache(maxsize=512)
def _speaks_of_supply(text: str) -> bool:
    return bool(
        _UNLIMITED.search(text)
        or _IN_STOCK.search(text)
        or _LEFT.search(text)
        or _AT_MOST.search(text)
        or _ALLOWED.search(text)
    )


def _number(found: re.Match[str]) -> Decimal | None:
    word = found["zh"] or found["of"] or found["units"] or found["ready"]
    return parse_number(word.replace(",", ""))


def _wrong(known: KnownProperty, text: str, offset: int, found: re.Match[str]) -> Claim:
    return offer_claim(known, "wrong", text, offset + found.start(), offset + found.end())
