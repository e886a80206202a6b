import { CorpusError } from '../../corpus/errors/corpus-error';
import { parseUrl } from './app-page';

const outsideSchemes = new Set(['http:', 'https:', 'mailto:']);

/** The link as it will be opened and shown; throws `link-refused` for anything but http, https and mailto. */
export function outsideLink(url: string): string {
  const parsed = parseUrl(url);
  if (parsed === null || !outsideSchemes.has(parsed.protocol)) {
    throw new CorpusError('link-refused', 'not a link that may leave the app');
  }
  return parsed.href;
}
