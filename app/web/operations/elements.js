/** Makes and changes elements; the only way text gets onto the page is as text. */

/** Return the element `id` of the page. */
export function byId(id) {
  return document.getElementById(id);
}

/** Return a new element with a class and, if given, children. */
export function element(name, className = "", ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** Show `text` in `target`; a text that did not change is left alone, so it is not announced again. */
export function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

/** Show or hide `target`. */
export function setShown(target, shown) {
  if (target.hidden === shown) target.hidden = !shown;
}

/** Set an attribute, or remove it when `value` is null. */
export function setAttribute(target, name, value) {
  if (value === null) target.removeAttribute(name);
  else if (target.getAttribute(name) !== String(value)) target.setAttribute(name, String(value));
}
