"""Tells how surely a message asks the shop, from its form and the shop's own words in it."""

import re
from collections.abc import Set as AbstractSet

from copilot.skills.answers.shop_words import Mention, ShopWords
from copilot.skills.answers.word_lists import names

PERHAPS, LIKELY, SURE = "asks_shop_perhaps", "asks_shop_likely", "asks_shop"
"""Features by how surely the shop is asked."""

_LEVELS = (PERHAPS, LIKELY, SURE)
_ASKING = names(
    """
    ask howmuch_money alternative end_ma end_me end_bu end_mei mid_ma end_q end_ma2 howlong versus
    en_starts_aux en_starts_wh en_elliptic howmuch
    """
)
_HINTING = names(
    """
    what how where when who mid_q end_ne why tag_question recommend en_wh en_how en_howmuch en_when
    en_where en_aux
    """
)
_ELSEWHERE = names(
    """
    host media game swear rhetorical remark laugh how_rant spam flood en_host en_media en_people
    en_rhetorical en_spam complain en_complain
    """
)
_TELLING = names("bought review praise statement want show en_bought en_review")
_LOUD = names("excl greet laugh praise bought want review statement swear flood deictic")

# Forms that the features of any chat leave out, because there they seldom ask: the particle
# before a name or a clause (能放洗碗机嘛主播), 有…没有, 还是, 行不行 far from the end.
_ASKING_HAN = re.compile(
    r"(?:吗|嘛|(?<![什怎那这多要])么|[行可]不|没有?)\s?[啊呀]?\s?(?=主播|老板|姐|哥|宝|亲|老师|谢|[\s,。?]|$)"
    r"|有.{1,6}没有?[啊呀]?$|行不行|[多几]少|几多|多[大长高重宽厚深久]|还是"
    r"|(?:哪|哪里|哪儿)的?[啊呀]?$|^.{1,6}[:：]?几[^乎]?[啊呀]?$"
)
_FOLLOWING_ON = re.compile(r"^(?:那|如果|要是)?[^我你他她咱人歌]{1,5}(?:的|款|码)?呢[?]?$")
_EITHER = re.compile(r"^([一-鿿]{1,2})的([一-鿿]{1,2})的[啊呀?]*$")
_IS_IT = re.compile(r"([一-鿿])[不没]\1|^([一-鿿])[吗不么]")
_PARTICLES = re.compile(r"[吗嘛么呢吧啊呀哦的了?,。!~…\s]+|来着|请问|主播|老板|到底|大概|一般")
_TWO_MEASURES = re.compile(r"^(?:身高)?1[4-9][0-9]\s?(?:cm|厘米)?[ ,/的体重]{0,4}[0-9]{2,3}\s?(?:斤|kg|公斤)?$")
_OPEN_CHOICE_EN = re.compile(r"\b(?:included|ok|okay|right|pls|plz|please|possible|or not|yet|too)\W*$")


def shop_feature(text: str, features: AbstractSet[str], words: ShopWords) -> str | None:
    """Return one of the features above for normalised ``text``, or ``None``.

    ``features`` are those of the message on its own.
    """
    if "zh" in features:
        level = _level_han(text, features, words)
    elif "en" in features:
        level = _level_english(text, features, words)
    else:
        level = 3 if _TWO_MEASURES.match(text) and words else 0
    if level and not features.isdisjoint(_ELSEWHERE):
        level -= 1
    return _LEVELS[level - 1] if level > 0 else None
