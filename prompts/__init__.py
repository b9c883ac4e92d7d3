"""The prompts, as text; copilot.phrasing.prompts reads and checks them."""
