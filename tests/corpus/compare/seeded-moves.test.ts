import { describe, expect, test } from 'vitest';
import { defaultIgnored } from '../../../corpus/compare/compared-text';
import { diffTexts } from '../../../corpus/compare/diff-texts';
import type { Language } from '../../../corpus/model/language';
import { randomNumbers } from '../../../corpus/statistics/random-sample';
import { shippedWork } from '../../helpers/shipped-work';
import { compared } from './compared';

const { documents } = shippedWork();

/** Everything between two stops of the communiqué that has at least 4 Han characters, or 3 words. */
function stretchesOf(language: Language): string[] {
  const bodies = (documents[language]?.clauses ?? []).slice(1, 46).map(({ text, bodyStart }) => text.slice(bodyStart));
  const stretches = bodies.flatMap(body => body.split(language === 'zh' ? /[，。；：]/ : /[,.;:] ?/));
  const isLong = (text: string) =>
    language === 'zh' ? (text.match(/\p{Script=Han}/gu) ?? []).length >= 4 : text.split(' ').length >= 3;
  return [...new Set(stretches.map(stretch => stretch.trim()).filter(isLong))];
}

/** One clause of a text taken to another place, and those that it passed. */
function moveOne(clauses: readonly string[], next: () => number) {
  const draw = (below: number) => Math.floor(next() * below);
  const list: string[] = [];
  for (let wanted = 4 + draw(8); list.length < wanted;) {
    const clause = clauses[draw(clauses.length)] ?? '';
    if (!list.some(other => other.includes(clause) || clause.includes(other))) list.push(clause);
  }
  const from = draw(list.length);
  const to = (from + 1 + draw(list.length - 1)) % list.length;
  const order = list.filter((_, ordinal) => ordinal !== from);
  order.splice(to, 0, list[from] ?? '');
  const passed = from < to ? list.slice(from + 1, to + 1) : list.slice(to, from);
  return { list, order, clause: list[from] ?? '', passed };
}

/** Whether every character of some words is shown as moved. */
function isShownMoved(left: string, right: string, language: Language): (words: string) => boolean {
  const { spans } = diffTexts(compared(left, language), compared(right, language), defaultIgnored);
  const moved = new Uint8Array(left.length);
  for (const { operation, left: range } of spans) if (operation === 'moved') moved.fill(1, range.start, range.end);
  return words => {
    const start = left.indexOf(words);
    return moved.subarray(start, start + words.length).every(Boolean);
  };
}

describe('diffTexts on clauses that were moved', () => {
  test.each(['zh', 'en'] as const)('shows in %s at least 98 per cent of them as moved, from end to end', language => {
    const next = randomNumbers(5);
    const clauses = stretchesOf(language);
    const comma = language === 'zh' ? '，' : ', ';
    const trials = Array.from({ length: 300 }, () => moveOne(clauses, next));
    const shown = trials.filter(({ list, order, clause, passed }) => {
      const isMoved = isShownMoved(list.join(comma), order.join(comma), language);
      // Of two neighbours that changed places either has moved, and nobody can say which.
      return isMoved(clause) || (passed.length === 1 && isMoved(passed[0] ?? ''));
    });
    expect(shown.length / trials.length).toBeGreaterThanOrEqual(0.98);
  });

  test.each(['zh', 'en'] as const)('gives both texts back in %s, and is as like one way as the other', language => {
    const next = randomNumbers(11);
    const clauses = stretchesOf(language);
    const comma = language === 'zh' ? '，' : ', ';
    for (let trial = 0; trial < 60; trial += 1) {
      const { list, order } = moveOne(clauses, next);
      const kept = order.filter((_, ordinal) => ordinal !== trial % order.length);
      const [left, right] = [list.join(comma), kept.join(comma)];
      const forth = diffTexts(compared(left, language), compared(right, language), defaultIgnored);
      const back = diffTexts(compared(right, language), compared(left, language), defaultIgnored);
      for (const [side, text] of [
        ['left', left],
        ['right', right],
      ] as const) {
        const rebuilt = forth.spans.map(span => text.slice(span[side].start, span[side].end)).join('');
        expect(rebuilt).toBe(text);
      }
      expect(back.likeness).toBeCloseTo(forth.likeness, 1);
    }
  });

  test('one clause that passed three shorter ones is one move', () => {
    const left = '我们欢迎发达国家和国际投资者投资发展中国家的互联互通项目，开展务实合作，改善民生福祉，增进人民友谊。';
    const right =
      '开展务实合作，改善民生福祉，增进人民友谊，我们欢迎发达国家和国际投资者投资发展中国家的互联互通项目。';
    expect(diffTexts(compared(left), compared(right), defaultIgnored).moveCount).toBe(1);
  });
});
