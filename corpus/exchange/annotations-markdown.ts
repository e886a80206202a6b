import type { Annotation } from '../model/annotation';
import type { ColourName } from './colour-name';
import type { ExchangeWork } from './exchange-work';
import { placeAnnotations, type PlacedAnnotation } from './placed-annotations';

/** How the Markdown file is made. */
export interface MarkdownOptions {
  /** What stands for each annotation; see {@link templateFields}. Without one, {@link obsidianTemplate}. */
  readonly template?: string;
  readonly nameOf?: ColourName;
}

/** What a template may name between `{{` and `}}`; a line whose fields are all empty is left out. */
export const templateFields = [
  'quote',
  'sentence',
  'counterpart',
  'label',
  'section',
  'work',
  'note',
  'tags',
  'colour',
  'state',
  'id',
  'created',
  'modified',
] as const;
type TemplateField = (typeof templateFields)[number];

/** The sentence as a quotation with the marked words between `==`, its counterpart, note, tags and a block id. */
export const obsidianTemplate = `> {{sentence}}
>
> {{counterpart}}
> — {{label}} · {{colour}} · {{state}} ^{{id}}

{{note}}

{{tags}}`;

/** One line for each annotation: number, words, note. */
export const listTemplate = '- **{{label}}** {{quote}} — {{note}} {{tags}}';

/**
 * Annotations as Markdown that Obsidian and its like read: properties at the top, a heading for each work and section,
 * and each annotation as the template says.
 */
export function writeAnnotationsMarkdown(
  annotations: readonly Annotation[],
  works: readonly ExchangeWork[],
  { template = obsidianTemplate, nameOf = colour => colour }: MarkdownOptions = {},
): string {
  const lines = template === listTemplate ? [] : properties(annotations, works);
  let title = '';
  let section = '';
  for (const placed of placeAnnotations(annotations, works)) {
    const ownTitle = titleOf(placed);
    if (ownTitle !== title) lines.push(`# ${oneLine(ownTitle)}`, '');
    if (placed.section !== section && placed.section !== '') lines.push(`## ${oneLine(placed.section)}`, '');
    title = ownTitle;
    section = placed.section;
    lines.push(fill(template, fieldsOf(placed, nameOf)), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What Obsidian shows as the properties of a note: YAML, every text in quotes. */
function properties(annotations: readonly Annotation[], works: readonly ExchangeWork[]): string[] {
  const titles = works.map(({ work }) => JSON.stringify(work.titles.zh || work.titles.en));
  const tags = [...new Set(annotations.flatMap(one => one.tags))].map(tag => JSON.stringify(toHashTag(tag).slice(1)));
  return [
    '---',
    `works: [${titles.join(', ')}]`,
    `annotations: ${annotations.length}`,
    `tags: [${tags.join(', ')}]`,
    '---',
    '',
  ];
}

/** Fill in a template. Values are put in once and never read as a template again. */
function fill(template: string, fields: Readonly<Record<TemplateField, string>>): string {
  const lines = template.split('\n').flatMap(line => {
    const names = [...line.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name as TemplateField);
    if (names.length > 0 && names.every(name => (fields[name] ?? '') === '')) return [];
    const filled = line.replace(/\{\{(\w+)\}\}/gu, (whole, name: string) => fields[name as TemplateField] ?? whole);
    // a quotation stays one over several lines; separators around empty fields go
    const tidy = filled
      .replace(/(?: · )+(?= \^|$)/gu, '')
      .replace(/ · (?= · )/gu, '')
      .replace(/— · /gu, '— ');
    return tidy
      .split('\n')
      .map((part, ordinal) => (ordinal > 0 && line.startsWith('> ') ? `> ${part}` : part).trimEnd());
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trimEnd();
}

function fieldsOf(placed: PlacedAnnotation, nameOf: ColourName): Record<TemplateField, string> {
  const { annotation, target, label, section, sentence, counterpart } = placed;
  const { colour, note, tags, id, created, modified } = annotation;
  const quote = escape(target.quote.exact);
  return {
    quote: oneLine(target.quote.exact),
    sentence: sentence.split(target.quote.exact).map(escape).join(`==${quote}==`),
    counterpart: escape(counterpart),
    label: label === '' ? '' : `¶${label}`,
    section: oneLine(section),
    work: oneLine(titleOf(placed)),
    note,
    tags: tags.map(toHashTag).join(' '),
    colour: colour === null ? '' : nameOf(colour),
    state: target.state === 'exact' ? '' : target.state,
    id: id.replace(/[^\w-]/gu, '-'),
    created: created.slice(0, 10),
    modified: modified.slice(0, 10),
  };
}

function titleOf({ titles }: PlacedAnnotation): string {
  return [titles.zh, titles.en].filter(text => text !== '').join(' · ');
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
