import { useMemo, useState } from 'react';
import { pigments, type Pigment } from '../../corpus/model/annotation';
import { useClauseActions, type PlaceInLibrary } from '../app/clause-actions';
import { useServices } from '../app/services';
import { useCounts } from '../app/state/count-state';
import { concordanceMessages } from '../messages/concordance-messages';
import { countMessages } from '../messages/count-messages';
import { useMessages } from '../messages/use-messages';
import { TableExportMenu } from '../ui/TableExportMenu';
import { ConcordanceControls } from './ConcordanceControls';
import { ConcordanceGrid } from './ConcordanceGrid';
import { toConcordanceOptions, useConcordanceSettings } from './concordance-settings';
import { concordanceTable } from './concordance-table';
import { CountAnswer } from './CountAnswer';
import { LineActions } from './LineActions';
import { LineFilters } from './LineFilters';
import { StartHint } from './StartHint';
import { useConcordance, type LinesQuestion } from './use-concordance';
import { useNodeName, useNodeRequest } from './use-node-request';
import { useWorkTitles } from './use-work-titles';
import styles from './statistics.module.css';

/** Every place of the node word as a line. */
export function ConcordanceView() {
  const t = useMessages(countMessages);
  const node = useNodeRequest();
  const name = useNodeName();
  const near = useCounts(state => state.near);
  const part = useCounts(state => state.part);
  const settings = useConcordanceSettings();
  const question = useMemo<LinesQuestion | null>(() => {
    if (node === null) return null;
    const narrowed = { ...(near !== null && { near }), ...(part !== null && { part }) };
    return { node, options: { ...toConcordanceOptions(settings, name), ...narrowed } };
  }, [node, name, near, part, settings]);
  const lines = useConcordance(question);
  if (question === null) return <StartHint />;
  return (
    <>
      <ConcordanceControls node={name} />
      <LineFilters />
      <CountAnswer answered={lines} query={name} empty={lines.kept === 0}>
        <Lines key={JSON.stringify(question)} question={question} lines={lines} label={t('concordance')} />
      </CountAnswer>
    </>
  );
}

interface LinesProps {
  readonly question: LinesQuestion;
  readonly lines: ReturnType<typeof useConcordance>;
  readonly label: string;
}

function Lines({ question, lines, label }: LinesProps) {
  const t = useMessages(countMessages);
  const told = useMessages(concordanceMessages);
  const { aligned } = useConcordanceSettings();
  const titles = useWorkTitles();
  const ticks = useTickedLines(question, lines);
  const actions = useClauseActions();
  const { engine } = useServices();
  const sample = question.options.sample;
  const sampled = sample !== null && lines.total > lines.kept;
  return (
    <>
      <div className={styles['summary']}>
        <p role="status">
          {sampled
            ? told('sampled', { kept: lines.kept, total: lines.total, seed: sample.seed })
            : t('lines', { count: lines.kept })}
        </p>
        <LineActions {...ticks.bar} />
        <TableExportMenu name="concordance" table={() => concordanceTable(engine, question, titles)} />
      </div>
      <ConcordanceGrid
        lines={lines}
        label={label}
        aligned={aligned}
        manyWorks={question.node.works?.length !== 1}
        workOf={workId => titles.get(workId) ?? workId}
        ticked={ticks.ticked}
        onTick={ticks.tick}
        onOpen={ordinal => {
          const line = lines.lineAt(ordinal);
          if (line !== undefined) actions.open(line);
        }}
        onKey={ticks.onKey}
      />
    </>
  );
}

/** Which lines are ticked, and what is done with them; without ticks, keys are for the line one is at. */
function useTickedLines({ node, options }: LinesQuestion, { lineAt }: ReturnType<typeof useConcordance>) {
  const actions = useClauseActions();
  const { engine } = useServices();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [tagging, setTagging] = useState(false);
  const leaveTagging = () => {
    setTagging(false);
    document.querySelector<HTMLElement>('[data-concordance]')?.focus();
  };
  const tick = (from: number, to: number, on: boolean) =>
    setTicked(before => {
      const after = new Set(before);
      for (let at = Math.max(0, from); at <= to; at++)
        if (on) after.add(at);
        else after.delete(at);
      return after;
    });
  /** Lines that were ticked and scrolled far away may not be here: they are asked for one by one. */
  const placesAt = async (ordinals: Iterable<number>): Promise<PlaceInLibrary[]> => {
    const sorted = [...ordinals].sort((one, other) => one - other);
    const places = sorted.map(async offset => {
      const known = lineAt(offset);
      if (known !== undefined) return known;
      const { lines } = await engine.concordance({ ...node, options: { ...options, offset, limit: 1 } });
      return lines[0];
    });
    return (await Promise.all(places)).flatMap(line =>
      line === undefined ? [] : [{ clauseId: line.clauseId, range: line.range }],
    );
  };
  const mark = async (ordinals: Iterable<number>, colour: Pigment, tags?: readonly string[]) => {
    if (tagging) leaveTagging();
    await actions.annotate(await placesAt(ordinals), { colour, ...(tags !== undefined && { tags }) });
  };
  const toTray = async (ordinals: Iterable<number>) => actions.toTray(await placesAt(ordinals));
  const onKey = (key: string, ordinal: number): boolean => {
    const wanted = ticked.size > 0 ? ticked : new Set([ordinal]);
    const colour = pigments[Number(key) - 1];
    if (colour !== undefined) void mark(wanted, colour);
    else if (key === 'c' || key === 'C') void toTray(wanted);
    else if (key === 't' || key === 'T') {
      setTicked(wanted);
      setTagging(true);
    } else return false;
    return true;
  };
  const bar = {
    count: ticked.size,
    tagging,
    onTagging: (on: boolean) => (on ? setTagging(true) : leaveTagging()),
    onMark: (colour: Pigment, tags?: readonly string[]) => void mark(ticked, colour, tags),
    onTray: () => void toTray(ticked),
    onClear: () => setTicked(new Set()),
  };
  return { ticked, tick, onKey, bar };
}
