"""What every model of a frame we send is made of."""

from pydantic import BaseModel, ConfigDict


class SentModel(BaseModel):
    """A piece of a frame we send; strict, so that a test notices a field nobody documented."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
