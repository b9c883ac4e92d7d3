"""Whether 那台 points to a product of the line-up: 那台投影仪 is ours when there is just one."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from copilot.skills.corrections.claim import Stance
from copilot.skills.corrections.speech.naming import Mention

_POINTS: Final = re.compile(
    r"(?:我插一?句|对了|还有)?[,，、 ]*(?:咱们?|我们)?那[台款套个双件条只把瓶盒张]"
)


def without_pointed(stance: Stance, mentions: Iterable[Mention], text: str) -> Stance:
    """Return a stance without the words on other goods that name a product of the line-up.

    Only where nothing but 那台 leads to the name; 隔壁那台 and 以前那台 are of others.
    """
    named = [mention.start for mention in mentions]
    kept = [
        span
        for span in stance.silent
        if span.reason != "other_brand"
        or not any(
            span.start < start < span.end and _POINTS.fullmatch(text, span.start, start)
            for start in named
        )
    ]
    return replace(stance, silent=tuple(kept))
