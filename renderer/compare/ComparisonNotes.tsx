import type { Comparison, ComparisonSide } from '../../corpus/compare/compare-members';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import styles from './page.module.css';

/** What one should know before reading a comparison: nothing differs, a side is missing, an end was left out. */
export function ComparisonNotes({ comparison }: { readonly comparison: Comparison }) {
  const t = useMessages(compareMessages);
  const [first] = comparison.sides;
  if (first === undefined) return null;
  const leftOut = Math.max(0, ...comparison.sides.flatMap(leftOutOf));
  const notes = [
    ...(isOnePassage(first) ? [t('sameTwice')] : isAlike(comparison) ? [t('identical')] : []),
    ...(comparison.sides.length < 2 ? [t('noCounterpart')] : []),
    ...(leftOut > 0 ? [t('leftOut', { count: leftOut })] : []),
  ];
  return notes.map(note => (
    <p key={note} className={styles['note']} role="status">
      {note}
    </p>
  ));
}

function leftOutOf({ diffs }: ComparisonSide): number[] {
  return diffs.flatMap(({ leftOut }) => [leftOut.left, leftOut.right]);
}

function isOnePassage({ members }: ComparisonSide): boolean {
  return new Set(members.map(({ parts }) => JSON.stringify(parts))).size === 1;
}

function isAlike({ sides }: Comparison): boolean {
  return sides.every(({ diffs }) => diffs.every(({ spans }) => spans.every(({ operation }) => operation === 'equal')));
}
