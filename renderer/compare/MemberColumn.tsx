import type { Comparison } from '../../corpus/compare/compare-members';
import { useServices } from '../app/services';
import { moveOnTray, type TrayMember } from '../app/state/tray-state';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import { MarkedText } from './MarkedText';
import { markedMember } from './member-marks';
import { openClause } from '../app/open-clause';
import common from './page.module.css';
import styles from './comparison.module.css';

interface MemberColumnProps {
  readonly member: TrayMember;
  /** 0 is the base. */
  readonly ordinal: number;
  readonly comparison: Comparison;
  readonly withShared: boolean;
  /** `zh-3`: the shared wording that is pointed at. */
  readonly lit: string | null;
  readonly onLight: (lit: string | null) => void;
}

/** One member: where it stands, how like the base it is, and its text in each language. */
export function MemberColumn({ member, ordinal, comparison, withShared, lit, onLight }: MemberColumnProps) {
  const t = useMessages(compareMessages);
  const services = useServices();
  return (
    <li className={styles['column']} data-base={ordinal === 0 || undefined}>
      <header className={styles['columnHead']}>
        <button
          type="button"
          className={common['where']}
          title={t('openInText', { label: member.label })}
          onClick={() => void openClause(services, member.clauseId, member.range)}
        >
          {member.label}
        </button>
        {ordinal === 0 ? (
          <span className={styles['baseMark']}>{t('base')}</span>
        ) : (
          <button type="button" className={common['plain']} onClick={() => moveOnTray(ordinal, 0)}>
            {t('makeBase')}
          </button>
        )}
      </header>
      {comparison.sides.map(side => {
        const pieces = markedMember(side, ordinal, withShared);
        const diff = ordinal === 0 ? undefined : side.diffs[ordinal - 1];
        return (
          <section key={side.language} className={styles['side']}>
            {diff !== undefined && <Figures likeness={diff.likeness} moveCount={diff.moveCount} />}
            {pieces.length === 0 ? (
              <p className={common['quiet']}>{t('noWords')}</p>
            ) : (
              <MarkedText
                pieces={pieces}
                language={side.language}
                litGroup={lit?.startsWith(`${side.language}-`) === true ? Number(lit.slice(3)) : null}
                onLight={group => onLight(group === null ? null : `${side.language}-${group}`)}
              />
            )}
          </section>
        );
      })}
    </li>
  );
}

/** How like the base, in figures. */
export function Figures({ likeness, moveCount }: { readonly likeness: number; readonly moveCount: number }) {
  const t = useMessages(compareMessages);
  const percent = Math.round(likeness * 100);
  return (
    <p className={styles['figures']}>
      {t('likeness', { percent })}
      {moveCount > 0 && ` · ${t('moves', { count: moveCount })}`}
    </p>
  );
}
