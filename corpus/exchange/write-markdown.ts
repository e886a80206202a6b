import type { Clause } from '../model/clause';
import type { Work } from '../model/work';
import type { ExchangeWork } from './exchange-work';
import { mergedOrder } from './reading-order';

/** A work as Markdown: headings as headings, every other clause as a paragraph, translations under their originals. */
export function writeMarkdown(exchange: ExchangeWork): string {
  return `${[titleLine(exchange.work), ...mergedOrder(exchange).map(toMarkdown)].join('\n\n')}\n`;
}

function titleLine({ titles }: Work): string {
  return `# ${[titles.zh, titles.en].filter(Boolean).map(escapeMarkdown).join(' · ')}`;
}

function toMarkdown(clause: Clause): string {
  const text = escapeMarkdown(clause.text);
  return clause.kind === 'heading' ? `${'#'.repeat(Math.min(6, clause.level + 1))} ${text}` : text;
}

/** Keeps every character of the text from being read as markup, also at the start of a line. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^(\s*)([-+])/, '$1\\$2');
}
