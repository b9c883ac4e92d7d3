"""A shop's rules and answers clause by clause, and the clauses of speech that may speak of them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from copilot.skills.corrections.claim import Claim, KnownProperty, ProductView
from copilot.skills.corrections.judgement import Outcome
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from copilot.skills.corrections.speech.said_contexts import is_of_others
from copilot.skills.corrections.speech.said_text import SaidText
from knowledge.facts import Fact
from knowledge.language.characters import align
from knowledge.language.script import language_of

_OF_SOME: Final = re.compile(
    r"海外|国外|境外|出口|跨境|预售|定制|大促|活动期间|质量|破损|损坏|发错|漏发|瑕疵|会员|换货|尺码"
    r"|\b(?:abroad|overseas|international\w*|pre-?orders?|custom|faulty|damaged|defect\w*|wrong"
    r"|mistake|members?|exchanges?|sizes?)\b"
)
"""What holds for some orders only, by a rule or by what is said of it."""
_NOT_OURS: Final = re.compile(
    r"如果|要是|假如|万一|的话|平时|以前|之前|原来|昨[天晚]|上[次回]|从前"
    r"|(?<!没)有的(?![哈啊哦呀]*\Z)|有些|很多|好多|多数|一般|通常"
    r"|平台|[他她]们|对面|同行|拆封|拆开|拆了|用过|洗过|穿过|吃过|剪了|定制|预售|特价|清仓"
    r"|秒杀|福利品|微瑕|尾货"
    r"|样品|赠品|食品|生鲜|贴身|内衣|除了|除外|以外|之外|是不是|能不能|有没有|可不可以|谁说"
    r"|不是[没不]|不会[没不]"
    r"|怎么会|怎么可能|哪[能会有]|别怕|担心|怕|客服|[吗嘛么呢]\Z"
    r"|\b(?:if|unless|when|once|except|some|many|most|usually|normally|used to|yesterday"
    r"|last|before"
    r"|they|them|their|those|amazon|other|elsewhere|place|worr(?:y|ied)|afraid|opened|worn"
    r"|washed|used"
    r"|clearance|final sale|sale items|want(?:s|ed)?|ask(?:s|ed|ing)?|would|could|should"
    r"|might|maybe"
    r"|wish|hope|soon|somebody|someone|customer service|why|who|which|how|what)\b"
)
"""What tells that a clause promises nothing for what is on air today."""


@dataclass(frozen=True, slots=True)
class RuleClause:
    """One clause of a rule, or of an answer on the shop, with its words as they stand.

    Attributes:
        name: the rule's topic or the question answered, aligned; the first clause alone has it.
        text: aligned.
        truth: as the shop wrote it.
        of_all: whether it holds for every order, wherever it goes.
    """

    known: KnownProperty
    name: str
    text: str
    truth: str
    chinese: bool
    of_all: bool


class ShopRules:
    """All that a shop lays down for the whole of it, read clause by clause, once a version."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        rules = [f for f in facts if f.sku is None and f.kind in ("policy", "faq")]
        self.clauses = tuple(clause for fact in rules for clause in _clauses(fact))
        self.all = " ".join(align(f"{fact.name} {fact.value}") for fact in rules)

    def firm(self) -> tuple[RuleClause, ...]:
        """Return the clauses that hold for every order."""
        return tuple(one for one in self.clauses if one.of_all)


def _clauses(fact: Fact) -> Iterator[RuleClause]:
    known = KnownProperty(fact, frozenset())
    chinese = language_of(fact.text) == "zh"
    name = align(fact.name)
    for place, part in enumerate(cut_clauses(align(fact.value))):
        truth = fact.value[part.start : part.end].strip(" ,，;；。.")
        of_all = not _OF_SOME.search(f"{name} {part.text}")
        yield RuleClause(known, "" if place else name, part.text, truth, chinese, of_all)


@lru_cache(maxsize=8)
def promising(said: SaidText) -> tuple[Clause, ...]:
    """Return the new clauses of a text that may promise something for all that is sold.

    Remembered, since every kind of promise asks for them.
    """
    of_some: dict[tuple[int, int], bool] = {}
    found: list[Clause] = []
    for clause in said.clauses:
        if clause.end <= said.offset or "?" in clause.mark or "？" in clause.mark:
            continue
        span = said.sentence(clause.start)
        if span not in of_some:
            of_some[span] = _OF_SOME.search(said.lowered, *span) is not None
        if not (of_some[span] or _NOT_OURS.search(clause.text) or is_of_others(clause.text)):
            found.append(clause)
    return tuple(found)


def is_chinese(words: str) -> bool:
    """Tell whether any of ``words`` is Chinese, whatever Latin names stand beside it."""
    return any(character > "\u2fff" for character in words)


def own_words(view: ProductView) -> str:
    """Return all that the shop wrote of one product, which goes before its rules."""
    return align(" ".join(known.fact.text for known in view.properties))


def made(
    rule: RuleClause, outcome: Outcome, clause: Clause, said: SaidText, words: str = ""
) -> Claim:
    """Return the claim that a clause makes of a rule; ``words`` are those of it to be shown."""
    spoken = said.text[clause.start : clause.end].strip()
    answer = rule.known.fact.kind == "faq"
    whole = answer and not rule.chinese  # a bare yes makes no English sentence of every question
    return Claim(
        known=rule.known,
        outcome=outcome,
        said=words or spoken,
        truth=rule.known.fact.value.rstrip(" .") if whole else rule.truth,
        start=max(clause.start, said.offset) - said.offset,
        end=clause.end - said.offset,
        settled=bool(clause.mark) or clause.end < len(said.lowered),
        weight="plain" if answer else "price",
        in_full=whole,
    )
