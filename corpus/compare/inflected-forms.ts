/** Past and -ing of verbs that do not simply take -ed and -ing. */
const IRREGULAR: Readonly<Record<string, readonly [past: readonly string[], ing: string]>> = {
  bear: [['bore'], 'bearing'],
  commit: [['committed'], 'committing'],
  hold: [['held'], 'holding'],
  seek: [['sought'], 'seeking'],
  speak: [['spoke'], 'speaking'],
  stand: [['stood'], 'standing'],
  strive: [['strove', 'strived'], 'striving'],
  take: [['took'], 'taking'],
  undertake: [['undertook'], 'undertaking'],
  uphold: [['upheld'], 'upholding'],
  concur: [['concurred'], 'concurring'],
  pay: [['paid'], 'paying'],
  underline: [['underlined'], 'underlining'],
};

/** What stands for the verb to be in front of an adjective: remain concerned, stand committed. */
const BEING = ['be', 'am', 'is', 'are', 'was', 'were', 'being', 'been', 'remain', 'remains', 'remained', 'remaining'];

/**
 * The forms in which an English verb heads a formula: plain, third person, past and -ing.
 *
 * A verb of several words is inflected in its first. `be concerned` has the bare adjective, too, since a preamble
 * opens with it: Deeply concerned. `will` has no other form.
 */
export function inflectedForms(base: string): string[] {
  const [stem = '', ...others] = base.split(' ');
  const behind = others.length === 0 ? '' : ` ${others.join(' ')}`;
  if (stem === 'will') return [base];
  if (stem === 'be') return [...BEING.map(being => being + behind), behind.trim()];
  const [past, ing] = IRREGULAR[stem] ?? [[pastOf(stem)], ingOf(stem)];
  return [stem, thirdOf(stem), ...past, ing].map(form => form + behind);
}

function thirdOf(stem: string): string {
  if (/(?:s|sh|ch|x)$/.test(stem)) return `${stem}es`;
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ies` : `${stem}s`;
}

function pastOf(stem: string): string {
  if (stem.endsWith('e')) return `${stem}d`;
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
}

function ingOf(stem: string): string {
  return /[^e]e$/.test(stem) ? `${stem.slice(0, -1)}ing` : `${stem}ing`;
}
