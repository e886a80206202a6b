import { escapeMarkup } from './escape-markup';

/** What one self-contained page is made of. */
export interface HtmlPage {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** Style sheet, ours alone. */
  readonly style: string;
  /** Markup in which all text from elsewhere is escaped. */
  readonly body: string;
}

/** An HTML page that needs nothing else: its own policy keeps it from running or fetching anything. */
export function writeHtmlPage({ language, title, style, body }: HtmlPage): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
${body}
</html>
`;
}
