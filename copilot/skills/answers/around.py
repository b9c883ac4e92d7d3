"""What is near at hand in a room while a message is read: products on air lately, the line-up."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from copilot.skills.answers.asked_share import USUAL

MOST_NEAR = 8
"""Products that one wording is followed up for; of more, none is meant more than the others."""


@dataclass(frozen=True, slots=True)
class Around:
    """The surroundings of one message. The mappings are not changed by anybody afterwards.

    Attributes:
        recent: SKUs on air lately, the newest first, without repeats.
        sku_of_link: the line-up by link number.
        link_of_sku: the line-up by SKU, in order of link.
        asked_share: the share of the room's latest messages that asked the shop, 0 to 1.
    """

    recent: tuple[str, ...] = ()
    sku_of_link: Mapping[int, str] = field(default_factory=dict)
    link_of_sku: Mapping[str, int] = field(default_factory=dict)
    asked_share: float = USUAL

    def near(self, skus: Collection[str]) -> tuple[str, ...]:
        """Return which of ``skus`` are near at hand: on air lately first, then by link.

        At most ``MOST_NEAR``. ``skus`` may be half a shop: the smaller side is gone through.
        """
        found = [sku for sku in self.recent if sku in skus]
        if len(skus) < len(self.link_of_sku):
            rest = sorted(
                (sku for sku in skus if sku in self.link_of_sku), key=self.link_of_sku.__getitem__
            )
        else:
            rest = [sku for sku in self.link_of_sku if sku in skus]
        found += [sku for sku in rest if sku not in found]
        return tuple(found[:MOST_NEAR])


NOWHERE = Around()
"""The surroundings where there are none: every product of the shop is as far as any other."""
