"""Tells what a message is about that means no product: one of them, the shop, or nothing."""

import re

from copilot.skills.answers.reading import Scope
from knowledge.language.body_measures import read_body

_LATIN = re.compile("[a-z]{3}")
# What shops do for all their goods alike. A word that a product may have of its own (保修, 质保) is
# about the shop only when it is asked of all.
_ANOTHER_TIME = (
    r"(?:明[天晚早]|后天|今晚|晚上|周[末一二三四五六日天]|星期[一二三四五六日天]|下个?(?:周|月|次|星期)"
    r"|下一?场|过年|双十一|双11|双12|618|以后)[还有没做搞会再能是也都]*"
)
_SHOP = re.compile(
    r"快递|包邮|邮费|运费|顺丰|中通|圆通|韵达|申通|极兔|京东物流|邮政|物流|发货|发什么货"
    r"|(?:几天|多久|什么时候|啥时候?)[能可]?[到发]|哪里发|哪发|从哪[里儿]?发|发往"
    r"|(?:新疆|西藏|内蒙|偏远).{0,6}[发到邮送寄]"
    r"|发票|专票|无理由|退货|退换|退款|能退|可以退|怎么退|不合适.{0,4}退|满\s?[0-9]+"
    r"|满减|红包|粉丝团|会员|福袋|抽奖|分期|花呗|白条|货到付款|客服|营业"
    r"|(?:几点|什么时候|啥时候?)(?:[开下]播|结束|播)|[开下上]播|下播|地址|保价|价保|运险|发货地"
    rf"|{_ANOTHER_TIME}(?:.{{0,3}}(?:活动|福利|优惠|满减|播|打折|大促|降价|在[吗不])"
    r"|什么时候|几点)|下一?场|(?:新人|新粉|老粉|新客|学生|首单).{0,4}[优福券减]"
    r"|全场|全店|全部商品|你们家|你们店|你家|店里|店铺|实体店"
    r"|(?:保修|质保|售后|产地|正品|现货|打折|优惠|活动).{0,3}都"
    r"|都(?:是|有|保|质|能).{0,3}(?:保修|质保|售后|正品|现货|几年|多久|优惠)"
    r"|(?:保修|质保|售后|正品|现货|优惠).{0,8}(?:你们|咱们|咱家)"
)
_SHOP_ENGLISH = re.compile(
    r"(?<![a-z])(?=[abcdegiklnoprstuvwz])(?:ship(?!s? with)\w*|deliver(?:y|ies|s)?|postage|customs"
    r"|tracking|returns?|refunds?|exchange|invoice|receipt|coupons?|(?:promo |discount )?codes?"
    r"|gift cards?|paypal|klarna|afterpay|cash on delivery|cod|rewards?|giveaways?|storewide"
    r"|everything|all (?:the )?(?:items|products|orders)|venmo|apple pay|zelle"
    r"|(?:next|another|more) (?:live|stream|show|sale)s?"
    r"|(?:live|streaming|on|open|back) (?:again|tomorrow|tonight)|weekend (?:deals?|sales?)"
    r"|(?:deals?|sales?|discounts?|promos?|specials?|events?) (?:coming|tomorrow|tonight|this week"
    r"(?:end)?|next week|on (?:black friday|friday|sunday|the weekend)))(?![a-z])"
)
# 扣1, 打个6, "drop a 1": the viewer answers the host, or says so; no product is meant.
_ECHO = re.compile(
    r"[扣打刷敲]\s?(?:了|个|过|一?波|满屏)?\s?([0-9])\1*(?![0-9.]|\s?[号元块折斤米件包码%])"
)
_ECHO_ENGLISH = re.compile(
    r"\b(?:typ(?:e|ed|ing)|dropp?(?:ed|ing)?|comment(?:ed)?|sent|put|spam|hit|press(?:ed)?|say"
    r"|said)(?: an?| some| in)? "
    r"['\"]?([0-9])\1*s?\b(?! ?%)"
)
# 1扣了, 已扣, 扣好啦, 111已打; "1 done", "just typed 1".
_ECHOED = re.compile(
    r"(?=.*[扣打刷敲飘]|[0-9\s]+[好完]?了)(?:已经?|早就|done|ok"
    r"|[我都也刚过0-9\s个扣打刷敲飘了好完啦咯喽啊哈哦呀哟嗯噢呢嘛的,.!~。])+"
)
_ECHOED_ENGLISH = re.compile(
    r"(?=.*(?:[0-9]|done))(?:(?:i|ive|just|already|have|has|did|done|it|u|an?|the|my|ok|okay|yes"
    r"|yep|lol|in|here|comment(?:ed|ing)?|typ(?:ed?|ing)|dropp?(?:ed|ing)?|said|say|sent|send"
    r"|post(?:ed)?|put|hit|press(?:ed)?|spamm?(?:ed|ing)?)(?![a-z])|[0-9]|[\s,.!~'-])+"
)
_ECHOED_HINT = re.compile("[0-9扣打刷敲飘]|done")
_LONGEST_ECHO = 24
_DIGIT = re.compile("[0-9]")
_ONLY_FIGURES = re.compile(r"[\s0-9.,!?~+。，！？、]+")


def scope_of(text: str) -> Scope:
    """Return what normalised ``text`` is about when it neither names nor points at a product."""
    latin = _LATIN.search(text) is not None
    if _DIGIT.search(text):
        echo = _ECHO.search(text) or (latin and _ECHO_ENGLISH.search(text))
        if echo or (_ONLY_FIGURES.fullmatch(text) and not _tells_body(text)):
            return "nothing"
    if (len(text) <= _LONGEST_ECHO and _ECHOED_HINT.search(text)) and (
        _ECHOED.fullmatch(text) or (latin and _ECHOED_ENGLISH.fullmatch(text))
    ):
        return "nothing"
    if not text.isascii() and _SHOP.search(text):
        return "shop"
    return "shop" if latin and _SHOP_ENGLISH.search(text) else "product"


def _tells_body(text: str) -> bool:
    """Return whether two figures are a height and a weight: 165 105."""
    body = read_body(text)
    return body.height is not None and body.weight is not None
