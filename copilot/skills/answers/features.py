"""Turns a viewer's message into the named features that its intent is weighed by."""

import re
from dataclasses import dataclass

from copilot.skills.answers.feature_pairs import add_english_pairs, add_han_pairs
from copilot.skills.answers.feature_tags import HAN_WORDS, LATIN_WORDS, PHRASE_HEADS
from copilot.skills.answers.foreign import asks_foreign, is_foreign

_WORD = re.compile(r"[a-z0-9$€£]+(?:['’\-][a-z]+)*")
_LATIN = re.compile(r"[a-z]")
_DIGIT = re.compile(r"[0-9]")
_HAN = re.compile(r"[一-鿿]")
_CHOICE = re.compile(r"(?!动不动|时不时)([一-鿿])[不没]\1(?!\1)")
_MEASURE = re.compile(
    r"[0-9]{2,3}(?:\.[0-9])?\s?(?:斤|kg|公斤|cm|厘米|lbs?\b|pounds)"
    r"|(?<![0-9])1[4-9][0-9][ /,，][0-9]{2,3}(?![0-9])|\b[4-7]'[0-9]"
)
# A topic alone is a question: 尺码, 价格, 保质期.
_BARE_TOPIC = re.compile(
    r"^(?:价格|价钱|尺码表?|尺寸|材质|面料|成分|配料表?|保质期|生产日期|规格|运费|邮费|产地|质保|克重"
    r"|到手价|色号|重量|容量|净含量|功率|续航|售后|味道|口味|库存|参数)[呢啊呀?]*$"
)
_PIECES = re.compile(
    r"(?:[0-9]|[一二两三四五六七八九十半几]|多少)\s?(?:大|小)?"
    r"(?:袋|盒|瓶|包(?!邮)|斤|箱|提|罐|片装|克|毫升|ml|g(?![a-z])|双|条装|支装|个装|件套|枚)"
)
_BUNDLE = re.compile(r"买.{1,3}[送赠减].{1,3}|满.{1,4}[减送]")
_SIZE_LETTER = re.compile(
    r"(?<![a-z0-9])(?:x{0,3}[sl]|m|[2-6]x?l)(?=\s?(?:[码号吗么的还有能和可拍够合会穿?,。]|$))"
)
# 还是 offers a choice only between two like things: 饭前吃还是饭后吃, 是整只还是切块的.
_OR = re.compile(
    r"[是要用吃买拍选穿发喝][^,。!?]{1,8}还是[^,。!?]{1,8}\??$|(\S)(?:的|码|款)?还是[^,。!?]{1,6}\1(?:的|码|款|呢)?\??$"
)
# Openings that make what looks like a question a remark: 这不是…吗, 还是他厉害, 可能…什么.
_REMARK = re.compile(
    r"^(?:这?不是|这不|那不|可?不就|还是(?!有)|可能|应该|突然|原来|难道|你管|我说|我就说|怪不得|难怪|合着|您的|记住|居然|不如|很好|适合)"
)
_BREAKS = re.compile(r"[。!;,，.…]+|\s(?=[一-鿿])")
_TRAILING = "。.!,~、;…? )(（）\"'^"
_PARTICLES = {
    "吗": "end_ma",
    "嘛": "end_ma2",
    "么": "end_me",
    "不": "end_bu",
    "否": "end_bu",
    "没": "end_mei",
    "呢": "end_ne",
    "吧": "end_ba",
    "啊": "end_a",
    "呀": "end_a",
    "了": "end_le",
    "的": "end_de",
    "呗": "end_bei",
    "哦": "end_o",
}
_NOT_ASKING_ME = ("什么", "怎么", "那么", "这么", "多么", "要么")
_TAG_QUESTIONS = ("是吧", "对吧", "是嘛", "是么", "是吗", "对吗", "对么", "是不", "行吗", "可以吗")

# Where a sentence of an English message may begin: first words of later sentences ask as well.
_OPENING = (
    r"(?:^|[.!?;,:] |[-–—] |\b(?:and|but|so|hi|hey|hello|also|or|ok|pls|please|yo) )(?:@\S+ )*"
)
_STARTS_AUX = re.compile(
    _OPENING + r"(?:does|do|is|are|can|will|would|could|has|have|did|was|were|should|isn'?t|aren'?t"
    r"|doesn'?t|don'?t|can'?t|won'?t|may|am|any)\b"
)
_IT = re.compile(
    r"(?:does|can|will|would|is|isn'?t|has|are|do) (?:it|this one|that one|these)\b(?!'s)"
    r"|\b(?:i|you|u) \w+ it\b"
)
_STARTS_WH = re.compile(
    _OPENING + r"(?:what|which|who|when|where|why|how|whose|what'?s|how'?s|where'?s|who'?s)\b"
)
# "price pls", "ship to canada": a question without any word of asking.
_ELLIPTIC = re.compile(
    r"^(?:the )?(?:prices?|cost|ingredients?|sizes?|materials?|links?|colou?rs?|dimensions"
    r"|warranty)(?: (?:pls|plz|please))?\W*$"
    r"|^(?:do )?(?:you )?(?:ships?|shipping|deliver(?:y|ies|s)?) to \w+"
)
_PATTERNS_HAN = (
    (_CHOICE, "alternative"),
    (_REMARK, "remark"),
    (_SIZE_LETTER, "size"),
    (_PIECES, "unit_buy~"),
    (_BUNDLE, "promo"),
    (_MEASURE, "body"),
    (_BARE_TOPIC, "bare_topic"),
)
_PATTERNS_EN = (
    (_STARTS_AUX, "en_starts_aux"),
    (_STARTS_WH, "en_starts_wh"),
    (_ELLIPTIC, "en_elliptic"),
    (_IT, "en_about_it"),
)
_LENGTHS_HAN = ((2, "len_1"), (4, "len_3"), (9, "len_5"), (18, "len_10"), (35, "len_19"))
_LENGTHS_EN = ((1, "en_words_1"), (3, "en_words_2"), (8, "en_words_4"), (20, "en_words_9"))


@dataclass(frozen=True, slots=True)
class Message:
    """What the features are computed from.

    Attributes:
        raw: the text as it came, at most as much as decides.
        text: the same, normalised.
        named: whether it names a product or a link.
        deictic: whether it points at what is on air.
    """

    raw: str
    text: str
    named: bool
    deictic: bool


def features_of(message: Message) -> set[str]:
    """Return the names of the features that ``message`` has; linear in its length."""
    text = message.text
    found: set[str] = set()
    latin = _LATIN.search(text) is not None
    han = not text.isascii() and _HAN.search(text) is not None
    if message.named:
        found.add("named")
    if message.deictic:
        found.add("deictic")
    _add_shape(found, message)
    if han:
        _add_han(found, text)
    if latin:
        _add_english(found, text, alone=not han)
    if not han and not latin:
        found.add("no_letters")
    if is_foreign(text):
        found.add("foreign_ask" if asks_foreign(text) else "foreign")
    if han:
        add_han_pairs(found)
    elif latin:
        add_english_pairs(found)
    return found


def _add_han(found: set[str], text: str) -> None:
    found.add("zh")
    found.add(_bucket(len(text), _LENGTHS_HAN, "len_36"))
    for _, tags in HAN_WORDS.iter_long(text):
        found.update(tags)
    for pattern, name in _PATTERNS_HAN:
        if name not in found and pattern.search(text):
            found.add(name)
    if "还是" in text and _OR.search(text):
        found.add("versus")
    bare = text.rstrip(_TRAILING)
    end = _PARTICLES.get(bare[-1:])
    if end and not (end == "end_me" and bare.endswith(_NOT_ASKING_ME)):
        found.add(end)
    if "吗" in bare[:-1]:
        found.add("mid_ma")
    if bare.endswith(_TAG_QUESTIONS):
        found.add("tag_question")


def _add_english(found: set[str], text: str, alone: bool) -> None:
    words = _WORD.findall(text)
    if "'" in text or "’" in text:
        words = [word.replace("'", "").replace("’", "") for word in words]
    _add_english_words(found, words)
    if alone:
        found.add("en")
        found.add(_bucket(len(words), _LENGTHS_EN, "en_words_21"))
        for pattern, name in _PATTERNS_EN:
            if pattern.search(text):
                found.add(name)
        if _DIGIT.search(text) and _MEASURE.search(text):
            found.add("en_body")


def _add_english_words(found: set[str], words: list[str]) -> None:
    tagged = LATIN_WORDS
    before = before2 = ""
    for word in words:
        if word in tagged:
            found.update(tagged[word])
        elif word[-1] == "s" and word[:-1] in tagged:
            found.update(tagged[word[:-1]])
        if before in PHRASE_HEADS:
            found.update(tagged.get(f"{before} {word}", ()))
        if before2 in PHRASE_HEADS:
            found.update(tagged.get(f"{before2} {before} {word}", ()))
        before2, before = before, word


def _add_shape(found: set[str], message: Message) -> None:
    text, raw = message.text, message.raw
    length = len(text)
    marks = raw.count("?") + raw.count("？")
    if marks:
        found.add("end_q" if text.rstrip(" .。!~)\"'").endswith("?") else "mid_q")
        if marks >= 3:
            found.add("many_q")
        if "!" in text:
            found.add("q_and_excl")
    elif "!" in text:
        found.add("excl")
    breaks = len(_BREAKS.findall(text))
    if breaks >= 2:
        found.add("breaks_2" if breaks < 4 else "breaks_4")
    if "@" in text:
        found.add("at")
    if length >= 6 and len(set(text)) * 3 <= length:
        found.add("repeats")


def _bucket(length: int, bounds: tuple[tuple[int, str], ...], longest: str) -> str:
    for bound, name in bounds:
        if length <= bound:
            return name
    return longest
