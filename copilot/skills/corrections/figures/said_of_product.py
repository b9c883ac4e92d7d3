"""Tells whether a figure that nothing names is said of the product itself."""

import re
from typing import Final

from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.speech.aligning import aligned
from copilot.skills.corrections.speech.said_text import SaidText

TECHNICAL: Final = frozenset(
    ["power", "charge", "pressure", "sound", "torque", "voltage", "rotation", "luminance"]
    + ["frequency", "light", "resistance"]
)
"""What only a product has: nobody's day, order or recipe is told in it."""

_SIDES: Final = re.compile(r"[厚宽高深长]|\b(?:thick|wide|tall|deep|long|high)\b")
_COMMENT: Final = re.compile(
    r"^(?:的?(?:大|小)|就|才|都|够|封顶|比较|特别|非常|很|超|真|的?(?:东西|家伙)"
    r"| (?:so|very|super|really|pretty|quite|okay|ok|which|it's|that's|easy|light|heavy|big"
    r"|you can(?! (?:find|buy|get|see|order|also))|it (?:stays|sits|fits|goes)|bottle|bag|jar"
    r"|pouch|pack|wide|long|tall|thick|strong|only|total)\b)"
)
_HAS: Final = re.compile(
    r"\b(?:you['’]?re getting|you get|it['’]?s got|it has|these have|they['’]?ve got)"
    r"(?: you)?(?: is)?(?: only| about| up to| a full| a massive| a proper| a good| an?)* \Z"
)
"""Before what only a product has: it's got eighty newton metres."""
_OF_NOUN: Final = re.compile(r"^的[\u3400-\u9fff]{0,2}(?P<noun>[\u3400-\u9fff])")
_OF_GOODS: Final = re.compile(r"^ of (?:the |this )?(?P<noun>[a-z]{3,})(?=$| (?:right|for|on|in) )")
"""After a figure: what it is so much of, thirty metres of hose."""
_WHOLE: Final = re.compile(
    r"(?:整[个台把辆件张套条款只部]?|\b(?:the )?(?:whole|entire)(?: thing)?)(?P<noun>[一-鿿]{0,3}?)"
    r"(?:子|身)?(?:呢|也|一共|总共|加起来|大概|差不多|才|就|只有|只|是|重|净重|有|不到| (?:is"
    r"|only|just|weighs))*\s?\Z"
)
_ONE_OF_IT: Final = re.compile(
    r"^[这一每单整]*[个饼桶筒罐听板坛提串卷捆枝朵棵株盆颗粒枚辆架张把顶床台件瓶盒袋包条支双套]"
)
"""One piece of what is sold, said at a clause's beginning: 一饼是整整一斤."""


def is_of_the_whole(figure: Figure, said: SaidText, title: str) -> bool:
    """Tell whether a figure is plainly said of the product itself: 整个椅子才十七斤."""
    found = _WHOLE.search(said.lowered, said.clause(figure).start, figure.start)
    return found is not None and found["noun"] in aligned(title)


def is_said_of_product(figure: Figure, said: SaidText, title: str) -> bool:
    """Tell whether a clause begins with the figure and goes on with nothing but a comment.

    三十二公分的大锅 and eight millimeters super cushy are; 六十五瓦的电吹风 over a power bank is
    another thing's.
    """
    clause = said.clause(figure)
    if figure.dimension in TECHNICAL and _HAS.search(said.lowered, clause.start, figure.start):
        return True
    if figure.dimension == "length" and _SIDES.search(clause.text):
        return False  # the side it names is none the shop states
    after = said.lowered[figure.end : clause.end]
    if (noun := _OF_GOODS.match(after)) and noun["noun"] in aligned(title).split():
        return said.rest(clause.start, figure.start) in ("", "that's")
    before = _ONE_OF_IT.sub("", said.rest(clause.start, figure.start))
    if len(before) > (0 if before.isascii() else 1) and before.removesuffix("子") not in aligned(
        title
    ):
        return False
    rest = said.rest(figure.end, clause.end)
    of_noun = after.startswith("的") and bool(rest)
    if len(rest) <= (0 if rest.isascii() or of_noun else 1):
        return True
    if (noun := _OF_NOUN.match(after)) and noun["noun"] in aligned(title):
        return True
    if after.startswith("的") and not _COMMENT.match(after):
        return False
    if figure.dimension == "count":
        return False
    return bool(_COMMENT.match(after)) or figure.dimension in TECHNICAL
