import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from './app-fixture';

/** A memorandum that was invented for the tests, beside the shipped work. */
const lake = {
  zh: '湖畔合作备忘录\n\n1. 双方重视湖水治理。\n\n2. 双方鼓励设立灯塔基金，加强务实合作。\n\n3. 双方支持渔民修船。\n',
  en: 'Memorandum of Lakeside Cooperation\n\n1. Both sides value the care of the lake.\n\n2. Both sides encourage a lighthouse fund and strengthen practical cooperation.\n\n3. Both sides support fishers in mending boats.\n',
};
const amended = {
  zh: lake.zh.replace('灯塔基金', '灯塔专款'),
  en: lake.en.replace('a lighthouse fund', 'a lighthouse grant'),
};

/** Put the memorandum into the library of a profile while the app is closed; once more, and its next edition takes its place. */
export async function importLake(profile: string, edition: 'first' | 'next'): Promise<void> {
  await mkdir(profile, { recursive: true });
  const texts = edition === 'first' ? lake : amended;
  const files = [join(profile, 'lake.zh.txt'), join(profile, 'lake.en.txt')] as const;
  await writeFile(files[0], texts.zh);
  await writeFile(files[1], texts.en);
  const cli = join(checkout, 'dist', 'electron', 'duidu.cjs');
  const options = ['--work', 'lake', '--library', join(profile, 'library')];
  execFileSync(process.execPath, [cli, 'import', ...files, ...options]);
}
