"""Words that a recogniser cut in two: what was left open, put before what goes on with it.

Recognisers end a segment where the host breathes: 这个电池容量呢, and then 三万毫安. What ends so
that no sentence can end there is read with the next segment as one stretch of speech, if that does
not turn to something else.
"""

import re
from dataclasses import replace
from typing import Final

from copilot.skills.corrections.figures.figures import find_figures
from copilot.skills.corrections.judgement import Lead, Said
from copilot.skills.corrections.measures.measure_words import NAME_HEADS
from copilot.skills.corrections.speech.clauses import cut_clauses
from copilot.skills.corrections.speech.cues import CueFinder
from copilot.skills.corrections.speech.stance_words import QUESTION
from knowledge.language.characters import align
from knowledge.language.lexicon import begins_word

_LONGEST: Final = 28  # characters of Chinese left open; what is longer says more than a subject
_LONGEST_ENGLISH: Final = 60
_LONGEST_NAME: Final = 12
_SHORTEST_NAME: Final = 2
_MOST_WORDS_OF_NAME: Final = 3

_YOU: Final = "你们|大家|各位|姐妹们?|家人们?|宝宝们?|宝妈们?|妈妈们?|朋友们?"
_NO_WORDS: Final = re.compile(
    r"(?:[\s，、。,.…]|嗯|呃|额|哎|唉|那个|就是说|怎么说呢?"
    rf"|(?:{_YOU})?(?:都|可以|尽管)?放心啊?|(?:很|好)多(?:人|姐妹|妈妈|朋友)(?:都)?(?:关心|在意)(?:的|啊)?"
    rf"|(?:我|主播)?(?:来|再|要|先)?(?:跟|给|和)(?:{_YOU})(?:再|好好)?(?:讲|说|报|念)(?:一?下|清楚)?"
    rf"|(?:我)?(?:[拿用][^，。 ]{{1,3}})?[量称测数](?:一?下)?给(?:{_YOU})看"
    r"|(?<![a-z])(?:uh|um|er|hmm|well|like|you know|you guys|everyone|by the way"
    r"|if you(?:['’]re| are) wondering)(?![a-z]))+\Z"
)
"""What is no more than a breath, or a word to the listeners, at the end of a segment."""

_OPEN: Final = re.compile(
    r"(?:[呢啊呀嘛]|的话|(?:这|那)?(?:一?块|方面)|是|为|有|达到|做到|做到了|能到|可以到|大概|差不多|才|只要|只"
    r"|仅|最[高大低长多少快]|总共|一共|至少|足足|整整|叫|里面|用的?|采用|(?:我们|它|这个|咱们|咱家|我们家)"
    r"|含|支持|配了|给到?大家|那种)\Z"
)
_TOPIC: Final = re.compile(
    r"\A(?:关于|至于|说到|说说)|(?<=[一-鿿]{2})(?:[呢啊呀嘛]|的话|(?:这|那)?(?:一?块|方面)|(?:这个|这种)(?:成分|东西|问题))+"
    r"\Z"
)
"""What only sets a subject before a sentence: 关于谷物啊 is of 谷物."""
_OPEN_ENGLISH: Final = re.compile(
    r"(?:\b(?:is|are|was|were|to|at|in|about|around|roughly|with|for|has|have|got|gets?|holds?"
    r"|runs?|lasts?|weighs?|takes?|out|only|just|up to|a|an|full|from|by|of|made of|not"
    r"|over|under|than|nearly|almost|about half)"
    r"|isn['’]t|aren['’]t|it['’]s|they['’]re)\Z"
)
_STOPS_SHORT: Final = re.compile(r"(?:是|不|\b(?:the|a|an|of|for|is|are|my|your|per|not)|n['’]t)\Z")
"""What is still of something else when a figure was said: 五斤的帐篷是, eighteen frets on the."""
_ONE_MORE: Final = re.compile(r"(?:还有|另外|以及|除了|\b(?:plus|also|besides))\Z")
_ASKS: Final = re.compile(
    r"多[少大长高重久宽厚深远]|几|什么|哪|吗|怎么|谁|[?？!！]|\b(?:what|how|which|who|why)\b"
)
_OUTCRY: Final = re.compile(r"[?？!！]\s*\Z")

_TURNS: Final = re.compile(
    r"(?:[\s，。,.]|嗯|呃|诶|哎|啊)*(?:来|欢迎|(?:还|又|刚才|刚刚)?有(?:个|一个|几个|位)?(?:人|姐|朋|宝|粉)"
    r"|刚[才刚]|等|待会|一会|先|然后|另外|对了|还有|再就是|再说|你|大家|家人|姐妹|宝|谁|别|人家|如果|要是"
    r"|万一|我(?!们)|他|她|那[款个种台件条把瓶]|说到|好了|开着|上次|去年|以前|之前|说明|后台|运营|弹幕|公屏|评论"
    r"|(?:and then|also|but|wait|hold on|let me|hey|hi|welcome|some(?:one|body)?|people|guys"
    r"|everyone|you|your|my|mine|i|if|when|is it|are (?:they|these)|do|does|did|what|how|who"
    r"|why|which|the other|another|other|next|back|oh|thanks?|sorry|no|maybe|guess"
    r"|anyway)(?![a-z]))"
)
"""How what begins that does not go on with the words before."""

_NUMERAL: Final = "[0-9零〇一二两三四五六七八九十百千万半]"
_NUMBER_EN: Final = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven"
    r"|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|point)"
)
_NUMBER_ENDS: Final = re.compile(
    rf"{_NUMERAL}[斤两块元毛米年岁升寸点]?[\s，,]*\Z|百分之?\Z"
    rf"|\b(?:{_NUMBER_EN}|[0-9]+)(?: (?:pounds?|feet|foot|years?|dollars?))?(?: and(?: an?)?)?\s*\Z"
)
_NUMBER_GOES_ON: Final = re.compile(
    rf"\s*(?:{_NUMERAL}|[个代款层种次条件把支套双盒袋瓶包台只点块毛元斤两克升瓦米寸页片]|毫[安升米克]|公[斤分克]|\.[0-9]"
    rf"|(?:and )?(?:{_NUMBER_EN}|[0-9]+|half|a half|quarter)\b)"
)
_COUNTED: Final = re.compile(
    r"[一二两三四五六七八九][个件种款条双支瓶盒袋包台张把份套层档口颗粒团根只顶盏床卷]"
)
"""A number that counts things, and ends no other number: 850 pieces are 八百五十个."""
_OF_RETURNS: Final = re.compile(r"[七7][天日](?:无理由|包?退)")
_BOUND: Final = re.compile(r"(?:[了得过着们吗]|的(?!话|确|士)|不(?:了|上|动|起|下|掉|到)(?!来))")
"""What no sentence begins with."""
_COPULA: Final = re.compile(r"(?:(?:and|so|well|它|这|那|就|都) ?)*(?:is|are|was|were|是|有)\Z")
_LEADING_ENGLISH: Final = re.compile(
    r"(?:(?:and|so|now|then|okay|ok|as for|for|about|on|with) )*(?:(?:the|its|this|our|your) )?"
)
_OF_THIS: Final = re.compile(
    r" (?:of|on|for|in) (?:this|the|our|these|that)(?: [a-z]+){0,3}\Z|,?"
    r" wise\Z"
)


def whole_of(said: Said, lead: Lead) -> Said:
    """Return a piece of speech together with the words that lead into it."""
    return replace(said, text=lead.text + said.text, before=lead.before, runs_on=0)


def lead_of(said: Said, finder: CueFinder) -> Lead | None:
    """Return the words left open before ``said`` that it goes on with, if there are any.

    ``finder`` knows what the shop's properties are called.
    """
    if not said.runs_on or said.speaker != "host" or _TURNS.match(align(said.text)):
        return None
    kept, running = said.before[: -said.runs_on], list(said.before[-said.runs_on :])
    while running and not _bare(running[-1]):
        running.pop()  # no more than a breath
    if not running:
        return None
    inside = _is_cut_inside(align(running[-1]), align(said.text))
    found = _last_clause(running[-1]) if inside else _open_end(running[-1], finder)
    if found is None:
        return None
    rest, words = found
    joint = "" if not words.isascii() else " "
    earlier = (*kept, *running[:-1], *([rest] if rest else []))
    return Lead(words + joint, tuple(earlier))


def _is_cut_inside(before: str, text: str) -> bool:
    """Tell whether a figure or a word goes on over the cut: 三斤 and 六两一袋, 测不 and 了."""
    number = _NUMBER_ENDS.search(before) and _NUMBER_GOES_ON.match(text)
    if number and before[-1:] in "百千万斤块" and re.match(f"{_NUMERAL}+{before[-1]}", text):
        return False  # 抵五百, and 一百抵五百 is another sum
    if number and _begins_anew(before, text):
        return False
    return bool(number or _BOUND.match(text))


def _begins_anew(before: str, text: str) -> bool:
    """Tell whether the number a text begins with is none of the figure's before: 八百, 三个颜色."""
    if text.startswith("百分"):
        return True
    counted = before[-1:] in "百千万斤两" and _COUNTED.match(text)
    return bool(counted or _OF_RETURNS.match(text) or begins_word(before + text, len(before)))


def _last_clause(segment: str) -> tuple[str, str] | None:
    """Return what stands before the last clause of a segment, and that clause."""
    clauses = cut_clauses(align(segment))
    if not clauses or _OUTCRY.search(segment):
        return None
    start = clauses[-1].start
    return segment[:start].strip(), segment[start : clauses[-1].end]


def _bare(segment: str) -> str:
    """Return a segment without the breath at its end."""
    ending = _NO_WORDS.search(align(segment))
    return segment[: ending.start()] if ending else segment


def _open_end(segment: str, finder: CueFinder) -> tuple[str, str] | None:
    """Return what stands before the open words of a segment, and those; ``None`` where it ends."""
    if _OUTCRY.search(segment):
        return None
    text = _bare(segment)
    clauses = cut_clauses(align(text))
    if not clauses:
        return None
    last = clauses[-1]
    words = text[last.start : last.end]
    start = last.start
    if _COPULA.match(last.text) and len(clauses) > 1:
        subject = next((c for c in reversed(clauses[:-1]) if _names_property(c.text, finder)), None)
        if subject is not None:
            start, words = subject.start, f"{text[subject.start : subject.end]} {words}"
    if not words.isascii():
        words = words.replace(" ", "")
    if not _is_open(align(words), finder):
        return None
    return text[:start].strip(), _TOPIC.sub("", words) or words


def _is_open(words: str, finder: CueFinder) -> bool:
    english = words.isascii()
    if len(words) > (_LONGEST_ENGLISH if english else _LONGEST):
        return False
    if _ASKS.search(words) or QUESTION.search(words) or _ONE_MORE.search(words):
        return False
    if _STOPS_SHORT.search(words):
        return True
    if any(figure.dimension != "count" for figure in find_figures(_TOPIC.sub("", words))):
        return False
    ends = _OPEN_ENGLISH if english else _OPEN
    return ends.search(words) is not None or _names_property(words, finder)


def _names_property(words: str, finder: CueFinder) -> bool:
    """Tell whether words are no more than the name of a property."""
    if words.isascii():
        words = _LEADING_ENGLISH.sub("", _OF_THIS.sub("", words), count=1)
        if len(words.split()) > _MOST_WORDS_OF_NAME:
            return False
    elif not _SHORTEST_NAME <= len(words) <= _LONGEST_NAME:
        return False
    return words.endswith(NAME_HEADS) or any(cue.end == len(words) for cue in finder.find(words))
