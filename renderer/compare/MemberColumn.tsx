import type { Comparison, ComparisonSide } from '../../corpus/compare/compare-members';
import type { Language } from '../../corpus/model/language';
import { useServices } from '../app/services';
import { moveOnTray, type TrayMember } from '../app/state/tray-state';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import { MarkedText } from './MarkedText';
import { clipPieces, markedMember } from './member-marks';
import { openClause } from '../app/open-clause';
import buttons from '../ui/buttons.module.css';
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
          <button type="button" className={buttons['plain']} onClick={() => moveOnTray(ordinal, 0)}>
            {t('makeBase')}
          </button>
        )}
      </header>
      <MemberSides comparison={comparison} ordinal={ordinal} withShared={withShared} lit={lit} onLight={onLight} />
    </li>
  );
}

type MemberSidesProps = Pick<MemberColumnProps, 'comparison' | 'ordinal' | 'withShared' | 'lit' | 'onLight'>;

/** The text of a member in each language; both at once run sentence by sentence, the one under the other. */
function MemberSides({ comparison: { sides, sentences }, ordinal, withShared, lit, onLight }: MemberSidesProps) {
  const t = useMessages(compareMessages);
  const pairs = sides.length === 2 ? (sentences[ordinal] ?? []) : [];
  const texts = sides.map(side => ({ side, pieces: markedMember(side, ordinal, withShared) }));
  const light = (side: ComparisonSide) => ({
    litGroup: lit?.startsWith(`${side.language}-`) === true ? Number(lit.slice(3)) : null,
    onLight: (group: number | null) => onLight(group === null ? null : `${side.language}-${group}`),
  });
  const figures = texts.map(({ side }) => <SideFigures key={side.language} side={side} ordinal={ordinal} />);
  if (pairs.length > 1) {
    return (
      <>
        {figures}
        {pairs.map((pair, place) => (
          <section key={place} className={styles['sentence']}>
            {texts.map(({ side, pieces }, at) => (
              <MarkedText
                key={side.language}
                language={side.language}
                pieces={clipPieces(pieces, at === 0 ? pair.first : pair.second)}
                {...light(side)}
              />
            ))}
          </section>
        ))}
      </>
    );
  }
  return texts.map(({ side, pieces }, place) => (
    <section key={side.language} className={styles['side']}>
      {figures[place]}
      {pieces.length === 0 ? (
        <p className={common['quiet']}>{t('noWords')}</p>
      ) : (
        <MarkedText language={side.language} pieces={pieces} {...light(side)} />
      )}
    </section>
  ));
}

function SideFigures({ side, ordinal }: { readonly side: ComparisonSide; readonly ordinal: number }) {
  const diff = ordinal === 0 ? undefined : side.diffs[ordinal - 1];
  return diff === undefined ? null : <Figures language={side.language} diff={diff} />;
}

interface FiguresProps {
  readonly language: Language;
  readonly diff: Pick<ComparisonSide['diffs'][number], 'likeness' | 'moveCount'>;
}

/** How like the base in one language, in figures. */
export function Figures({ language, diff: { likeness, moveCount } }: FiguresProps) {
  const t = useMessages(compareMessages);
  const percent = Math.round(likeness * 100);
  return (
    <p className={styles['figures']}>
      <span>{t(language)}</span> {t('likeness', { percent })}
      {moveCount > 0 && ` · ${t('moves', { count: moveCount })}`}
    </p>
  );
}
