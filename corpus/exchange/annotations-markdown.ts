import type { Annotation } from '../model/annotation';
import type { ExchangeWork } from './exchange-work';
import { placeAnnotations, type PlacedAnnotation } from './placed-annotations';

/**
 * Annotations as Markdown that Obsidian and its like read: a heading for each work and section, the sentence as a
 * quotation with the marked words between `==`, its counterpart under it, then the note and `#tags`.
 */
export function writeAnnotationsMarkdown(annotations: readonly Annotation[], works: readonly ExchangeWork[]): string {
  const lines: string[] = [];
  let title = '';
  let section = '';
  for (const placed of placeAnnotations(annotations, works)) {
    const ownTitle = [placed.titles.zh, placed.titles.en].filter(text => text !== '').join(' · ');
    if (ownTitle !== title) lines.push(`# ${oneLine(ownTitle)}`, '');
    if (placed.section !== section && placed.section !== '') lines.push(`## ${oneLine(placed.section)}`, '');
    title = ownTitle;
    section = placed.section;
    lines.push(...toEntry(placed), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function toEntry({ annotation, target, label, sentence, counterpart }: PlacedAnnotation): string[] {
  const marked = sentence
    .split(target.quote.exact)
    .map(escape)
    .join(`==${escape(target.quote.exact)}==`);
  const quotation = [marked, ...(counterpart === '' ? [] : ['', escape(counterpart)])].join('\n').split('\n');
  const place = [
    label === '' ? '' : `¶${label}`,
    annotation.colour ?? '',
    target.state === 'exact' ? '' : target.state,
  ];
  return [
    ...quotation.map(line => `> ${line}`.trimEnd()),
    `> — ${place.filter(word => word !== '').join(' · ')} ^${annotation.id.replace(/[^\w-]/gu, '-')}`,
    ...(annotation.note === '' ? [] : ['', annotation.note]),
    ...(annotation.tags.length === 0 ? [] : ['', annotation.tags.map(toHashTag).join(' ')]),
  ];
}

/** Obsidian's tags hold no spaces and few signs, but nest by `/` as ours do. */
function toHashTag(tag: string): string {
  return `#${tag.replace(/[^\p{L}\p{N}/_-]+/gu, '-')}`;
}

function oneLine(text: string): string {
  return escape(text.replace(/\s+/gu, ' '));
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~=]/gu, '\\$&');
}
