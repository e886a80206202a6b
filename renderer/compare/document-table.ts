import type { LanguageDiff } from '../../corpus/compare/compare-documents';
import type { ExportedTable } from '../../corpus/exchange/exported-table';
import { compareMessages } from '../messages/compare-messages';
import { documentMessages } from '../messages/document-messages';
import { translate } from '../messages/use-messages';
import { changeKinds } from './document-kinds';

/** A comparison of two documents as it leaves the app: one row a pair, with the numbers of its clauses. */
export function documentTable(
  diff: LanguageDiff,
  [left, right]: readonly [string, string],
  map: string | null,
): ExportedTable {
  const t = translate(documentMessages);
  const c = translate(compareMessages);
  return {
    title: t('title'),
    facts: [
      [t('left'), left],
      [t('right'), right],
      [c('columnLanguage'), c(diff.language)],
      ...changeKinds.map(kind => [t(kind), diff.counts[kind]] as const),
      [t('likeness'), Math.round(diff.likeness * 1_000) / 10],
    ],
    columns: [
      t('change'),
      t('clauseLeft'),
      t('clauseRight'),
      t('likeness'),
      t('textLeft'),
      t('textRight'),
      t('marked'),
    ],
    rows: diff.pairs.map(pair => [
      pair.isMoved && pair.change !== 'moved' ? `${t(pair.change)} + ${t('moved')}` : t(pair.change),
      pair.leftLabels.join(' + '),
      pair.rightLabels.join(' + '),
      Math.round(pair.likeness * 100),
      pair.leftText,
      pair.rightText,
      pair.diff === null ? '' : markedText(pair.diff, pair.leftText, pair.rightText),
    ]),
    ...(map !== null && { figures: [{ caption: t('overviewName'), svg: map }] }),
  };
}

function markedText(
  { spans }: NonNullable<LanguageDiff['pairs'][number]['diff']>,
  left: string,
  right: string,
): string {
  return spans
    .map(span => {
      const [gone, come] = [left.slice(span.left.start, span.left.end), right.slice(span.right.start, span.right.end)];
      if (span.operation === 'equal') return come;
      if (span.operation === 'moved') return come === '' ? `[${span.move}← ${gone}]` : `[${span.move}→ ${come}]`;
      return span.operation === 'deleted' ? `[-${gone}-]` : `[+${come}+]`;
    })
    .join('');
}
