"""An answer card as its question's facts have it, and what its line is asked for with."""

from collections.abc import Sequence

from copilot.effects import Evidence
from copilot.line_requests import LineRequest
from copilot.skills.answers.asked_rows import row_line
from copilot.skills.answers.card import Language, is_chinese, is_sum, line, short_line
from copilot.skills.answers.deciding_clause import deciding_clause
from copilot.skills.answers.headlines import headline
from copilot.skills.answers.question import Question
from copilot.skills.answers.several_products import (
    headline_of_several,
    is_of_several,
    line_of_several,
    titles,
)
from copilot.skills.answers.size_headlines import (
    headline_of_two_sizes,
    is_of_two_sizes,
    line_of_two_sizes,
)
from copilot.skills.answers.told_together import (
    asked_together,
    headline_besides,
    headline_together,
    line_together,
)
from copilot.skills.answers.two_amounts import (
    are_two_amounts,
    headline_of_two_amounts,
    line_of_two_amounts,
)
from copilot.skills.answers.unasked_verdict import without_verdict
from copilot.skills.answers.worn_line import worn_line
from copilot.suggestions import Suggestion
from knowledge.language.script import language_of


def answer_suggestion(question: Question, identity: str, language: Language) -> Suggestion:
    """Return the card of a question with evidence; its place and times are still to be given."""
    found = question.evidence
    first = found[0]
    several = is_of_several(found)
    sku = None if several else first.fact.sku
    return Suggestion(
        id=identity,
        version=1,
        kind="answer",
        audience="host",
        headline=_headline(question, language),
        facts=tuple(evidence.fact for evidence in found),
        line=_line(found, question.asked().text),
        asked=question.asked(),
        sku=sku,
        product=_product(question, several or (sku is None and is_sum(found))),
    )


def line_request(question: Question) -> LineRequest:
    """Return the request for a line of the question's facts."""
    asked = question.asked().text
    first = without_verdict(question.evidence[0], asked)
    several = is_of_several(question.evidence)
    return LineRequest(
        prompt="answer",
        evidence=question.evidence,
        question=asked,
        product=_product(question, several),
        language="zh" if language_of(question.evidence[0].fact.text) == "zh" else "en",
        plain=_line(question.evidence, asked),
        short="" if several or is_of_two_sizes(question.evidence) else short_line(first),
    )


def _headline(question: Question, language: Language) -> str:
    found = question.evidence
    asked = question.asked().text
    if is_of_several(found):
        return headline_of_several(found, language, asked)
    if is_of_two_sizes(found):
        return headline_of_two_sizes(found)
    if are_two_amounts(found):
        return headline_of_two_amounts(found)
    told = asked_together(found, asked)
    both = headline_together(told, language, asked) if told else ""
    if both:
        return both
    shown = headline(without_verdict(found[0], asked), language, asked)
    return headline_besides(found, shown, asked) or shown


def _line(found: Sequence[Evidence], asked: str) -> str:
    if is_of_several(found):
        return line_of_several(found)
    if is_of_two_sizes(found):
        return line_of_two_sizes(found, is_chinese(found[0]))
    if are_two_amounts(found):
        return line_of_two_amounts(found)
    told = asked_together(found, asked)
    both = line_together(told) if told else ""
    row = worn_line(found[0], asked) or row_line(found[0], asked, is_chinese(found[0]))
    if both or row:
        return both or row
    part = deciding_clause(found[0], asked)
    return line(without_verdict(found[0], asked), part.statement if part else "")


def _product(question: Question, together: bool) -> str:
    first = question.evidence[0].fact
    return titles(question.evidence) if together else first.title if first.sku else ""
