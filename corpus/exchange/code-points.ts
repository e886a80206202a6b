/** Code points before a UTF-16 offset: how the Web Annotation model counts. A half pair counts as one. */
export function toCodePoints(text: string, offset: number): number {
  let count = 0;
  for (let at = 0; at < offset; count += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

/** The UTF-16 offset after so many code points; beyond the text, the offset goes on counting by one. */
export function fromCodePoints(text: string, count: number): number {
  let offset = 0;
  for (let passed = 0; passed < count; passed += 1) offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
}
