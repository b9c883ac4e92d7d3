"""Adds the features that only a form and a topic together make: what is asked, and how."""

from copilot.skills.answers.feature_tags import TOPICS_EN, TOPICS_ZH
from copilot.skills.answers.word_lists import names

MAY_BE_SHOP = "may_be_shop"
"""The feature without which a message is no shop question whatever its other features weigh."""

_WEAK_ZH = frozenset(f"{topic}~" for topic in TOPICS_ZH)
_SINGLE_ZH = frozenset(f"{topic}!" for topic in TOPICS_ZH)
_WEAK_EN = frozenset(f"{topic}~" for topic in TOPICS_EN)
_ASKING_ZH = names(
    """
    ask what howmuch howlong howmuch_money how why who where where_from when alternative versus
    recommend end_ma end_me end_bu end_mei mid_ma end_q mid_q end_ma2 tag_question bare_topic
    """
)
_STARTS_EN = names(
    """
    en_starts_aux en_starts_wh en_wh en_how en_howmuch en_when en_where en_why en_aux en_ask
    """
)
_OPENS_ASKING_EN = names("en_starts_aux en_starts_wh end_q mid_q en_elliptic")
_ASKING_EN = names("en_wh en_how en_howmuch en_when en_where en_ask")
_LONG_EN = names("en_words_9 en_words_21")
_INDEFINITE = names("howmuch howlong alternative")
_LONG_ZH = names("len_19 len_36 end_le")
_SHORT_ZH = names("len_1 len_3 len_5")
_ELSEWHERE = names("host media game daily swear en_host en_media en_people en_chat")
_WHO = ("safe", "safe~", "body")
# What, beside a question's form, changes what the question is worth.
_CONTEXTS = names(
    """
    named deictic review complain rhetorical statement bought request breaks_2 breaks_4 remark
    len_19 len_36 how_rant en_review en_first en_you en_words_9 en_words_21 en_people many_q
    q_and_excl at host media game daily en_host en_media en_chat
    """
)


def add_han_pairs(found: set[str]) -> None:
    """Add what form and topic of a Chinese message make together."""
    asking = found & _ASKING_ZH
    asks = bool(asking)
    if asking <= _INDEFINITE and not found.isdisjoint(_LONG_ZH):
        asks = False  # 几 and 多少 also count loosely: 几个袋子就够了
    strong, weak = found & TOPICS_ZH, found & _WEAK_ZH
    if len(weak) < 2 and _single_counts(found, weak):
        weak |= found & _SINGLE_ZH
    form = "ask" if asks else "tell"
    found.update([f"{topic}:{form}" for topic in strong])
    _add_pairs(found, "zh", asks, len(strong), len(weak))
    if _may_be_shop_zh(found, asks, strong, weak):
        found.add(MAY_BE_SHOP)


def add_english_pairs(found: set[str]) -> None:
    """Add what form and topic of an English message make together."""
    marked = "end_q" in found or "mid_q" in found
    asks = not found.isdisjoint(_OPENS_ASKING_EN)
    if not asks and found.isdisjoint(_LONG_EN):
        asks = not found.isdisjoint(_ASKING_EN)
    strong, weak = found & TOPICS_EN, found & _WEAK_EN
    if asks:
        found.update([f"{topic}:{'q' if marked else 'ask'}" for topic in strong])
    found.update([f"{start}{'+' if marked else '-'}q" for start in found & _STARTS_EN])
    _add_pairs(found, "en", asks, len(strong), len(weak))
    if _may_be_shop_en(found, asks, strong, weak):
        found.add(MAY_BE_SHOP)


def _single_counts(found: set[str], weak: set[str]) -> bool:
    """Tell whether a topic of one character is meant: 辣吗 or 这个重不重, not 咋瓦鲁多."""
    if weak:
        return True
    if found.isdisjoint(("end_ma", "end_bu", "end_me", "alternative", "howmuch", "howlong")):
        return False
    return not found.isdisjoint(("len_1", "len_3", "deictic"))


def _may_be_shop_zh(found: set[str], asks: bool, strong: set[str], weak: set[str]) -> bool:
    """Tell whether there is enough about goods or orders for a shop question at all."""
    short = not found.isdisjoint(_SHORT_ZH)
    if not asks:
        # 孕妇能用: for whom and what for, without any particle.
        return short and "act~" in found and not found.isdisjoint(_WHO)
    if strong or "named" in found or len(weak) >= 2:
        return True
    if weak and "noun~" not in found:
        return short or "deictic" in found
    return "deictic" in found and (bool(weak) or not found.isdisjoint(("howmuch", "versus")))


def _may_be_shop_en(found: set[str], asks: bool, strong: set[str], weak: set[str]) -> bool:
    if not asks:
        return False
    if strong or "named" in found or len(weak) > 1:
        return True
    if weak:
        return not found.isdisjoint(("en_deictic", "en_words_1", "en_words_2"))
    return (
        "en_about_it" in found
        and "en_starts_aux" in found
        and found.isdisjoint(_ELSEWHERE)
        and found.isdisjoint(_LONG_EN)
    )


def _add_pairs(found: set[str], language: str, asks: bool, strong: int, weak: int) -> None:
    form = "ask" if asks else "tell"
    place = "_elsewhere" if not found.isdisjoint(_ELSEWHERE) else ""
    found.add(f"{language}_{form}_{min(2, strong)}{'w' if weak else ''}{place}")
    if asks:
        found.update([f"{language}_ask+{context}" for context in found & _CONTEXTS])
