"""Claims on what there is to choose: colours, flavours, scents, sizes, and what is in a mix."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from copilot.skills.corrections.choices.listed_values import Kind, Listing, Span, spans_of
from copilot.skills.corrections.choices.same_values import may_be, same_word
from copilot.skills.corrections.choices.value_words import FLAVOUR_WORD
from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.speech.clauses import has_ended
from knowledge.language.characters import align

_CUES: Final[dict[Kind, str]] = {
    "colour": r"(?:颜色|色号|配色|[一两二三四五六七八九十0-9]个?[种个款]?(?:颜色|色))",
    "flavour": r"(?:口味|味道|[一两二三四五六七八九十0-9]个?[种个款]?(?:口味|味道|味))",
    "scent": r"(?:香型|香味|[一两二三四五六七八九十0-9]个?[种个款]?(?:香型|香味|味道))",
    "food": r"(?:配料|原料|配料表)(?:表)?(?:里面?)?",
    "size": r"(?:尺码|码数|码子)",
}
_CUE_LINK: Final = (
    r"(?:呢|的话|一共|总共|就|都|[,，:]| |里面|我们){0,3}(?:有|是|分为?|分别是|包括|可选)"
    r"(?:[一两二三四五六七八九十0-9]+个?[种个款])?[,，:]?$"
)
_ONLY_ONE: Final = r"(?:呢|啊)?(?:就|只有?|仅有?)一[个种款](?:颜色|味道|口味)?[,，: ]*$"
_CUE_EN: Final = re.compile(
    r"(?:\b(?:comes?|available|got (?:it|them)|have (?:it|them|this|these)|offer(?:ed)? (?:it"
    r"|them)?"
    r"|(?:we|you can) (?:also |only |even |can )?(?:do|make|stock|get) (?:it|them|this|these)"
    r"|choose|pick)"
    r" (?:in|from|between)"
    r"|\b(?:colou?rs?|flavou?rs?|scents?|sizes?"
    r"|shades?)(?: (?:are|is|we have|available|options?|today|include|come in"
    r"|you can get)){0,3}:?)(?: (?:either|both|the|a|two|three|four|five|six|colou?rs"
    r"|flavou?rs|sizes|scents)){0,3}[ ,:]*$"
)
_COUNTED_AFTER: Final = re.compile(
    r"(?:的|色|味)?(?:这|就|一共|总共|都|[,， ])*[两二三四五六七八九十2-9][个种款]"
    r"(?:颜色|色|口味|味道|香型)(?!都?[没不断缺卖]|混|拼|相间)"
)
"""After a list: how many there are of the kind, 灰色和粉色两个色."""
_HAVE = re.compile(
    r"(?:还|也|都)?有(?:个|一个|一款)?$|\b(?:we|there is|there['’]?s|there are"
    r"|they)(?: also)?(?: have| even have| got| have got)? (?:a |an |it in )?$"
)
_AFTER_HAVE = re.compile(
    r"(?:的|款|色|味的?)?(?:可以?选|可选|也有|$|[，。!！哦哈啊 ])|(?:的|款|色|味的?"
    r"|这个色)(?:特别|很|超"
    r"|真|最|好看|还有|还|也|都|你|我|大家|姐妹|宝|今天|卖|显|适合|就)"
    r"| (?:too|as well|available|option)\b"
)
_OFFERED = re.compile(
    r"(?:的|色|款|味的?)?(?:我们|咱们?)?(?:也|都|还)?(?:有(?:现?货|的)"
    r"|也有(?![人点姐朋宝同客很不好个几])|可以?选|任选)"
)
_GAP = re.compile(
    r"(?:[、，,/ +&]|和|跟|还有|以及|与|及|再有|另外|加|或者?|有|也有|就是|然后|一个|个|一款|这个"
    r"|那个|的|色|款|味|口味|码|号|到|至|两个|两种|-|\b(?:and|or|plus|also|then|a|the|to|in|even"
    r"|we['’]?ve got|we have|we['’]?ve also got|we got|there['’]?s|there is|got|your"
    r"|we (?:also )?do|do it|it comes|they come|comes?|you can (?:get|have)|it|them"
    r"|an? (?:big |little |tiny |lovely )?(?:hit|hint|touch|bit|note|whiff|burst) of"
    r"|neon|hot|matte?|glossy?"
    r"|satin"
    r"|dark|light|deep|pale|bright|soft|dusty|classic|pure|an?)\b){0,9}"
)
_PRAISED: Final = re.compile(
    r" (?:(?:and|plus|or|then|also) )?(?:(?:an?|this|our|the|really|so|very|super|gorgeous|lovely"
    r"|beautiful|pretty|stunning|rich|warm|cool|soft|deep|pale|new|hunter|forest|bottle|racing"
    r"|baby|sky|royal|army|burnt|hot|neon|pastel|powder|steel|ice|midnight|brick|fire|tomato) )"
    r"{1,4}"
)
"""Between two colours: how the host likes the next one, or which shade of it there is."""
_ENDS_LIST: Final = re.compile(
    r"(?:['’]s)?(?:$|[,.!;]| (?:and|or|plus|too|as|that|this|the|it|its|they|you|we|i|so|which"
    r"|today|tonight|available|guys|everyone|is|are|for|one|ones|colou?r|now|here|but|right)\b)"
)
"""After a colour so liked: it is no other thing's, as in a baby blue bowl."""
_DENIED = re.compile(
    r"(?:没|没有|不是|不含|不加|无|别|除了|不要|\bno|\bnot|n['’]t have(?: it in)?"
    r"|\bwithout)(?:[一-鿿]{0,2}| (?:any|a))?\s*$"
)
_LIKE = re.compile(r"(?:跟|和|像|同|类似|接近)(?:那种|这种|个)?$")
_LIKENED = re.compile(r"(?:色|味)?(?:的)?(?:差不多|一样|那样|似的|很?像|接近|类似)")
"""Around a value that another is only likened to: 跟军绿差不多."""
_AWAY = re.compile(
    r"(?:搭配|拼|相间|撞|条纹|格子|边|底|小黄|购物车|的?(?:包装|按钮|盒子|袋子|标|箭头|框|字"
    r"|图标|衣服|裤|裙|光|灯|线))"
    r"|(?:的)?(?:吗|嘛|么)"
)


def enumeration_claims(text: str, before: str, found: tuple[Listing, ...]) -> list[Claim]:
    """Return what an aligned text lists of these properties, compared.

    A list may have begun in what was said just before.
    """
    claims: list[Claim] = []
    for listing in found:
        if not _named(text, listing):
            continue
        last = _LAST_BREATH.search(before) if before else None
        begun = f"{last[0]}，" if last else ""
        whole = begun + text
        for run in _runs(whole, _named(whole, listing)):
            for claim in _of_run(whole, run, listing):
                if claim.start >= len(begun):
                    start, end = claim.start - len(begun), claim.end - len(begun)
                    claims.append(replace(claim, start=start, end=end))
    return claims


_LAST_BREATH: Final = re.compile(r"[^。.!！?？]{1,60}[,，、 ]*\Z")


def _named(text: str, listing: Listing) -> list[Span]:
    """Return where values are named that another is not only likened to."""
    return [
        span
        for span in spans_of(text, listing)
        if not (_LIKE.search(text[: span[0]]) and _LIKENED.match(text, span[1]))
    ]


def _runs(text: str, spans: list[Span]) -> Iterator[list[Span]]:
    run = [spans[0]]
    for span in spans[1:]:
        between = run[-1][1], span[0]
        praised = _PRAISED.fullmatch(text, *between) and _ENDS_LIST.match(text, span[1])
        if praised or _GAP.fullmatch(text, *between) or span[0] <= run[-1][1]:
            run.append(span)
        else:
            yield run
            run = [span]
    yield run


def _of_run(text: str, run: list[Span], listing: Listing) -> Iterator[Claim]:
    before, after = text[max(0, run[0][0] - 24) : run[0][0]], text[run[-1][1] :]
    if _DENIED.search(before) or _AWAY.match(after):
        return
    # red and black may be a pattern; 红色和黑色 with a value of the shop's is a choice
    needed = 2 if listing.kind == "food" or text.isascii() else 1
    said = frozenset(word for *_, word, member in run if member)
    known = sum(member for *_, member in run)
    cued = listing.kind != "food" and _cued(before, after, listing.kind)
    cued = cued or _of_part(before, after, listing)
    listed = (known >= needed or (known > 0 and cued)) and len(run) > known
    if listing.kind == "food":
        alone = _MIXED_IN.search(before) and _NO_MORE_SAID.match(after)
        alone = alone or (_MIXED_IN_EN.search(before) and _NO_MORE_EN.match(after))
        cued = bool(alone) and len(run) <= _FEW and not _CHIEF.search(listing.known.fact.name)
    cued = cued and not listed
    truth = (
        "、".join(listing.members)
        if listing.known.fact.value.isascii() is False
        else listing.known.fact.value
    )
    for start, end, word, member in run:
        if member or may_be(word, listing, said if listed else frozenset()):
            if member or (listing.kind == "colour" and same_word(word, listing)):
                yield _claim(listing, "right", word, truth, start, end, text)
        elif (listed or _alone(cued, text[start:end], listing.kind)) and not re.match(
            r"(?:色|味)?(?:的)?(?:吗|嘛|么|没有|不做|卖完|断货)", text[end:]
        ):
            yield _claim(listing, "wrong", word, listing.known.fact.value, start, end, text)


_MIXED_IN: Final = re.compile(
    r"(?:里面|里头|配料里|(?:一|这|每)[包袋盒罐瓶]里面?)"
    r"(?:(?:就|都|是)?有|(?:还|也|另外)(?:有|放了?|加了?|添加了?))\Z"
)
_FEW: Final = 3
_CHIEF: Final = re.compile(r"主要|核心|主打")
"""In the name of a list that leaves out what is in it as well."""
_MIXED_IN_EN: Final = re.compile(
    r"(?:\b(?:it['’]s got|it has|it['’]s (?:made|sweetened) with|it contains"
    r"|there(?:['’]s| is| are))"
    r"|(?:^|[,.] ?)(?:has|contains|sweetened with|made with))"
    r"(?: some| real| a (?:bit|little|touch) of)? \Z"
)
_NO_MORE_EN: Final = re.compile(r"(?: in (?:it|here|this|there|the mix))?(?:\Z|[,.!])")
_NO_MORE_SAID: Final = re.compile(r"[的呢哦哈啊呀了]*(?:\Z|[，。,.！!])")
"""Around a food that is told by itself to be in it as well: 里面还有夏威夷果."""


def _alone(cued: bool, word: str, kind: Kind) -> bool:
    """Whether a word says a value where no value of the shop's stands beside it."""
    return cued and (kind != "flavour" or bool(FLAVOUR_WORD.match(word)))


def _cued(before: str, after: str, kind: Kind) -> bool:
    if re.search(_CUES[kind] + f"(?:{_CUE_LINK}|{_ONLY_ONE})", before) or _CUE_EN.search(before):
        return True
    if kind not in ("colour", "flavour"):
        return False
    if _COUNTED_AFTER.match(after):
        return True
    had = bool(_HAVE.search(before)) and bool(_AFTER_HAVE.match(after))
    return had or bool(_OFFERED.match(after))


def _of_part(before: str, after: str, listing: Listing) -> bool:
    """Tell whether a colour stands before the one part that the property is of: crimson flowers."""
    part = _COLOUR_OF.match(align(listing.known.fact.name))
    if listing.kind != "colour" or part is None or len(listing.members) > 1:
        return False
    noun = re.match(rf" {re.escape(part['part'])}s?\b", after)
    return noun is not None and bool(_ON_IT.match(after, noun.end()) or _IT_HAS.search(before))


_ON_IT: Final = re.compile(r" on (?:this|these|it|them)\b")
_IT_HAS: Final = re.compile(
    r"\b(?:it['’]?s got|it has|it gives you|these have|they['’]?ve got)(?: [a-z]+){0,3} \Z"
)
_COLOUR_OF: Final = re.compile(r"(?P<part>[a-z]{3,}) colou?r\Z")


def _claim(
    listing: Listing, outcome: str, word: str, truth: str, start: int, end: int, text: str
) -> Claim:
    return Claim(
        known=listing.known,
        outcome="wrong" if outcome == "wrong" else "right",
        said=word,
        truth=truth,
        start=start,
        end=end,
        settled=has_ended(text, end),
        weight="plain",
        listed=True,
    )
