import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../corpus/model/language';

type Sentences = Readonly<Record<string, string>>;

const catalogues: { zh: Sentences; en: Sentences }[] = [];
const folder = join(import.meta.dirname ?? __dirname, '..', '..', 'renderer', 'messages');
for (const name of readdirSync(folder)) {
  if (!/^(annotation|.*-messages)\.ts$/.test(name) || name === 'use-messages.ts') continue;
  const found: Record<string, unknown> = await import(join(folder, name));
  for (const one of Object.values(found)) {
    if (typeof one === 'object' && one !== null && 'zh' in one && 'en' in one) catalogues.push(one as never);
  }
}

/** Every string of the interface in one language that has no gap to be filled. */
export function interfaceStrings(language: Language): ReadonlySet<string> {
  const all = catalogues.flatMap(catalogue => Object.values(catalogue[language]));
  return new Set(all.filter(words => words.length > 1 && !words.includes('{{')));
}
