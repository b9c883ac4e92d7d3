"""Parts a message that asks several things at once: 多少钱 包邮吗 几天到 is three questions."""

import re
from collections.abc import Callable

from knowledge.language.named_places import places_named

MOST = 4
"""Questions of one message that are told apart; what comes later belongs to the last."""

_LONGEST = 160
# Between clauses: a mark, a blank between Han, or a word that begins another English question.
_BETWEEN = re.compile(
    r"(?<=[.!?。！？;；…,，、])\s*|(?<=[一-鿿]) +(?=[一-鿿])|\n+"
    r"|,?\s+(?:and|n|&|\+|also|plus)\s+"
    r"(?=(?:also )?(?:how|what|whats|which|when|where|does|do|is|are|can|will)\b)"
    # The other language begins: iphone能连吗 can it connect to my laptop too.
    r"|(?<=[一-鿿])\s+(?=(?:how|what|which|when|where|does|do|is|are|can|will|any)\b)"
    r"|(?<=[a-z]{2})\s+(?=[一-鿿]{2})"
    # 能机洗吗会掉色吗: nothing but another clause follows what ends a question.
    r"|(?<=吗)(?=[一-鿿]{2})|(?<=[^什怎这那多要甚]么)(?=[一-鿿]{2})"
    r"|(?<=多少钱)(?=[一-鿿]{2})(?![一每单])"
    r"|(?<=多少钱[一每][个件箱斤包瓶条双套只台份盒袋支])(?=[一-鿿]{2})"
    r"|(?<=[多几][少久大高长重宽深厚斤][啊呀呢])(?=[一-鿿]{2})",
    re.IGNORECASE,
)
# 还是涤纶 goes on with the question before it.
_GOES_ON = re.compile(r"\s*(?:还是|或者|或是|以及|and\b|or\b|vs\b)", re.IGNORECASE)
# Ship to Norway? how much: what sending it there costs; "how much is it" may be on the goods.
_SENDS = re.compile(r"\b(?:ship|deliver|send|post|mail)(?:s|ing)? (?:it |this |them )?to\b", re.I)
_FOR_THAT = re.compile(r"\W*how much(?: (?:extra|more|for that|would that be))?\W*", re.I)
# 新疆发吗 要邮费吗: of that place.
_FEE = re.compile(
    r"\W*(?:那|然后)?(?:(?:要不要|需要|要|还要|得|加不加|加)?(?:另外)?(?:加|付|收|出|补)?(?:邮费|运费|快递费|钱)"
    r"|包不?包?邮|免邮|免运费)(?:多少|几块|几元|贵吗|怎么算|吗|嘛|么|不|呢|[?？啊呀])*\W*"
)
_ADDS = re.compile(
    r"^(?:另外|还有(?![货没吗多几现]|[大小]码)|然后|再问一?下|再问|also|and|n|plus|&|\+)[\s,，]*(?=\S)",
    re.IGNORECASE,
)
_LISTS = re.compile(r"\s+(?:and|n|&|plus)\s+", re.IGNORECASE)
# price and returns, and no clause of which one word is left out: is the lid and strap included.
_BARE_NAME = re.compile(
    r"(?!(?:is|are|do|does|can|will|has|have|what|which|how|when|where|any|it|the|this)\b)"
    r"[a-z]+(?: [a-z]+){0,2}\W*",
    re.IGNORECASE,
)
_SAYS_NOTHING = re.compile(r"[\W_]*")


def questions_of(text: str, asks: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the questions of ``text`` in order, or nothing where it is but one.

    ``asks`` tells whether a clause is a question by itself. One that is not belongs to the question
    after it, as who asks comes before what is asked; at the end, to the one before.
    """
    if len(text) > _LONGEST:
        return ()
    split = [clause for clause in _BETWEEN.split(text) if not _SAYS_NOTHING.fullmatch(clause)]
    clauses = [one for clause in split for one in _names_listed(clause, asks)]
    if len(clauses) < 2:
        return ()
    questions: list[str] = []
    before = ""
    for clause in clauses:
        if questions and not before and (_goes_on(questions[-1], clause) or len(questions) == MOST):
            questions[-1] = _joined(questions[-1], clause)
        elif asks(clause):
            questions.append(_joined(before, clause))
            before = ""
        else:
            before = _joined(before, clause)
    if before and questions:
        questions[-1] = _joined(questions[-1], before)
    return tuple(map(_bare, questions)) if len(questions) > 1 else ()


def _names_listed(clause: str, asks: Callable[[str], bool]) -> list[str]:
    """Return the names of a clause that lists nothing but what is asked for; else the clause."""
    names = _LISTS.split(_ADDS.sub("", clause))
    listed = len(names) > 1 and all(_BARE_NAME.fullmatch(one) and asks(one) for one in names)
    return names if listed else [clause]


def _goes_on(question: str, clause: str) -> bool:
    """Return whether a clause asks no question but the one before it."""
    sent = _SENDS.search(question) is not None and _FOR_THAT.fullmatch(clause) is not None
    sent = sent or (bool(places_named(question)) and _FEE.fullmatch(clause) is not None)
    return sent or _GOES_ON.match(clause) is not None


def _bare(question: str) -> str:
    return _ADDS.sub("", question).strip(" ,，、;；")


def _joined(before: str, clause: str) -> str:
    return f"{before.strip()} {clause.strip()}" if before else clause.strip()
