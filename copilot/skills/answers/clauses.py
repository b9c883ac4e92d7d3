"""The clauses of a text: which of them come first, and which a question takes up."""

import re
from typing import Final

from copilot.skills.answers.asked_clause import asked_clause
from knowledge.language.headline import beginning, fits_headline
from knowledge.language.named_places import places_named, sends_nowhere_else
from knowledge.language.quantities import Quantity, find_quantities
from knowledge.language.script import language_of
from knowledge.language.terms import words
from knowledge.language.told_of import tells_in_passing

_TELLING_CHARACTERS = 4  # 可以, 不用, 没有 tell nothing by themselves
PAUSES = " ，,。.！!？?；;：:\n"
# A point or comma inside a figure ends nothing.
_CLAUSE_END = re.compile(r"(?<=[，。！!？?；;：\n])|(?<=:)(?!\d)|(?<=[.,])(?=\s|$)")
LIMITS = re.compile(
    r"但|不过|可是|然而|除(?![螨菌味尘湿臭垢锈渍皱草霉毛甲醛冰霜])|(?<![\d每单几一二两三四五六七八九十])只|仅"
    r"|如果|要是|(?<![无不])需|请|建议|否则|前提|例外|最多|最少|咨询|遵医"
    r"|\b(?:doctor|consult|check with|ask your|but|except|only|unless|if|however|without|please"
    r"|must|at (?:most|least)|up to)\b",
    re.IGNORECASE,
)
"""What takes back or limits what was said before: never show the one without the other.

A request or condition counts too.
"""
LIMITS_OF_NO = re.compile(
    r"但|不过|可是|然而|除|仅|如果|要是|前提|例外|\b(?:but|except|unless|if|however)\b",
    re.IGNORECASE,
)
"""What takes back a no; what to do instead (请手洗, "hand wash only") does not."""

_ASKED_UNIT = re.compile(r"(?:几|多少)([\u3400-\u9fff])")
_FOLLOWS = re.compile(r"[就则才便](?:不|会|能|可以|没|好|行|有|无)")
LINKED = re.compile(r"\A(?:(?:但是?|不过|其中|另外)|(?:but|and) )", re.IGNORECASE)
_OF_THE_REST = re.compile(
    r"其[他它余]|别的|(?:all )?(?:other|the rest)\b|elsewhere\b", re.IGNORECASE
)
_SENT_TO = re.compile(
    r"(?:we |orders )?(?:currently )?(?:only )?(?:ship|deliver|send)s? (?:only )?(?:to|within) "
    r"(?:the )?(?P<where>.+?)(?: only)?",
    re.IGNORECASE,
)
_DENIED_VERB = re.compile(r"(?:不(?:能|可|支持)?|无法)([\u3400-\u9fff])")

DENIES = re.compile(r"不(?!锈|粘)|没有?|\b(?:no|not|never)\b|n['’]t\b", re.IGNORECASE)
"""What says no."""
_BARE_SHARE: Final = re.compile(r"[,，、]\s*[\d.]+\s?%…\Z")
_NEXT_BEGUN: Final = re.compile(
    r"(?<=.{8})[;；]\s?[^;；,，.。]{1,24}…\Z|(?<=.{8}), [A-Z\d]{1,3}…\Z"
)
# 7天无理由，内衣、袜子…: the end of a list, cut off, may say no of all of it.
_BEFORE_LIST: Final = re.compile(r"(.{4,})[，；。][^，；。]*…\Z")
_LATIN_LISTED: Final = re.compile(r"[\u3400-\u9fff]{1,6}[A-Za-z][A-Za-z0-9 -]*(?=[和及与])")
_LEADS_FIGURE = re.compile(
    r"(?: (?:below|under|over|above|at|about|around|for|in|to|of|from|by|with|and|or|than|less"
    r"|within|after|before|every|more|up|down|least|most))+\s*\Z"
)
_SHORTEST = 3  # letters of a word that names something
_LEFT_OUT = re.compile(r"\b(?:exclud\w+|not|only)\b|n['’]t\b", re.IGNORECASE)


def clauses_of(text: str) -> list[str]:
    """Return the clauses of a text with the marks that end them."""
    return [part for part in _CLAUSE_END.split(text) if part.strip(PAUSES)]


def clause_asked_for(text: str, question: str) -> str:
    """Return the clause that a question takes up, unless another one limits it."""
    clauses = clauses_of(text)
    asked = question.rstrip("？? 。").rstrip("吗嘛么呢")
    verbatim = [one for one in clauses if len(asked.strip()) > 1 and asked in one]
    clause = verbatim[0] if len(verbatim) == 1 else asked_clause(clauses, question)
    if _FOLLOWS.match(clause):
        return ""  # 就不会油腻: only once what stands before is done
    if _OF_THE_REST.match(clause.strip()):
        return clause.strip(PAUSES)  # 其他地区包邮: it says itself that there are others
    others = "".join(one for one in clauses if one is not clause)
    # 西藏不包邮，需补15元: what a no costs takes it not back.
    limits = LIMITS_OF_NO if DENIES.search(clause) else LIMITS
    return "" if limits.search(others) else clause.strip(PAUSES)


def denied_clause(text: str, question: str) -> str:
    """Return the one clause that denies just what a question names: not Plus or Max models."""
    asked = set(words(question))
    clauses = clauses_of(text)
    for clause in clauses:
        others = "".join(one for one in clauses if one is not clause)
        own = asked & set(words(clause)) - set(words(others))
        if DENIES.search(clause) and any(len(word) >= _SHORTEST and word.isalpha() for word in own):
            return clause.strip(PAUSES)
    return ""


def clause_of_figure(text: str, question: str) -> str:
    """Return the clause in whose range the one number of a question lies: 92到98cm建议L码."""
    asked = find_quantities(question)
    if len(asked) != 1 or asked[0].low is None or asked[0].low != asked[0].high:
        return ""
    held = [one for one in clauses_of(text) if _holds(one, asked[0])]
    return held[0].strip(PAUSES) if len(held) == 1 else ""


def clause_of_unit(text: str, question: str) -> str:
    """Return the clause that counts what a question asks for: 每次2-3滴 to 一次滴几滴."""
    units = _ASKED_UNIT.findall(question)
    clauses = clauses_of(text)
    if len(units) != 1 or len(clauses) < 2:
        return ""
    counted = re.compile(rf"[\d一二两三四五六七八九十半]\s?{units[0]}")
    held = [one for one in clauses if counted.search(one)]
    others = "".join(one for one in clauses if one not in held)
    return "" if len(held) != 1 or LIMITS.search(others) else held[0].strip(PAUSES)


def ending_asked(text: str, question: str) -> str:
    """Return the end of an English text where what is asked for stands: …that handles nuts.

    Empty where anything denies or limits, as that may be what is left out.
    """
    parts = text.strip(PAUSES).split()
    asked = {word for word in words(question) if len(word) >= _SHORTEST}
    if not text.isascii() or DENIES.search(text) or LIMITS.search(text) or len(parts) < _SHORTEST:
        return ""
    if not asked & set(words(" ".join(parts[-2:]))):
        return ""
    ends = (f"…{' '.join(parts[start:])}" for start in range(1, len(parts) - 1))
    return next(filter(fits_headline, ends), "")


def clause_told(text: str, question: str) -> str:
    """Return the clause that tells of what is asked for in passing: 默认中通 to 发什么快递.

    Or to what places alone goods are sent, to who asks of another.
    """
    clauses = clauses_of(text)
    if places_named(question) and sends_nowhere_else(text):
        held = [_places_alone(one) for one in clauses if sends_nowhere_else(one)]
    else:
        held = [one for one in clauses if tells_in_passing(one, question)]
    return LINKED.sub("", held[0].strip(PAUSES)) if len(held) == 1 < len(clauses) else ""


def _places_alone(clause: str) -> str:
    """Return an English clause on where goods are sent with no more than the places."""
    places = _SENT_TO.fullmatch(clause.strip(PAUSES))
    return f"{places['where']} only" if places else clause


def _holds(clause: str, asked: Quantity) -> bool:
    number = asked.low
    for q in find_quantities(clause):
        if number is None or q.low is None or q.high is None or q.low == q.high:
            continue
        if asked.unit in ("", q.unit) and q.low <= number <= q.high:
            return True
    return False


def clauses_around(text: str, words: str) -> str:
    """Return the clauses of a text in which ``words`` stand, with those after that limit them.

    Of 48小时内发货，默认发中通，西藏补12元 the first is all that is said of the hours.
    """
    clauses = clauses_of(text)
    start, at = text.find(words), 0
    taken = ""
    for clause in clauses:
        within = at < start + len(words) and start < at + len(clause)
        if within or (taken and _limits(clause, taken)):
            taken += clause
        elif taken:
            break
        at += len(clause)
    return taken.strip(PAUSES) or text


def _limits(clause: str, said: str) -> bool:
    """Return whether a clause takes back part of the last: 7天无理由退换，食品拆封不退."""
    denied = _DENIED_VERB.findall(clause)
    limited = LIMITS_OF_NO.search(clause) or _LEFT_OUT.search(clause)
    return bool(limited) or any(verb in said for verb in denied)


def first_clauses(text: str) -> str:
    """Return as many leading clauses as fit a headline.

    Nothing when the rest limits them, or when they say yes or no alone: to what, the host would
    have to guess.
    """
    taken = ""
    for clause in _CLAUSE_END.split(text):
        if not fits_headline((taken + clause).strip(PAUSES)):
            break
        taken += clause
    said = taken.strip(PAUSES)
    bare = len(said) < _TELLING_CHARACTERS if language_of(said) == "zh" else " " not in said
    limits = LIMITS_OF_NO if DENIES.search(said) else LIMITS
    return "" if bare or limits.search(text[len(taken) :]) else said


def cut(text: str) -> str:
    """Return a beginning of a text, marked as such; nothing where the rest limits it."""
    listed = _LATIN_LISTED.match(text)
    said = _whole_figures(text, beginning(text, joints_only=True))
    # 65% wool, 30%…: a share without what it is of tells nothing.
    said = _NEXT_BEGUN.sub("…", _BARE_SHARE.sub("…", said))
    before = _BEFORE_LIST.match(said) if text[max(0, len(said) - 1) :].startswith("、") else None
    said = f"{before[1]}…" if before else said
    said = said or (f"{listed[0]}…" if listed and not DENIES.search(text) else "")
    return "" if LIMITS.search(text[max(0, len(said) - 1) :]) else said


def halves_figure(text: str) -> bool:
    """Return whether the longest beginning of a text would part a figure from its unit."""
    return _halved(text, beginning(text, joints_only=True)) is not None


def _halved(text: str, said: str) -> int | None:
    end = len(said) - 1
    return next((q.start for q in find_quantities(text) if said and q.start < end < q.end), None)


def _whole_figures(text: str, said: str) -> str:
    """Return a beginning that ends before a figure whose unit was cut off: no "below 32…"."""
    halved = _halved(text, said)
    if halved is None:
        return said
    kept = _LEADS_FIGURE.sub("", text[:halved]).rstrip(PAUSES)
    return f"{kept}…" if len(kept) > _TELLING_CHARACTERS else ""
