"""Trains the packaged embedder's adapter on goods, their facts and what viewers ask of them.

Each step takes two products: their questions are to be nearest to the facts that answer them among
all facts of both (InfoNCE), above one bar where a fact answers and below it where none does, and
nearer to their own rewordings than to other questions on the same product. Vectors are centred by
language as they are in use. ``bench.train_matters`` has to be run after it.
"""

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from bench.adapter_model import AdaptedModel
from bench.asked_goods import Goods, Group, asked_files, read_goods
from knowledge.embedder.adapter import ADAPTER
from knowledge.embedder.calibration import CHINESE, ENGLISH
from knowledge.language.script import language_of
from knowledge.search.embedded_text import cut_title

TEMPERATURE = 0.05
"""Of cosines before a softmax: centred, an answer lies some .3 above the rest."""

SPREAD = 0.07  # of cosines around the bar
HARDEST = 3  # facts a question that are held below the bar
_RECENTRED_EVERY = 15  # steps, in which the languages' means hardly move
_QUERY, _PASSAGE = "query: ", "passage: "
_GENERIC = {"zh": CHINESE, "en": ENGLISH}
_FAR = -9.0  # below any cosine


@dataclass(frozen=True, slots=True)
class Lesson:
    """One step's texts.

    Attributes:
        facts, questions: with their prefixes.
        answers: questions × facts, where one answers the other.
        own: questions × facts, where both are of one product.
        alike: questions × questions, where both are wordings of one.
    """

    facts: list[str]
    questions: list[str]
    answers: Tensor
    own: Tensor
    alike: Tensor


class Centre:
    """The means of both languages, as the model is now."""

    def __init__(self, model: AdaptedModel) -> None:
        self._model = model
        self._means: dict[tuple[str, str], Tensor] = {}

    def renew(self) -> None:
        """Work the means out anew."""
        with torch.no_grad():
            for prefix in (_QUERY, _PASSAGE):
                for language, texts in _GENERIC.items():
                    vectors = self._model.embed([prefix + text for text in texts])
                    self._means[prefix, language] = vectors.mean(0)
                both = self._means[prefix, "zh"] + self._means[prefix, "en"]
                self._means[prefix, "other"] = both / 2

    def embed(self, texts: Sequence[str]) -> Tensor:
        """Return the centred vectors of ``texts``."""
        means = []
        for text in texts:
            prefix = _QUERY if text.startswith(_QUERY) else _PASSAGE
            means.append(self._means[prefix, language_of(text.removeprefix(prefix))])
        return functional.normalize(self._model.embed(texts) - torch.stack(means), dim=-1)


def fact_text(goods: Goods, number: int) -> str:
    """Return a fact as the index embeds it."""
    return f"{_PASSAGE}{cut_title(goods.title)}：{goods.facts[number]}"


def lesson(products: Sequence[Goods], groups: int, chance: random.Random) -> Lesson:
    """Return the facts of ``products`` and two wordings each of some of their questions."""
    facts = [(one, number) for one in products for number in one.facts]
    asked: list[tuple[Goods, Group, str]] = []
    for one in products:
        for group in chance.sample(one.groups, min(groups, len(one.groups))):
            wordings = chance.sample(group.wordings, min(2, len(group.wordings)))
            asked += [(one, group, wording) for wording in wordings]
    own = [[one is of for of, _ in facts] for one, _, _ in asked]
    answers = [
        [one is of and number in group.facts for of, number in facts] for one, group, _ in asked
    ]
    return Lesson(
        [fact_text(one, number) for one, number in facts],
        [_QUERY + wording for _, _, wording in asked],
        torch.tensor(answers),
        torch.tensor(own),
        torch.tensor([[a is b for _, b, _ in asked] for _, a, _ in asked]),
    )


def losses(
    given: Lesson, centre: Centre, bar: Tensor, options: argparse.Namespace
) -> dict[str, Tensor]:
    """Return the parts of the loss by name, weighed."""
    questions, facts = centre.embed(given.questions), centre.embed(given.facts)
    near = questions @ facts.T
    answered = given.answers.any(1)
    answer = near.masked_fill(~given.answers, _FAR).amax(1)[answered]
    others = near.masked_fill(~given.own | given.answers, _FAR).topk(HARDEST, 1).values
    # What no fact answers is the rarer, and the worse to answer.
    weight = torch.where(answered, 0.5, 1.0)[:, None]
    above = functional.softplus((bar - answer) / SPREAD).mean()
    below = (functional.softplus((others - bar) / SPREAD) * weight).mean()
    itself = torch.eye(len(questions), dtype=torch.bool)
    alike = (questions @ questions.T).masked_fill(itself, _FAR)
    return {
        "ranking": _contrast(near, given.answers),
        "bar": options.bar * (above + below),
        "rewording": options.rewording * _contrast(alike, given.alike & ~itself),
    }


def _contrast(near: Tensor, right: Tensor) -> Tensor:
    """Return the mean of -log of the share of ``right`` columns, over rows that have any."""
    scores = near / TEMPERATURE
    rows = right.any(1)
    wanted = torch.logsumexp(scores.masked_fill(~right, -1e4), 1)
    return (torch.logsumexp(scores, 1) - wanted)[rows].mean()


def lessons(goods: list[Goods], options: argparse.Namespace) -> Iterator[Lesson]:
    """Yield the steps of all epochs; the same for the same goods."""
    chance = random.Random(1)
    for _ in range(options.epochs):
        chance.shuffle(goods)
        for start in range(0, len(goods) - 1, 2):
            yield lesson(goods[start : start + 2], options.groups, chance)


def train(model: AdaptedModel, goods: list[Goods], options: argparse.Namespace) -> None:
    """Train the adapter of ``model``."""
    model.known(_all_texts(goods))
    centre, bar = Centre(model), torch.nn.Parameter(torch.tensor(0.3))
    thin = [one for name, one in model.named_parameters() if name.endswith((".down", ".up"))]
    optimiser = torch.optim.AdamW(
        [{"params": thin, "weight_decay": 0.01}, {"params": [bar], "weight_decay": 0.0}]
    )
    steps = options.epochs * (len(goods) // 2)
    rates = [options.rate, 10 * options.rate]
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rates, steps + 1, pct_start=0.15)
    for step, given in enumerate(lessons(goods, options)):
        if step % _RECENTRED_EVERY == 0:
            centre.renew()
        parts = losses(given, centre, bar, options)
        optimiser.zero_grad()
        torch.autograd.backward(torch.stack(list(parts.values())).sum())
        torch.nn.utils.clip_grad_norm_(thin, 1.0)
        optimiser.step()
        schedule.step()
        if step % 20 == 0:
            said = ", ".join(f"{name} {float(part.detach()):.2f}" for name, part in parts.items())
            print(f"step {step} of {steps}: {said}", file=sys.stderr, flush=True)


def _all_texts(goods: Sequence[Goods]) -> Iterator[str]:
    for prefix in (_QUERY, _PASSAGE):
        for texts in _GENERIC.values():
            yield from (prefix + text for text in texts)
    for one in goods:
        yield from (fact_text(one, number) for number in one.facts)
        yield from (_QUERY + wording for group in one.groups for wording in group.wordings)


def main() -> int:
    """Run the training as a command; some 20 minutes on one core."""
    parser = argparse.ArgumentParser(prog="python -m bench.train_adapter", description=__doc__)
    parser.add_argument("--out", type=Path, default=ADAPTER)
    parser.add_argument("--cache", type=Path, default=Path.home() / ".cache" / "livecue")
    parser.add_argument("--first", type=int, default=4, help="the lowest layer added to")
    parser.add_argument("--rank", type=int, default=16)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=1.2e-3)
    parser.add_argument("--groups", type=int, default=12, help="questions a product and step")
    parser.add_argument("--bar", type=float, default=0.5, help="weight of the bar's loss")
    parser.add_argument("--rewording", type=float, default=0.2, help="weight of rewordings' loss")
    options = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    read = (one for path in asked_files(trained=True) for one in read_goods(path))
    goods = [one for one in read if one.groups]
    model = AdaptedModel(options.cache, options.first, options.rank)
    train(model, goods, options)
    np.savez_compressed(options.out, allow_pickle=False, **model.adapter())
    print(f"{len(goods)} goods, {options.out.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
