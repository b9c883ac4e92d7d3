"""Tells that an answered question asks of another thing in the very frame of a question.

能戴吗 asked of one illness, one ear or one sport lies as near to the others as to its rewordings.
So where two questions ask the same of things that share nothing, the answer to one is none to the
other.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from knowledge.facts import Fact
from knowledge.language.asked import asked_attributes
from knowledge.language.matters import Matters, read_matters
from knowledge.language.named_places import things_named, with_whole
from knowledge.language.normalise import normalise
from knowledge.language.plain_words import PLAIN_WORDS
from knowledge.language.quantities import Quantity
from knowledge.language.terms import words
from knowledge.search.qualifiers import required, speaks_of
from knowledge.search.question_figures import asked_units, carries, without_link_numbers

_MAY: Final = re.compile(
    r"可不可以|能不能|会不会|可以|能够|能|可(?![乐可爱见视])|会"
    r"|行不行|(?:行|没事|没问题|ok)(?=[吗么嘛呢吧不没？?]|\Z)"
)
_HAPPENS: Final = frozenset({"会", "会不会"})
_BESIDE: Final = re.compile(r"[和跟给在对往]|一起|直接|[也都不]")
_ENDING: Final = re.compile(r"(?:[吗么嘛呢啊呀吧哦没不的了]|[\W_])+\Z")
_AMOUNT: Final = re.compile(r"(?:含量|总量)?(?:[是有]|大概|一共|总共)?(?:多少|几)")
_PLAIN: Final = re.compile("|".join(sorted(PLAIN_WORDS.split(), key=len, reverse=True)))
_FIGURE: Final = re.compile(r"[\d.]+|[一二两三四五六七八九十百半]+(?=[个只件斤克岁口天年月次])")
_HAN: Final = re.compile("[\u3400-\u9fff]")
_ANY: Final = re.compile(
    r"所有|任何|各种|全部|什么|哪|啥|大家|其他|别的|\b(?:any|all|every|what|which)\b"
)
_MAY_EN: Final = re.compile(
    r"\b(?:can|could|may|will|would|does|do|is|are) (?:i|you|we|it|this|that|they|these|the \w+) "
    r"(?:be |also |even |really )?(?P<act>[a-z]+) (?:(?:it|this|them|that|well) )?"
    r"(?P<link>in|on|with|for|to|into|over|under|while|during|at) (?P<thing>[a-z][a-z -]+)"
)
_AMOUNT_EN: Final = re.compile(r"\bhow (?:much|many) (?P<thing>[a-z]+)\b(?! (?:one|can|do))")
_SAME_ACT: Final = {one: "use" for one in ("used", "uses", "using", "work", "works")}
_ARTICLES: Final = frozenset({"a", "an", "the", "my", "your", "our", "some", "it", "this", "that"})
_AGE: Final = re.compile(
    r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})岁|\b\d{1,2} ?(?:yo\b|y/o|years? old)"
)
_AGE_GROUP: Final = re.compile(
    r"成年|成人|未满|岁|小孩|孩子|儿童|老人|学生"
    r"|\b(?:minors?|adults?|teen\w*|kids?|child\w*|seniors?|under \d)\b"
)
_PER: Final = re.compile(r"(?:每|\bper|/)\s*\Z")


class _Frame(NamedTuple):
    """What is asked of a thing, in a normal form, and what is said of the thing."""

    asks: str
    thing: str


def asks_of_another(question: str, fact: Fact) -> bool:
    """Return whether an answered question asks the same as ``question``, but of another thing.

    Not where most of the one thing's words are the other's, where they are on one matter, where the
    answer speaks of the thing asked for, or where either question is of things in general.
    """
    if fact.kind != "faq":
        return False
    told = {one.asks: one for one in _frames(fact.name, fact.title)}
    asked = next((one for one in _frames(question, fact.title) if one.asks in told), None)
    return asked is not None and _differ(asked, told[asked.asks], question, fact)


def _differ(asked: "_Frame", told: "_Frame", question: str, fact: Fact) -> bool:
    if _ANY.search(f"{question} {fact.name}") or _alike(asked.thing, told.thing):
        return False
    if _speaks_of(fact.value, asked.thing) or _of_one_kind(question, fact):
        return False
    if asked.asks == "amount":
        if asked_attributes(question) & asked_attributes(fact.name):
            return False
        of_unit = carries(_told_figures(fact), asked_units(question))
        return not of_unit and not _keys(question) & _keys(fact.name)
    return not _keys(asked.thing) & _keys(told.thing)


@lru_cache(maxsize=65536)
def _frames(text: str, title: str) -> tuple[_Frame, ...]:
    """Return what ``text`` asks of what; two readings of 烤鱼可以吗, whose verb may be either."""
    plain = without_link_numbers(text)
    if not _HAN.search(plain):
        return _frames_en(plain, title)
    plain = _ENDING.sub("", plain)
    if amount := _AMOUNT.search(plain):
        thing = _thing(f"{plain[: amount.start()]} {plain[amount.end() :]}", title)
        return (_Frame("amount", thing),) if thing else ()
    may = _MAY.search(plain)
    if may is None:
        return ()
    before, after = plain[: may.start()], _ENDING.sub("", plain[may.end() :])
    if _BESIDE.match(after):
        after = _BESIDE.sub(" ", after)
        before, after = before + after[:-1], after[-1:]  # 能和牛奶一起喝
    read = [(before, after)] if after else [(before[:-1], before[-1:]), ("", before)]
    may_be = "会" if may[0] in _HAPPENS else "能"
    frames = (
        _Frame(may_be + act[0], _thing(f"{beside} {act[1:]}", title)) for beside, act in read if act
    )
    return tuple(frame for frame in frames if frame.thing)


def _frames_en(plain: str, title: str) -> tuple[_Frame, ...]:
    if amount := _AMOUNT_EN.search(plain):
        named = amount["thing"] in words(title)
        return () if named else (_Frame("amount", amount["thing"]),)
    may = _MAY_EN.search(plain)
    if may is None:
        return ()
    called = _ARTICLES | frozenset(words(title))
    thing = " ".join(word for word in may["thing"].split() if word not in called)
    return (_Frame(_SAME_ACT.get(may["act"], may["act"]), thing),) if thing else ()


def _thing(text: str, title: str) -> str:
    """Return what a Chinese text says beside what frames a question and the product's name."""
    called = normalise(title)
    kept = list(text)
    for at in range(len(text) - 1):
        if text[at : at + 2] in called:
            kept[at] = kept[at + 1] = " "
    return "".join(_PLAIN.sub(" ", _FIGURE.sub(" ", "".join(kept))).split())


def _alike(one: str, other: str) -> bool:
    """Return whether most of one thing's characters, or a word, are the other's too."""
    if _HAN.search(one) is None or _HAN.search(other) is None:
        return any(a[:4] == b[:4] for a in words(one) for b in words(other))
    shorter = min(len(set(one)), len(set(other)))
    return len(set(one) & set(other)) > shorter / 2


def _speaks_of(value: str, thing: str) -> bool:
    plain = normalise(value)
    if _HAN.search(thing) is None:
        return any(word in words(plain) for word in words(thing))
    return len(thing) > 1 and any(thing[n : n + 2] in plain for n in range(len(thing) - 1))


def _of_one_kind(question: str, fact: Fact) -> bool:
    """Return whether an answer was given for a whole that the thing asked for is of, or for it."""
    known = things_named(fact.name)
    if any(with_whole(one) & known for one in things_named(question)):
        return True
    if _AGE.search(normalise(question)) and _AGE_GROUP.search(normalise(fact.name)):
        return True  # 16岁 is 未成年人
    wanted = required(question)
    return wanted is not None and speaks_of(fact, wanted)


def _keys(text: str) -> frozenset[str]:
    read: Matters = read_matters(text)
    return read.matters | read.details | read.examples


def _told_figures(fact: Fact) -> tuple[Quantity, ...]:
    """Return the figures of an answer but those it is given for: 每100克."""
    return tuple(one for one in fact.quantities if not _PER.search(fact.value[: one.start]))
