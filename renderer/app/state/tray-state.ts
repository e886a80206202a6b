import { useMemo } from 'react';
import { z } from 'zod';
import type { ClauseId } from '../../../corpus/model/clause';
import type { TextRange } from '../../../corpus/model/text-range';
import { citationLabel } from '../../../corpus/structure/citation-label';
import type { ReaderSelection } from './reader-selection';
import { useSettings } from './settings-state';
import type { WorkView } from './work-view';

const trayMember = z.object({
  clauseId: z.string().min(1).max(300),
  /** Over the clause's reading text; `null` for the whole clause. */
  range: z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).nullable(),
  label: z.string().max(40),
  language: z.enum(['zh', 'en']),
});

/** A clause, or a part of one, put aside for comparison, with the label of its chip. */
export type TrayMember = Readonly<z.output<typeof trayMember>>;

/** Most members: as many as can be compared at once. */
export const trayLimit = 6;

const viewName = 'tray';
/** Most characters of a remembered view value. */
const storedLimit = 2_000;

/** The tray as it was stored; anything that is not a tray is an empty one. */
export function parseTray(stored: unknown): readonly TrayMember[] {
  if (typeof stored !== 'string') return [];
  try {
    return z.array(trayMember).parse(JSON.parse(stored)).slice(0, trayLimit);
  } catch {
    return [];
  }
}

/** What is on the tray; kept in the settings, so it is there again after a restart. */
export function useTray(): readonly TrayMember[] {
  const stored = useSettings(state => state.settings.view[viewName]);
  return useMemo(() => parseTray(stored), [stored]);
}

/** What is on the tray, outside a component. */
export function trayNow(): readonly TrayMember[] {
  return parseTray(useSettings.getState().settings.view[viewName]);
}

/** Put a member at the end. added: it is there now. there: it was already. full: six are the most. */
export function putOnTray(member: TrayMember): 'added' | 'there' | 'full' {
  const tray = trayNow();
  if (tray.some(other => memberKey(other) === memberKey(member))) return 'there';
  return tray.length < trayLimit && store([...tray, member]) ? 'added' : 'full';
}

/** Take one member off. */
export function takeOffTray(ordinal: number): void {
  store(trayNow().filter((_member, place) => place !== ordinal));
}

/** Move a member to another place; places outside the tray are its ends. */
export function moveOnTray(from: number, to: number): void {
  const tray = [...trayNow()];
  const [member] = tray.splice(from, 1);
  if (member === undefined) return;
  tray.splice(Math.max(0, Math.min(tray.length, to)), 0, member);
  store(tray);
}

/** Put these members in place of what is on the tray. */
export function setTray(members: readonly TrayMember[]): void {
  store(members.slice(0, trayLimit));
}

/** Take everything off. */
export function clearTray(): void {
  store([]);
}

/** The same clause and the same part of it have the same key. */
export function memberKey({ clauseId, range }: Pick<TrayMember, 'clauseId' | 'range'>): string {
  return range === null ? clauseId : `${clauseId}:${range.start}-${range.end}`;
}

/** The selected words, or the clause that one is at, as a member; `null` when neither is in the opened work. */
export function memberAt(
  view: WorkView,
  selection: ReaderSelection | null,
  clauseId: ClauseId | null,
): TrayMember | null {
  const clause = view.clauseById.get(selection?.start.clauseId ?? clauseId ?? '');
  if (clause === undefined) return null;
  const range = selection === null ? null : partOf(selection, clause.bodyStart, clause.text.length);
  const words = range === null ? '' : ` ${excerpt(clause.text.slice(range.start, range.end))}`;
  return {
    clauseId: clause.id,
    range,
    label: `${citationLabel(clause)}${words}`.slice(0, 40),
    language: clause.language,
  };
}

/** The part of its first clause that a selection covers; `null` for all of the words. */
function partOf({ start, end }: ReaderSelection, bodyStart: number, length: number): TextRange | null {
  const to = end.clauseId === start.clauseId ? end.offset : length;
  return (start.offset <= bodyStart && to >= length) || to <= start.offset ? null : { start: start.offset, end: to };
}

function excerpt(words: string): string {
  return words.length <= 10 ? `“${words}”` : `“${words.slice(0, 9)}…”`;
}

function store(tray: readonly TrayMember[]): boolean {
  const stored = JSON.stringify(tray);
  if (stored.length > storedLimit) return false;
  const { settings, change } = useSettings.getState();
  change({ view: { ...settings.view, [viewName]: stored } });
  return true;
}
