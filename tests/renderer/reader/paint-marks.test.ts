import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClausePlace } from '../../../renderer/app/state/marks';
import { ClauseElements } from '../../../renderer/reader/marks/clause-elements';
import { MarkPainter } from '../../../renderer/reader/marks/paint-marks';

/** What jsdom lacks of the CSS Custom Highlight API. */
class FakeHighlight extends Set<StaticRange> {
  priority = 0;
  constructor(...ranges: StaticRange[]) {
    super(ranges);
  }
}

let elements: ClauseElements;
let painter: MarkPainter;

beforeEach(() => {
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: new Map() });
  document.body.innerHTML = '';
  elements = new ClauseElements();
  for (const id of ['a', 'b', 'c']) draw(id, `words of ${id}`);
  painter = new MarkPainter(elements);
});
afterEach(() => vi.unstubAllGlobals());

function draw(id: string, words: string): HTMLElement {
  const element = document.createElement('p');
  element.innerHTML = `<span data-start="0"></span>`;
  element.firstElementChild?.append(words);
  document.body.append(element);
  elements.register(id, element);
  return element;
}

const place = (clauseId: string, start = 0, end = 5): ClausePlace => ({ clauseId, range: { start, end } });
const wordsDrawn = (layer: string): string[] =>
  [...((CSS.highlights.get(layer) as unknown as FakeHighlight | undefined) ?? [])].map(range =>
    (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
  );

describe('MarkPainter', () => {
  it('draws the marks of the clauses shown, and of no others', () => {
    painter.paint({ hit: [place('a'), place('b', 6, 10), place('c')] });
    expect(wordsDrawn('hit')).toEqual([]);
    painter.show(['b']);
    expect(wordsDrawn('hit')).toEqual(['of b']);
    painter.show(['a', 'b']);
    expect(wordsDrawn('hit')).toEqual(['words', 'of b']);
    painter.show([]);
    expect(CSS.highlights.has('hit')).toBe(false);
  });

  it('leaves a layer alone whose places in the window are the very same', () => {
    const [first, second, far] = [place('a'), place('b'), place('c')];
    painter.show(['a', 'b']);
    painter.paint({ hit: [first, second, far] });
    const before = CSS.highlights.get('hit');
    painter.paint({ hit: [first, second], linked: [first] });
    expect(CSS.highlights.get('hit')).toBe(before);
    expect(wordsDrawn('linked')).toEqual(['words']);
    painter.paint({ hit: [second], linked: [first] });
    expect(CSS.highlights.get('hit')).not.toBe(before);
    expect(wordsDrawn('hit')).toEqual(['words']);
  });

  it('takes away what is no longer marked', () => {
    painter.show(['a']);
    painter.paint({ hit: [place('a')] });
    painter.paint({});
    expect(CSS.highlights.has('hit')).toBe(false);
  });

  it('finds the new text nodes of clauses that were drawn anew', () => {
    painter.show(['a']);
    painter.paint({ hit: [place('a')] });
    document.body.firstElementChild?.remove();
    draw('a', 'other');
    painter.redraw(['a']);
    const [range] = (CSS.highlights.get('hit') as unknown as FakeHighlight).values();
    expect(range?.startContainer.isConnected).toBe(true);
    expect(wordsDrawn('hit')).toEqual(['other']);
  });

  it('gives later layers the higher priority', () => {
    painter.show(['a']);
    painter.paint({ hit: [place('a')], pair: [place('a')] });
    const priority = (layer: string) => CSS.highlights.get(layer)?.priority ?? 0;
    expect(priority('hit')).toBeGreaterThan(priority('pair'));
  });
});

describe('ClauseElements', () => {
  it('tells once of all clauses that came together', async () => {
    await Promise.resolve();
    let told = 0;
    elements.onChange(() => (told += 1));
    draw('d', 'd');
    draw('e', 'e');
    await Promise.resolve();
    expect(told).toBe(1);
  });

  it('finds places in the words as they are now', () => {
    const element = draw('a', 'short');
    expect(elements.locate({ clauseId: 'a', offset: 9 })?.offset).toBe(5);
    element.innerHTML = '<span data-start="2">ab</span><span data-start="4">cd</span>';
    const found = elements.locate({ clauseId: 'a', offset: 5 });
    expect([found?.node.data, found?.offset]).toEqual(['cd', 1]);
    expect(elements.locate({ clauseId: 'none', offset: 0 })).toBeNull();
  });
});
