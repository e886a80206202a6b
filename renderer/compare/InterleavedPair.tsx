import type { Comparison } from '../../corpus/compare/compare-members';
import type { TrayMember } from '../app/state/tray-state';
import { MarkedText } from './MarkedText';
import { interleaved } from './member-marks';
import { Figures } from './MemberColumn';
import common from './page.module.css';
import styles from './comparison.module.css';

interface InterleavedPairProps {
  readonly tray: readonly TrayMember[];
  readonly comparison: Comparison;
}

/** Two members run into one text, as an editor marks a draft up. */
export function InterleavedPair({ tray, comparison }: InterleavedPairProps) {
  return (
    <div className={styles['pair']} data-pair="">
      <header className={styles['columnHead']}>
        <span className={common['where']}>{tray.map(member => member.label).join(' → ')}</span>
      </header>
      {comparison.sides.map(({ language, members, diffs: [diff] }) => (
        <section key={language} className={styles['side']}>
          {diff !== undefined && (
            <>
              <Figures language={language} diff={diff} />
              <MarkedText
                language={language}
                pieces={interleaved(diff, members[0]?.text ?? '', members[1]?.text ?? '')}
              />
            </>
          )}
        </section>
      ))}
    </div>
  );
}
