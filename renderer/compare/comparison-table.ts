import type { Comparison, ComparisonSide } from '../../corpus/compare/compare-members';
import type { CsvCell } from '../../corpus/exchange/csv';
import type { ExportedTable } from '../../corpus/exchange/exported-table';
import type { TrayMember } from '../app/state/tray-state';
import { compareMessages } from '../messages/compare-messages';
import { translate } from '../messages/use-messages';
import { comparisonSvg } from './comparison-figure';
import { markedMember, type MarkedPiece } from './member-marks';

/** A comparison as it leaves the app: one row a member and language, the base first, with its changes marked, and a picture. */
export function comparisonTable(comparison: Comparison, tray: readonly TrayMember[]): ExportedTable {
  const t = translate(compareMessages);
  return {
    title: t('title', { count: tray.length }),
    facts: [[t('legend'), `[-${t('legendDeleted')}-] [+${t('legendInserted')}+] [1→ ${t('legendMoved')}]`]],
    columns: [
      t('columnMember'),
      t('columnLanguage'),
      t('columnLikeness'),
      t('columnMoves'),
      t('columnText'),
      t('columnMarked'),
    ],
    rows: comparison.sides.flatMap(side => tray.map((member, ordinal) => rowOf(side, member, ordinal))),
    figures: [{ caption: t('mapCaption'), svg: comparisonPicture(comparison, tray) }],
    markdown: markdownOf(comparison, tray),
  };
}

/** Where the changes of each member stand, in each language. */
export function comparisonPicture({ sides }: Comparison, tray: readonly TrayMember[]): string {
  const t = translate(compareMessages);
  const strips = sides.flatMap(side =>
    tray.map(({ label }, member) => ({
      side,
      member,
      label: `${label} ${t(side.language === 'zh' ? 'zhShort' : 'enShort')}`,
    })),
  );
  return comparisonSvg(strips);
}

/** A comparison as Markdown: insertions in bold, deletions struck through, moved words in brackets with their number. */
function markdownOf({ sides }: Comparison, tray: readonly TrayMember[]): string {
  const t = translate(compareMessages);
  const parts = tray.map((member, ordinal) => {
    const head = `## ${member.label}${ordinal === 0 ? ` (${t('base')})` : ''}`;
    const texts = sides.map(side => [
      figures(side, ordinal),
      markedMember(side, ordinal, false).map(inMarkdown).join(''),
    ]);
    return [head, ...texts.flat().filter(words => words !== '')].join('\n\n');
  });
  return parts.join('\n\n') + '\n';

  function figures({ diffs }: ComparisonSide, ordinal: number): string {
    const diff = diffs[ordinal - 1];
    if (diff === undefined) return '';
    return `${t('likeness', { percent: Math.round(diff.likeness * 100) })} · ${t('moves', { count: diff.moveCount })}`;
  }
}

function rowOf(side: ComparisonSide, member: TrayMember, ordinal: number): readonly CsvCell[] {
  const diff = side.diffs[ordinal - 1];
  return [
    member.label,
    side.language,
    diff === undefined ? 100 : Math.round(diff.likeness * 100),
    diff?.moveCount ?? 0,
    side.members[ordinal]?.text ?? '',
    markedMember(side, ordinal, false).map(inPlainText).join(''),
  ];
}

function inPlainText({ text, change, move }: MarkedPiece): string {
  if (change === null) return text;
  return { inserted: `[+${text}+]`, deleted: `[-${text}-]`, moved: `[${move ?? ''}→ ${text}]` }[change];
}

function inMarkdown({ text, change, move }: MarkedPiece): string {
  const plain = text.replace(/([\\`*_[\]<>~])/g, '\\$1');
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(plain) ?? [];
  if (change === null || words === '') return plain;
  const marked = { inserted: `**${words}**`, deleted: `~~${words}~~`, moved: `[${move ?? ''}→ ${words}]` }[change];
  return `${before}${marked}${after}`;
}
