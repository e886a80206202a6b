import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, printTable, ratio } from './figures';
import { type PackedPrograms, packPrograms } from './packed-programs';
import { PackedRun } from './packed-run';

/**
 * The packed app beside an Electron window that shows one word, packed the same way: time from starting the process to
 * the first readable words, time to the first hit of a search typed at once, and memory of all processes at rest.
 *
 * The three kinds of start take turns, so that whatever else the machine does meets all of them. "First start"
 * has no library yet and reads the communiqué into one; "start" opens it where it is. `--rounds=5` and `--rest=45` seconds by default.
 */
const roundCount = Number(process.argv.find(word => word.startsWith('--rounds='))?.split('=')[1] ?? 5);
/** Until the engine has read its dictionaries, let go of them, and the page has nothing left to do. */
const restMilliseconds = Number(process.argv.find(word => word.startsWith('--rest='))?.split('=')[1] ?? 45) * 1_000;
const goals: readonly (readonly [string, string, number])[] = [
  ['first words, ms', 'Duidu, start', 1.5],
  ['memory (PSS), MB', 'Duidu, start', 1.6],
  ['memory (PSS), MB', 'Duidu, first start', 1.6],
];

interface Start {
  readonly name: string;
  readonly program: string;
  readonly profile: string;
}

/** What one start took, by the title of its row. */
type Figures = Readonly<Record<string, number>>;

const scratch = mkdtempSync(join(tmpdir(), 'duidu-bench-'));
const measured = new Map<string, Figures[]>();
try {
  const programs = await packPrograms(process.cwd(), scratch);
  await rounds(programs);
  report();
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

async function rounds({ app, emptyWindow }: PackedPrograms): Promise<void> {
  const kept = join(scratch, 'kept');
  await leaveAPlace(app, kept);
  for (let round = 0; round < roundCount; round += 1) {
    await note({ name: 'empty window', program: emptyWindow, profile: join(scratch, `empty-${round}`) }, startAndRest);
    await note({ name: 'Duidu, first start', program: app, profile: join(scratch, `first-${round}`) }, startAndRest);
    await note({ name: 'Duidu, start', program: app, profile: kept }, startAndRest);
    await note({ name: 'Duidu, first start', program: app, profile: join(scratch, `asked-${round}`) }, startAndAsk);
    await note({ name: 'Duidu, start', program: app, profile: kept }, startAndAsk);
  }
}

/** A first start, until the window has been kept as it is: that is what the next start draws first. */
async function leaveAPlace(program: string, profile: string): Promise<void> {
  const run = await PackedRun.start(program, profile);
  await run.firstWords();
  await run.page.waitForTimeout(12_000);
  await run.end();
}

async function note(start: Start, measure: (start: Start) => Promise<Figures>): Promise<void> {
  const figures = await measure(start);
  measured.set(start.name, [...(measured.get(start.name) ?? []), figures]);
  console.log(start.name, JSON.stringify(figures));
}

async function startAndRest({ program, profile }: Start): Promise<Figures> {
  const run = await PackedRun.start(program, profile);
  try {
    const words = await run.firstWords();
    const { pss, rss, processCount } = await run.memory(restMilliseconds);
    return { 'first words, ms': words, 'memory (PSS), MB': pss, 'memory (RSS), MB': rss, processes: processCount };
  } finally {
    await run.end();
  }
}

/** Ask as soon as there is a box to ask in, and wait for the first place that is marked. */
async function startAndAsk({ program, profile }: Start): Promise<Figures> {
  const run = await PackedRun.start(program, profile);
  try {
    await run.page.locator('[data-search-box]').fill('第三方市场合作', { timeout: 60_000 });
    await run.page.getByRole('tabpanel').locator('mark').first().waitFor({ timeout: 60_000 });
    const found = Date.now() - run.started;
    return { 'first hit, ms': found, 'words known at the first hit': Number(areWordsKnown(profile)) };
  } finally {
    await run.end();
  }
}

/** Whether the dictionary has been read and the words of the shipped work found: they are files of the library then. */
function areWordsKnown(profile: string): boolean {
  const works = join(profile, 'library', 'works');
  if (!existsSync(works)) return false;
  return readdirSync(works, { recursive: true }).some(name => String(name).includes('tokens'));
}

function middle(name: string, title: string): number {
  return median((measured.get(name) ?? []).flatMap(figures => figures[title] ?? []));
}

function report(): void {
  const titles = [...new Set([...measured.values()].flat().flatMap(figures => Object.keys(figures)))];
  const names = [...measured.keys()];
  const written = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(0));
  const rows = titles.map(title => [
    title,
    ...names.map(name => written(middle(name, title))),
    ...names.slice(1).map(name => share(name, title)),
  ]);
  console.log(`\nmedians of ${roundCount} rounds in turns; ratios are to the empty window\n`);
  printTable([['', ...names, ...names.slice(1).map(name => `${name.replace('Duidu, ', '')} ÷ empty`)], ...rows]);
  console.log('');
  for (const [title, name, goal] of goals) {
    const held = middle(name, title) / middle('empty window', title) <= goal;
    console.log(`${name}, ${title}: ${share(name, title)}, goal ${goal.toFixed(1)} ×: ${held ? 'held' : 'MISSED'}`);
  }
  for (const name of names.slice(1)) {
    const hit = middle(name, 'first hit, ms');
    console.log(`${name}, first hit: ${written(hit)} ms, goal 2500 ms: ${hit <= 2_500 ? 'held' : 'MISSED'}`);
  }
}

function share(name: string, title: string): string {
  const floor = middle('empty window', title);
  return Number.isNaN(floor) ? '' : ratio(middle(name, title), floor);
}

export {};
