// Copying from a page that Google shows in a frame of its own, where the clipboard may be closed to it.

/** Whether a text went to the clipboard, or only stands selected for the person to copy. */
export type Copied = "copied" | "selected";

/**
 * Selects a field's text and copies it. The old command comes first: it works within the click, while the clipboard
 * of newer browsers, where a frame may not use it, says so only after the click has passed.
 */
export async function copyText(field: HTMLTextAreaElement | HTMLInputElement): Promise<Copied> {
  field.focus();
  field.select();
  try {
    if (document.execCommand("copy")) return "copied";
  } catch {
    // Some browsers throw where others answer false.
  }
  try {
    await navigator.clipboard.writeText(field.value);
    return "copied";
  } catch {
    return "selected";
  }
}
