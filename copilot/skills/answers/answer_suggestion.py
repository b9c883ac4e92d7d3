"""An answer card as its question's facts have it, and what its line is asked for with."""

from copilot.line_requests import LineRequest
from copilot.skills.answers.card import Language, is_sum, line, short_line
from copilot.skills.answers.headlines import headline
from copilot.skills.answers.question import Question
from copilot.skills.answers.several_products import (
    headline_of_several,
    is_of_several,
    line_of_several,
    titles,
)
from copilot.suggestions import Suggestion
from knowledge.language.script import language_of


def answer_suggestion(question: Question, identity: str, language: Language) -> Suggestion:
    """Return the card of a question with evidence; its place and times are still to be given."""
    found = question.evidence
    first = found[0]
    several = is_of_several(found)
    sku = None if several else first.fact.sku
    asked = question.asked().text
    if several:
        head = headline_of_several(found, language, asked)
    else:
        head = headline(first, language, asked)
    return Suggestion(
        id=identity,
        version=1,
        kind="answer",
        audience="host",
        headline=head,
        facts=tuple(evidence.fact for evidence in found),
        line=line_of_several(found) if several else line(first),
        asked=question.asked(),
        sku=sku,
        product=_product(question, several or (sku is None and is_sum(found))),
    )


def line_request(question: Question) -> LineRequest:
    """Return the request for a line of the question's facts."""
    first = question.evidence[0]
    several = is_of_several(question.evidence)
    return LineRequest(
        prompt="answer",
        evidence=question.evidence,
        question=question.asked().text,
        product=_product(question, several),
        language="zh" if language_of(first.fact.text) == "zh" else "en",
        plain=line_of_several(question.evidence) if several else line(first),
        short="" if several else short_line(first),
    )


def _product(question: Question, together: bool) -> str:
    first = question.evidence[0].fact
    return titles(question.evidence) if together else first.title if first.sku else ""
