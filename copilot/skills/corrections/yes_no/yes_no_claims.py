"""Claims that a product has, may or suits something, held against what the shop answers."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest

from copilot.skills.corrections.cards.short_values import short_value
from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses, is_of_a_kind
from copilot.skills.corrections.speech.polarity import Polarity, Reading, reading_around
from copilot.skills.corrections.yes_no.flight_facts import FLIGHT, is_of_other_luggage
from copilot.skills.corrections.yes_no.implied_answers import right_by_figure
from copilot.skills.corrections.yes_no.named_properties import mentions
from copilot.skills.corrections.yes_no.property_paraphrases_words import (
    ADJECTIVES,
    EXCLUDES,
    PARAPHRASES,
    Use,
)
from copilot.skills.corrections.yes_no.told_of_others import (
    is_denied_in_part,
    is_of_another_thing,
    is_sold_apart,
)
from copilot.skills.corrections.yes_no.vessels import is_of_vessel
from copilot.skills.corrections.yes_no.yes_no_facts import Answer, Answers

_SAID: dict[tuple[Use, Polarity, bool], str] = {
    ("may", "yes", True): "可以",
    ("may", "no", True): "不可以",
    ("has", "yes", True): "有",
    ("has", "no", True): "没有",
    ("does", "yes", True): "会",
    ("does", "no", True): "不会",
    ("suits", "yes", True): "可以",
    ("suits", "no", True): "不可以",
}
_CONTRAST = re.compile(
    r"(?:但是?|不过)?(?:这个|这款|我们这个|我们家?的?|咱们家?的?|它)(?:就|是|却|可)?(?:不行"
    r"|不能|不可以|不会|没有|不含|可以的?|能|有|不)[的哈哦啊呀]*$"
    r"|(?:but |and )?(?:this one|ours|these|this) (?:you |they |she )?(?:is|are|does|do|can|may)"
    r"(?:n['’]?t| not)?(?: though)?$|(?:but |and )?not (?:this|these|ours|this one|with this)$"
    r"|(?:但|可|而)?(?:不|并)是(?:说|指)?(?:我们家?|咱们家?)?(?:这[个款种]|我们的?)[哈哦啊呀]*$"
)
_ALLOWED = "可以"
_HARM = re.compile(
    r"(?<![不没防别])(?<!不会)(?<!不容易)"
    r"(?:开胶|脱胶|变形|缩水|洗坏|搅坏|泡坏|毁了|毁掉|废了|报废|散架|掉漆|炸了?|裂了?|完蛋|找我哭|别怪我)"
)
"""What comes of it tells that nobody allowed it: 有姐妹扔洗衣机 洗变形了."""
_JOINED = re.compile(r"[、,， ]?(?:和|或者?|还有|跟|与|以及|也|and|or|,)? ?")
_ALLOWED_OR_NOT = re.compile(r" ?(?:[不没]?(?:可以|能|行|会|有|支持)|没问题|没事)[的哈啊呢了]* ?")
_SAME_THING = re.compile(r"[、,和的或者跟与 ]{0,2}(?:and|or)? ?")
_IS = re.compile(r"(?:^|是|很|都|超级?|非常|特别|真的|也|完全|全|[,，])$")
_THAT_ENDS = re.compile(r"的?[哈哦啊呀呢嘛]*$")
_OF_SUCH = re.compile(r"的(?:[哈哦啊呀呢嘛]+|$)")
_WISHED = re.compile(r"(?:要|买|选|找|拍|想|种|款|喜欢|需要|不|没|无|非|像)$")
_LEFT_OUT = re.compile(r"(?:没有?|不带|没带|无)\Z")
_BY_AGE = frozenset({"baby", "child", "elderly", "kitten", "puppy"})
_AGE = re.compile(
    r"岁|个月|满月|\b(?:years?|months?) old\b|\b(?:over|above|from) (?:[0-9]|one|two|three"
    r"|six)\b"
)
_FOLLOWS_AWAY = re.compile(
    r"过敏|敏感|含量|等级|级别|测试|试验|味(?!精)|色|款|版|杯(?!刷)|allerg|level"
)
_OF_THOSE = re.compile(
    r"(?:也|都|就)?(?:能够?|可以|可)(?:放心|直接)?[用吃喝穿戴玩贴擦涂](?:到)?的"
    r"(?![啊哦哈呢嘛呀哟啦]|放心|没问题|没事|大家|姐妹|家人|宝)[一-鿿]"
)
"""After a group: what it may use in general, 孕妇能用的产品不多."""
_COMING = re.compile(
    r"\bcoming (?:on |in |this |next )?(?:soon|later|week|month|mon|tues|wednes"
    r"|thurs|fri|satur|sun)"
)
"""What is another product, not yet there: a backless booster coming thursday."""
_LACKS = re.compile(r"没有?(?![送配带给做装加卖出的了哈啊哦呢哟吗货])[一-鿿]{2,4}[的了哈啊哦呢]*$")
_SORT = re.compile(r"(?:带|含|有)\Z")
_USED = re.compile(r"的(?:[我你他她]|人家)")
"""After a sort of goods: what somebody does with it, 带香味的我用了会痒."""
_HAN = re.compile(r"[\u3400-\u9fff]")


_STANDS_FOR: dict[str, str] = {"detaching": "cover_wash", "cover_wash": "detaching"}
"""What says the same of a part where the shop answers only by the other word."""


def yes_no_claims(text: str, answers: Answers) -> list[Claim]:
    """Return what an aligned text says yes or no to, compared; ``answers`` by ``answers_of``."""
    spoken = [
        key
        for key, _, _ in mentions(text)
        if not answers.keys().isdisjoint((key, _STANDS_FOR.get(key), *EXCLUDES.get(key, ())))
    ]
    own = [key for key in answers if key not in PARAPHRASES and _own(key).search(text)]
    if not spoken and not own:
        return []
    claims: list[Claim] = []
    clauses = cut_clauses(text)
    previous = ""
    for clause, following in zip_longest(clauses, clauses[1:]):
        if following is None or not _CONTRAST.match(following.text):
            found = _of_clause(clause, previous, answers, own, len(text))
            harm = _HARM.search(clause.text + (following.text if following else ""))
            claims.extend(claim for claim in found if not (harm and claim.said == _ALLOWED))
        previous = "" if clause.ends_sentence else clause.text
    return claims


def _of_clause(
    clause: Clause, previous: str, answers: Answers, own: list[str], whole: int
) -> Iterator[Claim]:
    words = clause.text
    if "?" in clause.mark or "？" in clause.mark:
        return
    spans = _spans(words, own, answers)
    readings = _readings(words, spans, answers)
    for (key, start, end), reading in zip(spans, readings, strict=True):
        if _is_of_others(words, key, start, end):
            continue
        for about, polarity in _meant(key, reading or ("no" if is_sold_apart(words) else None)):
            about = about if about in answers else _STANDS_FOR.get(about, about)
            # 布套是缝死的，拆不下来: the part stands in the clause before
            answer = on_part(answers.get(about, ()), words if start else previous + words)
            if answer is None or is_of_vessel(about, words[:start], answer):
                continue
            if answer.use == "has" and _LACKS.match(words, end):
                continue  # 手柄没有电池: the handle is there
            apart = answer.use == "has" and is_sold_apart(words)
            if apart and answer.polarity == "yes":
                continue  # a spare one, or a better one
            said: Polarity = "no" if apart else polarity
            claim = compared(answer, said, clause, start, end, whole)
            if claim is not None and not right_by_figure(claim):
                # a fact that says yes to one place and no to the other needs both named
                yield replace(claim, said=words.strip()) if about in FLIGHT else claim


def _is_of_others(words: str, key: str, start: int, end: int) -> bool:
    """Tell whether a mention is no more than a name, or is of another thing than the product."""
    left_out = _LEFT_OUT.match(words[:start]) and is_of_a_kind(words, start, end)
    if left_out or _FOLLOWS_AWAY.match(words, end) or _OF_THOSE.match(words, end):
        return True
    if is_of_other_luggage(key, words[:start]) or is_of_another_thing(words, start, end):
        return True
    if is_denied_in_part(words) or (key in _BY_AGE and _AGE.search(words)):
        return True
    used = _SORT.search(words, 0, start) and _USED.match(words, end)
    return bool(_COMING.search(words) or used)


def _spans(words: str, own: list[str], answers: Answers) -> list[tuple[str, int, int]]:
    """Return what is mentioned, in order.

    A product's own word gives way to a known one the shop speaks of, and wins over any other.
    """
    named = [(key, at.start(), at.end()) for key in own for at in _own(key).finditer(words)]
    spans = [span for span in mentions(words) if span[0] in answers or not _overlapped(span, named)]
    spans.extend(span for span in named if not _overlapped(span, spans))
    return sorted(spans, key=lambda span: span[1])


@lru_cache(maxsize=8192)
def _own(key: str) -> re.Pattern[str]:
    """Return what finds a product's own word; left handed is left-handed too."""
    return re.compile(re.escape(key).replace(r"\-", "[- ]").replace(r"\ ", "[- ]"))


def _overlapped(span: tuple[str, int, int], others: list[tuple[str, int, int]]) -> bool:
    return any(start < span[2] and span[1] < end for _, start, end in others)


def _readings(
    words: str, spans: list[tuple[str, int, int]], answers: Answers
) -> list[Reading | None]:
    """Return what is said of each mention; in a list, what is said of the first or the last."""
    readings: list[Reading | None] = []
    previous = 0
    for index, (key, start, end) in enumerate(spans):
        stop = spans[index + 1][1] if index + 1 < len(spans) else len(words)
        left = words[previous:start]
        if _ALLOWED_OR_NOT.fullmatch(left) and _ALLOWED_OR_NOT.match(words, end):
            left = ""  # 机洗不可以手洗可以: each has its own behind it
        reading = _reading(key, left, words[start:end], words[end:stop], answers)
        if (
            reading is None
            and readings
            and readings[-1]
            and left
            and _is_joint(_JOINED, left, words)
        ):
            reading = readings[-1]
        readings.append(reading)
        previous = end
    for index in range(len(spans) - 2, -1, -1):
        between = words[spans[index][2] : spans[index + 1][1]]
        if readings[index] is None and _is_joint(_SAME_THING, between, words):
            readings[index] = readings[index + 1]
    return readings


def _is_joint(pattern: re.Pattern[str], between: str, words: str) -> bool:
    """Tell whether words join two mentions; in English a blank alone does not."""
    joined = pattern.fullmatch(between) is not None
    return joined and bool(between.strip() or not words.isascii())


def mentioned(words: str, answers: Answers) -> list[tuple[str, int, int]]:
    """Return (property, start, end) of what aligned words mention that the shop speaks of."""
    own = [key for key in answers if key not in PARAPHRASES and _own(key).search(words)]
    return [span for span in _spans(words, own, answers) if span[0] in answers]


def on_part(candidates: tuple[Answer, ...], words: str) -> Answer | None:
    """Return the answer on the part named in a clause, or on the product when none is."""
    for answer in candidates:
        if answer.subject and answer.subject in words and _part(answer.subject).search(words):
            return answer
    whole = [answer for answer in candidates if not answer.subject]
    return whole[0] if len(whole) == 1 else None


@lru_cache(maxsize=4096)
def _part(subject: str) -> re.Pattern[str]:
    """Return what finds a part of a product spoken of, and not something on it or of it."""
    return re.compile(re.escape(subject) + "(?![上里边]|的(?!话))")


def _reading(key: str, left: str, mention: str, right: str, answers: Answers) -> Reading | None:
    entry = PARAPHRASES.get(key)
    use = entry.use if entry else answers[key][0].use
    if use == "does" and left.endswith("不"):
        return "no"
    if entry and entry.no and re.fullmatch(entry.no, mention):
        return "no"
    reading = reading_around(left, mention, right, use)
    if reading is not None or entry is None:
        return reading
    around = left[-8:] + mention + right[:8]
    if entry.no and (said := re.search(entry.no, around)) and mention in said[0]:
        return "no"
    if entry.yes and (said := re.search(entry.yes, around)) and mention in said[0]:
        return "yes"
    if entry.key in ADJECTIVES and (_predicated(left, right) or _goes_on(left, right)):
        return "yes"
    return None


_GOES_ON = re.compile(r" (?:so|wear|and|even|you can|no (?:problem|worries)|take|use)\b")


def _goes_on(left: str, right: str) -> bool:
    """Whether an English clause begins with the adjective and goes on: waterproof, wear it."""
    return not left.strip() and _GOES_ON.match(right) is not None


def _predicated(left: str, right: str) -> bool:
    """Whether an adjective ends its clause as what is said (鞋面防水的), not as what is wished."""
    if _IS.search(left) and _THAT_ENDS.match(right):
        return True
    return bool(_OF_SUCH.match(right)) and not _WISHED.search(left)


def _meant(key: str, reading: Reading | None) -> Iterator[tuple[str, Polarity]]:
    if reading == "only":
        yield key, "yes"
        for other in EXCLUDES.get(key, ()):
            yield other, "no"
    elif reading in ("yes", "no"):
        yield key, reading


def compared(
    answer: Answer, polarity: Polarity, clause: Clause, start: int, end: int, whole: int
) -> Claim | None:
    """Return the claim that a clause says ``polarity`` at start:end of it, or nothing.

    What holds in part only condemns nobody; ``whole`` is the text's length.
    """
    right = polarity == answer.polarity
    if answer.partly and not right:
        return None
    chinese = bool(_HAN.search(clause.text))
    said = _SAID[answer.use, polarity, True] if chinese else polarity
    return Claim(
        known=answer.known,
        outcome="right" if right else "wrong",
        said=said,
        truth=short_value(answer.known.fact.value),
        start=clause.start + start,
        end=clause.start + end,
        settled=clause.end < whole or bool(clause.mark),
        weight="safety" if answer.safety else "plain",
    )
