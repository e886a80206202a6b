import type { ReactNode } from 'react';
import type { Language } from '../../corpus/model/language';
import type { TextRange } from '../../corpus/model/text-range';
import type { ConcordanceLine, LineContext, LineCounterpart } from '../../corpus/statistics/concordance-line';
import { concordanceMessages } from '../messages/concordance-messages';
import { useMessages } from '../messages/use-messages';
import { excerptAround } from './excerpt-around';
import styles from './concordance.module.css';

interface LineContextProps {
  readonly line: ConcordanceLine;
  readonly context: LineContext;
}

/** Characters of an aligned sentence that are shown under a line. */
const longest: Readonly<Record<Language, number>> = { zh: 76, en: 170 };
const htmlLanguage = { zh: 'zh-Hans', en: 'en' } as const;

/** The aligned sentence, or the part of a long one around its likely rendering. */
export function AlignedSentence({ line, context: { counterparts } }: LineContextProps) {
  const t = useMessages(concordanceMessages);
  const other = line.language === 'zh' ? 'en' : 'zh';
  return (
    <div role="gridcell" className={styles['counterpart']} lang={htmlLanguage[other]}>
      {counterparts.length === 0 && t('noCounterpart')}
      {counterparts.map(one => {
        const { start, end } = excerptAround(one.text, one.range, one.rendering, longest[other]);
        return (
          <span key={one.clauseId}>
            {start > one.range.start && '…'}
            {renderedIn(one, { start, end })}
            {end < one.range.end && '…'}{' '}
          </span>
        );
      })}
    </div>
  );
}

/** The whole clause with its counterpart beside it. */
export function WholeClause({ line: { range, language }, context }: LineContextProps) {
  const { text, bodyStart, counterparts } = context;
  return (
    <div role="gridcell" className={styles['whole']}>
      <p lang={htmlLanguage[language]}>
        {text.slice(Math.min(bodyStart, range.start), range.start)}
        <strong>{text.slice(range.start, range.end)}</strong>
        {text.slice(range.end)}
      </p>
      <div lang={htmlLanguage[language === 'zh' ? 'en' : 'zh']}>
        {counterparts.map(one => (
          <p key={one.clauseId}>
            {one.text.slice(one.bodyStart, one.range.start)}
            <span className={styles['sentence']}>{renderedIn(one, one.range)}</span>
            {one.text.slice(one.range.end)}
          </p>
        ))}
      </div>
    </div>
  );
}

/** A stretch of the counterpart with its likely rendering marked. */
function renderedIn({ text, rendering }: LineCounterpart, { start, end }: TextRange): ReactNode {
  if (rendering === null) return text.slice(start, end);
  return (
    <>
      {text.slice(start, rendering.start)}
      <mark>{text.slice(rendering.start, rendering.end)}</mark>
      {text.slice(rendering.end, end)}
    </>
  );
}
