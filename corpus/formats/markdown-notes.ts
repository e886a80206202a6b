import type { ParserBlock, ParserInline, StateBlock, StateInline } from 'markdown-it';

/** What the notes of a file are called, gathered while its blocks are read, so that `[^x]` is a sign where x is a note. */
interface NoteLabels {
  notes?: Set<string>;
}

const definition = /^\[\^([^\]\s]+)\]:[ \t]*/;
const sign = /\[\^([^\]\s]+)\]/y;

/**
 * Teaches a Markdown parser foot notes: `[^1]: words` is a block between `note_open` (its `info` the label) and
 * `note_close`, not the address of a link; `[^1]` in the text is a raised `[1]`.
 *
 * @see https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#footnotes
 */
export function readNotes(parser: { readonly block: ParserBlock; readonly inline: ParserInline }): void {
  parser.block.ruler.before('reference', 'note', readDefinition, { alt: ['paragraph', 'reference'] });
  parser.inline.ruler.before('link', 'note_sign', readSign);
}

function readDefinition(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const lineAt = (line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const [printed, label] = definition.exec(lineAt(startLine)) ?? [];
  if (printed === undefined || label === undefined) return false;
  if (silent) return true;
  let end = startLine + 1;
  while (end < endLine && !state.isEmpty(end) && !definition.test(lineAt(end))) end++;
  const env = state.env as NoteLabels;
  (env.notes ??= new Set()).add(label);
  state.push('note_open', '', 1).info = label;
  const words = state.push('inline', '', 0);
  words.content = state.getLines(startLine, end, state.blkIndent, false).trim().slice(printed.length);
  words.children = [];
  state.push('note_close', '', -1);
  state.line = end;
  return true;
}

function readSign(state: StateInline, silent: boolean): boolean {
  sign.lastIndex = state.pos;
  const [printed, label] = sign.exec(state.src) ?? [];
  if (printed === undefined || label === undefined || (state.env as NoteLabels).notes?.has(label) !== true)
    return false;
  if (!silent) {
    state.push('sup_open', 'sup', 1);
    state.push('text', '', 0).content = `[${label}]`;
    state.push('sup_close', 'sup', -1);
  }
  state.pos += printed.length;
  return true;
}
