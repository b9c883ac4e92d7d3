"""Finds what a host takes back: the words before 不对, 说错了 and the like."""

import re
from collections.abc import Iterator
from typing import Final

from copilot.skills.corrections.claim import SilentSpan
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from copilot.skills.corrections.speech.stance_words import NUMERAL

_FEW_WORDS: Final = 6
_FIGURE: Final = re.compile(NUMERAL)

_RETRACTION: Final = re.compile(
    r"(?:(?:^|(?<=[，。！？,!? 、…]))|(?<=[哦噢喔啊诶哎呃嗯唉])"
    r"|(?<=[升克米斤两瓦伏时天年月块元码包袋盒片支瓶件个条双度寸毫安的色味棉钢])"
    r"|(?<=[0-9零一二三四五六七八九十百千]))不对(?:不对|啊|哈|哦|呀)*(?=$|[，。！？,!? 、…]"
    r"|我?说错|应该|是(?!称|劲)|我们|这个|它|[0-9零一二两三四五六七八九十百])"
    r"|(?:^|(?<=[，。！,! …]))[哦啊噢诶哎]不(?=$|[，,…]|是?[0-9零一二两三四五六七八九十百])"
    r"|(?<![没不别你怕会能])(?<!他们)(?<!不是)(?<!没有)(?:我)?(?:刚才?|刚刚|前面|这里|又|好像"
    r"|是我)?(?:我)?(?:说|讲|念"
    r"|记|看|搞|报|弄|嘴瓢|读)(?:(?:错|反|岔|串|混)了(?!的|就|能|可以|不|我们?(?:负责|赔))"
    r"|(?:错|反|岔|串)(?=$|[，。！,! …]|[啊哈哦呀啦咯]|[0-9零一二两三四五六七八九十百]"
    r"(?![个句点字])|应该|是(?![不的])))|口误"
    r"|嘴瓢|(?:逗|骗|唬|考考?)你们?(?:的|呢|玩)|开(?:个|你们?)?玩笑(?:的|啦|哈|呢|了)?(?![^，。 ])"
    r"|更正一?下|纠正一?下|重新(?:说|讲)(?:一遍|一下|哈)?|收回(?:刚才|这句)|应该是说"
    r"|\b(?:sorry,? i mean|i mean to say|i meant|no,? wait|wait,? no|wait,? sorry|scratch that"
    r"|strike that|let me correct(?: that| myself)?|correction|my mistake|my bad|i misspoke"
    r"|(?:just |i['’]?m |only )?(?:kidding|joking)|i got that wrong|i said that wrong"
    r"|that['’]?s wrong|that was wrong"
    r"|not right,? sorry|oops|whoops|wait(?=[ ,.…!]*$)|sorry(?=[ ,.…!]*$)"
    r"|wait,? (?:that['’]?s|not|i said)|misspoke"
    r"|i(?:['’]ve| have)? (?:just )?(?:read|said|gave(?: you)?|was (?:on|reading|looking at)"
    r"|looked at)(?: (?:out|off))? the wrong [a-z]+|i misread(?: that| it)?"
    r"|sorry,? (?:it['’]?s|that['’]?s|they['’]?re|not|no)"
    r"|no,? no,? sorry|no,? sorry|i take that back|excuse me,? (?:it['’]?s|that['’]?s))\b"
    r"|\bi mean\b(?=,? (?:[0-9$£€¥]|(?:a |an |the )?(?:one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|hundred|half)\b))"
)
"""What takes back what was said just before."""

_FORMER: Final = re.compile(r"刚才?|刚刚|前面|上一?句|earlier|before|just now")

_FILLER: Final = re.compile(
    r"(?:不是|不对|[哦噢喔啊诶欸哎呃嗯唉哈呀额那个这个等一下会儿来好对，。！？,!? 、…]|宝宝们?"
    r"|姐妹们?|大家|家人们|不好意思|抱歉|主播|我|\b(?:oh|uh|um|wait|sorry|okay|ok|so|well"
    r"|hold on|no|ah|hmm|guys)\b)*"
)


def retracted(text: str) -> Iterator[SilentSpan]:
    """Yield from the clause before a retraction in an aligned text to the retraction's end."""
    clauses = cut_clauses(text)
    first = True
    for found in _RETRACTION.finditer(text):
        before = [
            c
            for c in clauses
            if c.start < found.start() and not _empty(text[c.start : min(c.end, found.start())])
        ]
        before = before[:-2] + _taken_together(before[-2:])
        rest = text[found.end() :]
        repaired = not first and _empty(rest)
        if before and not repaired and not (_FORMER.search(found[0]) and _empty(rest)):
            yield SilentSpan(before[-1].start, found.end(), "retracted")
        first = False


def _taken_together(last: list[Clause]) -> list[Clause]:
    """Return what one breath takes back: with a few words after a clause, that clause too.

    没有尿显，你得摸，哎不对 does not take back the words about feeling it alone.
    """
    if len(last) < 2 or last[0].ends_sentence or len(last[1].text) > _FEW_WORDS:
        return last
    return last[:1] if not _FIGURE.search(last[1].text) else last


def _empty(text: str) -> bool:
    return _FILLER.fullmatch(text) is not None


def retracts(text: str) -> bool:
    """Tell whether what was said before an aligned text is taken back."""
    found = list(_RETRACTION.finditer(text))
    if not found:
        return False
    first = found[0]
    return _empty(text[: first.start()]) or _empty(text[first.end() :])
