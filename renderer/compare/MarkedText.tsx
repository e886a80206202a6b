import type { Language } from '../../corpus/model/language';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import type { MarkedPiece } from './member-marks';
import styles from './compare.module.css';

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

/** A text with its changes and its shared wording marked, by colour and by form. */
export function MarkedText({ pieces, language, litGroup = null, onLight }: MarkedTextProps) {
  const t = useMessages(compareMessages);
  return (
    <p lang={language === 'zh' ? 'zh-Hans' : 'en'} className={styles['text']}>
      {pieces.map(({ start, text, change, move, group }) => {
        const Piece = change === null ? 'span' : elementOf[change];
        return (
          <Piece
            key={`${start}-${change}`}
            data-change={change ?? undefined}
            data-tint={group === null ? undefined : ((group - 1) % tintCount) + 1}
            data-lit={group !== null && group === litGroup ? true : undefined}
            title={move === null ? undefined : t('movedPassage', { number: move })}
            onPointerEnter={group === null ? undefined : () => onLight?.(group)}
            onPointerLeave={group === null ? undefined : () => onLight?.(null)}
          >
            {move !== null && <sup className={styles['moveNumber']}>{move}</sup>}
            {text}
          </Piece>
        );
      })}
    </p>
  );
}
