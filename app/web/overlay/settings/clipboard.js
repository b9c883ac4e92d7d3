/** Copies text, on plain HTTP too, where browsers hide the clipboard's own interface. */

/** Copy `text`; `within` is an element that may have the focus now. Returns whether it worked. */
export async function copyText(text, within) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, within);
  }
}

function copyBySelection(text, within) {
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true; // a phone's keyboard stays where it is
  field.setAttribute("aria-hidden", "true");
  Object.assign(field.style, { position: "fixed", top: "0", opacity: "0" });
  const before = within.getRootNode().activeElement;
  within.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  before?.focus();
  return copied;
}
