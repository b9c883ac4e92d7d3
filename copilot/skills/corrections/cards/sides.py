"""What was said and what holds, each as words that can be read alone: 能进洗碗机, 不能进洗碗机."""

import re
from typing import Final

from copilot.skills.answers.clauses import LIMITS_OF_NO
from copilot.skills.corrections.cards.true_sentences import answered_in_full, turned
from copilot.skills.corrections.claim import Claim, Language
from copilot.skills.corrections.product_views import bare_name
from copilot.skills.wording.subjects_en import opened, without_subject
from copilot.skills.wording.yes_no_words import YesNo, read_yes_no

_LONGEST: Final = 24
_OPPOSITE: Final = {
    "不支持": "支持", "没有": "有", "无": "有", "不含": "含", "不含有": "含有", "不能": "可以",
    "不可以": "可以", "不可": "可以", "不行": "可以", "不会": "会", "不带": "带", "不添加": "含",
    "不需要": "需要", "不用": "需要", "无需": "需要", "不适合": "适合", "否": "是", "不是": "是",
    "不建议": "可以", "不推荐": "可以", "不": "是", "no": "yes", "yes": "no", "nope": "yes",
    "支持": "不支持", "有": "没有", "含": "不含", "含有": "不含", "可以": "不能", "能": "不能",
    "可": "不能", "会": "不会", "带": "不带", "需要": "不需要", "需": "不需要", "要": "不需要",
    "适合": "不适合", "是": "否", "yep": "no", "yeah": "no",
}  # fmt: skip
_DENIAL: Final = re.compile(r"没有|不(?![锈粘])|无(?![线人绳])")
_ASSERTION: Final = re.compile(
    r"(?P<verb>可以|支持|需要|适合|能(?![量耗])|会(?!员)|有(?![机效氧线])|含(?!量)|带(?!宽))"
)
_NO_DENIAL: Final = {"可以": "不能", "能": "不能", "有": "没有"}
_DOES: Final = re.compile(r"(?:it does|they do|we do|you do)\b")
_PAUSE: Final = re.compile(r"[，,。；;、（(]")


def sides_of(claim: Claim, language: Language, words: str = "") -> tuple[str, str]:
    """Return what a wrong claim says and what is true of it, as a card shows them side by side.

    A bare yes or no (有, 可以, no) says nothing without what it is said of. Both sides are worded
    alike where the shop's words can be turned round; what is bare still, or is one of what is
    true, is told by the ``words`` it was said in.
    """
    said, truth = _worded_alike(claim, language)
    if claim.outcome != "wrong":
        return said, truth
    held = read_yes_no(truth.strip(), language == "zh")
    if held is not None and not held.rest:
        truth = _held(claim, held, language) or _labelled(claim, truth, language)
    elif language == "en" and truth.strip().lower() == "none":
        truth = _worded(claim, truth, language) or truth
    senseless = _bare(said.strip(), language) is not None or said.strip() in _members(truth)
    if senseless and 1 < len(words) <= _LONGEST * (1 if language == "zh" else 2):
        said = opened(words) if language == "en" else words
    elif held is None and _bare(said.strip(), language) is not None:
        said = _worded(claim, said, language) or said
    return said, truth


def _labelled(claim: Claim, truth: str, language: Language) -> str:
    name = bare_name(claim.known.fact)
    return f"{name}：{truth}" if language == "zh" else f"{opened(name)}: {truth}"


def _members(truth: str) -> list[str]:
    return [member.strip() for member in _BETWEEN.split(truth)]


_BETWEEN: Final = re.compile(r"[、,，/;；]")


def _worded_alike(claim: Claim, language: Language) -> tuple[str, str]:
    """Return both sides, a bare yes or no worded as the shop's words are where these turn round."""
    said, truth = claim.said.strip(), claim.truth.strip()
    answer = _bare(said, language)
    if claim.outcome != "wrong" or answer is None:
        return claim.said, claim.truth
    held = read_yes_no(truth, language == "zh")
    if held is not None:
        if held.yes == answer.yes:
            return claim.said, claim.truth
        other = _worded(claim, _OPPOSITE.get(held.word, ""), language)
        return other or said, _held(claim, held, language) or truth
    turned_round = _turned_round(truth) if language == "zh" else ""
    if turned_round and bool(_DENIAL.search(truth)) == answer.yes:
        return turned_round, truth
    # beside what is no yes or no itself (care: hand wash), no no turned with its name makes sense
    return said, truth


def _bare(said: str, language: Language) -> YesNo | None:
    answer = read_yes_no(said, language == "zh")
    return answer if answer is not None and not answer.rest else None


def _worded(claim: Claim, value: str, language: Language) -> str:
    """Return the property with that yes or no as its value, short enough for a card."""
    sentence = turned(claim, value, language) if value else ""
    # "Does float" is no English, "It does float" is.
    worded = opened(sentence) if _DOES.match(sentence) else without_subject(sentence)
    return worded if len(worded) <= _LONGEST * (1 if language == "zh" else 2) else ""


def _held(claim: Claim, answer: YesNo, language: Language) -> str:
    """Return what is true, with what follows its yes or no where there is room."""
    truth = claim.truth.strip()
    whole = answered_in_full(claim, truth, language)
    if whole and len(whole) <= _LONGEST * (1 if language == "zh" else 2):
        return opened(whole)
    if said := _worded(claim, truth, language):
        return said
    return "" if LIMITS_OF_NO.search(answer.rest) else _worded(claim, answer.word, language)


def _turned_round(truth: str) -> str:
    """Return the opposite of a short Chinese statement: 不防水 is 防水, 有里衬 is 没有里衬."""
    if _PAUSE.search(truth):
        return ""
    denials = _DENIAL.findall(truth)
    if len(denials) == 1:
        return _DENIAL.sub("" if denials[0] == "不" else "有", truth, count=1)
    asserted = _ASSERTION.match(truth)
    if denials or asserted is None:
        return ""
    verb = asserted["verb"]
    return _NO_DENIAL.get(verb, f"不{verb}") + truth.removeprefix(verb)
