import { describe, expect, it } from 'vitest';
import { readTxt } from '../../../corpus/formats/txt';
import type { Clause } from '../../../corpus/model/clause';
import { carryClauseIds } from '../../../corpus/structure/carry-ids';
import { readDocuments } from '../../../corpus/structure/read-documents';

const read = (...lines: string[]): readonly Clause[] =>
  readDocuments(readTxt(lines.join('\n')), { workId: 'w', language: 'zh' })[0]?.clauses ?? [];

const first = '第一条 为了保护边境河流的水质，制定本法。';
const second = '第二条 任何单位和个人不得向河道倾倒垃圾或者排放废水。';
const third = '第三条 本法自公布之日起施行，原条例同时废止。';
const previous = read(first, second, third);
const ids = previous.map(({ id }) => id);

describe('carryClauseIds', () => {
  it('keeps the id of a clause that is the same', () => {
    expect(carryClauseIds(previous, read(first, second, third)).map(({ id }) => id)).toEqual(ids);
  });

  it('keeps the id of a clause that was amended in its place', () => {
    const next = carryClauseIds(previous, read(first, second.replace('垃圾', '垃圾、渣土'), third));
    expect(next.map(({ id }) => id)).toEqual(ids);
  });

  it('keeps the id of a clause that was renumbered', () => {
    const added = '第二条 沿岸各地应当每年检查一次水质。';
    const next = carryClauseIds(
      previous,
      read(first, added, second.replace('第二条', '第三条'), third.replace('第三条', '第四条')),
    );
    expect(next.map(({ id }) => id)[2]).toBe(ids[1]);
    expect(next.map(({ id }) => id)[3]).toBe(ids[2]);
    expect(ids).not.toContain(next[1]?.id);
  });

  it('never gives one id twice', () => {
    const next = carryClauseIds(previous, read(first, first, second, second, third, third));
    expect(new Set(next.map(({ id }) => id)).size).toBe(next.length);
  });

  it('gives a new clause no old id', () => {
    const next = carryClauseIds(previous, read('第一条 学校应当每年开设一次音乐课程。'));
    expect(ids).not.toContain(next[0]?.id);
  });
});
