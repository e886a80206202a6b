import MarkdownIt from 'markdown-it';
import { trustMarkdown } from '../ui/trusted-markup';

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });
// A remote picture would tell someone that the note was read: its description is shown instead.
markdown.renderer.rules['image'] = (tokens, ordinal) => {
  const description = tokens[ordinal]?.content ?? '';
  return `<em>[${markdown.utils.escapeHtml(description)}]</em>`;
};
// Links are shown, never followed by the page itself.
markdown.renderer.rules['link_open'] = (tokens, ordinal) =>
  `<span class="noteLink" title="${markdown.utils.escapeHtml(String(tokens[ordinal]?.attrGet('href') ?? ''))}">`;
markdown.renderer.rules['link_close'] = () => '</span>';

/** A note as HTML that holds no markup of the note's own, no picture and no link to follow. */
export function renderMarkdown(note: string): string {
  return trustMarkdown(markdown.render(note));
}
