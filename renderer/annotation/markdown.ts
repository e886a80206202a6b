import MarkdownIt from 'markdown-it';
import { trustMarkdown } from '../ui/trusted-markup';

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });
// A remote picture would tell someone that the note was read: its description is shown instead.
markdown.renderer.rules['image'] = (tokens, ordinal) => {
  const description = tokens[ordinal]?.content ?? '';
  return `<em>[${markdown.utils.escapeHtml(description)}]</em>`;
};
// A link is never followed by the page itself: a click asks main, which asks the person.
markdown.renderer.rules['link_open'] = (tokens, ordinal) =>
  `<a class="noteLink" href="${markdown.utils.escapeHtml(String(tokens[ordinal]?.attrGet('href') ?? ''))}">`;

/** A note as HTML that holds no markup of the note's own and no picture; its links are for `useNoteLinks`. */
export function renderMarkdown(note: string): string {
  return trustMarkdown(markdown.render(note));
}
