"""Counts what an object keeps, for tests that it does not grow with a broadcast."""


def things_held(owner: object) -> int:
    """Return how many things the collections reachable from an object of ours hold."""
    seen: set[int] = set()
    total, stack = 0, list[object](vars(owner).values())
    while stack:
        value = stack.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, dict):
            total += len(value)
            stack += value.values()
        elif isinstance(value, list | tuple | set) or type(value).__name__ == "deque":
            total += len(value)  # type: ignore[arg-type]
            stack += value  # type: ignore[arg-type]
        elif type(value).__module__.startswith("copilot.") and hasattr(value, "__dict__"):
            stack += vars(value).values()
    return total
