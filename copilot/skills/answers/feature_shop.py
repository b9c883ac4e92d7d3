"""Tells how surely a message asks the shop, from its form and the shop's own words in it."""

import re
from collections.abc import Set as AbstractSet

from copilot.skills.answers.feature_tags import TOPICS_ZH
from copilot.skills.answers.shop_words import Mention, ShopWords
from copilot.skills.answers.word_lists import names
from knowledge.language.body_measures import read_body

PERHAPS, LIKELY, SURE = "asks_shop_perhaps", "asks_shop_likely", "asks_shop"
"""Features by how surely the shop is asked."""

_LEVELS = (PERHAPS, LIKELY, SURE)
_ASKING = names(
    """
    ask howmuch_money alternative end_ma end_me end_bu end_mei mid_ma end_ma2 versus
    en_starts_aux en_starts_wh en_elliptic end_q
    """
)
_ASKING_ZH = _ASKING - {"end_q"}
_HINTING = names(
    """
    what how where when howlong howmuch mid_q end_q end_ne tag_question recommend en_wh en_how
    en_howmuch en_when en_where en_aux
    """
)
_ELSEWHERE = names(
    "host media game daily swear rhetorical remark laugh how_rant spam flood complain"
)
_BARRED_EN = names("en_host en_people en_rhetorical en_spam en_chat en_words_21")
_NEVER = names("spam flood remark")
_COMPLAINING = names("complain")
_LOUD = names(
    """
    excl greet laugh praise bought want review statement swear flood host media game daily
    rhetorical remark how_rant
    """
)
_TOPICS = TOPICS_ZH | {f"{topic}~" for topic in TOPICS_ZH - {"noun"}}

_SHORT_EN = names("en_words_1 en_words_2 en_words_4")
_ELLIPTIC_LENGTH = 8
_BARE_LENGTH = 14

# Forms that the features of any chat leave out, because there they seldom ask: the particle
# before a name or a clause (能放洗碗机嘛主播), 有…没有, 还是, 行不行 far from the end.
_ASKING_HAN = re.compile(
    r"(?:吗|嘛|(?<![什怎那这多要])么|[行可]不|没有?)\s?[啊呀]?\s?"
    r"(?=主播|老板|姐|哥|宝|亲|老师|谢|[\s,。?]|$)|不\s?[啊呀]?\s?(?=主播|老板|姐姐|老师|[,。?]|$)"
    r"|有.{1,6}没有?[啊呀]?$|行不行|[咋怎]么?办|[多几]少|几多|多[大长高重宽厚深久]|还是[^太很挺最]{1,6}[的啊呀?]*$"
    r"|(?:哪|哪里|哪儿)的?[啊呀]?$|^.{1,6}[:：]?几[^乎]?[啊呀]?$"
)
# What is on sale asked about by form alone: 冰的呢, 299还是329, 杯口多大, 一瓶用多久, 能刻字吗.
_PERSON = "你他她我咱俺谁播你您"
_GOODS_FORM = re.compile(
    rf"^(?:那|如果|要是)?[^{_PERSON}人歌]{{1,4}}(?:的|款|码)呢\??$"
    rf"|[0-9][^{_PERSON}]{{0,3}}还是[^{_PERSON}]{{0,3}}[0-9]"
    rf"|^[^{_PERSON}]{{1,6}}(?:有|是)?多[大长宽高厚深重][啊呀的]*\??$"
    rf"|^[^{_PERSON}]{{0,7}}[用放泡煮敷洗充穿吃喝试烤蒸保冻存晒戴冰热养][^{_PERSON}]{{0,2}}"
    rf"(?:多久|几分钟|几次|几天|几小时|几个月|多长时间)[啊呀]?\??$"
    rf"|^(?:这|它|那)?[^{_PERSON}]{{0,3}}(?:能|可以|可不可以|能不能|会不会|适合|需要|要不要)"
    rf"[^{_PERSON}]{{1,6}}[吗不么嘛没][啊呀]?\??$"
    r"|[0-9]{2,3}\s?(?:能|可以)?(?:穿|拍|选)"
)
# What something may do to who uses it or when: 会夹耳朵吗, 摔了会碎吗.
_WHAT_IF = re.compile(
    rf"^[^{_PERSON}人]{{0,5}}(?:会|容易|怕)(?!不|议|员|场|玩)[^{_PERSON}人]{{1,4}}[吗么嘛][啊呀]?\??$"
)
# 这几天: some, not how many; 不是…吗: said, not asked.
_NO_QUESTION = re.compile(r"[这那前后好过]几[天年个次]|不是.*[吗么]|不就|[他她]")
_SIZES = re.compile(r"(?:x{0,3}[sl]|m|[2-6]x?l)码?")
_ASIDE = re.compile(r"^主播|主播(?:$|[\s,。?!看])")
_EITHER = re.compile(r"^([一-鿿]{1,2})的([一-鿿]{1,2})的[啊呀?]*$")
_IS_IT = re.compile(r"([一-鿿])[不没]\1|^([一-鿿])[吗不么]")
_PARTICLES = re.compile(r"[吗嘛么呢吧啊呀哦的了?,。!~…\s]+|来着|请问|主播|老板|到底|大概|一般")
_FIGURE = re.compile(r"\d|[一二两].{0,2}[百米]")
_OPEN_CHOICE_EN = re.compile(
    r"\b(?:included|ok|okay|right|pls|plz|please|possible|or not|yet|too)\W*$"
)
# "ok for cats", "any good on an induction hob": whether it suits, with nothing before it.
_SUITS_EN = re.compile(
    r"^(?:(?:so|and|is it|are they|would it be|also) )?(?:any good|any use|ok|okay|alright"
    r"|suitable|safe|strong enough|big enough|warm enough) (?:on|for|with|in|as|under|near|over)"
    r" (?!(?:me|you|u|them|him|her|us|that|now|a sec|a laugh|time)\b)[a-z0-9]"
)
_LONGEST_SUITS = 48
# "foot 27.3cm", "waist is 31 in", "i usually wear a 43": a measure of oneself asks for a size.
_MEASURE_EN = re.compile(
    r"(?:(?:my|his|her) )?(?:foot|feet|chest|bust|waist|hips?|palm|hand|head|neck|wrist|inseam"
    r"|inside leg)(?: (?:is|are|measures?|length|width))?:? ?\d{1,3}(?:\.\d)?"
    r" ?(?:cm|mm|inch(?:es)?|in|\")?(?: (?:long|wide|around|round))?\W*"
    r"|i (?:(?:usually|normally|always|mostly|generally) )?(?:wear|take) (?:an? )?(?:size )?"
    r"(?:\d{1,2}(?:\.5| and a half| 1/2)?|x{0,3}[sl]|m|small|medium|large)\W*"
)


_BY_FORM = _ASKING | _HINTING | {"foreign_ask", "bare_topic"}


def asks_by_form(features: AbstractSet[str]) -> bool:
    """Tell whether a message has any form of asking, whatever it is about."""
    return not features.isdisjoint(_BY_FORM)


def shop_feature(text: str, features: AbstractSet[str], words: ShopWords) -> str | None:
    """Return one of the features above for normalised ``text``, or ``None``.

    ``features`` are those of the message on its own. Without words of a shop nothing is told.
    """
    if not words:
        return None
    if "zh" in features:
        level = _level_han(text, features, words)
    elif "en" in features:
        level = _level_english(text, features, words)
    else:
        level = 3 if _tells_body(text) else 0
    return _LEVELS[level - 1] if level > 0 else None


def _level_han(text: str, features: AbstractSet[str], words: ShopWords) -> int:
    """Return 0 to 3."""
    length = len(text)
    strong = not features.isdisjoint(_ASKING_ZH) or _ASKING_HAN.search(text) is not None
    weak = strong or not features.isdisjoint(_HINTING)
    if weak and _NO_QUESTION.search(text):
        strong = weak = False
    told = _tells_body(text)
    if not weak and length > _ELLIPTIC_LENGTH and not told:
        return 0
    mention = words.mention(text)
    weight = _weight(text, mention, features, words)
    if weight < 2 or not weak:
        level = 3 if told else _bare_level(text, mention, features, words)
    elif "end_ne" in features and length <= _ELLIPTIC_LENGTH:
        level = 3
    else:
        level = _strong_level(length, weight) if strong else _weak_level(length, weight)
    return level - _elsewhere(text, features, weight)


def _elsewhere(text: str, features: AbstractSet[str], weight: int) -> int:
    """Return what speaks for a talk about something else: the host, a game, the past."""
    if "why" in features:
        return 3
    if features.isdisjoint(_ELSEWHERE):
        return 0
    if not features.isdisjoint(_NEVER):
        return 3
    others = features & _ELSEWHERE
    if others == {"host"} and "你" not in text and _ASIDE.search(text):
        return 0  # 主播 is only called, not asked about
    if others <= _COMPLAINING and len(text) <= 12:
        return 0
    return 1 if weight < 6 else 0


def _bare_level(text: str, mention: Mention, features: AbstractSet[str], words: ShopWords) -> int:
    """Tell questions whose form alone says that they are about goods."""
    if len(text) > _BARE_LENGTH or not features.isdisjoint(_LOUD):
        return 0
    if _GOODS_FORM.search(text):
        return 3
    if _WHAT_IF.match(text):
        return 2
    either = _EITHER.match(text)
    if either and all(part[-1] in words.characters for part in either.groups()):
        return 3
    if len(text) > _ELLIPTIC_LENGTH:
        return 0
    bare = _SIZES.sub("", _PARTICLES.sub("", text))
    return 2 if mention.property and len(bare) <= mention.covered else 0


def _tells_body(text: str) -> bool:
    """Tell whether a message is nothing but a height and a weight: it asks for a size."""
    body = read_body(text) if _FIGURE.search(text) else None
    return body is not None and body.alone and None not in (body.height, body.weight)


def _strong_level(length: int, weight: int) -> int:
    if length <= 12 or weight >= 4 and length <= 24:
        return 3
    return 2 if length <= 14 else 1


def _weak_level(length: int, weight: int) -> int:
    if length <= 8 or weight >= 4 and length <= 14:
        return 2
    return 1 if length <= 20 else 0


def _weight(text: str, mention: Mention, features: AbstractSet[str], words: ShopWords) -> int:
    """Return how much of the message is about goods: two for each word of the shop."""
    weight = mention.covered + 2 * mention.latin
    if "named" in features:
        weight += 2
    if "body" in features:
        weight += 3
    weight += 2 * len(features & _TOPICS)
    if not weight and len(text) <= _ELLIPTIC_LENGTH:
        single = _IS_IT.search(text)
        if single and (single[1] or single[2]) in words.characters:
            weight += 2
    return weight


def _level_english(text: str, features: AbstractSet[str], words: ShopWords) -> int:
    if _tells_body(text) or _MEASURE_EN.fullmatch(text):
        return 3
    suits = len(text) <= _LONGEST_SUITS and _SUITS_EN.search(text) is not None
    if not features.isdisjoint(_BARRED_EN - {"en_chat"} if suits else _BARRED_EN):
        return 0
    if suits:
        return 3
    asks = not features.isdisjoint(_ASKING) or _OPEN_CHOICE_EN.search(text[-16:]) is not None
    if not asks and features.isdisjoint(_HINTING):
        return 0
    short = not features.isdisjoint(_SHORT_EN)
    mention = words.mention(text)
    weight = mention.latin + (1 if "named" in features else 0) + ("en_body" in features)
    if not weight:
        return 0
    if asks and (short or weight >= 2):
        return 3
    return 2 if short else 1
