import { describe, expect, it } from 'vitest';
import { childAt, chunksNear, rowsNear, topRowOf } from '../../../renderer/reader/rows-in-view';

/** A page with a window of 300 pixels, scrolled down: chunks of two rows, each row 100 pixels high; one is not drawn. */
function makePage(scrolled: number): HTMLElement {
  const page = document.createElement('main');
  page.innerHTML = `<div data-chunks="">${[0, 1, 2, 3, 4]
    .map(chunk =>
      chunk === 3 ? '<div></div>' : `<div><p data-row="${2 * chunk}"></p><p data-row="${2 * chunk + 1}"></p></div>`,
    )
    .join('')}</div>`;
  const box = (element: Element, top: number, height: number) => {
    element.getBoundingClientRect = () => new DOMRect(0, top, 500, height);
  };
  box(page, 0, 300);
  [...(page.querySelector('[data-chunks]')?.children ?? [])].forEach((chunk, ordinal) => {
    box(chunk, 200 * ordinal - scrolled, 200);
    [...chunk.children].forEach((row, place) => box(row, 200 * ordinal + 100 * place - scrolled, 100));
  });
  return page;
}

describe('childAt', () => {
  it('is the first that reaches below the edge, and the last when none does', () => {
    const chunks = makePage(0).querySelector('[data-chunks]') as Element;
    expect(childAt(chunks, 0)).toBe(0);
    expect(childAt(chunks, 199)).toBe(0);
    expect(childAt(chunks, 200)).toBe(1);
    expect(childAt(chunks, 5_000)).toBe(4);
  });
});

describe('chunksNear', () => {
  it('holds every chunk that reaches into the window or as far beyond it as asked', () => {
    expect(chunksNear(makePage(250), 0)).toEqual({ first: 1, last: 2 });
    expect(chunksNear(makePage(250), 100)).toEqual({ first: 0, last: 3 });
    expect(chunksNear(document.createElement('main'), 100)).toBeNull();
  });
});

describe('rowsNear', () => {
  it('passes over chunks that are not drawn', () => {
    expect(rowsNear(makePage(250), 100)).toEqual({ first: 0, last: 5 });
    expect(rowsNear(makePage(620), 0)).toEqual({ first: 8, last: 9 });
  });
});

describe('topRowOf', () => {
  it('is the row that one reads from', () => {
    expect(topRowOf(makePage(0))?.dataset['row']).toBe('0');
    expect(topRowOf(makePage(320))?.dataset['row']).toBe('3');
    expect(topRowOf(makePage(620))).toBeNull();
  });
});
