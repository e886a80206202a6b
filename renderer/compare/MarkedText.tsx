import type { Language } from '../../corpus/model/language';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import type { MarkedPiece } from './member-marks';
import styles from './marked-text.module.css';

interface MarkedTextProps {
  readonly pieces: readonly MarkedPiece[];
  readonly language: Language;
  /** The shared wording that is pointed at, in whichever column. */
  readonly litGroup?: number | null;
  readonly onLight?: (group: number | null) => void;
}

const elementOf = { inserted: 'ins', deleted: 'del', moved: 'span' } as const;
/** Tints, each with an edge of its own; further groups begin again. */
const tintCount = 5;
/** Keeps the number of a move on the line of its words. */
const wordJoiner = '\u2060';

/** A text with its changes and its shared wording marked, by colour and by form. */
export function MarkedText({ pieces, language, litGroup = null, onLight }: MarkedTextProps) {
  const t = useMessages(compareMessages);
  return (
    <p lang={language === 'zh' ? 'zh-Hans' : 'en'} className={styles['text']}>
      {toRuns(pieces).map(run => {
        const [first] = run;
        const change = first?.change ?? null;
        const move = first?.move ?? null;
        const Run = change === null ? 'span' : elementOf[change];
        return (
          <Run
            key={`${first?.start}-${change}`}
            data-change={change ?? undefined}
            title={move === null ? undefined : t('movedPassage', { number: move })}
          >
            {move !== null && <sup className={styles['moveNumber']}>{`${move}${wordJoiner}`}</sup>}
            {run.map(({ start, text, group }) => (
              <span
                key={start}
                data-tint={group === null ? undefined : ((group - 1) % tintCount) + 1}
                data-lit={group !== null && group === litGroup ? true : undefined}
                onPointerEnter={group === null ? undefined : () => onLight?.(group)}
                onPointerLeave={group === null ? undefined : () => onLight?.(null)}
              >
                {text}
              </span>
            ))}
          </Run>
        );
      })}
    </p>
  );
}

/** Neighbouring pieces of one change, so that a moved passage has one frame around it. */
function toRuns(pieces: readonly MarkedPiece[]): readonly (readonly MarkedPiece[])[] {
  const runs: MarkedPiece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && last[0].change === piece.change && piece.move === null) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}
