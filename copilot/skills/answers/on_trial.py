"""Tells which messages that seem to ask nothing, or the host, are put to the facts all the same."""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from copilot.skills.answers.feature_shop import asks_by_form
from copilot.skills.answers.reading import Intent
from copilot.skills.answers.shop_words import ShopWords
from knowledge.language.asked import asked_attributes
from knowledge.language.broadcasts import asks_of_broadcast
from knowledge.language.matters import read_matters
from knowledge.language.offers.parts_asked import part_asked
from knowledge.language.price_or_not import asks_if_amount
from knowledge.language.safety import names_condition
from knowledge.language.told_of import asked_in_passing

_OF_ORDERS: Final = frozenset(
    {
        "gift",
        "coupon",
        "limit",
        "shipping_fee",
        "returns",
        "return_insurance",
        "invoice",
        "farming",
    }
)
"""What only goods and orders have: 是野生的吗 is asked of no host."""

_ERRANDS: Final = frozenset({"physical_shop", "cancel_order", "change_address", "refund_time"})
"""What a shop settles for all it sells, whichever words ask for it."""

_SETTLED: Final[frozenset[Intent]] = frozenset({"spam", "shop_question"})
_LONGEST: Final = 40
_LONGEST_NAME: Final = 32
_GIVEN_TO_HOST: Final = re.compile(r"\b(?:my|me|mine|sen[dt]|gave)\b|我[送给的刷]|谁送|送你")

_OWN_CHILD: Final = re.compile(
    r"[我咱俺]们?家?的?(?:大|小|二)?(?:女儿|儿子|闺女|丫头|娃|宝宝|宝贝|孩子|小孩|小朋友"
    r"|孙子|孙女|外孙女?|外甥女?|侄[子女]|弟弟|妹妹|崽)"
    r"[^,。!?]{0,4}(?:\d|[一二两三四五六七八九十半]).?(?:岁|个多?月)"
    r"|\b(?:my|our) (?:[a-z]+ )?(?:daughter|son|baby|boy|girl|kid|child|toddler"
    r"|niece|nephew|grand[a-z]+|little one)s?"
    r" (?:is|are|(?:just )?turned)(?: only| just| almost| nearly)?"
    r" (?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)"
)


def on_trial(
    text: str, bare: str, intent: Intent, features: AbstractSet[str], words: ShopWords
) -> bool:
    """Return whether a message taken for something else is put to the facts, which then tell.

    ``text`` is normalised, ``bare`` the same without what it names; ``words`` are the shop's own.
    """
    if _asks_what_shops_do(text, intent, features) or _is_bare(bare, intent, words):
        return True
    if intent not in _SETTLED and _asks_of_offer(text, bare):
        return True
    if intent not in _SETTLED and words.answers(text) and asks_by_form(features):
        return True  # 是活的吗 may be asked of anything, unless the shop itself has answered it
    if (
        intent not in _SETTLED
        and len(text) <= _LONGEST
        and (_tells_condition(text) or _asks_in_shop_words(text, features, words))
    ):
        return True  # sleep apnea here: whom it may harm is asked in no form
    open_to_it = intent not in _SETTLED and len(bare) <= _LONGEST_NAME and asks_by_form(features)
    return open_to_it and any(asked_in_passing(bare))


def _asks_what_shops_do(text: str, intent: Intent, features: AbstractSet[str]) -> bool:
    """Return whether what seems another question asks for what orders come with, or a broadcast."""
    if intent != "other_question" or len(text) > _LONGEST or not asks_by_form(features):
        return False
    of_orders = not asked_attributes(text).isdisjoint(_OF_ORDERS)
    return (
        (of_orders and not _GIVEN_TO_HOST.search(text))
        or asks_of_broadcast(text)
        or not read_matters(text).matters.isdisjoint(_ERRANDS)
    )


def _asks_of_offer(text: str, bare: str) -> bool:
    """Return whether a message asks for a part of an offer in its frame: many left?"""
    asked = part_asked(bare)
    if asked is None:
        return False
    return asked.part != "gifts" or not _GIVEN_TO_HOST.search(text)


def _is_bare(bare: str, intent: Intent, words: ShopWords) -> bool:
    """Return whether a message is but a property's name, or an amount that is to be confirmed."""
    if intent in _SETTLED or len(bare) > _LONGEST_NAME:
        return False
    return words.names_property(bare) or asks_if_amount(bare)


def _tells_condition(text: str) -> bool:
    """Return whether a viewer tells of an illness, or of how old a child of theirs is."""
    return names_condition(text) or _OWN_CHILD.search(text) is not None


def _asks_in_shop_words(text: str, features: AbstractSet[str], words: ShopWords) -> bool:
    mention = words.mention(text)
    return asks_by_form(features) and bool(mention.covered or mention.latin)
