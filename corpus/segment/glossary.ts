/** One official term with the renderings a translator may use. */
export interface GlossaryEntry {
  /** Simplified, without quotation marks. */
  readonly zh: string;
  /** Preferred rendering first; at least one. */
  readonly en: readonly string[];
  /** Subject field, such as `diplomacy` or `law`. */
  readonly domain: string;
}

export interface Glossary {
  readonly entries: readonly GlossaryEntry[];
}

/**
 * Reads a glossary table: a header line `zh, en, domain`, then one term a line, fields parted by tabs, renderings by
 * ` | `. Empty lines, lines that lack a rendering, and repeats of a term are left out.
 */
export function parseGlossary(tsv: string): Glossary {
  const entries = new Map<string, GlossaryEntry>();
  for (const line of tsv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(1)) {
    const [zh = '', renderings = '', domain = ''] = line.split('\t').map(field => field.trim());
    const en = renderings
      .split('|')
      .map(rendering => rendering.trim())
      .filter(Boolean);
    if (zh && en.length > 0 && !entries.has(zh)) entries.set(zh, { zh, en, domain });
  }
  return { entries: [...entries.values()] };
}
