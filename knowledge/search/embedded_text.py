"""What of a fact is embedded: the product's title and the statement, and the name by itself."""

from knowledge.facts import Fact
from knowledge.language.terms import plain

TITLE_LENGTH = 24
"""Characters of the title embedded: listing titles pile up search words, and what comes late in
them drowns the statement."""

_UNNAMED = frozenset({"description"})


def statement_text(fact: Fact) -> str:
    """Return ``title：statement``; for an answered question, the question before the answer."""
    text = plain(fact.text)
    if fact.kind == "faq" and fact.name:
        text = f"{plain(fact.name)} {text}"
    title = cut_title(plain(fact.title))
    if not title or title == plain(fact.name):
        return text
    return f"{title}：{text}"


def name_text(fact: Fact) -> str:
    """Return the name to embed by itself; empty where the name says nothing."""
    return "" if fact.kind in _UNNAMED else plain(fact.name)


def cut_title(title: str) -> str:
    """Return the title as far as it is embedded."""
    if len(title) <= TITLE_LENGTH:
        return title
    cut, follows = title[:TITLE_LENGTH], title[TITLE_LENGTH]
    if cut[-1].isascii() and cut[-1].isalnum() and follows.isascii() and follows.isalnum():
        # Half a word means something else to the model; a single long word is cut all the same.
        cut = cut.rpartition(" ")[0] or cut
    return cut.rstrip()
