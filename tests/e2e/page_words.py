"""What the tests read off a page's words."""

from playwright.async_api import Page


async def expect_every_word(page: Page, module: str, more_than: int) -> None:
    """Hold the two languages of a module's ``wordsOf`` against each other: keys and kinds.

    Args:
        page: a page of the service, whatever it shows.
        module: the module's path there, such as ``/rooms/words.js``.
        more_than: how many words there are more than, so that an empty module does not pass.
    """
    chinese, english = await page.evaluate(
        """async module => {
          const { wordsOf } = await import(module);
          const shape = (value, path) => typeof value === "object"
            ? Object.entries(value).flatMap(([key, each]) => shape(each, `${path}.${key}`))
            : [`${path}: ${typeof value}`];
          return ["zh", "en"].map(language => shape(wordsOf(language), "").sort());
        }""",
        module,
    )
    assert chinese == english
    assert len(chinese) > more_than
