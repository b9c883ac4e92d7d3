"""What viewers do other than write: gifts, clicks, orders."""

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from app.access import AccessRole
from app.live.schema.fields import Count, Identifier, Person, Sku, WireModel
from app.live.schema.frames import INGEST, EventFrame, viewer
from copilot.events import Activity, Order, OrderStatus


class ActivityData(WireModel):
    """Who did it, how often, with which product."""

    user: Annotated[Person | None, Field(description="Who did it; null when not told.")] = None
    count: Annotated[Count, Field(description="How many, as several at once may be reported.")] = 1
    sku: Annotated[Sku | None, Field(description="The product it was about.")] = None


class ActivityFrame(EventFrame):
    """Viewers did something other than write."""

    roles: ClassVar[frozenset[AccessRole]] = INGEST
    type: Literal["gift", "like", "follow", "enter", "leave", "share", "click", "cart"]
    data: Annotated[
        ActivityData, Field(default_factory=ActivityData, description="May be left out.")
    ]

    def event(self) -> Activity:
        """Return the event as the room knows it."""
        data = self.data
        user = None if data.user is None else viewer(data.user)
        return Activity(self.type, user, data.count, data.sku)


class OrderData(WireModel):
    """An order and its status."""

    order_id: Annotated[Identifier, Field(description="The platform's id of the order.")]
    status: Annotated[OrderStatus, Field(description="What became of it.")]
    quantity: Annotated[int, Field(ge=1, le=1_000_000, description="Pieces ordered.")] = 1
    amount: Annotated[
        Decimal | None,
        Field(
            ge=0,
            le=Decimal(10) ** 12,
            max_digits=16,
            decimal_places=4,
            description='What it comes to, best as a text: `"39.90"`.',
        ),
    ] = None
    currency: Annotated[
        str | None,
        Field(
            pattern=r"^[A-Z]{3}$",
            validate_default=True,
            description="ISO 4217, such as `CNY`; goes with `amount`.",
        ),
    ] = None
    sku: Annotated[Sku | None, Field(description="The product ordered.")] = None
    user: Annotated[Person | None, Field(description="Who ordered.")] = None

    @field_validator("currency")
    @classmethod
    def _amount_has_a_currency(cls, currency: str | None, info: ValidationInfo) -> str | None:
        if currency is None and info.data.get("amount") is not None:
            raise PydanticCustomError("no_currency", "an amount needs its currency, such as CNY")
        return currency


class OrderFrame(EventFrame):
    """An order was placed, paid or refunded."""

    roles: ClassVar[frozenset[AccessRole]] = INGEST
    type: Literal["order"]
    data: OrderData

    def event(self) -> Order:
        """Return the event as the room knows it."""
        data = self.data
        return Order(
            order_id=data.order_id,
            status=data.status,
            quantity=data.quantity,
            amount=data.amount,
            currency=data.currency,
            sku=data.sku,
            user=None if data.user is None else viewer(data.user),
        )
