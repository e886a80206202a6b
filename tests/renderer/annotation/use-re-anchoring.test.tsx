import 'fake-indexeddb/auto';
import { render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anchorCollection } from '../../../corpus/annotate/anchor-collection';
import { describeTarget } from '../../../corpus/annotate/describe-target';
import { writeJsonLd } from '../../../corpus/exchange/w3c-json-ld';
import { useAnnotationsAtHand } from '../../../renderer/annotation/use-annotation-desk';
import { useReAnchoring } from '../../../renderer/annotation/use-re-anchoring';
import { ServicesContext } from '../../../renderer/app/services';
import { buildWorkView } from '../../../renderer/app/state/work-view';
import { fakeServices } from '../../helpers/fake-services';
import { makeDocument } from '../../helpers/make-document';
import { openNotesDesk, type NotesDesk } from '../../helpers/notes-window';
import { opened } from '../../helpers/small-contract';

const penalty = '单位犯前款罪的，对单位判处罚金，并对其直接负责的主管人员依照前款的规定处罚。';
const crimes = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'].flatMap(first =>
  ['走私武器', '伪造货币', '操纵市场', '虚开发票'].map(crime => `${first}类${crime}`),
);
/** Eighty crimes, each with the same penalty after it. */
const law = crimes.flatMap(crime => [`犯${crime}罪的，处三年以上十年以下有期徒刑。`, penalty]);
const before = makeDocument('zh', law);
/** The next edition as it is read by itself: new ids, and new words between each crime and its penalty. */
const today = {
  ...makeDocument(
    'zh',
    law.flatMap(text => (text === penalty ? ['（删去）'.repeat(50), text] : [text])),
    'v',
  ),
  workId: 'w',
};
const targetIn = (clause: number, words: string) => {
  const start = law[clause]?.indexOf(words) ?? -1;
  return describeTarget(before, `w.zh.${clause}`, { start, end: start + words.length });
};
/** Fifty that tell in which order the clauses stood, and four that nothing but the order tells apart. */
const marks = [
  ...Array.from({ length: 50 }, (_unused, crime) => targetIn(2 * crime, crimes[crime] ?? '')),
  ...Array.from({ length: 5 }, (_unused, crime) => [
    targetIn(2 * (50 + crime), crimes[50 + crime] ?? ''),
    targetIn(2 * (50 + crime) + 1, '主管人员'),
  ]).flat(),
].slice(0, -1);

let notes: NotesDesk;
beforeEach(async () => {
  notes = await openNotesDesk('re-anchoring-test');
});
afterEach(() => notes.close());

it(
  'finds many notes in a new edition as the command line does, which looks at all of them together',
  { timeout: 60_000 },
  async () => {
    const { desk } = notes;
    await desk.annotations.createMany(marks.map(target => ({ motivation: 'highlighting', targets: [target] })));
    const file = writeJsonLd(desk.shelf.get(), () => null);
    const view = buildWorkView({ ...opened, documents: { zh: today }, alignment: [] });
    function Reader() {
      useAnnotationsAtHand();
      useReAnchoring(view);
      return null;
    }
    render(
      <ServicesContext.Provider value={fakeServices([opened])}>
        <Reader />
      </ServicesContext.Provider>,
    );
    const placed = () => desk.shelf.get().flatMap(({ targets }) => targets);
    await waitFor(() => expect(placed().every(({ sourceHash }) => sourceHash === today.sourceHash)).toBe(true), {
      timeout: 50_000,
    });
    const expected = anchorCollection(file, [today]);
    expect(placed().map(({ state }) => state)).toEqual(expected.map(({ state }) => state));
    const places = placed().map(({ state, clauseId }) => (state === 'review' || state === 'orphan' ? null : clauseId));
    expect(places).toEqual(expected.map(({ clauseId }) => clauseId));
    // Words that stand eighty times over are known by their order alone.
    expect(places.filter(place => place !== null)).toHaveLength(marks.length);
  },
);
