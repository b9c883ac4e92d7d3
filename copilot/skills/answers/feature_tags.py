"""Compiles the word lists into what the features are looked up in."""

from typing import Any

import ahocorasick

from copilot.skills.answers import lexicon_en, lexicon_zh, lexicon_zh_topics
from copilot.skills.answers.word_lists import names, words

TOPICS_ZH = frozenset(lexicon_zh_topics.WORDS)
"""Features that say what a shop is asked about, Chinese."""

TOPICS_EN = names(
    """
    en_price en_size en_material en_colour en_stock en_ship en_return en_warranty en_use en_safe
    en_ingredient en_spec en_quality en_authentic en_order en_product
    """
)
"""Features that say what a shop is asked about, English."""

# Things and doings that any talk is full of: evidence only beside something else.
_WEAK_TOPICS = frozenset(("noun", "act", "unit_buy", "en_product"))

# A topic's word may itself ask: 发什么, 送几个, 哪里发货.
_ASKING_INSIDE = {
    "什么": "what",
    "啥": "what",
    "哪个": "what",
    "哪款": "what",
    "几": "howmuch",
    "多少": "howmuch",
    "多大": "howmuch",
    "怎么": "how",
    "咋": "how",
    "哪里": "where",
    "哪儿": "where",
    "在哪": "where",
    "到不": "alternative",
    "还有没": "alternative",
    "送不": "alternative",
    "贵不": "alternative",
    "包不": "alternative",
    "适不适": "alternative",
    "值不值": "alternative",
}


def _tags(
    lexicon: dict[str, str], topics: frozenset[str], weak: frozenset[str], shortest: int
) -> dict[str, tuple[str, ...]]:
    """Return word -> features.

    A topic's weak word has the feature ``topic~`` instead; one too short, ``topic!``.
    """
    tags: dict[str, set[str]] = {}
    for feature, text in lexicon.items():
        for word in words(text):
            known = tags.setdefault(word, set())
            if feature not in topics:
                known.add(feature)
                continue
            known.update(tag for sign, tag in _ASKING_INSIDE.items() if sign in word)
            if len(word) < shortest:
                known.add(f"{feature}!")
            elif word in weak or feature in _WEAK_TOPICS:
                known.add(f"{feature}~")
            else:
                known.add(feature)
    return {
        word: () if "none" in features else tuple(sorted(features))
        for word, features in tags.items()
    }


def _automaton(tags: dict[str, tuple[str, ...]]) -> Any:
    automaton = ahocorasick.Automaton()
    for word, features in tags.items():
        automaton.add_word(word, features)
    automaton.make_automaton()
    return automaton


HAN_WORDS: Any = _automaton(
    _tags(lexicon_zh.WORDS | lexicon_zh_topics.WORDS, TOPICS_ZH, lexicon_zh_topics.WEAK, 2)
)
"""Aho-Corasick automaton: Chinese word -> its features."""

LATIN_WORDS = _tags(lexicon_en.WORDS, TOPICS_EN, lexicon_en.WEAK, 0)
"""English word or phrase of two or three words -> its features."""

PHRASE_HEADS = frozenset(phrase.split(" ")[0] for phrase in LATIN_WORDS if " " in phrase)
"""First words of the English phrases: only after them is a phrase looked up."""
