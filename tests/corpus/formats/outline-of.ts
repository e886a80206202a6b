import type { SourceText } from '../../../corpus/formats/source-text';

/** Each part as one readable line: kind, level, marker, place in a table, language, unit and text. */
export function outlineOf(source: SourceText): string[] {
  return source.parts.map(part => {
    const level = part.level === null ? '' : String(part.level);
    const cell = part.row === undefined ? '' : ` ${part.row}/${part.column}`;
    const unit = part.unit === undefined ? '' : ` #${part.unit}`;
    const language = part.language === null ? '' : ` ${part.language}`;
    const marker = part.marker === null ? '' : ` [${part.marker}]`;
    return `${part.kind}${level}${cell}${unit}${language}${marker} ${JSON.stringify(source.text.slice(part.start, part.end))}`;
  });
}

/** Each stretch of emphasis as `style:text`, with the address of a link. */
export function emphasisOf(source: SourceText): string[] {
  return source.emphasis.map(({ style, start, end, href }) => {
    return `${style}:${source.text.slice(start, end)}${href === undefined ? '' : ` → ${href}`}`;
  });
}

/** What lies outside all parts. The contract says: white space only. */
export function outsideParts(source: SourceText): string {
  let at = 0;
  let outside = '';
  for (const part of source.parts) {
    if (part.start < at || part.end <= part.start) throw new RangeError('Parts overlap or are empty.');
    outside += source.text.slice(at, part.start);
    at = part.end;
  }
  return outside + source.text.slice(at);
}
