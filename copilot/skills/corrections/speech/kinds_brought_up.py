"""Finds the other goods that an English clause brings up by when, where or by whom they are sold.

Last year we carried a cotton one, there's a bigger model in the States, the Danish brand is sixty:
such goods are not on air, even where they share the product's noun.
"""

import re
from typing import Final

from copilot.skills.corrections.speech.own_words import LATIN, OwnWords, is_known, singular
from copilot.skills.corrections.speech.subject_nouns import SubjectNoun

_PAST: Final = re.compile(
    r"\b(?:last (?:year|summer|winter|spring|autumn|fall|season|month|week|night|time|christmas)"
    r"|yesterday|(?:years?|months?|weeks?|seasons?|summers?|winters?|while|ages) (?:ago|back)"
    r"|back (?:then|in|when)"
    r"|previously|the year before|before this|before these)\b"
)
"""When other goods than those on air were sold."""
_SOLD: Final = re.compile(
    r"\b(?:we|i|they|you) (?:guys |all |also |only |just |actually )*"
    r"(?:carried|had|sold|stocked|tried|tested|bought|ordered|used|owned|showed|made|offered"
    r"|imported|got|did) (?=(?:an?|another|some) [a-z0-9])"
)
_NO_GOODS: Final = re.compile(
    r"(?:an?|another|some) (?:[a-z-]+ )?(?:lot|few|couple|bunch|ton|sale|deal|viewers?|customers?"
    r"|lady|guy|mums?|moms?|batch|delivery|question|review|sample|thousand|hundred|dozen|price)\b"
)
_HERE: Final = re.compile(r"\b(?:this|these|it|them|ours|same|here)\b")
_THERE_IS: Final = re.compile(
    r"there(?:['’]s| is| are| was| were| used to be) (?:also |even |only )*(?:an?|another|some) "
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:out there|on the market|overseas|abroad|in (?:other|some) (?:shops|stores|places)"
    r"|in (?:the )?(?:shops|stores|supermarkets?|states|us|uk|eu|america|europe|britain|australia"
    r"|china|japan|germany|france|italy|canada|india))\b"
)
_YOURS: Final = re.compile(
    r"\bwhatever you(?:['’]ve| have| already| currently)? (?:got|have|use|own)\b"
    r"|\b(?:what|the (?:one|ones|thing)) (?:that )?you(?:['’]ve| have| already| currently)?"
    r" (?:got|have|use|own) (?:at home|at the office|at work|in (?:your|the) [a-z]+ (?:now|already)"
    r"|already|currently|right now)\b"
)
"""What is already in a buyer's home."""
_BRANDS: Final = frozenset({"brand", "label", "rival", "competitor", "maker"})
_FAKES: Final = frozenset(
    ["knockoff", "knock-off", "fake", "copy", "copie", "dupe", "imitation", "counterfeit"]
)
_SOME_BRAND: Final = frozenset(
    ["one", "other", "another", "certain", "famous", "big", "cheap", "some", "many", "a", "that"]
)


def brought_up(clause: str, begin: int) -> int | None:
    """Return where an aligned clause has brought up goods sold at another time or place."""
    if (sold := _SOLD.search(clause)) and _PAST.search(clause):
        named = clause[sold.end() :]
        return None if _NO_GOODS.match(named) or _HERE.search(named) else sold.end()
    if (yours := _YOURS.search(clause)) and not _HERE.search(clause, 0, yours.start()):
        return yours.end()
    found = _THERE_IS.match(clause, begin)
    if found is None or _HERE.search(clause, found.end()):
        return None
    elsewhere = _ELSEWHERE.search(clause, found.end())
    return elsewhere.end() if elsewhere else None


def is_of_another_brand(noun: SubjectNoun, own: OwnWords) -> bool:
    """Tell whether a subject is somebody else's brand, or an imitation: brand X, the fakes."""
    parts = [part for word in noun.words for part in LATIN.findall(word)]
    head, rest = singular(parts[-1]), parts[:-1]
    if head in _FAKES:
        return noun.several or bool(noun.before)
    if parts[0] == "brand" and len(parts) > 1 and not noun.before:
        return len(parts[1]) == 1 or not is_known(parts[1], own)
    if head not in _BRANDS:
        return False
    if noun.before in _SOME_BRAND or not _SOME_BRAND.isdisjoint(rest):
        return True
    return any(not is_known(word, own) for word in rest)
