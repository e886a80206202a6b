import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold, foldQuery } from '../../../corpus/fold/fold';
import type { SearchRequest } from '../../../corpus/search/search-answer';
import { toOpenedWork } from '../../../renderer/bridge/opened-work';
import { freshPath, openEngine } from './test-engine';
import type { TestEngine } from './test-engine';

const shippedId = 'second-brf-joint-communique';

function write(name: string, content: string | Uint8Array): string {
  const path = join(freshPath('files'), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function query(text: string): SearchRequest {
  const toggles = { matchCase: false, wholeWord: false, stem: false, digits: false };
  return { query: text, sort: 'document', offset: 0, limit: 1000, works: null, toggles };
}

/** Substrings of 1 to 12 characters at random places, without the quotation mark that would end a phrase. */
function randomSubstrings(texts: readonly string[], count: number): string[] {
  let seed = 20190427;
  const random = (limit: number): number => (seed = (seed * 48271) % 2147483647) % Math.max(1, limit);
  const found: string[] = [];
  while (found.length < count) {
    const text = texts[random(texts.length)] ?? '';
    const start = random(text.length);
    const part = text.slice(start, start + 1 + random(12));
    if (!/["“”‚‛]/.test(part)) found.push(part);
  }
  return found;
}

const chineseLaw = '试验法\n\n第一条 为了试验，制定本法。\n\n第二条 本法适用于试验。\n';
const englishLaw = 'Trial Law\n\nArticle 1 This Law is made for trials.\n\nArticle 2 This Law applies to trials.\n';

let shared: TestEngine;
beforeAll(async () => {
  shared = await openEngine();
});
afterAll(() => shared.engine.close());

describe('Engine.open', () => {
  it('gives a new library the communiqué: 115 clauses a side, 38 of them numbered paragraphs', async () => {
    const { documents, work } = await shared.ask('openWork', { workId: shippedId });
    expect(work.documents.en?.status).toBe('unofficial-working-translation');
    for (const language of ['zh', 'en'] as const) {
      const clauses = documents[language]?.clauses ?? [];
      const count = (kind: string): number => clauses.filter(clause => clause.kind === kind).length;
      expect([clauses.length, count('subclause'), count('heading'), count('item')]).toEqual([115, 3, 10, 64]);
      expect(clauses.filter(clause => clause.kind === 'paragraph').map(clause => clause.label)).toEqual(
        Array.from({ length: 38 }, (_, ordinal) => String(ordinal + 1)),
      );
    }
  });

  it('links every clause of the communiqué to one of the other language', async () => {
    const { alignment, documents } = await shared.ask('openWork', { workId: shippedId });
    expect(alignment.flatMap(link => link.zh)).toEqual(documents.zh?.clauses.map(clause => clause.id));
    expect(alignment.every(link => link.zh.length === 1 && link.en.length === 1)).toBe(true);
  });

  it('opens a work as stored JSON that reads as the work itself', async () => {
    const opened = await shared.ask('openWork', { workId: shippedId });
    const stored = structuredClone(await shared.ask('openStoredWork', { workId: shippedId }));
    expect(toOpenedWork(stored)).toEqual(opened);
  });

  it('leaves a shipped work away that a person removed', async () => {
    const first = await openEngine();
    await first.ask('removeWork', { workId: shippedId });
    await first.engine.close();
    const second = await openEngine({ libraryFolder: first.options.libraryFolder });
    expect(await second.ask('works', {})).toEqual([]);
    await second.engine.close();
  });
});

describe('startImport', () => {
  it('makes one work of two files whose names differ in language, and aligns them', async () => {
    const folder = dirname(write('law.zh.txt', chineseLaw));
    writeFileSync(join(folder, 'law.en.txt'), englishLaw);
    const reports = await shared.import([folder]);
    expect(reports.map(report => [report.workId, report.languages, report.status])).toEqual([
      ['law', ['en'], 'imported'],
      ['law', ['zh'], 'imported'],
    ]);
    const { alignment } = await shared.ask('openWork', { workId: 'law' });
    expect(alignment.map(link => [link.zh.length, link.en.length])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect((await shared.ask('tokens', { workId: 'law', language: 'zh' }))?.starts.length).toBeGreaterThan(10);
  });

  it('answers with the work that is there when the same bytes come again, under whatever name', async () => {
    const path = write('another name.txt', '');
    copyFileSync(join(shared.options.shippedFolder, shippedId, 'zh.txt'), path);
    const worksBefore = await shared.ask('works', {});
    const [report] = await shared.import([path]);
    expect(report).toMatchObject({ status: 'already-there', workId: shippedId, clauseCount: 115 });
    expect(await shared.ask('works', {})).toEqual(worksBefore);
  });

  it('gives every bad file its own refusal and imports the others', async () => {
    const files = [
      write('empty.txt', ''),
      write(
        'random.txt',
        Uint8Array.from({ length: 4000 }, (_, ordinal) => (ordinal * 7919) % 32),
      ),
      freshPath('nowhere.txt'),
      write('good.txt', '第一条 这个文件没有问题。\n'),
    ];
    const reports = await shared.import(files);
    expect(reports.map(report => report.error?.code ?? report.status)).toEqual([
      'file-empty',
      'file-binary',
      'file-missing',
      'imported',
    ]);
    expect(reports[2]?.error?.zh).toContain('nowhere.txt');
  });

  it('refuses a file over 200 MB without reading it', async () => {
    const path = write('huge.txt', '');
    const { truncateSync } = await import('node:fs');
    truncateSync(path, 200 * 1024 * 1024 + 1);
    const [report] = await shared.import([path]);
    expect(report?.error).toMatchObject({ code: 'file-too-large', facts: { limit: 200 } });
  });

  it('adds the second language to a work that the person names, and replaces an edition in it', async () => {
    await shared.import([write('a.txt', chineseLaw.replaceAll('试验', '检验'))], { workId: 'named' });
    await shared.import([write('b.txt', englishLaw.replaceAll('rial', 'est'))], { workId: 'named' });
    const [report] = await shared.import([write('c.txt', chineseLaw.replaceAll('试验', '实验'))], { workId: 'named' });
    expect(report?.warnings).toEqual([{ code: 'edition-replaced', language: 'zh' }]);
    const { documents, alignment } = await shared.ask('openWork', { workId: 'named' });
    expect(documents.zh?.clauses.map(clause => clause.text).join()).toContain('为了实验');
    expect(alignment.every(link => link.zh.length === 1 && link.en.length === 1)).toBe(true);
  });

  it('reports progress from waiting to done, with files and bytes', async () => {
    shared.progress.length = 0;
    await shared.import([write('short.txt', '第一条 短文。\n')]);
    expect(shared.progress[0]?.stage).toBe('waiting');
    expect(shared.progress.at(-1)).toMatchObject({ stage: 'done', filesDone: 1, fileCount: 1 });
    expect(shared.progress.map(progress => progress.stage)).toEqual(expect.arrayContaining(['reading', 'segmenting']));
  });

  it('keeps finished works and changes nothing else when it is cancelled', async () => {
    const { engine, ask, progress } = await openEngine();
    const folder = freshPath('many');
    mkdirSync(folder);
    for (let count = 0; count < 30; count += 1) writeFileSync(join(folder, `doc${count}.txt`), `第${count}条 内容。\n`);
    engine.grant('many', [folder]);
    const options = { workId: null, language: null, title: null, encoding: null };
    const { jobId } = await ask('startImport', { grantId: 'many', options });
    while (!progress.some(step => step.filesDone > 0)) await new Promise(resolve => setTimeout(resolve, 5));
    expect(await ask('cancelJob', { jobId })).toEqual({ cancelled: true });
    await engine.finished(jobId);
    const reports = await ask('importReports', { jobId });
    const works = await ask('works', {});
    expect(reports.length).toBeLessThan(30);
    expect(works.length - 1).toBeGreaterThanOrEqual(reports.length);
    for (const work of works) expect((await ask('openWork', { workId: work.id })).work.id).toBe(work.id);
    await engine.close();
  });
});

describe('search', () => {
  it('finds exactly what a scan of the folded texts finds, for 10,000 substrings of 1 to 12 characters', async () => {
    const { documents } = await shared.ask('openWork', { workId: shippedId });
    const clauses = [...(documents.zh?.clauses ?? []), ...(documents.en?.clauses ?? [])];
    const folded = clauses.map(clause => ({ id: clause.id, text: fold(clause.text).text }));
    const differing: string[] = [];
    for (const part of randomSubstrings(
      clauses.map(clause => clause.text),
      10_000,
    )) {
      const wanted = foldQuery(part);
      if (wanted.trim() === '') continue;
      const { hits } = await shared.ask('search', { ...query(`"${part}"`), works: [shippedId] });
      const expected = folded.filter(clause => clause.text.includes(wanted)).map(clause => clause.id);
      if (hits.map(hit => hit.clauseId).join() !== expected.join()) differing.push(part);
    }
    expect(differing).toEqual([]);
  });

  it('finds a work as soon as it is imported, and no more when it is removed', async () => {
    await shared.import([write('fleeting.txt', '第一条 昙花一现之文。\n')]);
    expect((await shared.ask('search', query('昙花一现'))).total).toBe(1);
    await shared.ask('removeWork', { workId: 'fleeting' });
    expect((await shared.ask('search', query('昙花一现'))).total).toBe(0);
  });
});

describe('removeWork and restoreWork', () => {
  it('bring a work back as it was', async () => {
    await shared.import([write('binned.txt', '第一条 去而复返。\n')]);
    const before = await shared.ask('openWork', { workId: 'binned' });
    await shared.ask('removeWork', { workId: 'binned' });
    expect((await shared.ask('listBin', {})).map(({ work }) => work.id)).toContain('binned');
    await expect(shared.ask('openWork', { workId: 'binned' })).rejects.toMatchObject({ code: 'work-unknown' });
    await shared.ask('restoreWork', { workId: 'binned' });
    expect(await shared.ask('openWork', { workId: 'binned' })).toEqual(before);
  });
});

describe('updateWork, setAlignment and realign', () => {
  it('keep what a person said of a work', async () => {
    await shared.import([write('titled.txt', '第一条 有题之文。\n')]);
    const { work } = await shared.ask('openWork', { workId: 'titled' });
    const { provenance, licence } = work;
    const details = {
      titles: { zh: '新题', en: 'New title' },
      date: '2019-04',
      tags: ['law/trial'],
      provenance,
      licence,
    };
    expect(await shared.ask('updateWork', { workId: 'titled', details })).toMatchObject(details);
  });

  it('never touch a locked link', async () => {
    const folder = dirname(write('lock.zh.txt', chineseLaw.replaceAll('试验', '锁定')));
    writeFileSync(join(folder, 'lock.en.txt'), englishLaw.replaceAll('rial', 'ock'));
    await shared.import([folder]);
    const { documents } = await shared.ask('openWork', { workId: 'lock' });
    const [zh, en] = [documents.zh?.clauses[1]?.id ?? '', documents.en?.clauses[2]?.id ?? ''];
    const crossed = { zh: [zh], en: [en], sentences: [], score: 1, origin: 'person', locked: true } as const;
    const [kept] = (await shared.ask('setAlignment', { workId: 'lock', links: [crossed] })).alignment;
    expect(kept).toMatchObject({ ...crossed, sentences: [{ zh: [{ clauseId: zh }], en: [{ clauseId: en }] }] });
    const { jobId } = await shared.ask('realign', { workId: 'lock' });
    await shared.engine.finished(jobId);
    expect((await shared.ask('openWork', { workId: 'lock' })).alignment).toContainEqual(kept);
  });

  it('align the sentences of an edited link, and leave those of the others', async () => {
    const folder = dirname(write('many.zh.txt', '第一条 委员会制定规则。代表可以发言。\n\n第二条 本法施行。\n'));
    const english =
      'Article 1 The Committee makes rules. Delegates may speak.\n\nArticle 2 This Law enters into force.\n';
    writeFileSync(join(folder, 'many.en.txt'), english);
    await shared.import([folder]);
    const { alignment } = await shared.ask('openWork', { workId: 'many' });
    const links = alignment.map((link, ordinal) => (ordinal === 0 ? { ...link, sentences: [] } : link));
    const saved = (await shared.ask('setAlignment', { workId: 'many', links })).alignment;
    expect(saved[0]?.sentences.map(({ zh, en }) => [zh.length, en.length])).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(saved.slice(1)).toEqual(alignment.slice(1));
    expect((await shared.ask('openWork', { workId: 'many' })).alignment).toEqual(saved);
  });

  it('refuse links to clauses that are not of the work', async () => {
    const link = { zh: ['nowhere.zh.0'], en: [], sentences: [], score: 1, origin: 'person', locked: false } as const;
    await expect(shared.ask('setAlignment', { workId: 'law', links: [link] })).rejects.toMatchObject({
      code: 'clause-unknown',
    });
  });
});

describe('rereadDocument', () => {
  it('reads the kept bytes again in the encoding that a person chooses', async () => {
    const bytes = Buffer.from('第一条 编码有误的文字，须重读。\n', 'utf8');
    await shared.import([write('coded.txt', bytes)], { encoding: 'windows-1252', language: 'zh' });
    const { jobId } = await shared.ask('rereadDocument', {
      workId: 'coded',
      language: 'zh',
      encoding: 'utf-8',
      asLanguage: null,
    });
    await shared.engine.finished(jobId);
    const { documents } = await shared.ask('openWork', { workId: 'coded' });
    expect(documents.zh?.clauses[0]?.text).toBe('第一条 编码有误的文字，须重读。');
  });
});

describe('traceToSource', () => {
  it('leads a range back to the same words in the source', async () => {
    const { documents } = await shared.ask('openWork', { workId: shippedId });
    const clause = documents.zh?.clauses[5];
    const start = clause?.text.indexOf('高质量') ?? -1;
    const place = await shared.ask('traceToSource', { clauseId: clause?.id ?? '', range: { start, end: start + 3 } });
    expect(place.text.replace(/\s/g, '')).toBe('高质量');
  });
});
