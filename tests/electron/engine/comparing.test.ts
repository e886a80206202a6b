import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultIgnored } from '../../../corpus/compare/compared-text';
import { defaultPhraseOptions } from '../../../corpus/compare/repeated-phrases';
import { shippedStanceVerbs } from '../../../corpus/compare/stance-verbs';
import type { Clause } from '../../../corpus/model/clause';
import type { Language } from '../../../corpus/model/language';
import { openEngine } from './test-engine';
import type { TestEngine } from './test-engine';

const workId = 'second-brf-joint-communique';

/** By hand: what 我们 does in each paragraph; the em-dash sub-clauses follow paragraph 6. */
const chineseGold = `1 欢迎/2 重申 相信/3 忆及 重申/4 期待/5 赞赏/6 将 期待/—— 坚持 强调 尊重 认为/—— 坚持 支持 重视 鼓励/—— 追求 致力于
7 决心 支持/8 欢迎 将/9 强调/10 决心 强调/11 重视 鼓励/12 呼吁 鼓励/13 希望 将/14 努力 鼓励 鼓励/15 支持/16 支持 支持/17 努力 强调 欢迎 重视
18 支持 呼吁/19 认识到 鼓励 认识到/20 支持/21 期待/22 赞赏 鼓励 鼓励/23 期待 支持/24 鼓励 同意/25 支持 呼吁 期待/26 应 鼓励 强调/27 支持
28 将 鼓励/29 鼓励 欢迎/30 支持 鼓励 鼓励/31 强调 重视/32 注意到/33 相信 欢迎/34 重视/35 期待/36 欢迎/37 欢迎/38 感谢`;
const englishGold = `1 welcome/2 reaffirm believe/3 recall reaffirm/4 look forward to/5 appreciate/6 pursue look forward to/— uphold stress respect consider
— uphold support attach importance to encourage/— pursue be committed to/7 be determined to support/8 welcome will/9 stress/10 be determined to stress
11 attach importance to encourage/12 call on encourage/13 hope will/14 endeavour to encourage encourage/15 support/16 support support
17 endeavour to stress welcome attach importance to/18 support call on/19 recognize encourage recognize/20 support/21 look forward to
22 appreciate encourage encourage/23 look forward to support/24 encourage agree/25 support call on look forward to/26 should encourage stress
27 support/28 will encourage/29 encourage welcome/30 support encourage encourage/31 stress attach importance to/32 note/33 believe welcome
34 attach importance to/35 look forward to/36 welcome/37 welcome/38 express`;

let shared: TestEngine;
let clauses: readonly Clause[];
beforeAll(async () => {
  shared = await openEngine();
  const { documents } = await shared.ask('openWork', { workId });
  clauses = [...(documents.zh?.clauses ?? []), ...(documents.en?.clauses ?? [])];
});
afterAll(() => shared.engine.close());

/** `label verbs` of every paragraph, in the shape of the gold. */
async function formulasOf(language: Language): Promise<string[]> {
  const tables = await shared.ask('formulas', { works: [workId], verbs: null, forms: ['explicit'] });
  const { rows } = tables[language];
  const found = rows.flatMap(row => row.cells.flat()).filter(formula => /^(我们|we)$/i.test(formula.subject));
  return clauses
    .filter(clause => clause.language === language && found.some(formula => formula.clauseId === clause.id))
    .map(clause => {
      const own = found.filter(formula => formula.clauseId === clause.id).sort((a, b) => a.verb.start - b.verb.start);
      return [clause.label, ...own.map(formula => formula.lemma)].join(' ');
    });
}

function clauseId(language: Language, label: string): string {
  const clause = clauses.find(one => one.language === language && one.label === label && one.kind === 'paragraph');
  return clause?.id ?? 'none';
}

describe('formulas', () => {
  it.each([
    ['zh', chineseGold],
    ['en', englishGold],
  ] as const)('finds the %s formulas that a person finds, and few others', async (language, text) => {
    const gold = text.split(/[/\n]/);
    const found = await formulasOf(language);
    const right = found.filter(line => gold.includes(line)).length;
    expect(right / gold.length, found.filter(line => !gold.includes(line)).join('; ')).toBeGreaterThanOrEqual(0.95);
    expect(right / found.length).toBeGreaterThanOrEqual(0.95);
  });

  it('takes the whole shipped list, as the window sends it', async () => {
    const request = { works: [workId], forms: ['explicit' as const] };
    const sent = await shared.ask('formulas', { ...request, verbs: shippedStanceVerbs });
    expect(sent).toEqual(await shared.ask('formulas', { ...request, verbs: null }));
  });
});

describe('compare', () => {
  it('sets two clauses against each other in both languages', async () => {
    const members = ['17', '23'].map(label => ({ clauseId: clauseId('zh', label), range: null }));
    const { sides } = await shared.ask('compare', { members, ignored: defaultIgnored });
    expect(sides.map(side => side.language)).toEqual(['zh', 'en']);
    for (const { members: shown, diffs } of sides) {
      const rebuilt = diffs[0]?.spans.map(span => shown[1]?.text.slice(span.right.start, span.right.end)).join('');
      expect(rebuilt).toBe(shown[1]?.text);
    }
  });

  it('compares a selection with the sentences that stand for it', async () => {
    const members = ['17', '23'].map(label => ({ clauseId: clauseId('zh', label), range: { start: 5, end: 9 } }));
    const { sides } = await shared.ask('compare', { members, ignored: defaultIgnored });
    expect(sides[1]?.members[0]?.text).toMatch(/^We will endeavour to build infrastructure[^.]*\.$/);
  });

  it.each([[[]], [['17']], [['1', '2', '3', '4', '5', '7', '8']]])('refuses members %j', async labels => {
    const members = labels.map(label => ({ clauseId: clauseId('zh', label), range: null }));
    const asked = shared.ask('compare', { members, ignored: defaultIgnored });
    await expect(asked).rejects.toMatchObject({ code: 'comparison-size' });
  });

  it('compares a clause with itself', async () => {
    const member = { clauseId: clauseId('zh', '17'), range: null };
    const { sides } = await shared.ask('compare', { members: [member, member], ignored: defaultIgnored });
    expect(sides[0]?.diffs[0]?.likeness).toBe(1);
  });

  it('says that a clause is unknown', async () => {
    const members = [`${workId}.zh.none`, clauseId('zh', '17')].map(id => ({ clauseId: id, range: null }));
    const asked = shared.ask('compare', { members, ignored: defaultIgnored });
    await expect(asked).rejects.toMatchObject({ code: 'clause-unknown' });
  });
});

describe('questions of the whole text', () => {
  it('lists phrases that return, each at places that read so', async () => {
    const request = { works: null, language: 'zh' as const, options: defaultPhraseOptions, limit: 100 };
    const { phrases } = await shared.ask('phrases', request);
    const phrase = phrases.find(one => one.text === '一带一路');
    expect(phrase?.places.length).toBeGreaterThan(20);
    for (const { clauseId: id, range } of phrase?.places ?? []) {
      expect(clauses.find(clause => clause.id === id)?.text.slice(range.start, range.end)).toBe('一带一路');
    }
  });

  it('renders a phrase with the places on both sides', async () => {
    const report = await shared.ask('renderings', { works: null, phrase: '鼓励', language: 'zh' });
    expect(report.renderings[0]).toMatchObject({ text: 'encourage', isAccepted: true });
    const [unit] = report.renderings[0]?.units ?? [];
    const printed = clauses.find(clause => clause.id === unit?.rendering.clauseId)?.text;
    expect(printed?.slice(unit?.rendering.range.start, unit?.rendering.range.end).toLowerCase()).toMatch(/^encourag/);
  });

  it('finds nothing gone or new between a work and itself', async () => {
    const diffs = await shared.ask('diffWorks', { left: workId, right: workId });
    expect(diffs.map(diff => diff.language)).toEqual(['zh', 'en']);
    for (const { counts } of diffs) expect(counts).toMatchObject({ same: 115, gone: 0, new: 0, changed: 0 });
  });

  it('fills a slot and finds clauses like one', async () => {
    const table = await shared.ask('slot', { works: null, pattern: '加强 * 合作', language: 'zh' });
    expect(table.fillers[0]).toMatchObject({ text: '务实' });
    const member = { clauseId: clauseId('zh', '18'), range: null };
    const similar = await shared.ask('similar', { member, limit: 5, works: null });
    expect(similar.map(one => one.clauseId)).not.toContain(member.clauseId);
    expect(similar).toHaveLength(5);
  });
});
