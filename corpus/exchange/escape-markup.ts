/** Text made safe to stand in HTML or XML, as content or as an attribute's value. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/gu, one => `&#${one.charCodeAt(0)};`);
}
