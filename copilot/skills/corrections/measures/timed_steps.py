"""How long something is cooked, steeped or left on before it is ready: 煮五分钟就能吃.

A time in a clause on cooking is usually a habit of somebody's; only one after the property's own
verb, and said to be all it takes, is held against the shop's.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from copilot.skills.corrections.claim import Claim, ProductView
from copilot.skills.corrections.figures.comparison import compare
from copilot.skills.corrections.figures.figures import Figure
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.measures.comparing import Comparing
from copilot.skills.corrections.measures.measured_groups import Group, Held, MeasuredGroups, held
from copilot.skills.corrections.speech.said_contexts import is_unsure
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.language.characters import align

_VERBS_ZH: Final = "煮泡焖蒸煎炸烤敷炖冲焯烘"
_VERBS_EN: Final = "boil|cook|steep|bake|simmer|microwave|soak|brew|fry|steam"
_BEFORE: Final = re.compile(
    rf"(?<!再)(?<!先)(?<!多)(?<!续)(?P<zh>[{_VERBS_ZH}])(?:[个上够]|它|一下|水|开)?\Z"
    rf"|\b(?P<en>{_VERBS_EN})(?: it| them| this)?(?: for)?(?: just| only)? \Z"
)
_READY: Final = re.compile(
    r"(?:就|便|立马|马上)(?:能|可以|好|熟|够|行|搞定|出锅|开[吃喝]|吃|喝)|即可|(?:就)?(?:ok|搞定|出锅)"
    r"|,? (?:and|then) (?:it['’]s|it is|they['’]re|you['’]re) (?:ready|done|good)"
)
_OTHERWISE: Final = re.compile(
    r"喜欢|软|硬|烂|先|再|然后|接着|已经|还[没要]|如果|要是|不|别|我|她|他|平时|人家|别家|面饼|鸡蛋|配菜|青菜"
    r"|\b(?:if|like|first|another|more|my|i|not|other)\b|n['’]t\b"
)


@dataclass(frozen=True, slots=True)
class _Step:
    group: Group
    verb: str


class TimedSteps:
    """The steps a product's facts give a time for; prepared once a catalogue version."""

    def __init__(self, view: ProductView, known: MeasuredGroups) -> None:
        self._comparing = Comparing(view, known)
        steps = [step for group in known.of_dimension("duration") for step in _steps(group)]
        verbs = [step.verb for step in steps]
        self._steps = tuple(step for step in steps if verbs.count(step.verb) == 1)

    def claims(self, said: SaidText, since: int = 0) -> list[Claim]:
        """Return the times said to be all that a step takes, compared."""
        if not self._steps:
            return []
        found = (self._claim(figure, said) for figure in said.figures_since(since))
        return [claim for claim in found if claim is not None]

    def _claim(self, figure: Figure, said: SaidText) -> Claim | None:
        clause = said.clause(figure)
        if figure.dimension != "duration" or figure.approximate or figure.side:
            return None
        spoken = _BEFORE.search(said.lowered, clause.start, figure.start)
        if spoken is None or not _READY.match(said.lowered, figure.end):
            return None
        if _OTHERWISE.search(clause.text) or "?" in clause.mark or "？" in clause.mark:
            return None
        verb = spoken["zh"] or spoken["en"]
        step = next((one for one in self._steps if one.verb == verb), None)
        return self._held(figure, said, step.group, spoken.start()) if step else None

    def _held(self, figure: Figure, said: SaidText, group: Group, start: int) -> Claim | None:
        best = held(group, figure)
        if best.value is None or best.member is None or is_unsure(said, figure):
            return None
        match = compare(figure, best.value.sides)
        result = Held(match, best.value, best.member)
        if match not in ("equal", "different"):
            return None
        outcome: Outcome = "right" if match == "equal" else "wrong"
        claim = self._comparing.made(outcome, figure, said, result, start)
        return None if claim is None else replace(claim, instructs=True)


def _steps(group: Group) -> list[_Step]:
    """Return the verbs by which a group's name, or its value before the time, tells of a step."""
    if not group.decisive or len(group.members) != 1 or len(group.members[0].values) != 1:
        return []
    words = f"{align(group.name)} {align(group.members[0].known.fact.value)}"
    verbs = dict.fromkeys(re.findall(rf"[{_VERBS_ZH}]", words))
    english = dict.fromkeys(re.findall(rf"\b({_VERBS_EN})(?:ing|s)?\b", words))
    return [_Step(group, verb) for verb in (*verbs, *english)]
