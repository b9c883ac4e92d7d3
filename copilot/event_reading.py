"""What an event becomes before the journal: personal data masked, chat read by the shop's words."""

from collections.abc import Callable
from dataclasses import replace

from copilot.effects import Heard
from copilot.events import (
    Activity,
    Chat,
    Envelope,
    Event,
    Focus,
    Lineup,
    Order,
    Speech,
    SuggestionPushed,
)
from copilot.masking import mask
from copilot.skills.answers.around import Around
from copilot.surroundings import Surroundings
from knowledge.language.spaced_characters import without_character_spaces


def read_event(
    envelope: Envelope, shop: str, around: Surroundings, near: Callable[[], Around]
) -> Heard:
    """Mask personal data, and add what only the shop's present knowledge can tell.

    A product is named as the catalogue does, whose SKUs are told from each other without regard to
    case. ``near`` returns what is near at hand in the room, which chat is read by.
    """
    event = _as_catalogued(envelope.event, lambda sku: _catalogued(sku, shop, around))
    match event:
        case Chat(_, text):
            masked = replace(event, text=mask(text))
            reading = around.lore(shop).reader.read(masked.text, near())
            wanted = reading if reading.for_board else None
            return Heard(replace(envelope, event=masked), wanted)
        case Speech(text):
            text = mask(without_character_spaces(text))
            return Heard(replace(envelope, event=replace(event, text=text)))
        case SuggestionPushed(headline=headline, line=line, sku=sku):
            product = around.knowledge.product(shop, sku) if sku else None
            title = product.title if product else ""
            pushed = replace(event, headline=mask(headline), line=mask(line), product=title)
            return Heard(replace(envelope, event=pushed))
        case _:
            return Heard(replace(envelope, event=event))


def _as_catalogued(event: Event, catalogued: Callable[[str], str]) -> Event:
    match event:
        case (
            Focus(sku=str(sku))
            | Activity(sku=str(sku))
            | Order(sku=str(sku))
            | SuggestionPushed(sku=str(sku))
        ):
            return replace(event, sku=catalogued(sku))
        case Lineup(items):
            return Lineup(tuple(replace(item, sku=catalogued(item.sku)) for item in items))
        case _:
            return event


def _catalogued(sku: str, shop: str, around: Surroundings) -> str:
    product = around.knowledge.product(shop, sku)
    return product.sku if product is not None else sku
