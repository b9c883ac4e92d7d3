/** Display settings as the attributes of an element: what it is offered, and what is in effect. */

import { CHOICES } from "../overlay/settings/display_settings.js";
import { languageOf } from "./languages.js";

/** The names of the settings, each of which is an attribute. */
export const SETTINGS = Object.keys(CHOICES);

/** The properties of an element that carries the settings. */
export const settingProperties = Object.fromEntries(
  SETTINGS.map((name) => [name, { reflect: true }]),
);

/** Return the settings that an element's attributes offer; what the host chose goes before them. */
export function offeredBy(element) {
  const offered = Object.fromEntries(SETTINGS.map((name) => [name, element[name]]));
  return { ...offered, lang: languageOf(offered.lang) };
}

/** Let an element's attributes say what is in effect. */
export function showSettings(element, values) {
  for (const name of SETTINGS) element[name] = values[name];
}
