/** The host's page: its link says which room to show, and how. */

import "../components/overlay.js";
import { RoomLink } from "../components/room_link.js";
import { wordsOf } from "../components/words.js";
import { DisplaySettings } from "./settings/display_settings.js";
import { PageFragment } from "./settings/page_address.js";

const link = new RoomLink();
const settings = new DisplaySettings({ fragment: new PageFragment() });
const overlay = document.createElement("livecue-overlay");

function enter() {
  Object.assign(overlay, link.access());
}

function dress({ lang, theme }) {
  const words = wordsOf(lang);
  document.documentElement.lang = words.locale;
  document.documentElement.dataset.theme = theme;
  document.title = words.page;
}

settings.follow();
settings.subscribe(dress);
link.follow(enter);
overlay.settings = settings;
overlay.addEventListener("livecue-paired", ({ detail }) => link.keepPairing(detail));
dress(settings.values);
enter();
document.body.append(overlay);
