import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { badQueries } from '../../helpers/bad-queries';
import { builtCli, shippedId } from './built-cli';

const { scratch, run: duidu, runToHead, json, write } = builtCli();

describe('duidu show', () => {
  it('prints the clauses in order with their sentences as pairs, and nothing else', () => {
    const { code, out, messages } = duidu(['show', shippedId, '--lang', 'zh', '--json']);
    const rows = JSON.parse(out) as { text: string; language: string; bodyStart: number; sentences: number[][] }[];
    expect([code, messages, rows.length]).toEqual([0, '', 115]);
    expect(rows.every(row => row.language === 'zh')).toBe(true);
    const sixth = rows[5];
    expect(sixth?.text.slice(sixth.sentences[0]?.[0], sixth.sentences[0]?.[1])).toMatch(/^展望未来.*。$/);
  });

  it('ends quietly when its reader wants no more', () => {
    const { code, out, messages } = runToHead(['show', shippedId, '--json']);
    expect([code, out.length, messages]).toEqual([0, 10, 'code 0\n']);
  });

  it('tells in both languages that there is no such work, and exits with 1', () => {
    const { code, out, messages } = duidu(['show', 'nowhere']);
    expect([code, out]).toEqual([1, '']);
    expect(messages).toMatch(/书库里没有作品“nowhere”。\nThe library has no work “nowhere”\./);
  });
});

describe('duidu import', () => {
  it('reports each file, and exits with 1 when one was refused', () => {
    const files = [
      write('alpha.zh.txt', '第一条 甲。\n'),
      write('alpha.en.txt', 'Article 1 Alpha.\n'),
      write('empty.txt', ''),
    ];
    const { code, out } = duidu(['import', ...files, '--json']);
    const reports = JSON.parse(out) as {
      file: string;
      status: string;
      workId: string;
      error?: { code: string; zh: string };
    }[];
    expect(code).toBe(1);
    expect(reports.map(report => [report.file, report.status, report.workId])).toEqual([
      [files[0], 'imported', 'alpha'],
      [files[1], 'imported', 'alpha'],
      [files[2], 'refused', null],
    ]);
    expect(reports[2]?.error?.zh).toContain('没有文字');
  });

  it('puts files into the work that --work names, under the title that --title gives', () => {
    const file = write('beta.txt', '第一条 乙。\n');
    expect(duidu(['import', file, '--work', 'mine', '--title', '乙法']).code).toBe(0);
    const works = json<{ id: string; titles: { zh: string } }[]>(['works']);
    expect(works.find(work => work.id === 'mine')?.titles.zh).toBe('乙法');
  });
});

describe('duidu search', () => {
  it('answers with ranges as pairs over the text of each hit', () => {
    const answer = json<{ total: number; hits: { text: string; ranges: number[][]; counterparts: string[] }[] }>([
      'search',
      '带一路',
    ]);
    expect(answer.hits).toHaveLength(answer.total);
    expect(answer.total).toBeGreaterThan(10);
    for (const { text, ranges } of answer.hits) {
      for (const [start, end] of ranges) expect(text.slice(start, end)).toBe('带一路');
    }
  });

  it('answers every line of --stdin with one line, also a malformed one', () => {
    const { code, out } = duidu(['search', '--stdin'], '互联互通\n"open\nconnectivity\n');
    const lines = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { query: string; error?: { code: string } });
    expect(lines.map(line => [line.query, line.error?.code])).toEqual([
      ['互联互通', undefined],
      ['"open', 'query-syntax'],
      ['connectivity', undefined],
    ]);
    expect(code).toBe(1);
  });

  it('points at the fault in every bad query, and takes no time over those that would freeze', () => {
    const { out } = duidu(['search', '--stdin', '--limit', '1'], badQueries.map(([query]) => `${query}\n`).join(''));
    const lines = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { total?: number; error?: { code: string; facts: { position: number } } });
    expect(lines.map(({ error }) => error?.facts.position ?? null)).toEqual(badQueries.map(([, position]) => position));
    expect(lines.every(({ total, error }) => error?.code === 'query-syntax' || typeof total === 'number')).toBe(true);
  });

  it('minds script and width when told to, and asks a file of annotations about tags', () => {
    const total = (...words: string[]) => json<{ total: number }>(['search', ...words]).total;
    expect(total('鼓勵')).toBe(13);
    expect(total('鼓勵', '--match-script')).toBe(0);
    expect(total('２０１９')).toBeGreaterThan(0);
    expect(total('２０１９', '--match-width')).toBe(0);
    const { hits } = json<{ hits: { clauseId: string; text: string }[] }>(['search', '第三方市场']);
    const [hit] = hits;
    const file = write(
      'tagged.jsonld',
      JSON.stringify([
        {
          '@context': 'http://www.w3.org/ns/anno.jsonld',
          id: 'urn:uuid:tagged',
          type: 'Annotation',
          body: [{ type: 'TextualBody', value: '译法', purpose: 'tagging' }],
          target: { source: hit?.clauseId, selector: { type: 'TextQuoteSelector', exact: '第三方市场' } },
        },
      ]),
    );
    const found = json<{ hits: { clauseId: string }[] }>(['search', 'tag:译法', '--annotations', file]);
    expect(found.hits.map(({ clauseId }) => clauseId)).toEqual([hit?.clauseId]);
    expect(duidu(['search', 'tag:译法']).messages).toContain('--annotations');
  });

  it('says that a work is not there, and that a small operator was taken for a word, rather than find nothing', () => {
    const { code, out, messages } = duidu(['search', '合作', '--in', 'nowhere']);
    expect([code, out]).toEqual([1, '']);
    expect(messages).toContain('The library has no work “nowhere”.');
    expect(duidu(['search', '鼓励 near/5 合作']).messages).toContain('NEAR/5');
  });

  it('points at the fault in a malformed query, in both languages', () => {
    const { code, messages } = duidu(['search', '(开放']);
    expect(code).toBe(1);
    expect(messages).toContain('检索式第 1 个字符处有误');
    expect(messages).toContain('The query has an error at character 1');
  });
});

describe('duidu export', () => {
  it.each([
    ['jsonl', /^\{"type":"work"/],
    ['md', /^# 第二届/],
    ['csv', /zh_label,zh,en_label/],
    ['tmx', /^<\?xml/],
  ])('writes %s to the file that --out names', (format, beginning) => {
    const out = join(scratch, `export.${format}`);
    expect(duidu(['export', shippedId, '--format', format, '--out', out]).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(beginning);
  });

  it('leaves no file when it cannot write', () => {
    const out = join(scratch, 'no-such-folder', 'export.md');
    const { code, messages } = duidu(['export', shippedId, '--format', 'md', '--out', out]);
    expect(code).toBe(1);
    expect(messages).toContain('找不到文件');
    expect(existsSync(out)).toBe(false);
  });
});

describe('duidu concordance, collocates, dispersion, frequency, keyness', () => {
  it('writes the lines of a node word, near another one and with its counterpart', () => {
    const whole = json<{ total: number; lines: { left: string; nodeWord: string; right: string; range: number[] }[] }>([
      'concordance',
      '合作',
      '--sort',
      '1R',
      '--sort',
      'N',
    ]);
    expect(whole.lines).toHaveLength(whole.total);
    expect(whole.lines.every(line => line.nodeWord === '合作')).toBe(true);
    const near = json<typeof whole & { lines: { context: { counterparts: unknown[] } }[] }>([
      'concordance',
      '合作',
      '--near',
      '加强',
      '--aligned',
    ]);
    expect(near.total).toBeGreaterThan(0);
    expect(near.total).toBeLessThan(whole.total);
    expect(near.lines.every(line => (line.left + line.right).includes('加强'))).toBe(true);
    expect(near.lines[0]?.context.counterparts.length).toBeGreaterThan(0);
    const sample = ['concordance', '合作', '--sample', '5', '--seed', '3'];
    expect(json<typeof whole>(sample)).toMatchObject({ total: whole.total, kept: 5 });
    expect(json<typeof whole>(sample)).toEqual(json<typeof whole>(sample));
  });

  it('spreads a node word over sections, works or clauses, always as many places in sum', () => {
    const spread = (by: string) =>
      json<{ frequency: number; dp: number; parts: { frequency: number; size: number }[]; size: number }>([
        'dispersion',
        '合作',
        '--by',
        by,
        '--in',
        shippedId,
      ]);
    for (const by of ['section', 'work', 'clause']) {
      const { frequency, parts, size } = spread(by);
      expect(parts.reduce((sum, part) => sum + part.frequency, 0)).toBe(frequency);
      expect(parts.reduce((sum, part) => sum + part.size, 0)).toBe(size);
    }
    expect(spread('work').dp).toBe(0);
    expect(spread('clause').dp).toBeGreaterThan(spread('section').dp);
  });

  it('lists words, and words in a row, without punctuation, numbers and the numbers of clauses', () => {
    const list = (...words: string[]) =>
      json<{ size: number; total: number; rows: { form: string; frequency: number }[] }>(['frequency', ...words]);
    const words = list('--in', shippedId);
    expect(words.rows.reduce((sum, row) => sum + row.frequency, 0)).toBe(words.size);
    expect(words.rows.filter(row => /^[\p{P}\p{N}]+$/u.test(row.form))).toEqual([]);
    expect(list('--in', shippedId, '--numbers').size).toBeGreaterThan(words.size);
    const pairs = list('--lang', 'en', '--length', '2', '--filter', 'belt*', '--in', shippedId);
    expect(pairs.rows[0]).toMatchObject({ form: 'belt and' });
    expect(pairs.rows).toHaveLength(pairs.total);
  });

  it('says what sets a work apart from another one, and which way', () => {
    const rows = (...words: string[]) =>
      json<{ otherSize: number; rows: { form: string; direction: string; logRatio: number }[] }>([
        'keyness',
        shippedId,
        '--against',
        'mine',
        ...words,
      ]);
    const all = rows();
    expect(all.otherSize).toBeGreaterThan(0);
    expect(all.rows.some(row => row.direction === 'less')).toBe(true);
    const more = rows('--direction', 'more', '--sort', 'log-ratio').rows;
    expect(new Set(more.map(row => row.direction))).toEqual(new Set(['more']));
    const effects = more.map(row => Math.abs(row.logRatio));
    expect(effects).toEqual([...effects].sort((one, other) => other - one));
  });
});

describe('duidu anchor', () => {
  it('says where an annotation stands', () => {
    const [clause] = json<{ id: string; text: string }[]>(['show', shippedId, '--lang', 'zh']);
    const file = write(
      'notes.jsonld',
      JSON.stringify({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        id: 'urn:test:1',
        target: {
          source: clause?.id,
          selector: { type: 'TextQuoteSelector', exact: '习近平', prefix: '中华人民共和国主席', suffix: '、阿塞拜疆' },
        },
      }),
    );
    const [anchored] = json<{ id: string; state: string; clauseId: string; range: [number, number] }[]>([
      'anchor',
      shippedId,
      file,
    ]);
    expect(anchored).toMatchObject({ id: 'urn:test:1', clauseId: clause?.id });
    expect(clause?.text.slice(...(anchored?.range ?? [0, 0]))).toBe('习近平');
  });
});

describe('wrong usage', () => {
  it.each([
    ['an unknown command', ['nonsense']],
    ['an unknown option', ['works', '--nonsense']],
    ['a missing argument', ['show']],
    ['neither a query nor --stdin', ['search']],
    ['a limit that is no number', ['search', 'x', '--limit', 'many']],
    ['an unknown language', ['show', shippedId, '--lang', 'fr']],
    ['an unknown encoding', ['import', 'x.txt', '--encoding', 'nonsense']],
    ['one clause to compare', ['compare', 'a']],
  ])('exits with 2 for %s, with nothing on standard output', (_what, words) => {
    const { code, out, messages } = duidu(words);
    expect([code, out]).toEqual([2, '']);
    expect(messages).not.toBe('');
  });

  it('says in both languages that a command is not written so, once, and exits with 2', () => {
    const { code, out, messages } = duidu(['phrases', 'one-word-too-many']);
    expect([code, out]).toEqual([2, '']);
    expect(messages).toBe(
      '命令写得不对；用法见 duidu --help。\n' +
        "error: too many arguments for 'phrases'. Expected 0 arguments but got 1. See duidu --help.\n",
    );
  });

  it('exits with 0 for --help', () => {
    expect(duidu(['--help'])).toMatchObject({ code: 0 });
  });
});
