"""What pieces of a scene's product cost, in integers of cents and by long-hand cases."""

from bench.price_scenes import Scene


def capped(
    scene: Scene, pieces: int, right: int | None, choice: str, settled: bool
) -> tuple[int | None, int]:
    """Return ``right``, or nothing and the limit or stock that so many pieces are beyond."""
    if not settled:
        return None, 0
    if scene.limit and pieces > scene.limit:
        return None, scene.limit
    if scene.stock and pieces > scene.stock and not choice:
        return None, scene.stock
    return right, 0


def total_of(scene: Scene, price: int, pieces: int, closed: bool) -> int | None:
    """Return cents before any coupon; ``None`` where two readings of the offer differ."""
    if closed:
        return scene.listed * pieces if price == scene.live else None
    a, full = scene.a, price * pieces
    if scene.promotion in ("none", "odd"):
        return full if scene.promotion == "none" else None
    if pieces < a and scene.promotion != "amount":
        return full
    return _promoted(scene, price, pieces)


def _promoted(scene: Scene, price: int, pieces: int) -> int | None:
    """Return cents of as many pieces as the promotion is for, or more."""
    a, b, full = scene.a, scene.b, price * pieces
    match scene.promotion:
        case "nth":
            certain = pieces < 2 * a and price * b % 100 == 0
            return price * (pieces - 1) + price * b // 100 if certain else None
        case "free":
            return price * a if pieces in (a, a + b) else None
        case "amount" | "pieces":
            times = full // a if scene.promotion == "amount" else pieces // a
            return full - b * times if times < 2 or scene.each else None
        case "share":
            return full * b // 100 if full * b % 100 == 0 else None
        case "tiers":
            return b * (pieces // a) if pieces % a == 0 else None
        case _:
            return b if pieces == a else None


def _reduced(scene: Scene, pieces: int) -> bool:
    match scene.promotion:
        case "none" | "odd":
            return False
        case "amount":
            return scene.live * pieces >= scene.a
        case _:
            return pieces >= scene.a


def total_with_coupon(
    scene: Scene, price: int, pieces: int, closed: bool, choice: str
) -> tuple[int | None, bool]:
    """Return cents with the coupon, where it holds, and whether it was taken off."""
    bare = total_of(scene, price, pieces, closed)
    if bare is None or closed:
        return bare, False
    if not scene.coupon or choice:
        return None, False
    if not _reduced(scene, pieces):
        reached = bare >= scene.coupon_least
        return (bare - scene.coupon, True) if reached else (bare, False)
    one_reduced = _reduced(scene, 1)
    if scene.stacks is not True or (scene.coupon_price and one_reduced):
        return bare, False
    before = price * (scene.a if scene.promotion == "free" else pieces)
    if scene.coupon_least > bare:
        return bare, False
    if scene.coupon_least > before:
        return bare, False
    left = bare - scene.coupon
    return (left, True) if left > 0 else (bare, False)
