"""What may become of a line when a clause of it is left out: what it bounds, and what leans on it.

A clause that no fact holds may go, unless it takes back or bounds what stands; what points back to
it, follows from it or is true under it goes with it.
"""

import re
from typing import Final

from copilot.phrasing.guard.elements import Language

_TURNS: Final = {
    "zh": re.compile(
        r"^(?:但|不过|可是|然而|只是|只不过|除|只要|只有|只能|只可|只限|仅|限|必须|得(?!了)|需|要是|如果|"
        r"倘若|假如|若|前提|可惜|可(?=[不没别得要])|不然|否则|就是[^。]*[不没别得要需])"
        r"|除外|除了|除非|[之以]外|另外(?:算|付|收|买|购)|不算|不包括|不包含|不在|前提|仅限|只限|限于|才[能行可会有给算享送]"
        r"|另[算付收购买]|例外|自理|自付|为准|看情况|视情况|不一定|不保证|[的]?情况下"
    ),
    "en": re.compile(
        r"^(?:but|though|although|however|yet|except|unless|only|just not|if|when|while|as long as|"
        r"provided|until|till|once|otherwise|without|with the|for(?! sure| real| you\b))\b"
        r"|\b(?:except|excluding|excluded|unless|only (?:if|when|for|on|in|with)|provided|"
        r"not (?:included|covered)|as long as|other than|apart from|separately|even if|"
        r"(?:isn't|aren't) (?:included|covered)|depends?|depending|until|exclusive)\b",
        re.IGNORECASE,
    ),
}
"""Takes something back, bounds it or asks something for it."""

_BOUND: Final = {
    "zh": re.compile(
        r"超过|超出|以内|以上|以下|之内|之前|以前|最多|至多|最少|至少|最高|最低|限|内|满(?=[\\d\ue000-\uf8ff一二两三四五六七八九十百])|起"
    ),
    "en": re.compile(
        r"\b(?:up to|at (?:most|least)|no more than|less than|more than|under|over|above|below|"
        r"within|before|after|max|maximum|minimum|min|limit|limited)\b",
        re.IGNORECASE,
    ),
}
_FIGURE: Final = re.compile("[\\d\ue000-\uf8ff一二两三四五六七八九十百半]")
_FIGURE_ENGLISH: Final = re.compile(
    r"[\d\ue000-\uf8ff]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half)\b", re.I
)

_LEANS: Final = {
    "zh": re.compile(
        r"^(?:[那这](?!款|台|件|双|把|条|支|瓶|盒|套|只|箱|袋|包|罐|锅|壶|床|张|边|里|儿|会)"
        r"|它|此(?!款|外)|其(?!实)|该(?!款)|他|她|所以|因此|因为|由于|于是|从而|以免|免得|以便|也|都|同样|一样|"
        r"前者|后者|两者|二者|两个都|两款都|如此|相当于|意味着|或|要么|还是|则|而是|即|就(?!是)|这样|不然|"
        r"其他|其余|别的|另一|剩下|是|为(?!了)|用来|用于|以[防免便]|直接|再|才|并|像|跟|和|比|如)|也"
    ),
    "en": re.compile(
        r"^(?:and |plus |also |but )?(?:so|therefore|thus|hence|which|who|whose|that|that's|"
        r"those|these|both|either|neither|same|too|then|because|since|otherwise|instead|or|nor|one|ones|another|"
        r"the (?:other|rest|same|former|latter|second|first)|others?|such|like that|as well|"
        r"he|she|his|her)\b",
        re.IGNORECASE,
    ),
}
"""Opens a clause that is nothing without the one before."""

_EXCEPTS: Final = {
    "zh": re.compile(r"除外|除了|除非|[之以]外|例外|不算|不包括|不包含|^(?:仅限|只限|限于|前提)"),
    "en": re.compile(
        r"^(?:and |but )?(?:except|excluding|unless|other than|apart from|only)\b|\bexcluded\b",
        re.IGNORECASE,
    ),
}
"""Takes back something of a clause, and answers nothing without it."""
_FRAGMENT: Final = re.compile(
    r"^(?:and |plus |but )?(?:for|with|in|on|at|from|of|to|by|under|up|as|like|without|after|"
    r"before|including|plus|down|out|over|per|than)\b",
    re.IGNORECASE,
)
_SAYS: Final = re.compile(
    r"^(?:and |plus |also |but )*(?:it|they|the|there|you|we|each|a|an|no|never|just|all|every|our|"
    r"please|also|not|don't)\b|\b(?:is|are|has|have|comes?|can|can't|cannot|does|doesn't|do|includes?|"
    r"weighs?|fits?|covers?|holds?|works?|folds?|turns?|goes|go|takes?|gets?|keeps?|lasts?|runs?|"
    r"ships?|isn't|aren't|won't|will|costs?|needs?|supports?|charges?|measures?|stays?|gives?|"
    r"avoid|wash|wipe|use|dry|store|keep)\b|'s\b|'re\b",
    re.IGNORECASE,
)
"""Opens, or is the verb of, an English clause that can stand by itself."""

_PRONOUN: Final = re.compile(
    r"^(?:and |plus |also |but )?(?:it|its|it's|they|they're|their|them|this|there's)\b", re.I
)
_NO_SUBJECT: Final = re.compile(
    r"^(?:and |so )*(?:it|it's|its|they|they're|you|you'll|you're|your|you've|we|we've|we're|i|i'd|"
    r"i'll|i'm|perfect|great|super|really|just|no|nice|easy|good|ideal|feel|so|very|pretty)\b",
    re.IGNORECASE,
)
"""Opens a clause that brings no thing a following it or they could mean."""

_CONDITION: Final = {
    "zh": re.compile(
        r"^(?:如果|要是|倘若|假如|若|只要|只有|除非|除了|因为|由于|虽然|尽管|不管|无论)"
        r"|(?:的话|(?<!小)时|时候|之后|以后|之前)[呢啊呀]?$"
    ),
    "en": re.compile(
        r"^(?:and |but |so )?(?:if|when|while|unless|because|since|as|although|though|for|with|"
        r"without|in case|after|before|until|once|whether)\b",
        re.IGNORECASE,
    ),
}
"""Opens a sentence, or a clause, that the next one completes."""

_AND: Final = {
    "zh": re.compile(r"^(?:而且|并且|以及|但是|但|不过|可是|而|且|然后)+"),
    "en": re.compile(r"^(?:and|but|plus|also)\s+", re.IGNORECASE),
}
_BUT: Final = re.compile(r"^but\b", re.IGNORECASE)


def turns(text: str, language: Language) -> bool:
    """Return whether a clause, being left out, might take back or bound what stands before it."""
    seen = text.strip()
    figure = _FIGURE if language == "zh" else _FIGURE_ENGLISH
    bounds = bool(_BOUND[language].search(seen)) and bool(figure.search(seen))
    return bounds or bool(_TURNS[language].search(seen))


def leans(text: str, left: str, language: Language, *, same_sentence: bool) -> bool:
    """Return whether a clause means nothing, or something else, without the one ``left`` out."""
    seen = text.strip()
    if _LEANS[language].search(seen) or _EXCEPTS[language].search(seen):
        return True
    torn = _FRAGMENT.search(seen) or (same_sentence and not _SAYS.search(seen))
    if language == "en" and torn:
        return True
    pointing = language == "en" and bool(_PRONOUN.search(seen))
    return pointing and same_sentence and not _NO_SUBJECT.search(left.strip())


def awaits(text: str, language: Language) -> bool:
    """Return whether a clause is completed by the next: a condition, a time, a reason."""
    return bool(_CONDITION[language].search(text.strip()))


def unjoined(text: str, language: Language, *, opens: bool) -> str:
    """Return a clause without the word that joined it to one left out.

    ``opens`` = nothing of its sentence stands before it.
    """
    seen = text.lstrip()
    if language == "en" and not opens:
        return _BUT.sub("and", seen)
    return _AND[language].sub("", seen) or seen
