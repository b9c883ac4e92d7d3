/** How long a headline may be, by the same rule as the room's. */

const CHARACTERS = 12;
const WORDS = 6;
const LATIN_CHARACTERS = 36;
const HAN = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{2ffff}]/gu;
const LATIN_WORD = /[A-Za-z]+/g;

/**
 * Return what a headline measures: `{chinese, used, fits}`, in characters or in words; while it is
 * empty, `chinese` is as given.
 */
export function measured(headline, chineseByDefault = false) {
  const text = headline.trim();
  const characters = [...text].length;
  const han = text.match(HAN)?.length ?? 0;
  const latin = text.match(LATIN_WORD)?.length ?? 0;
  const chinese = han + latin === 0 ? chineseByDefault && text === "" : han > 0 && han >= latin;
  if (chinese) return { chinese, used: characters, fits: characters <= CHARACTERS };
  const used = text === "" ? 0 : text.split(/\s+/).length;
  return { chinese, used, fits: used <= WORDS && characters <= LATIN_CHARACTERS };
}
