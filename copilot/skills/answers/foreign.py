"""Tells messages in languages other than Chinese and English, and whether they ask something."""

import re

from copilot.skills.answers.word_lists import words

_LETTERS = re.compile(
    r"[à-öø-ÿāăąćčďđēęěğīıłńňőœřśşšťūůűźżžß¿¡]|[ぁ-ヿ]|[가-힯]|[Ѐ-ӿ]|[؀-ۿ]|[฀-๿]|[ऀ-ॿ]"
)
_STRONG_LETTERS = re.compile(r"[¿¡ぁ-ヿ가-힯Ѐ-ӿ؀-ۿ฀-๿ऀ-ॿ]")
_WORD = re.compile(r"[^\W\d_]+")
# Function words that English doesn't share, from German, French, Spanish, Portuguese, Italian,
# Indonesian, Dutch and Turkish.
_FUNCTION_WORDS = words(
    """
    der die das ist und ich nicht auch kann ein eine einen mit für auf wie wo wann warum wer ohne
    aber oder wenn sich den dem des im zu sind hat haben wird kein keine noch nur schon sehr mein
    dein man gibt kostet wieviel bekommt le la les est pas que quoi dans tu il elle une du et ou
    où pour avec sur mais qui ça ca cest jai ya combien quand comment pourquoi je vous nous aussi
    sont suis fait ce cette mon ton son ils on peut quel quelle el los las es un una por para con
    como cómo qué cuánto cuanto dónde donde cuando porque muy pero más mas del al lo su mi yo
    tiene hay está esta este esto puede funciona não nao uma com são sao isso você voce quanto
    custa onde tem di non che sono per della costa dove yang dan ini itu berapa ada bisa apa kak
    untuk tidak dari harga kirim het een niet van hoe waar voor bir bu ne kadar var mı çok için
    nasıl
    """
)
_SHARED_WITH_ENGLISH = words(
    """
    die man do no me on it at in is a i an to of per son ton ya mi la im ne hat den des sur ca es
    un al
    """
)
_QUESTION_WORDS = words(
    """
    wie wo wann wer kostet wieviel welche welcher gibt combien quand comment
    pourquoi quoi où quel quelle cuánto cuanto cómo dónde qué cuándo quién quanto onde dove
    come berapa apa bisa hoe waar nasıl kaç     """
)
_ASKING_ENDINGS = re.compile(
    r"(?:나요|까요|가요|는지|은지|ㄴ지|궁금\S*|습니까|인가|か|ですか|ますか)[\s.!?。~]*"
)


def is_foreign(text: str) -> bool:
    """Tell whether normalised ``text`` is mostly in neither Chinese nor English."""
    if not text.isascii() and _STRONG_LETTERS.search(text):
        return len(_LETTERS.findall(text)) * 3 >= len(_WORD.findall(text))
    found = _WORD.findall(text)
    if not found or any(word[0] >= "一" and word[0] <= "鿿" for word in found):
        return False
    foreign = sum(word in _FUNCTION_WORDS for word in found)
    sure = foreign - sum(word in _SHARED_WITH_ENGLISH for word in found if word in _FUNCTION_WORDS)
    accented = not text.isascii() and _LETTERS.search(text) is not None
    if accented:
        return sure >= 1 or len(found) <= 4
    return sure >= 1 and foreign * 5 >= len(found)


def asks_foreign(text: str) -> bool:
    """Tell whether ``text``, known to be foreign, asks something."""
    if "¿" in text or _ASKING_ENDINGS.search(text):
        return True
    found = _WORD.findall(text)
    if "?" in text:
        return len(found) >= 2
    return bool(found) and (found[0] in _QUESTION_WORDS) and len(found) >= 3
