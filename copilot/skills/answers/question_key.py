"""Reduces a question to what tells it from others, so that repeats meet under one key."""

import re

from copilot.skills.answers.word_lists import words

_FILLERS = re.compile(
    r"主播|主持人?|老板娘?|店家|掌柜|客服|卖家|小助理|小二|亲亲?(?![肤子戚])|姐姐|小姐姐|姐妹|姐(?!妹)|哥哥|小哥哥|宝子们?|家人们?|美女|老师|老铁"
    r"|请问(?:一下)?(?:下)?|麻烦(?:问)?(?:一?下)?|想?问一?下|我?想问(?:问|一?下)?|问问|求问|咨询一?下|打扰了?|你好|您好|哈喽|在吗|谢谢你?|感谢|拜托"
    r"|能不能告诉我|可以告诉我|告诉我一?下|有没有人知道|有人知道|我?想知道|回答一?下|回复一?下|看一?下我|看看我|帮我看一?下"
)
_FILLERS_EN = re.compile(
    r"\b(?:please|pls|plz|hi|hey|hello|host|sis|bro|guys|sir|madam|maam|dear|thanks?(?: you)?|thx"
    r"|ty|excuse me|sorry|quick question|question|i (?:just )?(?:want|wanted|would like|d like) to "
    r"(?:know|ask)|(?:can|could) (?:you|u|anyone) tell me|(?:does )?any(?:one|body) knows?(?: if)?"
    r"|i wonder(?: if)?|(?:just )?wondering(?: if)?|also|so|and|but|um+|ok|okay)\b"
)
_STOP_EN = re.compile(
    r"\b(?:the|an?|is|are|am|was|does|do|did|it|its|this|that|these|those|there|here|one|item|product|thing|you|u|your|ur|"
    r"i|me|my|we|they|s|to|of|please|will|would|be|have|has|got|get)\b"
)
_STOP_WORDS_EN = words(
    """
    the a an is are am was does do did it its this that these those there here one you u your ur i
    me my we they to of please pls will would be have has got get hi hey hello also so and but
    """
)
_LONGEST_REWORDED = 80
"""Characters of an English message whose wording is evened out; longer ones hardly ever recur."""

_SAME = (
    (re.compile(r"能不能|可不可以|可否|能否|可以不可以|可以|能够"), "能"),
    (re.compile(r"有没有|有木有|有无"), "有"),
    (re.compile(r"是不是|是否"), "是"),
    (re.compile(r"会不会"), "会"),
    (re.compile(r"要不要|需不需要|需要"), "要"),
    (re.compile(r"包不包邮"), "包邮"),
    (re.compile(r"什么时候|啥时候|啥时|何时|多会儿?|几时"), "何时"),
    (re.compile(r"怎么样|咋样|如何"), "怎样"),
    (re.compile(r"为什么|为啥|为何|咋回事"), "为何"),
    (re.compile(r"[啥嘛]子|什么|啥"), "什么"),
    (re.compile(r"咋"), "怎么"),
    (
        re.compile(
            r"多少钱|(?<![长高宽深厚线绳远])多少米|什么价格?|什么价位|怎么卖(?:的)?|价格(?:是)?多少|价钱|卖多少|几钱|价格"
        ),
        "多少钱",
    ),
    (
        re.compile(
            r"how much (?:does it |is it |is this |is that |is |are )?(?:costs?|the price)?"
            r"|what(?:s| is)? (?:the |its )?price(?: of)?|\bprice\b"
        ),
        "how much ",
    ),
    (re.compile(r"(?:can|could|may) (?:i|we|you|u|it|this|that|they)\b"), "can"),
)
_DEICTIC = re.compile(
    r"(?:现在|正在)?(?:讲|说|介绍|播)的(?:这个|这款)?|[这那](?:一)?(?:个|款|件|条|双|瓶|支|只|种|套|台|盒|包|本|把|张|顶|东西|宝贝|商品|产品)+|它"
)
_PARTICLES = re.compile(
    r"[吗呢啊呀哦噢喔吧嘛啦哈诶欸哎嗯捏哒咯喽]+|(?<![什怎那这多要])么(?![么])|(?<=[一-鿿])(?:不|没|没有|不啊)$"
)
_EDGE_ZH = re.compile(
    r"^(?:那|就|我?想?(?=要多)|都|还|到底|究竟|这|那么)+|(?:的|了|的啊|一般|大概|呗)+$"
)
_PUNCTUATION = re.compile(r"[^\w一-鿿%+/.\-]|_|(?<![0-9a-z])[./\-]|[./\-](?![0-9a-z])")
_SPACES = re.compile(r"\s+")
_HAN_SPACE = re.compile(r"(?<=[一-鿿])\s+|\s+(?=[一-鿿])")


def question_key(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """Return the key of a question.

    ``text`` is normalised; ``spans`` (ascending, no overlap) are mentions of links and products to
    leave out. Letters, figures and negations inside stay, so M码 and L码 differ. Never empty for
    a text with a letter or digit in it.
    """
    bare = without_spans(text, spans)
    key = _reduced(bare)
    if not key:
        key = _reduced(text)
    return key or _spaced(_PUNCTUATION.sub(" ", text)) or text


def _reduced(text: str) -> str:
    if not text.isascii() and _HAN.search(text):
        text = _FILLERS.sub(" ", text)
        for pattern, same in _SAME[:-2]:
            text = pattern.sub(same, text)
        text = _DEICTIC.sub(" ", text)
        text = _PARTICLES.sub(" ", _PUNCTUATION.sub(" ", text).strip())
        text = _EDGE_ZH.sub("", _spaced(text))
    if _LATIN.search(text):
        text = _reduced_en(text)
    return _spaced(_PUNCTUATION.sub(" ", text))


_LATIN = re.compile(r"[a-z]{2}")
_HAN = re.compile(r"[一-鿿]")


def _reduced_en(text: str) -> str:
    text = text.replace("'", "").replace("’", "")
    text = _PUNCTUATION.sub(" ", text)
    if len(text) > _LONGEST_REWORDED:
        return " ".join(word for word in text.split() if word not in _STOP_WORDS_EN)
    text = _FILLERS_EN.sub(" ", text)
    for pattern, same in _SAME[-2:]:
        text = pattern.sub(same, text)
    return _spaced(_STOP_EN.sub(" ", text))


def _spaced(text: str) -> str:
    return _HAN_SPACE.sub("", _SPACES.sub(" ", text)).strip()


def without_spans(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """Return ``text`` with blanks for the (start, end) ``spans``, which ascend without overlap."""
    if not spans:
        return text
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces.append(text[done:start])
        done = max(done, end)
    pieces.append(text[done:])
    return " ".join(pieces)
