import MarkdownIt from 'markdown-it';
import type { Language } from '../../corpus/model/language';
import { trustMarkdown } from '../ui/trusted-markup';
import en from './en.md?raw';
import { guideTables, withTables } from './guide-tables';
import zh from './zh.md?raw';

const pictures = import.meta.glob<string>('./pictures/*.png', { eager: true, query: '?url', import: 'default' });
const texts: Readonly<Record<Language, string>> = { zh, en };

/** A heading of the guide and where it leads. */
export interface GuideHeading {
  readonly id: string;
  readonly title: string;
}

/** The guide in one language as HTML, and its headings for a list of contents. */
export function guideHtml(language: Language, mac: boolean): { html: string; headings: readonly GuideHeading[] } {
  const source = withTables(texts[language], guideTables(language, mac)).replace(/<!--.*?-->/g, '');
  const headings: GuideHeading[] = [];
  const html = trustMarkdown(markdown(headings).render(source));
  return { html, headings };
}

/** The name by which links of the guide call a heading: as GitHub does. */
export function headingId(title: string): string {
  return title.toLowerCase().replace(/\s+/g, '-');
}

function markdown(headings: GuideHeading[]): { render(source: string): string } {
  const renderer = new MarkdownIt({ html: false });
  renderer.renderer.rules['heading_open'] = (tokens, ordinal) => {
    const { tag = '' } = tokens[ordinal] ?? {};
    const title = tokens[ordinal + 1]?.content ?? '';
    if (tag === 'h2') headings.push({ id: headingId(title), title });
    return `<${tag} id="guide-${renderer.utils.escapeHtml(headingId(title))}">`;
  };
  renderer.renderer.rules['image'] = (tokens, ordinal) => {
    const { content = '', attrGet } = tokens[ordinal] ?? {};
    const name = attrGet?.call(tokens[ordinal], 'src') ?? '';
    const { escapeHtml } = renderer.utils;
    return `<img src="${escapeHtml(pictures[`./${name}`] ?? '')}" alt="${escapeHtml(content)}" loading="lazy">`;
  };
  return renderer;
}
