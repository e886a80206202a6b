import { describe, expect, it } from 'vitest';
import { readTxt } from '../../../corpus/formats/txt';
import { reflow } from '../../../corpus/reflow/reflow';

const unitsOf = (lines: readonly string[]): string[] => {
  const { text, units } = reflow(readTxt(lines.join('\n')));
  return units.map(unit => text.slice(unit.start, unit.end));
};

describe('reflow of titles on lines of their own', () => {
  it('parts a title that ends without a mark from the paragraph above and the one below', () => {
    const lines = [
      '    The keeper shall oil the lamp every evening before the sun',
      'goes down and shall report to the board of the lighthouse, once',
      'a week and in writing, whether the glass has been kept clean.',
      'Visitors and guests',
      '    No visitor may climb the stair at night unless the keeper',
      'goes before them with a lantern and the wind is not too strong.',
      'Repair of the stair',
      '    The board repairs the stair each spring, and pays for it in',
      'full before the summer ends.',
    ];
    expect(unitsOf(lines)).toEqual([
      'The keeper shall oil the lamp every evening before the sun goes down and shall report to the board of the lighthouse, once a week and in writing, whether the glass has been kept clean.',
      'Visitors and guests',
      'No visitor may climb the stair at night unless the keeper goes before them with a lantern and the wind is not too strong.',
      'Repair of the stair',
      'The board repairs the stair each spring, and pays for it in full before the summer ends.',
    ]);
  });

  it('parts a title that fills its line from the paragraph below, where others stand under bare numbers', () => {
    const article = (number: number, title: string): string[] => [
      `Article ${number}`,
      title,
      'The harbour master keeps a book of every ship that enters and',
      'shows it to the council when the council asks for it.',
    ];
    const lines = [
      ...article(1, 'Book of ships'),
      ...article(2, 'Duties of the master'),
      ...article(3, 'Notices by the Harbour Master of the United Ports of the Bay'),
      ...article(4, 'Penalties'),
    ];
    const units = unitsOf(lines);
    expect(units).toHaveLength(12);
    expect(units[7]).toBe('Notices by the Harbour Master of the United Ports of the Bay');
  });
});

describe('reflow of wording that comes again', () => {
  const clause = (who: string): string[] => [
    `(${who}) immunity from arrest, even after the end of their`,
    'service on the river, in respect of acts done by them in the',
    'exercise of their office and of words spoken or written then;',
  ];
  const filler = (word: string): string[] => [
    `The ${word} of the river commission meet in the house by the`,
    `old bridge, and the ${word} of either bank may speak there in`,
    `turn, first those of the north and then the ${word} who have`,
    'come from the villages of the south bank of the river.',
    `No ${word} may leave before the minutes have been read out`,
    `and signed by the oldest ${word} of the north bank, or if he`,
    'is ill by the oldest of the south bank who is in the house.',
    `Where the ${word} cannot agree, the matter is put off until`,
    'the water has fallen below the mark on the second pillar of',
    `the bridge, and the ${word} meet again on the day after that.`,
  ];
  const lines = ['boatmen', 'millers', 'fishers', 'ferrymen'].flatMap((word, at) => [
    ...filler(word),
    ...clause('abcd'.charAt(at)),
  ]);

  it('takes no line of it for a running head', () => {
    const whole = unitsOf(lines).join(' ');
    expect(whole.match(/service on the river, in respect of acts/g)).toHaveLength(4);
    expect(whole.length).toBe(lines.join(' ').length);
  });

  it('takes a line for a running head that comes between other lines each time', () => {
    const paged = lines.flatMap((line, at) => (at % 17 === 7 ? ['Statute of the River', line] : [line]));
    expect(unitsOf(paged).join(' ')).toBe(unitsOf(lines).join(' '));
  });
});

describe('reflow of dashes at a line end', () => {
  it('keeps the space after a dash that has one before it, and adds none to a range', () => {
    const lines = [
      'The boats call at the quay of Northbank – the old mill –',
      'the ferry steps – the lock at Southbank and at the weir, pages 12–',
      '14 of the table, and then they turn back up the river again.',
    ];
    expect(unitsOf(lines)).toEqual([
      'The boats call at the quay of Northbank – the old mill – the ferry steps – the lock at Southbank and at the weir, pages 12–14 of the table, and then they turn back up the river again.',
    ]);
  });
});

describe('reflow of page furniture', () => {
  const body = (page: number): string[] =>
    Array.from(
      { length: 12 },
      (_, at) =>
        `船闸${'甲乙丙丁'.charAt(page - 1)}卷${'子丑寅卯辰巳午未申酉戌亥'.charAt(at)}行记载过闸船只的名称吨位和船主姓名以及`,
    );

  it('drops page numbers although the last page is short', () => {
    const lines = [1, 2, 3, 4].flatMap(page => [...body(page), String(page)]);
    const whole = unitsOf([...lines, '完。', '5']).join('');
    expect(whole).not.toMatch(/[。及]\d/);
  });

  it('drops the Roman numbers of the pages before the text, with and without a running head', () => {
    const numbered = (number: (page: number) => string): string[] =>
      [1, 2, 3, 4].flatMap(page => [page > 1 ? '\f' : '', ...body(page), number(page)].join('\n').split('\n'));
    const roman = ['i', 'ii', 'iii', 'iv'];
    for (const head of ['', '船闸手册 ']) {
      const whole = unitsOf(numbered(page => head + (roman[page - 1] ?? ''))).join('');
      expect(whole).not.toMatch(/[ivx]|船闸手册/);
    }
  });

  it('keeps the title under a running head that reads the same', () => {
    const pages = [1, 2, 3].map(page =>
      ['船闸管理办法', ...(page === 1 ? ['船闸管理办法', ''] : []), ...body(page)].join('\n'),
    );
    expect(unitsOf(pages.join('\n\f').split('\n')).filter(unit => unit === '船闸管理办法')).toHaveLength(1);
  });

  it('drops a table of contents whose entries are broken over lines', () => {
    const entry = (page: number): string[] => [
      `Paper ${page}`,
      'Report of the lock keepers to the assembly of the river',
      `towns on the state of the gates ................ ${page}`,
    ];
    const lines = ['Contents', ...[4, 9, 17].flatMap(entry), '', 'Report', 'The gates are sound.'];
    expect(unitsOf(lines)).toEqual(['Report', 'The gates are sound.']);
  });
});
