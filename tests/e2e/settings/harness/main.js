/** Puts everything of the settings on a page and lets a test reach it as `window.harness`. */

import * as awake from "/overlay/settings/awake.js";
import * as bindings from "/overlay/settings/bindings.js";
import * as display from "/overlay/settings/display_settings.js";
import * as keys from "/overlay/settings/keys.js";
import * as address from "/overlay/settings/page_address.js";
import * as player from "/overlay/settings/signal_player.js";
import * as signals from "/overlay/settings/signals.js";
import "/overlay/settings/settings_panel.js";
import "/overlay/settings/shortcuts_dialog.js";
import { wordsOf } from "/overlay/settings/words.js";

for (const [host, id] of [["shadowed", "hidden-input"], ["overlay", "own-input"]]) {
  const root = document.getElementById(host).attachShadow({ mode: "open" });
  const input = document.createElement("input");
  input.id = id;
  const button = document.createElement("button");
  button.id = `${host}-button`;
  button.textContent = host;
  root.append(input, button);
}

const settings = new display.DisplaySettings({ fragment: new address.PageFragment() });
const screen = new awake.ScreenAwake();
const sounds = new player.SignalPlayer(settings);
const changes = [];
const events = [];
const asked = [];
settings.follow();
settings.subscribe((values) => changes.push(values));
document.addEventListener("livecue-setting", (event) => events.push(event.detail));

const panel = document.createElement("livecue-settings");
Object.assign(panel, { settings, signals: sounds, awake: screen });
const shortcuts = document.createElement("livecue-shortcuts");
shortcuts.settings = settings;
document.body.append(panel, shortcuts);

/** Listen to the keys, as the page's own or as of a component in another's page. */
function listen(embedded) {
  const overlay = embedded ? document.getElementById("overlay") : null;
  return keys.listenToKeys(
    (what, place) => {
      asked.push(Number.isNaN(place) ? what : `${what} ${place}`);
      if (what === "shortcuts") shortcuts.toggle();
      if (what === "settings") panel.toggle();
    },
    { overlay, learned: () => settings.learned },
  );
}

window.harness = {
  address, asked, awake, bindings, changes, display, events, listen, panel, player, screen, settings,
  shortcuts, signals, sounds, wordsOf,
};
