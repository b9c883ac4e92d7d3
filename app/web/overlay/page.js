/** The host's page: its link says which room to show, and how. */

import "../components/overlay.js";
import { firstLanguage } from "../components/languages.js";
import { RoomLink } from "../components/room_link.js";
import { wordsOf } from "../components/words.js";

const SETTINGS = ["size", "far", "mirror", "theme", "facts", "sound", "vibrate"];

const link = new RoomLink();
const overlay = document.createElement("livecue-overlay");

function show() {
  const { room, token, pair } = link.access();
  Object.assign(overlay, { room, token, pair });
  for (const name of SETTINGS) overlay[name] = link.get(name);
  document.documentElement.dataset.theme = overlay.theme ?? "auto";
}

function speak(language) {
  const words = wordsOf(language);
  overlay.lang = language;
  document.documentElement.lang = words.locale;
  document.title = words.page;
  link.keepLanguage(language);
}

overlay.addEventListener("livecue-language", ({ detail }) => speak(detail.lang));
overlay.addEventListener("livecue-paired", ({ detail }) => link.keepPairing(detail));
link.follow(() => {
  speak(firstLanguage(link.get("lang"), overlay.lang, null));
  show();
});
speak(link.language());
show();
document.body.append(overlay);
