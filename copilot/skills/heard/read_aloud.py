"""Whether a host reads the card itself aloud: its line, its headline, or the fact's own words.

What stands on the card is right by itself. So no sense has to be made of it: it is enough that it
is said whole and in its order, however the figures are pronounced, beside little words that tell
nothing, and that nothing else in the speech denies it or names another figure.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.figures.figures import find_figures
from copilot.skills.corrections.speech.polarity import value_polarity
from copilot.skills.corrections.speech.stance import read_stance
from copilot.skills.heard.asked_card import AskedCard, answering
from knowledge.language.characters import align

Token = str | tuple[str, Decimal | None, Decimal | None]
"""A word, a Chinese character, or a figure by its unit and bounds."""

_WORD: Final = re.compile(r"[a-z][a-z'’+-]*|[一-鿿]|\d+")
_LITTLE_ENGLISH: Final = """
    a an the it it's its this that these those they they're is are was so yeah well um uh guys just
    and for you your folks everyone okay ok ladies friends really total all of in comes come to
"""
_LITTLE_WORDS: Final = frozenset(_LITTLE_ENGLISH.split())
_LITTLE: Final = re.compile(
    r"(?:宝宝|宝贝|宝子|家人|姐妹|兄弟|朋友|亲爱的|小伙伴|老铁)们?|我们家?|咱们家?|你们|大家|这[个款件条]|"
    r"那么|的话|[一总合]共|加起来|[的了是有哈啊哦呀呢吧嘛呃嗯噢喔哟诶就也都还共它]"
)
_DENIAL: Final = frozenset("不没别无非勿未") | {"no", "not", "never", "without", "nor"}
_LINK: Final = re.compile(
    r"(?:\d+|[一二三四五六七八九十]+)号(?:链接|商品|宝贝)?|\b(?:link|number) (?:\d+|[a-z]+)\b"
)
_QUESTION: Final = re.compile(r"[吗么?？]\s*[哈啊呀]?\s*\Z")
_BARE_ANSWER: Final = frozenset("可以能会行不没要") | {"yes", "no", "not", "can", "cannot"}
_FIGURE: Final = 3
_LATIN: Final = 2
_TELLING: Final = 6
"""Weight from which a run of words is met by no other talk: six characters, or three words."""
_LEAST: Final = 2
_SHORT_VALUE: Final = 3


def reads_aloud(card: AskedCard, text: str, before: str = "") -> bool:
    """Tell whether ``text``, said after ``before``, is what the card shows, said whole."""
    said = align(text)
    heard = _tokens(_LINK.sub(" ", said))
    if not heard or _QUESTION.search(said):
        return False
    silent = read_stance(text, "").silent
    if read_stance(text, before).silent != silent:
        return False  # what was said before goes on: a quotation, a word on other goods
    fact = answering(card)
    name, value = _tokens(align(fact.name)), _tokens(align(fact.value))
    known = {token for shown in card.shown for token in _tokens(align(shown))}.union(name, value)
    # What claims nothing in talk (with a photo, 普通的) stands on the card: no more may be said.
    if any(_says(heard, run, known, alone=bool(silent)) for run in _whole(card)):
        return True
    headline = card.shown[-1] if card.shown else ""
    run = _tokens(align(headline))
    if set(run) <= set(name) or headline.endswith("…"):
        return False
    return _says(heard, run, known, alone=bool(silent) or not set(name) <= set(heard))


def is_card_itself(card: AskedCard, text: str) -> bool:
    """Tell whether ``text`` is a card's line, or its fact's name and value, and nothing else."""
    heard = _tokens(align(text))
    return bool(heard) and heard in _whole(card)


def _whole(card: AskedCard) -> list[tuple[Token, ...]]:
    """Return what says all that a card tells: its line, and the fact that answers with its name."""
    fact = answering(card)
    named = () if _is_bare(fact.value) else _tokens(align(fact.name)) + _tokens(align(fact.value))
    return [_tokens(align(card.shown[0])) if card.shown else (), named]


def _says(heard: tuple[Token, ...], run: tuple[Token, ...], known: set[Token], alone: bool) -> bool:
    """Tell whether ``run`` is heard, and beside it nothing that denies it or is another figure.

    ``alone``: nothing at all beside it, as where it is so short that it may be met by chance.
    """
    weight = sum(map(_weight, run))
    if weight < _LEAST or set(run) <= _BARE_ANSWER:
        return False
    if alone or weight < _TELLING:
        return heard == run
    for at in range(len(heard) - len(run) + 1):
        if heard[at : at + len(run)] == run:
            rest = (*heard[:at], *heard[at + len(run) :])
            return all(_says_no_other(token, known) for token in rest)
    return False


def _says_no_other(token: Token, known: set[Token]) -> bool:
    if isinstance(token, tuple):
        return token in known
    return token not in _DENIAL and not token.endswith(("n't", "n’t"))


def _weight(token: Token) -> int:
    if isinstance(token, tuple):
        return _FIGURE
    return _LATIN if token.isascii() else 1


def _is_bare(value: str) -> bool:
    """Tell whether a value is no more than a yes or no, of which its name says what it means."""
    aligned = align(value).strip(" .。")
    return not aligned or (len(aligned) <= _SHORT_VALUE and value_polarity(aligned) is not None)


@lru_cache(maxsize=512)
def _tokens(text: str) -> tuple[Token, ...]:
    """Return the words and figures of an aligned text, its little words left out."""
    found: list[Token] = []
    position = 0
    for figure in find_figures(text):
        found += _words(text[position : figure.start])
        for side in figure.sides:
            unit = "" if side.dimension in ("count", "number") else side.unit
            found.append((unit, side.low, side.high))
        position = figure.end
    return (*found, *_words(text[position:]))


def _words(text: str) -> list[Token]:
    plain = _LITTLE.sub(" ", text)
    return [at[0] for at in _WORD.finditer(plain) if at[0] not in _LITTLE_WORDS]
