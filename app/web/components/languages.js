/** The languages of the pages: Chinese first, English equal. */

const LANGUAGES = ["zh", "en"];

/** Return the language of ours that a tag like `en-GB` asks for, or `null`. */
export function languageOf(tag) {
  const language = (tag ?? "").toLowerCase().split("-")[0];
  return LANGUAGES.includes(language) ? language : null;
}

/** Return the language to start with: the link's, the remembered one, or the browser's. */
export function firstLanguage(fromLink, remembered, browser) {
  const wanted = languageOf(fromLink) ?? languageOf(remembered);
  return wanted ?? (browser ? (languageOf(browser) ?? "en") : "zh");
}

/** Return the other of the two languages. */
export function otherLanguage(language) {
  return language === "zh" ? "en" : "zh";
}
