/** What is written on a key, as far as it differs from its name. */

const NAMES = {
  Escape: "Esc",
  Delete: "Del",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** Return what to call a key, pressed or held. */
export function keyLabel(key, how, words) {
  const name = words.keyNames[key] ?? NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return how === "hold" ? words.held(name) : name;
}
