"""The line of a size table's row for the body a viewer told of: 穿L码, and by what."""

import re
from typing import Final

from copilot.effects import Evidence
from knowledge.language.body_measures import read_body
from knowledge.language.headline import fits_line
from knowledge.language.spoken import speak_text

_ROW: Final = re.compile(r"\S.* (?P<label>[2-9]?x{0,4}[sml])码?", re.IGNORECASE)
_CELLS: Final = re.compile(r"[、，,；;/]")
_TOLD: Final = re.compile(r"身高|体重|\d\s?(?:cm|厘米|kg|公斤|斤)")
_OTHER: Final = re.compile(r"围|[衣裤裙袖肩脚]长|肩宽")


def worn_line(evidence: Evidence, question: str) -> str:
    """Return which size a row is for the height and weight a question tells of, and the row's own.

    Empty for other facts and questions, and in other languages than Chinese.
    """
    row = _ROW.fullmatch(evidence.name.strip())
    if row is None or evidence.name.isascii() or evidence.kind != "attribute":
        return ""
    body = read_body(question)
    if body.height is None and body.weight is None:
        return ""
    cells = [cell.strip() for cell in _CELLS.split(evidence.value)]
    told = [cell for cell in cells if _TOLD.search(cell) and not _OTHER.search(cell)]
    if not told:
        return ""
    opening = f"穿{row['label'].upper()}码"
    text = speak_text(f"{opening}，{'、'.join(told)}", "zh")
    return text if fits_line(text, chinese=True) else opening
