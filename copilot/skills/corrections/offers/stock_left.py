"""Claims of how many are left, and that there are any: 120 of these left, in stock, 有现货."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty
from copilot.skills.corrections.offers.offer_claim import offer_claim
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from knowledge.language.quantities import Quantity, find_quantities

_LEFT_AFTER: Final = re.compile(
    r"(?: more)?(?: of (?:these|them|those|this))?(?: (?:units|pieces|pairs|sets|boxes|bottles))?"
    r"(?: still)? left(?: in (?:stock|the warehouse|total))?"
    r"(?=$|[,.!]| (?:guys|right now|now|so|and|today|tonight|everyone|folks)\b)"
)
_HOLDING: Final = re.compile(
    r"\b(?:have|['’]ve got|got|there(?:['’]s| is| are|['’]re)|still|with)"
    r"(?: only| just| still| about| around| exactly| got)*(?: an?)? ?\Z"
)
_LEFT_ZH: Final = re.compile(r"(?:还|就|只|仅|一共|总共)(?:剩下?|余下?)(?:了|有)?(?:最后)?\Z")
_PIECES_ZH: Final = re.compile(r"[件个饼瓶盒套袋包支双条罐箱份只台块本杯桶]")
_IN_STOCK: Final = re.compile(
    r"\b(?:is|are|['’]s|['’]re|we have (?:it|them|these|this)|we['’]ve got (?:it|them|these|this))"
    r"(?: all| still| currently| fully| both| also)* in stock\b"
    r"|\bplenty (?:of (?:these|them) )?in stock\b"
    r"|(?<![没补等预无])(?:都是|都有|还有|全是|是有?|有)现货(?=$|[的哈啊哦呀了，,。 ])"
    r"|现货(?:充足|很多|多得是)"
)
_OF_OTHERS: Final = re.compile(
    r"没|不|如果|要是|等|补货|预售|昨天|上次|之前|别家|券|名额|红包|秒|分钟|另外|其他|[号色码]的?"
    r"|n['’]t\b|\b(?:not|no longer|if|when|once|until|soon|again|back|will|were|was|had|yesterday"
    r"|earlier|before|other|others|they|coupons?|codes?|spots?|seats?|minutes?|seconds?|hours?|days?"
    r"|everything else|rest|sizes?|colou?rs?|link|almost|nearly|out of|people|orders?|whether"
    r"|ask(?:s|ed|ing)?)\b"
)
_ONE: Final = Decimal(1)
_OVERSTATED: Final = Decimal("1.3")


def stock_left_claims(text: str, stock: tuple[KnownProperty, Decimal] | None) -> list[Claim]:
    """Return where an aligned text says that clearly more is left than the shop states.

    Stock only falls while it is sold: less than the shop states is no mistake.
    """
    if stock is None:
        return []
    claims: list[Claim] = []
    for clause in cut_clauses(text):
        if clause.mark in ("?", "？") or _OF_OTHERS.search(clause.text):
            continue
        claims += _counted(text, clause, *stock)
        if stock[1] == 0 and (found := _IN_STOCK.search(clause.text)):
            start, end = clause.start + found.start(), clause.start + found.end()
            claim = offer_claim(stock[0], "wrong", text, start, end)
            gone = "已售完" if stock[0].fact.name == "库存" else "sold out"
            claims.append(replace(claim, truth=gone))
    return claims


def _counted(text: str, clause: Clause, known: KnownProperty, stated: Decimal) -> Iterator[Claim]:
    if "left" not in clause.text and "剩" not in clause.text and "余" not in clause.text:
        return
    for said in find_quantities(clause.text):
        end = _end_of_left(clause.text, said)
        if end and said.low is not None and said.low > (stated or _ONE) * _OVERSTATED:
            start = clause.start + said.start
            yield offer_claim(known, "wrong", text, start, clause.start + end)


def _end_of_left(words: str, said: Quantity) -> int:
    """Return where words end that say so many are left; 0 where they do not."""
    if said.high != said.low or said.dimension not in ("count", "number"):
        return 0
    if said.dimension == "count" and _PIECES_ZH.fullmatch(words[said.end - 1 : said.end]):
        return said.end if _LEFT_ZH.search(words, 0, said.start) else 0
    after = _LEFT_AFTER.match(words, said.end)
    led = not words[: said.start].strip() or _HOLDING.search(words, 0, said.start)
    return after.end() if after and led else 0
