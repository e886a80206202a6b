import type { ReactNode } from 'react';
import type { ConcordanceLine } from '../../corpus/statistics/concordance-line';
import type { TextRange } from '../../corpus/model/text-range';
import { shortLabel } from '../../corpus/structure/citation-label';
import { concordanceMessages } from '../messages/concordance-messages';
import { useMessages } from '../messages/use-messages';
import { AlignedSentence, WholeClause } from './LineContext';
import styles from './concordance.module.css';

interface ConcordanceLineRowProps {
  readonly line: ConcordanceLine;
  readonly ordinal: number;
  /** Of the grid cell that speaks for the whole line. */
  readonly id: string;
  /** The work's title; empty when all lines are of one work. */
  readonly work: string;
  readonly active: boolean;
  readonly ticked: boolean;
  readonly expanded: boolean;
  /** Whether the aligned sentence stands under the line. */
  readonly aligned: boolean;
  readonly onPoint: (ordinal: number) => void;
  readonly onTick: (ordinal: number) => void;
  readonly onOpen: (ordinal: number) => void;
  readonly onExpand: (ordinal: number) => void;
}

/** A line: where it stands, the node word between its contexts, and how the other language puts it. */
export function ConcordanceLineRow(props: ConcordanceLineRowProps) {
  const { line, ordinal, id, work, active, ticked, expanded, aligned } = props;
  const { context } = line;
  return (
    <div
      className={styles['line']}
      data-active={active || undefined}
      data-ticked={ticked || undefined}
      onClick={() => props.onPoint(ordinal)}
      onDoubleClick={() => props.onOpen(ordinal)}
    >
      <LineTools {...{ ordinal, ticked, expanded }} onTick={props.onTick} onExpand={props.onExpand} />
      <Place line={line} work={work} />
      <Kwic id={id} line={line} />
      {expanded && context !== undefined && <WholeClause line={line} context={context} />}
      {aligned && !expanded && context !== undefined && <AlignedSentence line={line} context={context} />}
    </div>
  );
}

/** Where the line stands: the clause's number, with its work and section on pointing. */
function Place({ line: { label, context }, work }: Pick<ConcordanceLineRowProps, 'line' | 'work'>) {
  return (
    <div role="gridcell" className={styles['place']} title={[work, context?.section].filter(Boolean).join(' · ')}>
      {shortLabel(label) || '·'} {work !== '' && <span>{work}</span>}
    </div>
  );
}

/** The node word between its contexts. */
function Kwic({ id, line }: Pick<ConcordanceLineRowProps, 'id' | 'line'>) {
  return (
    <div role="gridcell" id={id} className={styles['kwic']} lang={line.language === 'zh' ? 'zh-Hans' : 'en'}>
      <span className={styles['left']}>
        <span>{withMarks(line, { start: line.range.start - line.left.length, end: line.range.start })}</span>
      </span>
      <strong className={styles['node']}>{line.nodeWord}</strong>
      <span className={styles['right']}>
        {withMarks(line, { start: line.range.end, end: line.range.end + line.right.length })}
      </span>
    </div>
  );
}

type LineToolsProps = Pick<ConcordanceLineRowProps, 'ordinal' | 'ticked' | 'expanded' | 'onTick' | 'onExpand'>;

function LineTools({ ordinal, ticked, expanded, onTick, onExpand }: LineToolsProps) {
  const t = useMessages(concordanceMessages);
  const unfold = t(expanded ? 'collapse' : 'expand');
  return (
    <div role="gridcell" className={styles['ticks']}>
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={t('lineAt', { ordinal: ordinal + 1 })}
        checked={ticked}
        onChange={() => onTick(ordinal)}
      />
      <button
        type="button"
        tabIndex={-1}
        className={styles['expand']}
        aria-label={unfold}
        title={`${unfold}  E`}
        onClick={() => onExpand(ordinal)}
      >
        {expanded ? '▾' : '▸'}
      </button>
    </div>
  );
}

/** A side of the line, with the wanted collocates marked in it. */
function withMarks(line: ConcordanceLine, side: TextRange): ReactNode {
  const words = side.start < line.range.start ? line.left : line.right;
  const inside = (line.collocates ?? []).filter(({ start, end }) => start >= side.start && end <= side.end);
  if (inside.length === 0) return words;
  const pieces: ReactNode[] = [];
  let at = side.start;
  for (const { start, end } of inside) {
    pieces.push(words.slice(at - side.start, start - side.start));
    pieces.push(
      <mark key={start} className={styles['collocate']}>
        {words.slice(start - side.start, end - side.start)}
      </mark>,
    );
    at = end;
  }
  return [...pieces, words.slice(at - side.start)];
}
