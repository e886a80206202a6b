import type { Clause, ClauseKind } from '../../corpus/model/clause';
import type { AlignmentLink, SentenceLink } from '../../corpus/model/alignment-link';
import type { Language } from '../../corpus/model/language';
import type { TextRange } from '../../corpus/model/text-range';
import type { OpenedWork } from '../../electron/engine/protocol';

const workId = 'second-brf-joint-communique';

interface Part {
  readonly kind: ClauseKind;
  readonly label: string;
  readonly text: string;
  readonly bodyStart: number;
}

/** The shipped communiqué as the window sees it, read in a rough way of our own: good enough to lay out and click. */
export function seedWork(zhSource: string, enSource: string): OpenedWork {
  const zh = toClauses('zh', chineseParts(zhSource));
  const en = toClauses('en', englishParts(enSource));
  const summary = (language: Language, clauses: readonly Clause[]) => ({
    language,
    status: language === 'zh' ? ('original' as const) : ('unofficial-working-translation' as const),
    note: { zh: '非官方工作译文，仅供研读参考。', en: 'Unofficial working translation, for study.' },
    fileName: `${language}.txt`,
    sourceHash: language.repeat(32),
    byteCount: 1,
    clauseCount: clauses.length,
    characterCount: 1,
  });
  return {
    work: {
      id: workId,
      titles: {
        zh: '第二届“一带一路”国际合作高峰论坛圆桌峰会联合公报',
        en: 'Joint Communiqué of the Leaders’ Roundtable of the Second Belt and Road Forum for International Cooperation',
      },
      date: '2019-04-27',
      tags: [],
      provenance: { zh: '', en: '' },
      licence: { zh: '', en: '' },
      added: '2026-01-01T00:00:00Z',
      documents: { zh: summary('zh', zh), en: summary('en', en) },
    },
    documents: {
      zh: { workId, language: 'zh', sourceHash: 'zh', clauses: zh },
      en: { workId, language: 'en', sourceHash: 'en', clauses: en },
    },
    alignment: zh.map((clause, ordinal) => link(clause, en[ordinal])),
  };
}

function chineseParts(source: string): readonly Part[] {
  const joined = source
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .reduce<string[]>((parts, line) => {
      if (startsPart(line)) parts.push(line);
      else parts[parts.length - 1] = `${parts.at(-1) ?? ''}${line}`;
      return parts;
    }, [])
    .map(text =>
      text
        .replace(/‚/g, '“')
        .replace(/‛/g, '”')
        .replace(/(\d) (?=[\d年月])/g, '$1'),
    );
  return joined.map(toPart);
}

const headings = /^((加强|推动|下一步)[^，。、]{2,12}|附件|[一二三]、[^。]{0,40}：?)$/;

function startsPart(line: string): boolean {
  return /^(\d+\.|——|（\d+）)/.test(line) || headings.test(line);
}

function englishParts(source: string): readonly Part[] {
  return source
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
    .map(line => toPart(line.trim()));
}

function toPart(line: string): Part {
  const heading = /^#+\s*(.*)$/.exec(line);
  if (heading !== null || headings.test(line)) {
    return { kind: 'heading', label: '', text: heading?.[1] ?? line, bodyStart: 0 };
  }
  const marker = /^(?:(\d+)\.\s*|(——|—)\s*|([（(]\d+[）)])\s*)/.exec(line);
  if (marker === null) return { kind: 'paragraph', label: '', text: line, bodyStart: 0 };
  const [whole, number, dash, item] = marker;
  const common = { text: line, bodyStart: whole.length };
  if (number !== undefined) return { kind: 'paragraph', label: number, ...common };
  if (dash !== undefined) return { kind: 'subclause', label: dash, ...common };
  return { kind: 'item', label: item ?? '', ...common };
}

function toClauses(language: Language, parts: readonly Part[]): readonly Clause[] {
  let section = '';
  let annex = false;
  return parts.map((part, ordinal) => {
    if (part.kind === 'heading') section = part.text;
    annex ||= /^(附件|Annex)/.test(part.text);
    const top = section === '' ? 0 : annex ? 2 : 1;
    const level = part.kind === 'heading' ? (annex && !/^(附件|Annex)/.test(part.text) ? 2 : 1) : top + 1;
    return {
      id: `${workId}.${language}.${ordinal}`,
      kind: part.kind,
      language,
      label: part.label,
      path: [section, part.label].filter(step => step !== ''),
      level: part.kind === 'subclause' ? level + 1 : level,
      text: part.text,
      bodyStart: part.bodyStart,
      sentences: sentencesOf(part, language),
      emphasis: [],
    };
  });
}

function sentencesOf({ text, bodyStart }: Part, language: Language): readonly TextRange[] {
  const ends = language === 'zh' ? /[。！？]/g : /[.!?](?=\s|$)/g;
  const ranges: TextRange[] = [];
  let start = bodyStart;
  for (const match of text.slice(bodyStart).matchAll(ends)) {
    const end = bodyStart + match.index + 1;
    ranges.push({ start, end });
    start = end + (text[end] === ' ' ? 1 : 0);
  }
  if (start < text.length) ranges.push({ start, end: text.length });
  return ranges;
}

function link(zh: Clause, en: Clause | undefined): AlignmentLink {
  const count = Math.min(zh.sentences.length, en?.sentences.length ?? 0);
  const sentences: SentenceLink[] = Array.from({ length: count }, (_, place) => ({
    zh: sentencesAt(zh, place, count),
    en: en === undefined ? [] : sentencesAt(en, place, count),
  }));
  return { zh: [zh.id], en: en === undefined ? [] : [en.id], sentences, score: 1, origin: 'structure', locked: false };
}

/** The last link takes all that is left. */
function sentencesAt(clause: Clause, place: number, count: number) {
  const ranges = place === count - 1 ? clause.sentences.slice(place) : clause.sentences.slice(place, place + 1);
  return ranges.map(range => ({ clauseId: clause.id, range }));
}
