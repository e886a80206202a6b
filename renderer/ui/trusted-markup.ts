/** The part of the Trusted Types API (W3C) that we use; TypeScript does not know it yet, and older engines lack it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (markup: string) => string },
  ): {
    createHTML(markup: string): string;
  };
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

/** The beginning of a tag, an end tag, a comment or a declaration. A style sheet has none. */
const markupStart = /<[a-z/!?]/i;

/**
 * The page's policy demands a pass for every string that becomes markup (`require-trusted-types-for 'script'`). The
 * default one lets style sheets through, which the component library writes so, and refuses whatever holds a tag:
 * nothing but `trustMarkdown` can make markup of a string.
 */
window.trustedTypes?.createPolicy('default', {
  createHTML(markup) {
    if (markupStart.test(markup)) throw new TypeError('markup that nobody vouched for');
    return markup;
  },
});

const markdown = window.trustedTypes?.createPolicy('duidu-markdown', { createHTML: markup => markup });

/** Vouch for markup that our Markdown renderer made of a note or of the guide: it holds no markup of the text’s own. */
export function trustMarkdown(markup: string): string {
  return markdown?.createHTML(markup) ?? markup;
}
