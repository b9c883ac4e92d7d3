"""Reads promotions from words: 第二件半价, 满99减20, buy two get one free."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.offers.promotion_forms import (
    BUY,
    ENGLISH,
    MONEY,
    NUMBER,
    PIECE,
    Form,
    Promotion,
    free_pieces,
    price_share,
    share_left,
)
from copilot.skills.corrections.offers.worded_promotions import worded_promotions
from knowledge.language.numbers import parse_number

_STRAIGHT: Final = "(?:再|就|还|可以|可|能|给你们?|给大家|直接|一共|[,， ])*"
_PROMOTION: Final = re.compile(
    rf"第(?P<nth>{NUMBER}){PIECE}(?:呢|就是|就|是|直接|今天|给你们?|我们|只要|只需|才|价格?|打|的"
    rf"话|,|，| ){{0,4}}"
    rf"(?:(?P<half>半价|对半|一半)|(?P<free>免费|不要钱|白送|[0零]元|免单)|(?P<nth_zhe>[0-9.]+|"
    rf"[一二三四五六七八九点]+)折|(?:立|再)?(?:减|优惠|便宜|少)(?P<nth_off>{NUMBER})(?:块|元)?"
    rf"|(?P<nth_money>{NUMBER})(?:块钱?|元钱?"
    rf"|毛)(?P<nth_tenths>[0-9一二三四五六七八九](?![0-9个件折]))?)"
    rf"|(?:晒(?:个|了|一下|张|一张)?[图单买]|好评|晒图?评价)(?:好评|就|再|直接|立马|可以|能|都"
    rf"|给你们?|[,， ])*"
    rf"返(?:现|还|你们?|给你们?)*(?P<review>{NUMBER})(?=块|元|$|[,，。 ])"
    rf"|(?:定金(?P<deposit>{NUMBER})(?:块钱?|元)?|(?P<deposit_first>{NUMBER})(?:块钱?|元)?的?定金)"
    rf"(?:到时候|直接|可以|可|能|就|[,， ])*抵(?P<worth>{NUMBER})"
    rf"|(?:以旧换新|旧的?[一-鿿]{{0,5}}?(?:寄回来?|寄给我们|拿来换?|拿回来|送回来?|换新|回收"
    rf"|交给我们))"
    rf"(?:最高|还|再|可以|直接|就|能|给你们?|[,， ])*(?:补贴?|抵扣?|减|优惠"
    rf"|省)(?:你们?)?(?P<trade>{NUMBER})"
    rf"|(?:买|拍)(?P<pay>{NUMBER})(?P<paid_for>{PIECE})?(?:给你们?|到手|直接)?(?:发|得"
    rf"|拿)(?P<sent>{NUMBER})(?P<sent_of>{PIECE})?(?![0-9一-鿿]*小时)"
    rf"|(?:每)?满(?P<spend>{NUMBER})(?:块钱?|元)?(?:就|立|直接|可以|能|再"
    rf"|给你们?)*打?(?P<spend_zhe>[0-9.]+|[一二三四五六七八九点]+)折"
    rf"|(?:买|拍)(?P<buy>{NUMBER})(?P<bought>{PIECE})?(?:就|再|免费|直接|到手"
    rf"|,)*[送赠](?P<get>{NUMBER})(?P<given>{PIECE})?("
    rf"?![折0-9一-鿿]*(?:小样|试用|优惠券|刷|袋))"
    rf"|(?:每)?满(?P<over>{NUMBER})(?:块钱?|元)?(?:就|立|直接|可以|能|再|,|给你们?)*减(?P<off>{NUMBER})"
    rf"|(?<!第)(?P<fewer>{NUMBER}){PIECE}(?:一起)?(?:[买拍])?{_STRAIGHT}立?减(?P<fewer_off>{NUMBER})"
    rf"|(?:领(?:了|完|个|张)?(?:优惠)?券|用券|(?<!叠)券)"
    rf"(?:就|可以|可|能|给你们?|直接|[,， ])*立?减(?P<clipped>{NUMBER})"
    rf"|(?:(?:下单|拍下|直播间|今天|现在){_STRAIGHT}立?|立)减(?P<at_once>{NUMBER})"
    rf"|(?P<pieces>{NUMBER}){PIECE}(?:打|就|直接|享|享受|一起|任选|[,， ])*"
    rf"(?P<pieces_zhe>[0-9.]+|[一二三四五六七八九点]+)折"
    rf"|(?<!第)(?:打|全场|统统|一律|今天|直播间)(?P<zhe>[0-9.]+|[一二三四五六七八九点]+)折"
    rf"|\b(?:the )?second (?:(?!half|hand|time|thought|free|(?:{ENGLISH})\b)[a-z]{{3,}}"
    rf"|one)?(?:['’]s)?(?: is"
    rf"| at| for| comes at| on"
    rf"ly| just|,)* ?(?:(?P<en_half>half(?:[- ]price| off)|(?:50|fifty) ?(?:%|percent) off)|(?P"
    rf"<en_free>free)|(?P<en_share>{ENGLISH}) ?(?:%|percent) off|[$£€¥]?(?P<en_money>{ENGLISH})"
    rf"(?![.,]?\d|[- ](?:{ENGLISH})\b| ?(?:%|percent|off\b))(?: ?{MONEY})?)"
    rf"|\b(?:buy|get) (?P<en_buy>{ENGLISH})(?:,| and)? ?get (?:the )?(?P<en_get>{ENGLISH}"
    rf"|another|second)(?: one)? (?:(?P<en_get_half>(?:at )?half(?:[- ]price| off)"
    rf"|(?:50|fifty) ?(?:%|percent) off)|(?:for )?free)"
    rf"|\b(?<!ty[ -])(?P<bogo>bogo|two for one|2 for 1)\b(?![ -](?:{ENGLISH})\b|[.,]\d)"
    rf"|\bspend (?:over )?[$£€¥]?(?P<en_over>{ENGLISH})(?: dollars| yuan| bucks)?,?(?: and)? (?:get"
    rf"|save|take) [$£€¥]?(?P<en_off>{ENGLISH})(?: dollars| yuan| bucks)?(?: off)?|[$£€¥]"
    rf"(?P<off_first>{ENGLISH}) off (?:orders |when you spend )?(?:over |above )?[$£€¥]?"
    rf"(?P<over_last>{ENGLISH})"
    rf"|(?P<subscribe>{ENGLISH}) ?(?:%|percent) off (?:if|when) you subscribe"
    rf"|subscribe and save (?P<subscribe_save>{ENGLISH}) ?(?:%|percent)"
    rf"|(?:[$£€¥]?(?P<off_pieces>{ENGLISH})(?: {MONEY})? off (?:when|if) you {BUY} "
    rf"(?P<when_pieces>two|three|four|[2-4])\b)"
    rf"|\b(?<!ty[ -])(?P<bundle>two|three|four|[2-4])(?: of them)? for (?:just "
    rf"|only )?[$£€¥]?(?P<together>{ENGLISH})"
    rf"(?![a-z0-9%]| (?:{ENGLISH})\b| for (?:{ENGLISH})\b)"
    rf"|\bbuy (?:the )?(?P<save_pieces>two|three|four|[2-4])\b[^.;%]{{0,24}}?\bsav(?:e|ing)"
    rf" (?P<save_share>{ENGLISH}) ?(?:%|percent)"
    rf"|\bsubscribe\b[^.;]{{0,24}}?\b(?P<part>a quarter|a third|a fifth|a tenth|half) off"
    rf"|[$£€¥](?P<code_off>\d+(?:\.\d+)?) off(?! (?:when|if|orders?|over|above))"
    rf"|(?P<percent>{ENGLISH}) ?(?:%|percent) (?:off|discount)"
    rf"|\b{BUY} (?P<grabbed>two|three|four|[2-4])\b[^.;%]{{0,24}}?\bsav(?:e|ing) [$£€¥]?"
    rf"(?P<grabbed_off>{ENGLISH}) {MONEY}\b"
    rf"|\b(?:sav(?:es? you|es?|ing)|takes?(?: off)?|knocks?(?: off)?|gets? you) [$£€¥]?"
    rf"(?P<saved>{ENGLISH})(?: {MONEY}\b(?: off\b)?| off\b)"
    rf"|\b(?:code|coupon|voucher)\b[^.;,]{{0,24}}?\bget (?:you )?(?P<got>{ENGLISH}) {MONEY} off\b"
    rf"|(?:\b(?P<followed>{ENGLISH}) {MONEY}|[$£€](?P<followed_for>\d+(?:\.\d+)?)) off"
    rf"(?= (?:when|if|once) you (?:follow|join|sign up))"
    rf"|\b(?P<off_part>a quarter|a third|a fifth|a tenth|half) off\b"
)
_NO_NUMBER: Final = re.compile(r"[0-9]{25,}|[零〇一二两三四五六七八九十百千]{25,}")
"""What no number is as long as: from each of its figures the patterns would read to its end."""
_SHARES: Final = {"a quarter": 25, "a third": 33, "a fifth": 20, "a tenth": 10, "half": 50}
_ON_A_CONDITION: Final = re.compile(
    r"(?:满|券|一起|凑|再|第[0-9二两三四五]|(?<![0-9第])(?:[2-9]|[0-9]{2}"
    r"|[两二三四五六七八九十])[一-鿿])"
    r"[^。!?]{0,16}\Z"
)
_IN_MONEY: Final = re.compile(rf"[$£€¥块元毛]|{MONEY}")
_COUNTS_ON: Final = re.compile(
    r"[- ](?!(?:today|tonight|now|right|only|just|flat|even|each|with|when|if|and|or|so|but|plus"
    r"|for|folks|guys|everyone|everybody|as|in|on|at|while|until|because|after|before|too|all|this)\b)"
    r"[a-z]{2,}"
)
"""After a number: what it counts, so that it is no sum of money."""
_SKIP_SHARE: Final = re.compile(r"(?:up to|最高|低至|below|原来)\s*$")


@lru_cache(maxsize=256)
def promotions_in(text: str) -> tuple[Promotion, ...]:
    """Return the promotions an aligned text speaks of, in order."""
    text = _NO_NUMBER.sub(lambda match: " " * len(match[0]), text)
    worded = tuple(worded_promotions(text))
    plain = (_read(match, text) for match in _PROMOTION.finditer(text))
    found = [
        promotion
        for promotion in plain
        if promotion is not None
        and not any(one.start < promotion.end and promotion.start < one.end for one in worded)
    ]
    return tuple(sorted((*found, *worded), key=lambda promotion: promotion.start))


def _read(match: re.Match[str], text: str) -> Promotion | None:
    said = {name: value for name, value in match.groupdict().items() if value is not None}
    read = _chinese(said) if any(ord(c) > 0x3000 for c in match[0]) else _english(said, match[0])
    if read is None or _SKIP_SHARE.search(text[: match.start()]):
        return None
    form, first, second = read
    if first is None or second is None:
        return None
    if form == "pieces_share" and first == 1:
        return None  # 一个打七折: which one, and no rule for several
    if (
        form == "nth_money"
        and _COUNTS_ON.match(text, match.end())
        and not _IN_MONEY.search(match[0])
    ):
        return None  # the second one is thirty two ounces
    if form == "pieces_off" and first == 1:
        form = "at_once"
    if form == "at_once" and _ON_A_CONDITION.search(text[: match.start()]):
        return None  # what is taken off then is of several pieces, or of a coupon
    return Promotion(form, first, second, *match.span())


_Read = tuple[Form, Decimal | None, Decimal | None]


def _chinese(said: dict[str, str]) -> _Read | None:
    if "nth" in said:
        return _nth(said)
    if "buy" in said:
        if said.get("given") and said.get("bought") not in (None, said["given"]):
            return None  # 拍一瓶送五片: what is given is another thing
        return free_pieces(parse_number(said["buy"]), parse_number(said["get"]))
    if "pay" in said:
        if said.get("sent_of") and said.get("paid_for") not in (None, said["sent_of"]):
            return None  # 拍两箱发二十四包: what is sent is counted in another unit
        paid, sent = parse_number(said["pay"]), parse_number(said["sent"])
        more = None if paid is None or sent is None or sent <= paid else sent - paid
        return free_pieces(paid, more)
    if "spend" in said:
        return "spend_share", parse_number(said["spend"]), price_share(said["spend_zhe"])
    if "pieces" in said:
        return "pieces_share", parse_number(said["pieces"]), price_share(said["pieces_zhe"])
    plain = _plain(said)
    return plain or (("share", Decimal(0), price_share(said["zhe"])) if "zhe" in said else None)


def _nth(said: dict[str, str]) -> _Read:
    nth = parse_number(said["nth"])
    if "nth_off" in said:
        return "nth_off", nth, parse_number(said["nth_off"])
    if "nth_money" in said:
        whole, tenths = parse_number(said["nth_money"]), parse_number(said.get("nth_tenths", "0"))
        more = (tenths or Decimal(0)) / 10
        return "nth_money", nth, None if whole is None else whole + more
    if "half" in said:
        return "nth_share", nth, Decimal(50)
    return "nth_share", nth, Decimal(0) if "free" in said else price_share(said["nth_zhe"])


_PLAIN: Final[tuple[tuple[Form, str, str], ...]] = (
    ("deposit", "deposit", "worth"),
    ("deposit", "deposit_first", "worth"),
    ("trade_in", "", "trade"),
    ("review", "", "review"),
    ("pieces_off", "fewer", "fewer_off"),
    ("coupon_off", "", "clipped"),
    ("at_once", "", "at_once"),
    ("spend", "over", "off"),
    ("spend", "en_over", "en_off"),
    ("spend", "over_last", "off_first"),
    ("pieces_off", "when_pieces", "off_pieces"),
    ("bundle", "bundle", "together"),
    ("pieces_off", "grabbed", "grabbed_off"),
    ("off", "", "saved"),
    ("off", "", "got"),
    ("off", "", "followed"),
    ("off", "", "followed_for"),
    ("subscribe", "", "subscribe"),
    ("subscribe", "", "subscribe_save"),
)
"""A form, and the groups of its two figures; a figure it has not is nought."""


def _plain(said: dict[str, str]) -> _Read | None:
    for form, first, second in _PLAIN:
        if second in said and (not first or first in said):
            return (
                form,
                parse_number(said[first]) if first else Decimal(0),
                parse_number(said[second]),
            )
    return None


def _english(said: dict[str, str], whole: str) -> _Read | None:
    two = Decimal(2)
    if "en_half" in said:
        return "nth_share", two, Decimal(50)
    if "en_free" in said or "bogo" in said:
        return "nth_share", two, Decimal(0)
    if "en_share" in said:
        return "nth_share", two, share_left(parse_number(said["en_share"]))
    if "en_money" in said:
        if whole.endswith("second one"):
            return None  # the second one you keep at work: which one, and no sum
        return "nth_money", two, parse_number(said["en_money"])
    if "en_buy" in said:
        if "en_get_half" in said:
            return "nth_share", two, Decimal(50)
        number = parse_number(said["en_get"].replace("another", "one").replace("second", "one"))
        return free_pieces(parse_number(said["en_buy"]), number)
    return _plain(said) or _english_share(said)


def _english_share(said: dict[str, str]) -> _Read | None:
    """Read what is told as a share, or as a sum beside a code."""
    if "save_share" in said:
        return (
            "pieces_share",
            parse_number(said["save_pieces"]),
            share_left(parse_number(said["save_share"])),
        )
    if "part" in said:
        return "subscribe", Decimal(0), Decimal(_SHARES[said["part"]])
    if "off_part" in said:
        return "share", Decimal(0), Decimal(100 - _SHARES[said["off_part"]])
    if "code_off" in said:
        return "off", Decimal(0), Decimal(said["code_off"])
    return (
        ("share", Decimal(0), share_left(parse_number(said["percent"])))
        if "percent" in said
        else None
    )
