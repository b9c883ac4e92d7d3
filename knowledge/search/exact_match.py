"""Answers without embedding: the question is nothing but the name of a property."""

import re
from collections.abc import Sequence

from knowledge.facts import Fact
from knowledge.language.amounts import states_same
from knowledge.language.asked import asked_attributes, named_attributes, rest_of_question
from knowledge.language.normalise import normalise
from knowledge.retrieval import Query
from knowledge.search.answer_tail import are_at_odds
from knowledge.search.fitting import variants_named
from knowledge.search.goes_first import give_way
from knowledge.search.goods_class import for_other_goods
from knowledge.search.index import ShopIndex
from knowledge.search.limit_questions import asks_limit
from knowledge.search.offer_answers import of_offer
from knowledge.search.per_piece import per_piece
from knowledge.search.price_confirmed import confirms_price
from knowledge.search.price_questions import (
    GIVES,
    asks_nothing_else,
    offer_part,
    pieces_asked,
    price_ask,
    price_facts,
)
from knowledge.search.question_figures import (
    stated_figures,
    without_figures,
    without_link_numbers,
)
from knowledge.search.service_rules import faster_post, rule_of_service
from knowledge.search.told_in_passing import told_in_passing

_NAMED_KINDS = frozenset({"attribute", "offer", "variant", "policy"})
_BESIDE_GIFT = re.compile(
    r"[买拍满要还再到付下单以后块元钱]|\b(?:for|if|buy|get|with|and|any|there|come|comes)\b"
)
_ORDERED = re.compile(
    r"(?:今天|今晚|现在|刚刚?|明天)?(?:拍下?|下单|下了单|买|付款)(?:了|的话|之?后|以后|完)?"
    r"|\b(?:if i )?order(?:ed|ing)? (?:it )?(?:now|today|tonight)\b"
)
"""From when a delivery is counted says nothing else than how long it takes."""
_UNSUITED = re.compile(
    r"\b(?:if|when|in case) (?:it|they|the size) (?:do(?:es)? ?n['’]?t|do(?:es)? not)"
    r" (?:fit|suit|work)(?: (?:me|him|her|us|out|well))*\b"
)
"""Why somebody would send a thing back says nothing else than whether it can be sent back."""
_COMES_WITH = frozenset({"package", "gift"})
_EITHER = frozenset({frozenset({"shelf_life", "warranty"}), frozenset({"battery_life", "lasting"})})
"""保多久 asks of food how long it keeps, of machines how long they are under warranty; 撑多久 of
a lipstick how long it stays, of a lamp how long a charge lasts."""
_WHETHER = re.compile(
    r"^(?:so |ok |hi )*(?:(?:is|are|does|do|will|can) (?:it|they|this|these|that)"
    r"(?: one)?|runs?|fits?|(?:it|they)(?:'s|'re)?)?(?: (?:run|fit|be))?\b"
)
_CHOOSES = re.compile(
    r"(?:的?材质)?[是用](?:的|什么)?\S{1,8}?(?:的|做的|材质)?还是\S{1,8}?(?:的|做的|材质)?[啊呀呢吗]?\??"
    r"|(?:is|are) (?:the|its|it's)? *(?:made (?:of|from) )?[a-z0-9]+ or [a-z0-9]+\??"
)
"""内胆是304的还是316: whatever of the two it is, or neither, what is called so tells."""
_OF_SHOP = frozenset({"shipping_fee", "returns", "invoice", "courier"})
_CHOICE = re.compile(
    r"\d+(?:\.\d+)?\s?(?:寸|码|号|斤|克|[毫厘]?米|[毫]?升|cm|l|ml|inch(?:es)?)?的?(?!\s?[元块%折天日])"
    r"|(?<![a-z])(?:x{0,3}[sl]|m)码?的?(?![a-z'])"
)
"""A size that is named beside what the shop settles for all sizes."""
_PHRASE = 3
"""Words of a phrase that, found in one value, leave no doubt what is asked."""
_MOST = 5
"""Facts a host can be shown at once; more than this under one name is no exact answer."""


def exact_match(index: ShopIndex, query: Query) -> tuple[Fact, ...]:
    """Return the facts a bare property question names; empty unless they are unambiguous.

    容量多少 and ``what's the capacity`` are such questions, 容量够三个人用吗 is not. Looked for in
    each product asked about; when none has it, among the facts of the shop as a whole.
    """
    question = without_link_numbers(query.text)
    if not query.focus or not question.strip():
        return ()
    if asks_limit(question):
        return _limits(index, query)
    told = _faster(index, query, question) or of_offer(index, query)
    told = told or _prices(index, query) or _gifts(index, query)
    if told:
        return told
    asked = asked_attributes(question)
    if "returns" in asked and _UNSUITED.search(question):
        question = _UNSUITED.sub(" it ", question)
        asked = asked_attributes(question)
    beside = _ORDERED.sub(" ", question) if asked == {"delivery_time"} else question
    one = len(asked) == 1 or asked == _COMES_WITH or asked in _EITHER
    bare = one and not rest_of_question(beside)
    # 28寸包邮吗: what holds for all that is sold holds for the choice named.
    of_shop = bare or (asked <= _OF_SHOP and one and not rest_of_question(_CHOICE.sub(" ", beside)))
    found: list[Fact] = []
    for sku in query.focus:
        facts = [index.facts[row] for row in index.rows_of([sku])]
        matching = (
            per_piece(facts, question)
            or _said_of(facts, question)
            or _called(facts, question)
            or (_about_each(facts, asked) if bare else ())
        )
        if not matching:
            found.clear()
            break
        found.extend(_of_choice(matching, facts, query.choice) or matching)
    if not found:
        own = [index.facts[row] for row in index.rows_of(query.focus)]
        found.extend(_of_shop(index, query, own, question, asked if of_shop else frozenset()))
    if len(found) == 1:
        own = [index.facts[row] for row in index.rows_of(query.focus)]
        found += [fact for fact in own if are_at_odds(found[0], fact)][:1]
    return tuple(found) if len(found) <= _MOST else ()


def _of_shop(
    index: ShopIndex, query: Query, own: list[Fact], question: str, asked: frozenset[str]
) -> tuple[Fact, ...]:
    """Return the rules on the property ``asked``, or the fact that tells in passing."""
    wide = [index.facts[row] for row in index.shop_wide_rows()]
    aside = give_way(question, wide, own if _is_one(query) else ())
    rules = [one for one in wide if not for_other_goods(question, one, own)]
    left = [one for one in rules if one.id not in aside]
    if asked:
        instead = (aside.get(one.id) for one in _about(rules, asked))
        named = _about(left, asked) or tuple(dict.fromkeys(filter(None, instead)))
        if named:
            return named
    if not _is_one(query):
        return ()
    return told_in_passing(question, own, left) or rule_of_service(question, own, left)


def _faster(index: ShopIndex, query: Query, question: str) -> tuple[Fact, ...]:
    """Return the rule on a faster way of sending: how much is express asks no product's price."""
    wide = [index.facts[row] for row in index.shop_wide_rows()]
    return faster_post(question, [index.facts[row] for row in index.rows_of(query.focus)], wide)


def _prices(index: ShopIndex, query: Query) -> tuple[Fact, ...]:
    """Return what each product asked about costs, when nothing else is asked."""
    ask = price_ask(query.text)
    found: list[Fact] = []
    for sku in query.focus:
        facts = [index.facts[row] for row in index.rows_of([sku])]
        named = variants_named(query.text, facts)
        if not named and query.choice in {fact.variant for fact in facts}:
            named = frozenset(filter(None, [query.choice]))
        if not (ask and asks_nothing_else(query.text, facts, named)) and not confirms_price(
            query.text, facts, named
        ):
            return ()
        prices = price_facts(ask or "now", facts, named, pieces=pieces_asked(query.text))
        if not prices:
            return ()
        found.extend(prices if len(query.focus) == 1 else prices[:1])
    return tuple(found)


def _limits(index: ShopIndex, query: Query) -> tuple[Fact, ...]:
    """Return how many pieces of each product one may buy; empty where one does not say."""
    found = []
    for sku in query.focus:
        facts = (index.facts[row] for row in index.rows_of([sku]))
        limits = [fact for fact in facts if offer_part(fact) == "limit"]
        if not limits:
            return ()
        found += limits[:1]
    return tuple(found)


def _gifts(index: ShopIndex, query: Query) -> tuple[Fact, ...]:
    """Return what comes with an offer named by its figures, if that alone is asked: 3瓶79还送啥."""
    question = without_link_numbers(query.text)
    if len(query.focus) != 1 or asked_attributes(question) != {"gift"}:
        return ()
    stated = stated_figures(question)
    if not stated or rest_of_question(_BESIDE_GIFT.sub(" ", without_figures(question, stated))):
        return ()
    facts = [index.facts[row] for row in index.rows_of(query.focus)]
    told = [
        fact
        for fact in facts
        if offer_part(fact) == "promotion"
        and GIVES.search(normalise(fact.value))
        and states_same(stated, fact.quantities)
    ]
    gifts = [fact for fact in facts if offer_part(fact) == "gifts" and not fact.variant]
    return tuple((told + gifts)[:_MOST])


def _said_of(facts: Sequence[Fact], question: str) -> tuple[Fact, ...]:
    """Return the one attribute that says the very words of an English question: true to size."""
    said = _WHETHER.sub("", question).strip(" ?!.,")
    if len(said.split()) < _PHRASE or not said.isascii():
        return ()
    found = [
        fact
        for fact in facts
        if fact.kind == "attribute" and not fact.variant and _occurs(said, normalise(fact.value))
    ]
    return tuple(found) if len(found) == 1 else ()


def _called(facts: Sequence[Fact], question: str) -> tuple[Fact, ...]:
    """Return the facts whose very name is asked: the longest name that occurs, and all with it."""
    names = {normalise(fact.name): fact.name for fact in facts if fact.kind in _NAMED_KINDS}
    occurring = [name for name in names if len(name) > 1 and _occurs(name, question)]
    if not occurring:
        return ()
    longest = max(occurring, key=len)
    rest = question.replace(longest, " ", 1)
    if not _CHOOSES.fullmatch(rest.strip()) and (
        rest_of_question(rest) or asked_attributes(rest) - named_attributes(longest)
    ):
        return ()
    return tuple(fact for fact in facts if fact.name == names[longest])


def _occurs(name: str, question: str) -> bool:
    if name.isascii():
        return re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", question) is not None
    return name in question


def _is_one(query: Query) -> bool:
    return len(query.focus) == 1


def _of_choice(matching: Sequence[Fact], facts: Sequence[Fact], choice: str) -> tuple[Fact, ...]:
    """Return what is stated of the choice meant in place of what holds for the whole product."""
    names = {fact.name for fact in matching}
    own = (fact for fact in facts if choice and fact.variant == choice)
    return tuple(fact for fact in own if fact.name.removeprefix(choice).strip() in names)


def _about_each(facts: Sequence[Fact], asked: frozenset[str]) -> tuple[Fact, ...]:
    """Return the facts on the property asked; of what comes with a thing, box and gifts alike.

    Of 保多久 those on the one of its two meanings that the product has.
    """
    if asked in _EITHER:
        either = [_about(facts, frozenset({key})) for key in sorted(asked)]
        told = [found for found in either if found]
        return told[0] if len(told) == 1 else ()
    if asked != _COMES_WITH:
        return _about(facts, asked)
    return (*_about(facts, frozenset({"package"})), *_about(facts, frozenset({"gift"})))


def _about(facts: Sequence[Fact], asked: frozenset[str]) -> tuple[Fact, ...]:
    """Return the facts whose name means the property asked and nothing else.

    Several under one name are one answer, and so are the prices of an offer; several names
    (鞋底材质 and 鞋面材质 to 什么材质) are left to the ranking.
    """
    matching = tuple(
        fact
        for fact in facts
        if fact.kind in _NAMED_KINDS
        and named_attributes(fact.name) == asked
        and not rest_of_question(fact.name)
    )
    offers = all(fact.kind == "offer" for fact in matching)
    return matching if offers or len({fact.name for fact in matching}) == 1 else ()
