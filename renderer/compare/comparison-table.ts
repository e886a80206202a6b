import type { Comparison, ComparisonSide } from '../../corpus/compare/compare-members';
import type { CsvCell } from '../../corpus/exchange/csv';
import type { TrayMember } from '../app/state/tray-state';
import { compareMessages } from '../messages/compare-messages';
import { translate } from '../messages/use-messages';
import { markedMember, type MarkedPiece } from './member-marks';

type Row = readonly CsvCell[];

/** A comparison as a table with a heading row: one row a member and language, the base first. */
export function comparisonRows({ sides }: Comparison, tray: readonly TrayMember[]): readonly Row[] {
  const t = translate(compareMessages);
  const heading = [t('columnMember'), t('columnLanguage'), t('columnLikeness'), t('columnMoves'), t('columnText')];
  return [heading, ...sides.flatMap(side => tray.map((member, ordinal) => rowOf(side, member, ordinal)))];
}

/** A comparison as Markdown: insertions in bold, deletions struck through, moved words in brackets with their number. */
export function comparisonMarkdown({ sides }: Comparison, tray: readonly TrayMember[]): string {
  const t = translate(compareMessages);
  const parts = tray.map((member, ordinal) => {
    const head = `## ${member.label}${ordinal === 0 ? ` (${t('base')})` : ''}`;
    const texts = sides.map(side => [
      figures(side, ordinal),
      markedMember(side, ordinal, false).map(inMarkdown).join(''),
    ]);
    return [head, ...texts.flat().filter(words => words !== '')].join('\n\n');
  });
  return [`# ${t('title', { count: tray.length })}`, ...parts].join('\n\n') + '\n';

  function figures({ diffs }: ComparisonSide, ordinal: number): string {
    const diff = diffs[ordinal - 1];
    if (diff === undefined) return '';
    return `${t('likeness', { percent: Math.round(diff.likeness * 100) })} · ${t('moves', { count: diff.moveCount })}`;
  }
}

function rowOf({ language, members, diffs }: ComparisonSide, member: TrayMember, ordinal: number): Row {
  const diff = diffs[ordinal - 1];
  const text = members[ordinal]?.text ?? '';
  return [
    member.label,
    language,
    diff === undefined ? 100 : Math.round(diff.likeness * 100),
    diff?.moveCount ?? 0,
    text,
  ];
}

function inMarkdown({ text, change, move }: MarkedPiece): string {
  const plain = text.replace(/([\\`*_[\]<>~])/g, '\\$1');
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(plain) ?? [];
  if (change === null || words === '') return plain;
  const marked = { inserted: `**${words}**`, deleted: `~~${words}~~`, moved: `[${move ?? ''}→ ${words}]` }[change];
  return `${before}${marked}${after}`;
}
