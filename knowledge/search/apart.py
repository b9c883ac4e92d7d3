"""Tells that a fact was said of something else than is asked, by all the rules for it."""

from collections.abc import Sequence

from knowledge.facts import Fact
from knowledge.search.beside_the_point import beside_the_point
from knowledge.search.deeds_asked import says_nothing_of_deed
from knowledge.search.goods_class import for_other_goods
from knowledge.search.named_things import names_another
from knowledge.search.other_matter import on_another_matter
from knowledge.search.same_frame import asks_of_another
from knowledge.search.scoring import Question
from knowledge.search.service_rules import says_nothing_of_service
from knowledge.search.unlike_subject import on_unlike_subject


def said_of_another(question: Question, fact: Fact, own: Sequence[Fact]) -> bool:
    """Return whether a fact was said of something else than is asked, however near it is.

    ``own`` are the facts of the one product that is asked about.
    """
    return (
        on_another_matter(question.text, fact)
        or names_another(question.text, fact)
        or on_unlike_subject(question.text, fact)
        or asks_of_another(question.text, fact)
        or beside_the_point(question.text, fact)
        or says_nothing_of_deed(question.text, fact)
        or says_nothing_of_service(question.text, fact)
        or (bool(own) and for_other_goods(question.text, fact, own))
    )
