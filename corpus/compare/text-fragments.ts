import { type Element, elementWeight } from './compared-text';

/** A stretch of a text between two stops, as ordinals of its elements. */
export interface Fragment {
  readonly start: number;
  /** Where the words end and the closing stop begins. */
  readonly bodyEnd: number;
  readonly end: number;
  /** Equal for the same wording, whatever stop closes it. */
  readonly key: string;
  /** Han characters and words, see {@link elementWeight}. */
  readonly weight: number;
  /** Closed by a comma or a stronger stop, not by an enumeration comma. */
  readonly isClause: boolean;
}

const CLAUSE_STOP = /[，；。！？：,;.!?:\n]/u;
const STOP = /[，；。！？：、,;.!?:\n]/u;
const WORD = /[\p{L}\p{N}]/u;

/** Cut a text into the stretches between its stops, also where punctuation is not compared. */
export function fragmentsOf(text: string, elements: readonly Element[]): Fragment[] {
  const fragments: Fragment[] = [];
  let start = 0;
  for (const [ordinal, element] of elements.entries()) {
    const close = closingOf(text, element);
    const next = elements[ordinal + 1];
    // A run of stops and closing quotation marks stays together.
    const goesOn = next !== undefined && close !== '' && !WORD.test(next.key) && closingOf(text, next) !== '';
    if (next !== undefined && (close === '' || goesOn)) continue;
    fragments.push(toFragment(text, elements, start, ordinal + 1));
    start = ordinal + 1;
  }
  return fragments;
}

/** The stop that an element is or that follows it uncompared; empty for none. */
function closingOf(text: string, { key, range, cover }: Element): string {
  const own = WORD.test(key) ? '' : text.slice(range.start, range.end);
  return STOP.exec(own + text.slice(range.end, cover.end))?.[0] ?? '';
}

function toFragment(text: string, elements: readonly Element[], start: number, end: number): Fragment {
  let firstPlain = end;
  while (firstPlain > start && !WORD.test(elements[firstPlain - 1]!.key)) firstPlain -= 1;
  const stop = elements.findIndex((element, at) => at >= firstPlain && at < end && STOP.test(element.key));
  const bodyEnd = stop === -1 ? end : stop;
  const body = elements.slice(start, bodyEnd);
  const closing = text.slice(elements[firstPlain - 1]?.range.end ?? 0, elements[end - 1]!.cover.end);
  return {
    start,
    bodyEnd,
    end,
    key: body.map(element => element.key).join('\u0001'),
    weight: body.reduce((sum, element) => sum + elementWeight(element), 0),
    isClause: CLAUSE_STOP.test(closing) || end === elements.length,
  };
}
