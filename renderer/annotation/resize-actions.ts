import { describeTarget } from '../../corpus/annotate/describe-target';
import type { Annotation, AnnotationTarget } from '../../corpus/model/annotation';
import type { Clause } from '../../corpus/model/clause';
import type { TextRange } from '../../corpus/model/text-range';
import { openWorkNow } from '../app/state/desk-state';
import type { TextPoint } from '../app/state/reader-selection';
import { tokensOf } from '../app/state/token-state';
import type { WorkView } from '../app/state/work-view';
import { isPlaced } from './annotation-marks';
import { useAnnotations } from './annotation-state';
import { inTurn } from './in-turn';

/** The edge of a mark that is moved. */
export type Edge = 'start' | 'end';

/** Move an edge of the active annotation by a character in Chinese, by a word in English. */
export async function stepEdge(edge: Edge, step: 1 | -1): Promise<void> {
  await inTurn(async () => {
    const found = activeTarget(edge);
    if (found === null) return;
    const { view, clause, target } = found;
    const offset = nextStop(view, clause, target.range[edge], step);
    await put(found, edge, offset);
  });
}

/** Move an edge of the active annotation to a place in the same clause, as by its handle. */
export async function dragEdge(edge: Edge, { clauseId, offset }: TextPoint): Promise<void> {
  await inTurn(async () => {
    const found = activeTarget(edge);
    if (found !== null && found.target.clauseId === clauseId) await put(found, edge, offset);
  });
}

interface Found {
  readonly view: WorkView;
  readonly annotation: Annotation;
  readonly clause: Clause;
  readonly target: AnnotationTarget;
}

/** The target of the active annotation that an edge belongs to: the first one's start, the last one's end, of the opened work. */
export function activeTarget(edge: Edge): Found | null {
  const { activeId, desk } = useAnnotations.getState();
  const view = openWorkNow();
  const annotation = desk?.shelf.get().find(({ id }) => id === activeId);
  if (view === null || annotation === undefined) return null;
  const placed = annotation.targets.filter(one => isPlaced(one) && one.workId === view.work.id);
  // Both sides of a pair are marked: the handles are on the first language's.
  const own = placed.filter(({ language }) => language === placed[0]?.language);
  const target = edge === 'start' ? own[0] : own.at(-1);
  const clause = view.clauseById.get(target?.clauseId ?? '');
  return target === undefined || clause === undefined ? null : { view, annotation, clause, target };
}

async function put({ view, annotation, clause, target }: Found, edge: Edge, offset: number): Promise<void> {
  const document = view.documents[clause.language];
  const range = moved(target.range, edge, offset, clause);
  if (document === undefined || range === null) return;
  const placed = describeTarget(document, clause.id, range);
  const targets = annotation.targets.map(one => (one === target ? placed : one));
  await useAnnotations.getState().desk?.annotations.retarget(new Map([[annotation.id, targets]]));
}

/** A mark keeps at least one character and stays in its clause; `null` when nothing changes. */
function moved(range: TextRange, edge: Edge, offset: number, { text, bodyStart }: Clause): TextRange | null {
  const start = edge === 'start' ? Math.min(Math.max(bodyStart, offset), range.end - 1) : range.start;
  const end = edge === 'end' ? Math.max(Math.min(text.length, offset), range.start + 1) : range.end;
  return start === range.start && end === range.end ? null : { start, end };
}

function nextStop(view: WorkView, clause: Clause, offset: number, step: 1 | -1): number {
  if (clause.language === 'zh') return offset + step * widthAt(clause.text, step === 1 ? offset : offset - 1);
  const stops = tokensOf(view, clause).flatMap(({ start, end }) => [start, end]);
  const found = step === 1 ? stops.find(stop => stop > offset) : stops.reverse().find(stop => stop < offset);
  return found ?? offset + step;
}

/** A surrogate pair is one character. */
function widthAt(text: string, offset: number): number {
  return /[\uD800-\uDFFF]/u.test(text.charAt(offset)) || (text.charCodeAt(offset) & 0xf800) === 0xd800 ? 2 : 1;
}
