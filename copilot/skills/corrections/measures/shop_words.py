"""The characters a shop writes a product with: a noun of others is another thing's."""

import re
from typing import Final

from copilot.skills.corrections.claim import ProductView
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_text import SaidText, without_fillers

_HAN: Final = re.compile("[一-鿿]")
_LAST: Final = re.compile("[一-鿿]{2,}\\Z")
_LEADING: Final = re.compile(
    "然后|另外|而且|首先|其次|最后|但是|不过|所以|因为|还有|目前|现在|今[天晚]|本身|这边|手上|同时|并且"
    "|其实|反正|当然|确实"
)
_WHEN: Final = "时候"
_CONTENT: Final = re.compile(r"的?[一-鿿]{0,3}| (?:of )?[a-z]+(?: in (?:here|it|there))?")
"""What is taken in, to the end of a clause."""
_HYPHENATED: Final = re.compile(r"[a-z]+(?:-[a-z]+)+")
_AMOUNT: Final = re.compile("[一二两三四五六七八九十百千万半]")
_FULL_OF: Final = re.compile(
    r"[- ](?:bag|sack|jug|jar|carton|bucket|tub|block|brick|pack|box)s? of "
    r"(?!(?:these|this|our|the|them|it|that|ours)\b)(?P<what>[a-z]{3,})"
)
_DEVICE: Final = re.compile(
    r"(?P<device>手机|平板|电脑|笔记本|相机|耳机|手表|ipad|iphone|phone|laptop|tablet|camera)"
    r"(?:['’]s|自带|里|的)*[ ]?(?:电池|电量|容量|屏幕?|内存|存储|像素|重|battery|capacity|screen)?"
    r"(?:[ ]?(?:一般|大概|也|都|才|就|是|有|is|has|at))*[ ]?\Z"
)
_ADVERBS: Final = frozenset("很挺真太最更特别非常确实非分比较如果直接反正一般基本送配附赠")


class ShopWords:
    """What a shop writes of one product, to be asked which words it does not know.

    Attributes:
        text: all of it, aligned.
        joined: the same, and its words with hyphens also in one: wifi of Wi-Fi.
    """

    def __init__(self, view: ProductView) -> None:
        facts = "，".join(known.fact.text for known in view.properties)
        self.title = view.title
        self.text = aligned(f"{view.title}，{facts}")
        joined = _HYPHENATED.findall(self.text)
        self.joined = " ".join([self.text, *(word.replace("-", "") for word in joined)])
        self._characters = frozenset(self.text) | _ADVERBS

    def unknown(self, words: str) -> str:
        """Return the characters of aligned words that are neither the shop's nor filler."""
        plain = without_fillers(words)
        return "".join(c for c in plain if _HAN.match(c) and c not in self._characters)

    def fills_of_another(self, lowered: str, end: int) -> bool:
        """Tell whether an amount that ends there fills something with what the shop never writes.

        A four pound bag of rice is but compared with a suitcase.
        """
        filled = _FULL_OF.match(lowered, end)
        return filled is not None and not re.search(rf"\b{filled['what']}", self.text)

    def is_of_device(self, before: str) -> bool:
        """Tell whether words before a figure end in a part of a device that the product is not.

        手机电池五千毫安, of a power bank; 手机屏幕六英寸, of a tablet.
        """
        device = _DEVICE.search(before)
        return device is not None and device["device"] not in aligned(self.title)

    def takes_in(self, said: SaidText, figure: Figure, verb: tuple[int, int]) -> bool:
        """Tell whether the product is said to take so much of something: 这一壶能装两升水.

        ``verb`` is the span of what names the property.
        """
        clause = said.clause(figure)
        start, end = verb
        if not clause.start <= start < end <= figure.start or said.rest(end, figure.start):
            return False
        if _CONTENT.fullmatch(said.lowered, figure.end, clause.end) is None:
            return False
        before = said.rest(clause.start, start)
        title = aligned(self.title)
        return all(word in title for word in (before.split() if before.isascii() else before))

    def is_strange(self, words: str) -> bool:
        """Tell whether aligned words end in a noun of which the shop writes no character."""
        words = words.removesuffix(_WHEN)
        last = _LAST.search(without_fillers(_LEADING.sub("，", words)))
        if last is None or _AMOUNT.search(last[0][-2:]):
            return False
        return not self._characters & set(last[0][-2:])
