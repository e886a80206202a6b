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
 * nothing but `trustNote` can make markup of a string.
 */
window.trustedTypes?.createPolicy('default', {
  createHTML(markup) {
    if (markupStart.test(markup)) throw new TypeError('markup that nobody vouched for');
    return markup;
  },
});

const notes = window.trustedTypes?.createPolicy('duidu-notes', { createHTML: markup => markup });

/** Vouch for markup that our Markdown renderer made of a note: it holds no markup of the note's own. */
export function trustNote(markup: string): string {
  return notes?.createHTML(markup) ?? markup;
}
