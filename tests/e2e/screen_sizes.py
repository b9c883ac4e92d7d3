"""The sizes of screens that pages are looked at on."""

from playwright.async_api import ViewportSize

DESK: ViewportSize = {"width": 1440, "height": 900}
TABLET: ViewportSize = {"width": 768, "height": 1024}
PHONE: ViewportSize = {"width": 390, "height": 844}
DOCK: ViewportSize = {"width": 400, "height": 700}
"""A panel at the side of the broadcasting program's window."""

SIZES = {"desk": DESK, "tablet": TABLET, "phone": PHONE, "dock": DOCK}
