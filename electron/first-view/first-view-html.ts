import type { DrawnNode } from '../../corpus/model/drawn-node';

/** A part of the window as HTML, with the rules that stand for its inline styles, which our policy forbids. */
export interface FirstViewHtml {
  readonly html: string;
  readonly css: string;
}

/** Write a checked part of the window; all of it is text or one of the listed elements. */
export function toFirstViewHtml(node: DrawnNode): FirstViewHtml {
  const styles = new Map<string, number>();
  const write = (part: DrawnNode): string => {
    if (typeof part === 'string') return escapeHtml(part);
    const [tag, { style, ...attributes }, parts] = part;
    if (style !== undefined && !styles.has(style)) styles.set(style, styles.size);
    const all = style === undefined ? attributes : { ...attributes, 'data-style': String(styles.get(style)) };
    const written = Object.entries(all).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
    return `<${tag}${written.join('')}>${parts.map(write).join('')}</${tag}>`;
  };
  const html = write(node);
  const css = [...styles].map(([style, ordinal]) => `#first-view [data-style="${ordinal}"]{${style}}`).join('');
  return { html, css };
}

/** Text as it may stand between tags and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}
