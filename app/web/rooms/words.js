/** The page's languages. */

import { CHINESE } from "./words_chinese.js";
import { ENGLISH } from "./words_english.js";

const WORDS = { zh: CHINESE, en: ENGLISH };

/** Return every word of `language`. */
export function wordsOf(language) {
  return WORDS[language];
}

/** Return the other language. */
export function otherLanguage(language) {
  return language === "zh" ? "en" : "zh";
}

/** Return the first of the named languages we speak; what is no name is passed over. */
export function firstLanguage(...names) {
  const spoken = names.map((name) => String(name ?? "").slice(0, 2).toLowerCase());
  return spoken.find((name) => Object.hasOwn(WORDS, name)) ?? "zh";
}
