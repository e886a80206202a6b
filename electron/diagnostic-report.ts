import { readdirSync, readFileSync, statSync } from 'node:fs';
import { arch, homedir, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { currentFormat } from './profile/check-profile';
import { logFolder } from './log';

/** Lines of the log that go into a report. */
const mostLines = 200;
/** Parts of a profile whose sizes tell something; their contents stay where they are. */
const parts = ['library', 'safety', 'IndexedDB', 'settings.json', 'window.json', 'recent-works.json', 'logs'];

/** What a report is made of, beside what the machine says of itself. */
export interface ReportFacts {
  readonly profile: string;
  readonly version: string;
  readonly language: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
}

/**
 * A report that a person may send to somebody: versions, the machine, how large each part of the profile is, and the
 * end of the log. No text, title, note or query, and no name of the person's folder.
 */
export function diagnosticReport({ profile, version, language, versions }: ReportFacts): string {
  const { electron, chrome, node } = versions;
  const sizes = parts.map(part => `  ${part}: ${describeSize(join(profile, part))}`);
  const lines = [
    `Duidu ${version} (${language}), profile format ${currentFormat}`,
    `Electron ${electron ?? '-'}, Chromium ${chrome ?? '-'}, Node ${node ?? '-'}`,
    `${platform()} ${release()} ${arch()}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    'Profile:',
    ...sizes,
    `Log, last ${mostLines} lines:`,
    ...lastLines(join(logFolder(profile), 'duidu.log')),
  ];
  return `${withoutHome(lines.join('\n'))}\n`;
}

function describeSize(path: string): string {
  const files = filesBelow(path);
  if (files === null) return 'none';
  return `${files.length} files, ${files.reduce((sum, size) => sum + size, 0)} bytes`;
}

/** Bytes of each file; `null` when there is nothing of that name. */
function filesBelow(path: string): number[] | null {
  try {
    const found = statSync(path);
    if (!found.isDirectory()) return [found.size];
    return readdirSync(path).flatMap(name => filesBelow(join(path, name)) ?? []);
  } catch {
    return null;
  }
}

function lastLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-mostLines);
  } catch {
    return ['  none'];
  }
}

/** A home folder's name is often a person's. */
function withoutHome(text: string): string {
  return text.replaceAll(homedir(), '~');
}
