"""Replaces personal data in viewers' text by the name of its kind."""

import re

from copilot.digit_runs import mask_digit_runs

_TOKEN = re.compile(r"(〔(?:电话|证件|卡号|邮箱|账号|地址)〕)")

# Everything below needs a digit, an at-sign or a contact keyword: most messages stop here.
_SUSPECT = re.compile(
    r"[0-9０-９〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖①-⑨@＠]|微|[vVwW][xX信❤♥]|QQ|qq|扣扣|wechat|telegram"
    r"|whatsapp",
    re.IGNORECASE,
)

_EMAIL = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+\s?[@＠]\s?"
    r"[A-Za-z0-9-]{1,63}(?:[.．。点][A-Za-z0-9-]{1,63}){1,4}"
)

# The id itself: starts with a letter or digit. WeChat allows 6-20, QQ 5-11, others are laxer.
_ACCOUNT_ID = r"[A-Za-z0-9][A-Za-z0-9_\-]{4,29}"
_ACCOUNT = re.compile(
    r"(?P<word>微信群?|威信|薇信|维信|卫星号|微[❤♥💚]|[Vv]信|[Vv][❤♥]️?|[❤♥]️?[Vv]|扣扣|企鹅号?|[加十+➕]\s?[vVqQ微薇]信?"
    r"|(?<![A-Za-z])(?:[vVwW][xX]|[qQ]{2}群?|[qQ]群|wechat|weixin|telegram|whatsapp|line|ins)(?![A-Za-z]))"
    r"(?P<link>\s{0,2}(?:号码?|账号|[iI][dD]|是|为|加|我|搜|找|群|[:：=\-—–~～❤♥➕+]|\s){0,6})"
    r"(?P<id>" + _ACCOUNT_ID + r")(?![A-Za-z0-9_])",
    re.IGNORECASE,
)

# Street addresses are found by their core (road + number, or building + room); the part before it
# (province, city, district) is taken in afterwards by walking left.
_STREET_CORE = re.compile(
    r"(?:[一-鿿](?<![走一迷思半网线套铁公])路|大街|(?<![逛上])街|大道|街道|胡同|里弄|[一-鿿]巷)\s?[0-9０-９]{1,5}\s?(?:号|弄|－|-)"
    r"(?!\s?(?:链接|连接|宝贝|商品|款|色|品|线|车))"
    r"(?P<more>[一-鿿A-Za-z0-9０-９\-－# ]{0,24}(?:室|户|栋|幢|单元|楼|层|座))?"
)
_BUILDING_CORE = re.compile(
    r"(?:小区|花园|花苑|公寓|家园|新村|新城|大厦|广场|校区|宿舍|村|苑|镇|街道)\s?[A-Za-z0-9０-９一二三四五六七八九十]{1,4}\s?"
    r"(?:号楼|[栋幢座组]|号院?)"
    r"(?!\s?(?:链接|连接|宝贝|商品|款|色|品|线|车))"
    r"(?:\s?[0-9０-９一二三四五六七八九十]{1,3}\s?(?:单元|门|梯))?(?:\s?[0-9０-９]{1,5}\s?(?:室|户|房|号)?)?"
)
_ROOM_CORE = re.compile(
    r"[0-9０-９]{1,3}\s?(?:号楼|[栋幢])\s?(?:[0-9０-９]{1,3}\s?(?:单元|门|梯)\s?)?[0-9０-９]{2,5}\s?(?:室|户|房)?(?![0-9０-９])"
)
_ADMINISTRATIVE = re.compile(
    r"(?:[一-鿿]{2,7}(?:省|自治区))?[一-鿿]{2,6}市[一-鿿]{1,5}[区县市][一-鿿]{2,10}?"
    r"(?:街道|大道|路|街|镇|乡|村|小区|花园|大厦|公寓)(?![一-鿿]{0,2}吗)"
)
_STOP_LEFT = frozenset("在到址是住寄发我送给往填写改为成")
_LEFT_REACH = 30

# What is masked may uncover what was hidden beside it; each pass leaves less to find.
_MOST_PASSES = 4

_STREET_WORD = r"(?:street|road|avenue|boulevard|blvd|lane)"
_STREET_EN = re.compile(
    r"(?<![A-Za-z0-9.$€£])[0-9]{1,5}[A-Za-z]?,?\s(?:(?:[A-Za-z][A-Za-z'.]{1,14})\s){1,4}?"
    r"(?:(?i:" + _STREET_WORD + r")|St|Rd|Ave|Dr|Drive|Ln|Ct|Court|Way|Place|Pl|Square|Sq)\b\.?"
    r"(?:,?\s(?i:apt|apartment|unit|suite|flat)\.?\s?#?[0-9A-Za-z]{1,6}\b)?"
)


def mask(text: str) -> str:
    """Return ``text`` with personal data replaced by the name of its kind.

    The names are 〔电话〕 〔证件〕 〔卡号〕 〔邮箱〕 〔账号〕 〔地址〕. Linear in the
    length of ``text`` and idempotent. Prices, sizes, SKUs and counts stay.
    """
    if not _SUSPECT.search(text):
        return text
    for _ in range(_MOST_PASSES):
        masked = _mask_between_tokens(text)
        if masked == text:
            break
        text = masked
    return text


def _mask_between_tokens(text: str) -> str:
    if "〔" not in text:
        return _mask_plain(text)
    pieces = _TOKEN.split(text)
    return "".join(piece if index % 2 else _mask_plain(piece) for index, piece in enumerate(pieces))


def _mask_plain(text: str) -> str:
    if "@" in text or "＠" in text:
        text = _EMAIL.sub("〔邮箱〕", text)
    text = mask_digit_runs(text)
    text = _ACCOUNT.sub(_masked_account, text)
    text = _STREET_EN.sub("〔地址〕", text)
    for core in (_STREET_CORE, _BUILDING_CORE, _ROOM_CORE, _ADMINISTRATIVE):
        text = _mask_addresses(core, text)
    return text


def _masked_account(match: re.Match[str]) -> str:
    word, link, account = match["word"], match["link"], match["id"]
    plain_word = account.isalpha() and account.isascii()
    # "wechat please" is no account, "wechat: rosie_shop" is; a bare word needs a joint.
    if plain_word and (word.isascii() and not link.strip() or link.isspace()):
        return match[0]
    if word.lower() in {"line", "ins"} and not link.strip(" "):
        return match[0]
    return f"{word}{link}〔账号〕"


def _mask_addresses(core: re.Pattern[str], text: str) -> str:
    pieces: list[str] = []
    done = 0
    for match in core.finditer(text):
        if match.start() < done:
            continue
        start = _left_end(text, match.start(), done)
        pieces.append(text[done:start])
        pieces.append("〔地址〕")
        done = match.end()
    if not pieces:
        return text
    pieces.append(text[done:])
    return "".join(pieces)


def _left_end(text: str, start: int, floor: int) -> int:
    """Return where an address that has its core at ``start`` begins."""
    lowest = max(floor, start - _LEFT_REACH)
    while start > lowest and "一" <= text[start - 1] <= "鿿" and text[start - 1] not in _STOP_LEFT:
        start -= 1
    return start
