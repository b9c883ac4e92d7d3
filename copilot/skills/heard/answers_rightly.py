"""Whether what the host said answers a viewer's question, and answers it rightly."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, Literal

from copilot.skills.corrections.figures.comparison import significant_digits
from copilot.skills.corrections.figures.figures import find_figures
from copilot.skills.corrections.speech.polarity import Polarity
from copilot.skills.corrections.speech.stance import read_stance
from copilot.skills.heard.addressed import addresses, without_addressed
from copilot.skills.heard.agreement import agrees
from copilot.skills.heard.asked_card import AskedCard, AskedFact, Topic, pairs_of, topic_of
from copilot.skills.heard.degrees import degree_agrees, is_opposite
from copilot.skills.heard.figures_aside import limits
from copilot.skills.heard.figures_said import Account, account, wanted_of
from copilot.skills.heard.limits import (
    asks_excepted,
    grants_from,
    lacks_first,
    lacks_limit,
    overstates,
    says_rule,
)
from copilot.skills.heard.listed import excludes_listed, names_part, says_all
from copilot.skills.heard.needs import need_agrees, needs_apart
from copilot.skills.heard.only_value import only_agrees
from copilot.skills.heard.parts_apart import confuses_parts, says_parts
from copilot.skills.heard.read_aloud import reads_aloud
from copilot.skills.heard.restated import restates
from copilot.skills.heard.said_plainly import said_plainly
from copilot.skills.heard.said_polarity import (
    asks_yes_no,
    expected,
    implied,
    refuses,
    said_polarity,
    warns_of,
)
from copilot.skills.heard.said_words import chose_other, conditions_said, value_said
from copilot.skills.heard.size_rows import says_size, sizes_for
from copilot.skills.heard.sums import asks_sum, sums_of
from copilot.skills.heard.undone_first import off_agrees
from copilot.skills.heard.water_grades import use_agrees
from knowledge.language.asked import asked_attributes, asked_dimensions, named_attributes
from knowledge.language.characters import align
from knowledge.language.quantities import Quantity

_ASKS_FIGURE: Final = re.compile(
    r"几|多少|多[大长久高宽厚重远]|哪|\bhow\b|\bwhat (?:\w+ )?(?:sizes?|ages?|weight|length)\b"
)
_FILLER: Final = re.compile(
    r"[\s,，。.!！的哈啊呀了是就有吧嘛呢]|大概|一共|总共|\b(?:of|them|it's|they're|"
    r"there's|there|are|is|about|a|just|total|in|you|you'll|get|comes?|yeah|so|people|"
    r"size|sizes)\b"
)
_TELLING: Final = frozenset(
    ["power", "charge", "capacity", "volume", "mass", "length", "energy", "area", "frequency"]
)
_PRICED: Final = re.compile(
    r"[元块价钱券减折抢拍]|到手|\b(?:bucks|dollars?|off|price|pay|only|deal)\b|[$¥￥]"
)
_BOUGHT: Final = re.compile(r"带回家|带走|到手|拿下|今天|只要|\b(?:today|only|just|yours)\b")
_SENSES: Final = (degree_agrees, only_agrees, use_agrees, need_agrees, off_agrees)


Word = Literal["read", "right", "likely", "silent", "otherwise"]
"""What the rules say to an answer: ``read`` where it is what stands on the card, ``likely`` where
no more than words of the value are heard, ``silent`` where they do not know it, ``otherwise`` where
something in it speaks against it."""


def answers_rightly(card: AskedCard, text: str, before: str = "") -> bool:
    """Tell whether ``text``, said after ``before``, answers the card's question rightly."""
    return word_on(card, text, before) in ("read", "right", "likely")


def word_on(card: AskedCard, text: str, before: str = "") -> Word:
    """Return what the rules say to ``text``, said after ``before``, as an answer to a card.

    Deterministic, from the card's facts alone. When in doubt it is not right: a card that stays
    open costs a glance, one closed by a wrong answer costs a buyer.
    """
    said = align(text).strip()
    if not said or not card.facts:
        return "otherwise"
    if reads_aloud(card, text, before):
        return "read"
    topic = topic_of(card)
    fitting = sizes_for(topic)
    if fitting is not None:
        return "right" if says_size(said, fitting) else "otherwise"
    return _word_on(said_plainly(said, topic), before, topic)


def _word_on(said: str, before: str, topic: Topic) -> Word:
    """Return the word on an aligned text: something in it must say so, and nothing otherwise."""
    silent = read_stance(_without_vague(said), before).silent
    wanted = _wanted(topic)
    figures = account(said, topic, wanted, silent)
    earlier = align(before)
    polarity = said_polarity(said, earlier, topic, silent, figures.known)
    if warns_of(topic):
        return "right" if refuses(said) else "otherwise"
    if asks_excepted(topic):
        return "right" if polarity == "no" and not figures.wrong else "otherwise"
    granted = grants_from(said, topic)
    if (figures.wrong and not granted and not restates(said, topic)) or _says_otherwise(
        said, topic
    ):
        return "otherwise"
    in_sense = [sense(said, topic) for sense in _SENSES]
    if needs_apart(topic) and in_sense[0]:
        in_sense[0] = None  # 要开锅吗: that 开锅 is said tells nothing of whether it has to be
    if False in in_sense:
        return "otherwise"
    if polarity != "no" and asks_yes_no(topic) and lacks_limit(said, topic):
        return "otherwise"
    if polarity == "yes" and is_opposite(topic):
        return "otherwise"
    if granted or (True in in_sense and not lacks_first(said, topic)) or _says_whole(said, topic):
        return "right"
    return _plain_word(said, earlier, topic, figures, polarity)


def _plain_word(
    said: str, earlier: str, topic: Topic, figures: Account, polarity: Polarity | None
) -> Word:
    """Return the word on the figure asked for, yes or no, or the value's own words."""
    meant = expected(topic) if asks_yes_no(topic) and not needs_apart(topic) else None
    if meant is not None and polarity not in (meant, None):
        return "otherwise"
    if meant is None and asks_yes_no(topic) and polarity is not None:
        comes_to = implied(topic)
        if comes_to is not None:
            return "right" if polarity == comes_to else "otherwise"
        if polarity == "no" and figures.right and not figures.known and not limits(topic):
            return "otherwise"
    if figures.right and (not figures.bare or figures.known or _on_topic(said, earlier, topic)):
        return "right"
    if meant is None and restates(said, topic):
        return "right"
    if meant is not None and polarity is not None:
        return "right" if meant == "no" or conditions_said(said, topic) else "silent"
    wanted = _wanted(topic)
    if wanted and meant is None:
        return "right" if _denies(said, topic, wanted) else "silent"
    if names_part(said, topic):
        return "silent"
    return _word_of_value(said, topic, whole=meant is not None or polarity == "no")


def _word_of_value(said: str, topic: Topic, whole: bool) -> Word:
    """Return the word where no more than words of the value may be said: none of them to people."""
    if not value_said(said, topic, whole=whole):
        return "silent"
    if addresses(said) and not value_said(without_addressed(said), topic, whole=whole):
        return "otherwise"
    return "likely"


def _says_otherwise(text: str, topic: Topic) -> bool:
    """Tell whether a part of the value is denied, mixed up with another, or freed of its limit."""
    return (
        chose_other(text, topic)
        or _of_another_property(text, topic)
        or excludes_listed(text, topic)
        or overstates(text, topic)
        or confuses_parts(text, topic.value)
    )


def _says_whole(text: str, topic: Topic) -> bool:
    """Tell whether all that is listed is said, or what holds as a rule."""
    return says_all(text, topic) or says_rule(text, topic) or says_parts(text, topic.value)


def _wanted(topic: Topic) -> tuple[Quantity, ...]:
    if asks_sum(topic.question) and not topic.is_sum:
        return sums_of(topic.question, (AskedFact(topic.name, topic.value), *topic.others))
    return wanted_of(topic)


@lru_cache(maxsize=64)
def _without_vague(text: str) -> str:
    """Return the text with the 几 of a figure (五十几个点) put so that it asks nothing."""
    for figure in find_figures(text):
        said = text[figure.start : figure.end].replace("几", "一")
        text = text[: figure.start] + said + text[figure.end :]
    return text


def _on_topic(text: str, before: str, topic: Topic) -> bool:
    """Tell whether the subject of a figure without a unit is heard with it, or was a figure."""
    if asked_dimensions(topic.question) == {"money"} and _BOUGHT.search(text):
        return True
    if any(not figure.first.unit for figure in find_figures(topic.question)):
        return True  # 是316吗: 三零四 answers as it stands
    if _is_telling(text, topic):
        return True
    marks = topic.terms | pairs_of(topic.value)
    if any(mark in text or mark in before for mark in marks):
        return True
    return _counts(topic) and _is_figure_alone(text)


def _is_telling(text: str, topic: Topic) -> bool:
    """Tell whether the one figure said is the one asked for and none that is met by chance.

    一千六, where 1600W is asked for in watts and no price is spoken of.
    """
    figures = find_figures(text)
    return (
        len(figures) == 1
        and any(
            f.dimension in _TELLING & asked_dimensions(topic.question) for f in topic.quantities[:1]
        )
        and significant_digits(figures[0].first.low or Decimal(0)) > 1
        and not _PRICED.search(text)
    )


def _counts(topic: Topic) -> bool:
    """Tell whether a number or a range is asked for: a lone 一百二 may be grams or a price."""
    kinds = {
        (one.dimension in ("count", "number", "money") or one.low != one.high)
        for one in topic.quantities
    }
    return True in kinds and bool(_ASKS_FIGURE.search(topic.question))


def _is_figure_alone(text: str) -> bool:
    """Tell whether nothing but a figure is said."""
    for figure in reversed(find_figures(text)):
        text = text[: figure.start] + " " + text[figure.end :]
    return not _FILLER.sub("", text)


def _of_another_property(text: str, topic: Topic) -> bool:
    """Tell whether another property of the product is named, and the one asked for is not."""
    said = named_attributes(text)
    own = named_attributes(topic.name) | asked_attributes(topic.question)
    return bool(said) and bool(own) and not said & own and not any(t in text for t in topic.terms)


def _denies(text: str, topic: Topic, wanted: tuple[Quantity, ...]) -> bool:
    """Tell whether a figure that the question supposes, and that is not so, is denied."""
    kinds = {one.dimension for one in wanted}
    supposed = [f for f in find_figures(topic.question) if f.dimension in kinds]
    if (
        not supposed
        or not asks_yes_no(topic)
        or any(agrees(figure, one) for figure in supposed for one in wanted)
    ):
        return False
    return bool(re.match(r"(?:[嗯啊哦]|这个)*不是|(?:no|nope)(?=$|[,.])", text))
