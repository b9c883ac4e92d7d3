"""Leaves out the yes or no of an answer that is shown to another question than its own.

"Yes, it is lead free" answers whether it is safe; to whom asks whether it chips, its yes says that
it does.
"""

import re
from dataclasses import replace
from typing import Final

from copilot.effects import Evidence
from copilot.skills.answers.card import is_chinese
from copilot.skills.wording.subjects_en import opened
from copilot.skills.wording.yes_no_words import LEADS_REST, read_yes_no
from knowledge.language.matters import Matters, read_matters

_HANGS_ON: Final = re.compile(
    r"但|不过|可是|然而|只是|而且|所以|因为|如果|要是|除|就|则|才"
    r"|(?:but|and|so|because|only|as|it is|it's|it does|they are|they're|they do|it was|they were"
    r"|you can|we do|that)(?: not|n['’]t)?\s*(?:\Z|[,.;])"
    r"|(?:but|and|so|because|only|just|except|unless|as)\b",
    re.IGNORECASE,
)
"""Beginnings that say nothing without the yes or no before them."""
_TELLS_ZH: Final = 4  # characters
_TELLS_EN: Final = 3  # words


def without_verdict(evidence: Evidence, question: str) -> Evidence:
    """Return a fact as it is said to ``question``: without a yes or no that answers another one.

    Only where the shop's own question is on a matter that is known and the viewer's is not on it,
    and what follows the yes or no tells something by itself.
    """
    if evidence.kind != "faq" or not question.strip() or _asks_the_same(evidence.name, question):
        return evidence
    chinese = is_chinese(evidence)
    text = evidence.fact.text.strip()
    answer = read_yes_no(text, chinese)
    if answer is None or answer.rest not in text or not _tells(answer.rest, chinese):
        return evidence
    rest = text[text.index(answer.rest) :]
    said = rest if chinese else opened(rest)
    return replace(evidence, value=said, fact=replace(evidence.fact, text=said))


def _tells(rest: str, chinese: bool) -> bool:
    if _HANGS_ON.match(rest) or (not chinese and LEADS_REST.match(rest)):
        return False
    return len(rest) >= _TELLS_ZH if chinese else len(rest.split()) >= _TELLS_EN


def _asks_the_same(own: str, question: str) -> bool:
    """Return whether a question is on what an answer's own is on, or no matter of that is known."""
    answered, asked = read_matters(own), read_matters(question)
    known = _keys(answered)
    return not known or bool(known & _keys(asked)) or answered.said <= asked.said


def _keys(matters: Matters) -> frozenset[str]:
    return matters.matters | matters.details | matters.examples
