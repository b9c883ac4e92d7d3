"""Claims of what a product or a part of it is made of."""

import re
from collections.abc import Iterator

from copilot.skills.corrections.claim import Claim
from copilot.skills.corrections.figures.part_words import PART_WORDS
from copilot.skills.corrections.materials.material_facts import LOOKS, PART, MadeOf, MaterialFacts
from copilot.skills.corrections.materials.material_shares import is_only_part, says_all
from copilot.skills.corrections.materials.material_words import MATERIAL, MATERIALS
from copilot.skills.corrections.speech.clauses import Clause, cut_clauses
from copilot.skills.corrections.yes_no.told_of_others import is_denied_before
from knowledge.language.characters import align

_WHOLE = re.compile(
    r"材质|材料|面料|料子|布料|质地|成分|\b(?:material|fabric|made (?:of|from|out of|with))\b"
)
_MADE_OF = re.compile(
    r"(?:是|用的?是?|用了|采用了?|选用了?|选的是?|使用了?|全是|都是|做的是|为|属于|百分之?百"
    r"|百分百|100% ?|纯|的话是?)(?:的|一种|这种|那种|我们|进口|优质|顶级|高级|加厚|双层|食品级"
    r"|医用级?|医疗级|天然|新疆|纯|天然的|100%|百分百|百分之百|整块|一整块)*$"
    r"|\b(?:made (?:of|from|out of|with)|is|are|it['’]?s|they['’]?re|uses?|using|all|pure|100%"
    r"|hundred percent|genuine|real|in)(?: (?:a|an|the|pure|real|genuine|100%|hundred percent"
    r"|all|solid|soft|premium|food[- ]grade|high[- ]quality|full|natural))*[ -]*$"
)
_SIMILE = re.compile(
    r"(?:像|如|似|仿|赛|媲美|堪比|好比|比|跟|和|与|不输|类似?|代替|替代|搭|配|不是|并非|没有"
    r"|不含|不用|非|别的|以前|胜过|超过|\blike|\bthan|\bas \w+ as|\bnot(?: made of)?|n['’]t"
    r"|\bno|\bwithout|\binstead of|\bfeels?(?: like)?|\bfaux|\bimitation)(?:是|用|的|一样|同"
    r"|普通|a|real|pure|100%|真|纯| )*$"
)
_MADE_END = re.compile(
    r"(?:的|做的?|制|材质|面料|质地|料子|成的?|打造|构成|内胆|外壳|鞋底|鞋面|大底"
    r"|[,，。、呀啊哦哈呢嘛 ]|$)| ?(?:[.,;]|$|and\b|with\b|so\b|all\b|inside\b|outside\b"
    r"|fabric|material|upper|sole|lining|fill|body|shell|which|that|not"
    r"|(?:guys|girls|ladies|folks|everyone|everybody|friends)\b)"
)
_LINKED = re.compile(r"\b(?:is|are|was|of|from|in|uses?|all)\b|['’](?:s|re)\b|:")
_PURE = re.compile(r"(?:百分之?百|100%|100percent|纯|全|hundred percent|pure)(?:的|新疆| )*$")


def material_claims(text: str, before: str, made: MaterialFacts) -> list[Claim]:
    """Return what an aligned text says of materials, compared."""
    places = MATERIAL.spans(text) if made.facts else ()
    if not places:
        return []
    claims: list[Claim] = []
    clauses = cut_clauses(text)
    for index, clause in enumerate(clauses):
        if not any(clause.start <= start < clause.end for _, start, _ in places):
            continue
        told = ""
        if index == 0:
            subject = _open_subject(before, made)
        else:
            last = clauses[index - 1]
            told = "" if last.ends_sentence else last.text
            subject = _subject_of(last, made) if told else ""
        claims.extend(_of_clause(clause, subject, made, len(text), told))
    return claims


def _open_subject(before: str, made: MaterialFacts) -> str:
    """Return the end of what stands before when it names a part or the material and no value."""
    clauses = cut_clauses(before)
    return _subject_of(clauses[-1], made) if clauses else ""


def _subject_of(clause: Clause, made: MaterialFacts) -> str:
    if MATERIAL.spans(clause.text):
        return ""
    tail = clause.text[-12:]
    own = any(len(fact.name) > 1 and fact.name in tail for fact in made.facts)
    return tail if own or PART.search(tail) or _WHOLE.search(tail) else ""


def _of_clause(
    clause: Clause, subject: str, made: MaterialFacts, whole: int, told: str
) -> Iterator[Claim]:
    words = subject + clause.text
    offset = clause.start - len(subject)
    previous = 0
    held: MadeOf | None = None
    for key, start, end in MATERIAL.spans(words):
        left = words[previous:start]
        previous = end
        if start < len(subject) or LOOKS.match(words, end) or _SIMILE.search(left):
            continue
        if _is_a_kind(words, start, end) or is_denied_before(
            told + words[:start], words[start:end]
        ):
            continue
        if (
            re.match(r"(?:的)?(?:吗|嘛|么|还是)", words[end:])
            or "?" in clause.mark
            or "？" in clause.mark
        ):
            continue
        claim = _judged(key, left, words[start:end], words[end:], made)
        if claim is None and held is not None and _MIXED_WITH.fullmatch(left):
            claim = _mixed(key, held)
        held = claim[1] if claim is not None and claim[0] == "right" else None
        if claim is not None:
            outcome, fact = claim
            settled = clause.end < whole or bool(clause.mark)
            yield Claim(
                known=fact.known,
                outcome="wrong" if outcome == "wrong" else "right",
                said=words[start:end].strip(),
                truth=fact.truth,
                start=offset + start if start >= len(subject) else offset,
                end=offset + end,
                settled=settled,
                weight="plain",
            )


def _is_a_kind(words: str, start: int, end: int) -> bool:
    """Whether a material and its part only name a sort of thing: 塑料盆不透气, 不锈钢扣头的要贵."""
    part = _PART_AFTER.match(words, end)
    return part is not None and not _OURS.search(words, 0, start)


_PART_AFTER = re.compile(
    r"[一-鿿]{1,2}(?:的(?=[一-鿿])(?![啊哦哈呀呢嘛吧])|(?=不|会|容易|怕|很容易|要贵|贵|便宜"
    r"|用久|太|才|一般|都(?:是|会|不)))"
)
_OURS = re.compile(r"是|用|这|我们|咱|它|采用|配|今天|全|都")
_MIXED_WITH = re.compile(
    r"(?:加|和|混|跟|与|、|掺|带|和着|混着|加上|里面?加|还有|再加)(?:了|着)?(?:一?点|一些"
    r"|少量)?|,? ?(?:and|plus|mixed with) "
)


def _mixed(key: str, fact: MadeOf) -> tuple[str, MadeOf] | None:
    """Hold what is said to be mixed in against a material that is pure: 棉加涤纶 of 100% cotton."""
    pure = re.search(r"100 ?%|百分之百|纯|全", align(fact.known.fact.value))
    apart = _excludes(key, fact.materials, True)
    return ("wrong", fact) if pure and apart else None


def _judged(
    key: str, left: str, word: str, right: str, made: MaterialFacts
) -> tuple[str, MadeOf] | None:
    part = _part_named(left, right, made)
    if part is not None:
        facts = [fact for fact in made.facts if part in (fact.part, fact.name)]
        if not facts:
            return None
    else:
        facts = list(made.facts)
    agreeing = [fact for fact in facts if _holds(key, fact.materials)]
    if agreeing:
        if says_all(left, right) and all(is_only_part(key, fact) for fact in agreeing):
            return "wrong", agreeing[0]
        return _purity(key, left + (word[0] if word[0] in "纯全" else ""), agreeing[0], part)
    if part is None:
        return _of_whole(key, left, right, made)
    fact = facts[0]
    if len(facts) > 1 or not _excludes(key, fact.materials, True) or not _said_of_part(left, right):
        return None
    return "wrong", fact


def _purity(key: str, left: str, fact: MadeOf, part: str | None) -> tuple[str, MadeOf] | None:
    """A blend is not pure, whatever is in it."""
    others = {
        m
        for m in fact.materials
        if not _related(m, key) and MATERIALS[m].family == MATERIALS[key].family
    }
    if others and _PURE.search(left):
        whole = part is not None or fact.part in ("", "fabric")
        return ("wrong", fact) if whole and "%" in fact.known.fact.value else None
    return "right", fact


def _of_whole(key: str, left: str, right: str, made: MaterialFacts) -> tuple[str, MadeOf] | None:
    """A material said of the product itself, where one fact tells what it is made of."""
    down = MATERIALS[key].family == "down"
    main = [fact for fact in made.facts if fact.part in (("filling",) if down else ("", "fabric"))]
    if len(main) != 1 or any(_related(key, other) for other in made.elsewhere):
        return None
    if any(not _excludes(key, fact.materials, False) for fact in main):
        return None
    if not (_MADE_OF.search(left) and _MADE_END.match(right)):
        return None
    if _foreign_subject(left):
        return None
    return "wrong", main[0]


def _foreign_subject(left: str) -> bool:
    """Whether a noun of its own stands before the predicate (盒子是塑料的)."""
    head = re.sub(_MADE_OF, "", left)
    head = re.sub(
        r"我们|咱们?|这个|这款|这件|这条|这双|这套|这|它|家|的|都|全部?|里面|今天|呢|就|也|一"
        r"|件|你看|大家|宝宝们?|姐妹们?|家人们?|整[个件套]|其实|真的|而且|然后|还|所以|衣服"
        r"|产品|话|本身|是|用|选|百分之?百|\b(?:it|this|these|they|the|our|we|whole|thing|is"
        r"|are|and|so|all|one|outer|s|re)\b|[^\w]",
        "",
        head,
    )
    return len(head) > (0 if re.search(r"[a-z]", head) else 2)


def _said_of_part(left: str, right: str) -> bool:
    return not re.search(r"[、，,]\s*$|(?:和|搭|配|加|送|有|带)$", left) and not re.match(
        r"[^，,。]{0,4}(?:过敏|盒)| (?:in|on) the (?!whole|outside|inside)", right
    )


def _part_named(left: str, right: str, made: MaterialFacts) -> str | None:
    """Return the part named beside a material: the last one before it, or one just after."""
    part, position = None, -1
    for found in PART.finditer(left):
        if made.is_itself(found[0]):
            continue
        if not found[0].isascii() or _LINKED.search(left, found.end()):
            part, position = PART_WORDS[found[0]], found.start()
    for fact in made.facts:  # the shop's own name of a part wins over a word it holds
        place = left.rfind(fact.name) if fact.name else -1
        if place >= 0 and place + len(fact.name) > position and _is_named(fact.name, left, place):
            part, position = fact.name, place
    if part is None and (after := re.match(r"(?:的|做的)? ?", right)):
        found_after = PART.match(right, after.end())
        part = PART_WORDS[found_after[0]] if found_after else None
        beside = [f.name for f in made.facts if _stands_at(f.name, right, after.end())]
        part = beside[0] if beside else part
    if part is None and _WHOLE.search(left):
        main = [
            fact
            for fact in made.facts
            if fact.part in ("", "fabric") or _WHOLE.fullmatch(fact.name)
        ]
        part = main[0].part if len(main) == 1 else None
    return part


def _stands_at(name: str, words: str, position: int) -> bool:
    """Whether a name stands at a position, or the last word of an English one: brass knob."""
    if not name or words.startswith(name, position):
        return bool(name)
    head = name.split()[-1]
    return name.isascii() and re.compile(rf"{re.escape(head)}\b").match(words, position) is not None


def _is_named(name: str, left: str, place: int) -> bool:
    """Whether a name stands there by itself; one character (底) only before its predicate."""
    if name.isascii():
        return bool(_LINKED.search(left, place + len(name)))
    return len(name) > 1 or left.startswith(("是", "用", "都", "也"), place + 1)


def _holds(key: str, materials: frozenset[str]) -> bool:
    """Whether a fact confirms a material: it has it, or a kind of it."""
    return any(key == other or key in MATERIALS[other].parents for other in materials)


def _related(key: str, other: str) -> bool:
    return key == other or key in MATERIALS[other].parents or other in MATERIALS[key].parents


def _excludes(key: str, materials: frozenset[str], part_named: bool) -> bool:
    """Whether a material cannot be what the fact says."""
    if any(_related(key, other) or (key, other) in _UNDERSTATED for other in materials):
        return False
    own = MATERIALS[key].family
    families = {MATERIALS[other].family for other in materials}
    if part_named:
        # a weave is of some fibre, a coating lies on something, spandex is in everything
        loose = {"weave", "coat", "additive"}
        if any(_same_kind(own, family) for family in families):
            return True
        return not (({own} & loose) or (families & loose))
    return any(_same_kind(own, family) for family in families)


_UNDERSTATED = frozenset(
    {("wool", "cashmere"), ("wool", "alpaca"), ("plastic", "silicone"), ("leather", "microsuede")}
    | {
        ("ice_silk", made)
        for made in ("nylon", "viscose", "polyester", "modal", "tencel", "acetate")
    }
    | {
        (made, "ice_silk")
        for made in ("nylon", "viscose", "polyester", "modal", "tencel", "acetate")
    }
)
_KINDS = (
    frozenset({"steel", "metal", "hard", "wood"}),
    frozenset({"fabric", "leather"}),
    frozenset({"weave", "leather"}),
    frozenset({"soft", "fabric"}),
)


def _same_kind(one: str, other: str) -> bool:
    return one == other or any({one, other} <= kind for kind in _KINDS)
