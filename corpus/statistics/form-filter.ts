import { foldToString } from '../fold/fold';

/**
 * Reads what a person types to narrow a list of words: a part of the word, or with `*` (any letters) and `?` (one)
 * the whole of it. Case, width and script make no difference. Nothing typed keeps everything.
 */
export function formFilter(typed: string): (form: string) => boolean {
  const wanted = typed.trim();
  if (wanted === '') return () => true;
  if (!/[*?]/.test(wanted)) {
    const part = foldToString(wanted);
    return form => form.includes(part);
  }
  const parts = wanted.split(/([*?])/).map(part => (part === '*' || part === '?' ? part : foldToString(part)));
  return form =>
    matchesWhole(
      form,
      parts.filter(part => part !== ''),
    );
}

/** Whether a form is made of these parts from end to end. Steps back to the last `*` only, so it cannot run away. */
function matchesWhole(form: string, parts: readonly string[]): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let retry = 0;
  while (at < form.length || next < parts.length) {
    const part = parts[next];
    if (part === '*') {
      star = next++;
      retry = at;
    } else if (part !== undefined && stepOver(form, at, part) > 0) {
      at += stepOver(form, at, part);
      next++;
    } else if (star >= 0 && retry < form.length) {
      at = ++retry;
      next = star + 1;
    } else return false;
  }
  return true;
}

/** How many UTF-16 code units a part takes here; 0 when it does not fit. */
function stepOver(form: string, at: number, part: string): number {
  if (part === '?') return at < form.length ? String.fromCodePoint(form.codePointAt(at) ?? 0).length : 0;
  return form.startsWith(part, at) ? part.length : 0;
}
