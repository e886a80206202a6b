import { attribute, elementsOf, textOf, type HtmlElement } from './html-tree';

const contents = /(?:^|\s)(?:navigation|doc-toc|toc|table-of-contents)(?:\s|$)/i;
/** What sites call the parts around a text. */
const around =
  /(?:^|\s)(?:nav|navbar|menu|breadcrumbs?|crumbs|share|pagination|footer|copyright|contentinfo|search)(?:\s|$)/i;
/** A foot inside these belongs to the text. */
const holdsText = /^(?:article|main|section|blockquote)$/;
/** Larger parts of a page are its text, whatever they are called. */
const mostShare = 1 / 3;

/** Navigation, the foot of a site, and a table of contents, which says again what the headings say. */
export function isFurniture(element: HtmlElement, pageLength: number): boolean {
  if (element.tagName === 'nav') return true;
  const words = ['role', 'epub:type', 'class', 'id'].map(name => attribute(element, name) ?? '').join(' ');
  if (contents.test(words)) return true;
  return (around.test(words) || isSiteFoot(element)) && textOf(element).length < pageLength * mostShare;
}

/** Length of a page's text without its programs, in UTF-16 code units. */
export function shownLength(root: HtmlElement): number {
  const programs = ['script', 'style'].flatMap(name => [...elementsOf(root, name)]);
  return programs.reduce((length, program) => length - textOf(program).length, textOf(root).length);
}

function isSiteFoot(element: HtmlElement): boolean {
  if (element.tagName !== 'footer') return false;
  for (let above = element.parentNode; above !== null && 'tagName' in above; above = above.parentNode) {
    if (holdsText.test(above.tagName)) return false;
  }
  return true;
}
