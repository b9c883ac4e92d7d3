"""Values that list several things: all of them said, how many they are, and one of them denied."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.figures.figures import Figure, find_figures
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from copilot.skills.corrections.speech.polarity import is_asked, reading_around
from copilot.skills.heard.agreement import agrees
from copilot.skills.heard.asked_card import Topic
from copilot.skills.heard.word_stems import places_of, stem, stems_of
from knowledge.language.quantities import Quantity, find_quantities

_CUT: Final = re.compile(
    r"[、/,，;；]\s*|\s+(?:and|or|&)\s+|(?<=[一-鿿a-z0-9])(?:和|与|或|及)(?=[一-鿿a-z0-9])"
)
_NO_LIST: Final = re.compile(
    r"[不无没非限加除仅只可能会需勿免满]|之后|后[可能]|\d+\s*%|[$¥￥]|元|\b(?:not?|"
    r"non|only|if|unless|for|extra(?! [a-z])|with|without|per|in|on|to|up)\b"
)
_LONGEST: Final = 3  # English words of a part; a longer one is a sentence
_LONGEST_HAN: Final = 6
_FOR_BOTH: Final = re.compile(r"(?:通用|均可|皆可|都可以?|两用)\Z")
_NUMBER_OF: Final = re.compile(r"(?<![\d一-鿿])(?:[a-z]?\d{1,3}[号#]?\s?)(?=[一-鿿]{2})")
_SUFFIX: Final = re.compile(r"(?<=[一-鿿])(?:色|款|型|味|口味|码|面)\Z")
_ASKS_WHICH: Final = re.compile(
    r"几(?:个|种|款|样|色|档|味|码|类)|哪[些几]|怎么|怎样|什么|啥|多少[种款个样]|"
    r"\bhow many\b|\bwhat\b|\bwhich\b"
)
_COUNTERS: Final = frozenset({"", "个", "种", "款", "样", "类", "档", "pcs", "色"})
_ENDS: Final = re.compile(r"最[小大长短轻重低高]|到|\b(?:up to|to|through|from)\b")
_MORE: Final = re.compile(
    r"还有|外加|另外|以及|\bplus\b|(?<=[a-z]) (?:and|or) (?:a |the )?(?P<word>[a-z]+)"
)
_ADDED: Final = re.compile(r" (?:an? |the )?(?P<word>[a-z]+)")
_THING: Final = re.compile(r"[一-鿿]{2}|[a-z]{3}")
_FILLER: Final = re.compile(
    r"一共|总共|可以|选择|我们|这个|这款|颜色|规格|尺寸|款式|[的哈啊哦呀了是就有吧嘛呢哟都种款个样能选]|"
    r"\b(?:there|there's|they|come|comes|it's|are|total|different|kinds|types|options|choices|you|"
    r"get|have|has|got|for|of|them|the|and|one|ones|choose|from)\b"
)
_NO_NOUN: Final = frozenset(
    ["of", "different", "in", "to", "total", "all", "and", "kinds", "types", "options", "choices"]
)
_NO_THINGS: Final = "it they that you both either all so is are we works work i no"
_NO_THING: Final = frozenset(_NO_THINGS.split())
_ALL: Final = re.compile(r"都|全|两[样个种者]|\b(?:both|either|all)\b")
_FINE: Final = re.compile(
    r"可以|能|行|有|没问题|没事|支持|ok|\b(?:yes|yep|yeah|sure|fine|both|either|work|"
    r"works|can|okay|all)\b"
)
_ONLY: Final = re.compile(
    r"只|仅|就(?![行好是可能]|是?这)|除了|\b(?:only|just|except|mornings? only)\b"
)
_FOR_EITHER: Final = re.compile(r"均[可能]|皆可|都[可能]|通用|两用|\b(?:both|either)\b")
_DENIES: Final = re.compile(
    r"(?:不(?!错|止|光|仅|用|管|漏|掉|坏|贵|断)|没(?!问题|事|关系)|卖完|售罄|sold out)"
)
_DENIED_BEFORE: Final = re.compile(
    r"(?:不能?|没有?|(?<!特)别|无|不是|不可以?|不要|勿)[一-鿿]{0,2}\Z"
    r"|(?:\b(?:no|not|never|isn't|won't|can't|don't|doesn't|cannot|without)|"
    r"n't)(?: [a-z]+){0,3} ?\Z"
)
_DENIED_AFTER: Final = re.compile(
    r"(?:[一-鿿]{0,3}?(?:不(?!错|止|光|仅|掉|漏|坏)|没(?!问题|事|关系)|别|无法|禁)"
    r"|,? ?(?:[a-z]+ )?(?:won't|can't|doesn't|isn't|don't|not\b|is out|are out|cannot))"
)


@dataclass(frozen=True, slots=True)
class Listed:
    """The parts of a listing, each by the words or figures an answer may say it in."""

    parts: tuple[str, ...]
    marks: tuple[frozenset[str], ...]
    figures: tuple[Quantity | None, ...]


@lru_cache(maxsize=512)
def listed(value: str) -> Listed | None:
    """Return the parts of an aligned value that lists at least two things, and nothing else."""
    value = _NUMBER_OF.sub("", _FOR_BOTH.sub("", value))
    parts = tuple(part.strip() for part in _CUT.split(value) if part.strip())
    faces = re.fullmatch(r"一(?:面|头|边|层)(.{1,3}?)[,，、]?一(?:面|头|边|层)(.{1,3})", value)
    if faces:
        parts = (faces[1], faces[2])
    if len(parts) < 2 or len(set(parts)) < len(parts) or _NO_LIST.search(value):
        return None
    if any(_too_long(part) for part in parts):
        return None
    figures = tuple(_figure(part) for part in parts)
    if any(figures) and not all(figures):
        return None
    marks = tuple(_marks(part, parts) for part in parts)
    return Listed(parts, marks, figures)


def counted(topic: Topic) -> tuple[Quantity, ...]:
    """Return how many things the value lists where the question asks which or how many."""
    found = listed(topic.value)
    if found is None or not _ASKS_WHICH.search(topic.question):
        return ()
    n = Decimal(len(found.parts))
    return (Quantity("count", n, n, "种", False, 0, 0),)


def says_count(figure: Figure, text: str, topic: Topic, count: Quantity) -> bool:
    """Tell whether a figure says how many things are listed: 三个, 三款, three flavours."""
    said = figure.first
    noun = re.match(r" ([a-z]+)", text[figure.end :])
    asked = stems_of(f"{topic.question} {topic.name}")
    if noun is not None and noun[1] not in _NO_NOUN and stem(noun[1]) not in asked:
        return False
    return (
        len(figure.sides) == 1
        and not figure.side
        and said.low == said.high == count.low
        and said.unit in _COUNTERS
    )


def excludes_listed(text: str, topic: Topic) -> bool:
    """Tell whether something that the value lists is denied, or only some of it is let stand."""
    found = listed(topic.value)
    if found is None:
        return bool(_FOR_EITHER.search(topic.value)) and bool(_ONLY.search(text))
    for clause in cut_clauses(text):
        if is_asked(clause.text):
            continue
        here = _said_in(clause.text, found)
        if not here:
            continue
        if any(_denied(clause, place) for places in here.values() for place in places):
            return True
        if len(here) < len(found.parts) and (
            _ONLY.search(clause.text) or _DENIES.search(clause.text)
        ):
            return True
    return False


def says_all(text: str, topic: Topic) -> bool:
    """Tell whether everything listed is said, or all of it is said to do where that is asked."""
    found = listed(topic.value)
    if found is None:
        return False
    said = len(_said_in(text, found))
    if said == len(found.parts):
        return not _goes_on(text, found)
    asked = len(_said_in(topic.question, found))
    return (
        not _DENIES.search(text)
        and not _goes_on(text, found)
        and asked == len(found.parts)
        and bool(_ALL.search(text) and _FINE.search(text))
        and (said > 0 or bool(re.match(r"(?:两[样个种者]|都|both|either)", text)))
    )


def names_some(text: str, topic: Topic) -> bool:
    """Tell whether not just what is listed is named, but for the ends of a row.

    Three, teal, coral and pink: as many as there are, and one of them another.
    """
    found = listed(topic.value)
    if found is None or _ENDS.search(text):
        return False
    said = len(_said_in(text, found))
    if said == len(found.parts):
        return _goes_on(text, found)
    return said > 0 or bool(_THING.search(_without_counts(text, topic)))


def names_part(text: str, topic: Topic) -> bool:
    """Tell whether only some of what is listed is named."""
    found = listed(topic.value)
    return found is not None and len(_said_in(text, found)) < len(found.parts)


def _without_counts(text: str, topic: Topic) -> str:
    """Return what is said beside numbers, their counters and the question's own words."""
    for figure in reversed(find_figures(text)):
        text = text[: figure.start] + " " + text[figure.end :]
    for term in sorted(topic.terms, key=len, reverse=True):
        text = text.replace(term, " ")
    return _FILLER.sub(" ", text)


def _goes_on(text: str, found: Listed) -> bool:
    """Tell whether something is added to what is listed."""
    known = frozenset().union(*found.marks)
    return any(
        not _is_listed(text[at.end() :], known)
        if not at["word"]
        else stem(at["word"]) not in known and at["word"] not in _NO_THING
        for at in _MORE.finditer(text)
    )


def _is_listed(after: str, known: frozenset[str]) -> bool:
    """Tell whether what 还有 or plus adds is itself listed: 红蓝还有绿, of the three."""
    word = _ADDED.match(after)
    if word is not None and word["word"]:
        return stem(word["word"]) in known
    return any(after.lstrip().startswith(mark) for mark in known if not mark.isascii())


def _too_long(part: str) -> bool:
    han = len(re.findall(r"[一-鿿]", part))
    return han > _LONGEST_HAN or (not han and len(part.split()) > _LONGEST)


def _figure(part: str) -> Quantity | None:
    found = find_quantities(part)
    return found[0] if len(found) == 1 else None


def _marks(part: str, parts: tuple[str, ...]) -> frozenset[str]:
    """Return the words that set a part off from the others."""
    ending = _SUFFIX.search(part)
    alike = ending is not None and all(other.endswith(ending[0]) for other in parts)
    bare = _SUFFIX.sub("", part) if alike or part.endswith("色") else part
    if re.search(r"[一-鿿]", bare):
        # Of LED灯 the 灯 is enough, unless another part is one too.
        noun = re.sub(r"^[a-z0-9-]+\s?(?=[一-鿿]+\Z)", "", bare)
        return frozenset({bare if any(noun in other for other in parts if other != part) else noun})
    others = frozenset().union(*(stems_of(other) for other in parts if other != part))
    own = stems_of(bare)
    return own if not own <= others else frozenset({stems for stems in own})


def _said_in(text: str, found: Listed) -> dict[int, list[tuple[int, int]]]:
    """Return where each part is said, by its number."""
    said: dict[int, list[tuple[int, int]]] = {}
    figures = find_figures(text) if any(found.figures) else ()
    for number, (marks, known) in enumerate(zip(found.marks, found.figures, strict=True)):
        if known is not None:
            places = [(f.start, f.end) for f in figures if agrees(f, known)]
        else:
            each = [places_of(mark, text) for mark in marks]
            places = each[0] if each and all(each) else []
        if places:
            said[number] = places
    return said


def _denied(clause: Clause, place: tuple[int, int]) -> bool:
    left, right = clause.text[: place[0]], clause.text[place[1] :]
    if _DENIED_BEFORE.search(left) or _DENIED_AFTER.match(right):
        return True
    return reading_around(left, clause.text[place[0] : place[1]], right, "may") == "no"
