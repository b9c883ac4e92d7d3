/** The language of the page: its link's, else the one remembered, else the browser's. */

import { firstLanguage } from "../components/languages.js";
import { remember, remembered } from "../components/memory.js";

const LANGUAGE_KEY = "livecue.language";

/** Return the language to start with. */
export function languageOfPage(link) {
  const known = remembered("localStorage", LANGUAGE_KEY);
  return firstLanguage(link.get("lang"), known, navigator.language);
}

/** Keep a language for a reload, and for the next link that names none. */
export function keepLanguage(link, language) {
  remember("localStorage", LANGUAGE_KEY, language);
  link.set({ lang: language });
}
