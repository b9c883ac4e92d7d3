"""The limits of clients and rooms, and the sizes around them, as the settings have them."""

from app.rate_limits import RateLimits, Rates
from app.settings import Settings
from copilot.limits import RoomLimits
from copilot.rooms_options import RoomsOptions


def rate_limits(settings: Settings) -> RateLimits:
    """Return the limits of single clients as the settings have them."""
    return RateLimits(
        Rates(
            requests_per_s=settings.requests_per_s,
            pushes_per_s=settings.pushes_per_s,
            ingest_events_per_s=settings.ingest_events_per_s,
            screen_events_per_s=settings.screen_events_per_s,
            handshakes_per_minute=settings.handshakes_per_minute,
            refused_hellos_per_minute=settings.refused_hellos_per_minute,
            pairing_claims_per_minute=settings.pairing_claims_per_minute,
            button_misses_per_minute=settings.button_misses_per_minute,
        )
    )


def room_limits(settings: Settings) -> RoomLimits:
    """Return the rooms' limits as the settings have them."""
    return RoomLimits(
        phrasing=settings.model_name is not None,
        lines_ahead=settings.model_lines_ahead,
        max_open_cards=settings.max_open_cards,
        card_expiry_ms=round(settings.card_expiry_s * 1000),
        session_idle_ms=round(settings.session_idle_minutes * 60_000),
    )


def rooms_options(settings: Settings) -> RoomsOptions:
    """Return the sizes around the rooms as the settings have them."""
    return RoomsOptions(
        queue_limit=settings.room_queue_events,
        log_entries=settings.room_log_entries,
        subscription_queue=settings.client_queue_messages,
        commit_batch=settings.journal_batch_events,
    )
