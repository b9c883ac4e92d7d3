/** The page that explains the certificate: language, fingerprint, and the reader's own device. */

const PLATFORMS = [
  ["ios", /iPhone|iPad|iPod/],
  ["android", /Android/],
  ["firefox", /Firefox|X11/],
  ["macos", /Macintosh/],
  ["windows", /Windows/],
];

/** Return the language the address asks for, else the browser's: `zh` or `en`. */
export function chosenLanguage(fragment, languages) {
  const asked = new URLSearchParams(fragment.replace(/^#/, "")).get("lang");
  if (asked === "zh" || asked === "en") return asked;
  return (languages[0] ?? "zh").toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** Return the word for the reader's device. An iPad calls itself a Mac, but a Mac has no touch. */
export function platformOf(agent, touchPoints) {
  const found = PLATFORMS.find(([, pattern]) => pattern.test(agent))?.[0] ?? "firefox";
  return found === "macos" && touchPoints > 1 ? "ios" : found;
}

function speak() {
  const language = chosenLanguage(location.hash, navigator.languages);
  for (const main of document.querySelectorAll("[data-words]")) {
    main.hidden = main.dataset.words !== language;
  }
  for (const link of document.querySelectorAll("[data-language]")) {
    if (link.dataset.language === language) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
}

async function showAuthority() {
  const answer = await fetch("authority.json");
  const authority = answer.ok ? await answer.json() : null;
  for (const each of document.querySelectorAll("[data-absent]")) each.hidden = authority !== null;
  for (const each of document.querySelectorAll("[data-present]")) each.hidden = authority === null;
  if (authority === null) return;
  for (const each of document.querySelectorAll("[data-fingerprint]")) {
    each.replaceChildren(...inGroups(authority.sha256));
  }
}

// Lines of whole groups are compared more easily than lines of any length.
function inGroups(sha256) {
  const bytes = sha256.split(":");
  const groups = [];
  for (let start = 0; start < bytes.length; start += 4) {
    const group = bytes.slice(start, start + 4).join(":");
    groups.push(start + 4 < bytes.length ? `${group}:` : group, document.createElement("wbr"));
  }
  return groups;
}

const own = platformOf(navigator.userAgent, navigator.maxTouchPoints);
for (const details of document.querySelectorAll(`[data-platform="${own}"]`)) details.open = true;
addEventListener("hashchange", speak);
speak();
await showAuthority();
