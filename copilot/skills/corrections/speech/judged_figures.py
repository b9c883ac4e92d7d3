"""Finds where a clause judges or forbids an amount instead of stating one.

A thousand watts won't do, 六十毫升就太多了, 别泡八个小时, soup at seventy, no: who says so tells
what another amount would be like, and no property of the goods on air.
"""

import re
from typing import Final

_NUMERAL: Final = "[0-9零一二两三四五六七八九十百千万半几]"
_NUMBER: Final = (
    r"(?:[0-9][0-9.,]*|an? (?:hundred|thousand|half|dozen)|half|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)"
)
_LEAD: Final = r"^(?:(?:and|but|so|because|honestly|look|see|well|oh|no|yeah|guys|i mean)[, ]+)*"
_ZH: Final = re.compile(
    rf"^(?:那|要是|如果|其实|但是?|而且|所以|你们?|[ ])*{_NUMERAL}+[^，。]{{1,6}}?"
    r"(?:就|也|都|还|真的?|实在|有点|未免|那|可)*(?:太[多少大小高低长短重轻薄厚烫冷热吵慢快]|不够)"
    r"|(?:不能|不可以|不要|千万别|(?<![类级性区分特个识鉴辨])别|不建议|不许)"
    r"(?!再?(?:超|高|低|少|多|大|小|早|晚))(?:[一-鿿]{0,2})"
    r"[约到放泡烧煮用洗充冲烤蒸冻存穿戴吃喝烫熨炖跑开点晒敷]"
    rf"[一-鿿]{{0,3}}?{_NUMERAL}"
    r"|谁说(?!不|没)|没有?[^，。]{1,10}这(?:一?说|回事|种说法)"
)
_EN: Final = re.compile(
    rf"{_LEAD}(?:an? )?{_NUMBER}"
    r"(?:[ -](?!(?:this|it|its|they|these|our|my|we|you|i)\b)[a-z'’]+){0,6}?"
    r"(?: would(?:n['’]t)?\b| won['’]t\b"
    r"|(?: is| are|['’]s| isn['’]t| aren['’]t)(?: (?:just|still|way|far|also|really|a bit|simply))*"
    r" (?:too (?:much|many|long|short|small|big|large|heavy|light|weak|strong|low|high|hot|cold"
    r"|little|few|loud|slow|fast)|overkill|(?:not|never|nowhere near|barely) enough|enough\b))"
    r"|\b(?:do not|don['’]t|never)"
    r" (?!(?:go|get|be|exceed|beat|miss|forget|pay)\b)[a-z]+(?: (?:it|them|this|that|these))?"
    rf"(?: (?:for|at|on|with|in|past|up to))? (?:an? )?{_NUMBER}\b"
    rf"|\b{_NUMBER}(?:[ -][a-z]+){{0,3}},? no\Z"
    rf"|{_LEAD}(?:some|others|many|most)(?: of them)? (?:have|has|are|come|run|weigh|cost|use|last"
    r"|hold|only)\b"
)
CHANGE: Final = re.compile(
    r"(?:[多少重轻长短高低涨降掉瘦胖缩窄宽]了)(?:将近|快|差不多|足足|整整|大概|得?有)*"
    rf"{_NUMERAL}+[来多几]?(?:千?克|公?斤|[千大]?卡|度|毫?升|厘米|公分|毫米|分贝|瓦|[个]?小时|分钟)"
)
"""By how much something grew or fell: 热量多了八十大卡 states no amount."""


def of_judged_figure(clause: str) -> tuple[int, int] | None:
    """Return where an aligned clause begins to judge an amount, and where it says so."""
    found = _EN.search(clause) or _ZH.search(clause)
    return found.span() if found is not None else None
