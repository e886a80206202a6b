// node electron/tools/test-package.mjs [FILE.deb]: installs the deb, uses it as an ordinary user with the sandbox on,
// and removes it. Where the deb cannot be installed (no root, or Duidu is there already) it is unpacked and run.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { filesOf } from './dist-archives.mjs';
import { releaseFolder } from './stage-app.mjs';
import { runTool } from './setup.mjs';

const run = (command, ...args) => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const failures = [];

/** Say whether something holds, and remember when it does not. */
function check(sentence, holds, found = '') {
  console.log(`${holds ? '✓' : '✗'} ${sentence}${holds || found === '' ? '' : `: ${found}`}`);
  if (!holds) failures.push(sentence);
}

/** The newest deb of `npm run dist`. */
function newestDeb() {
  const debs = ['packages', 'for-tests'].flatMap(folder => {
    const place = join(releaseFolder, folder);
    return existsSync(place) ? readdirSync(place).map(name => join(place, name)) : [];
  });
  const [newest] = debs.filter(file => file.endsWith('.deb')).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (newest === undefined) throw new Error('There is no deb yet: run npm run dist first.');
  return newest;
}

/** What the file says of itself, and what is in it. */
async function checkContents(deb, tree) {
  const field = name => run('dpkg-deb', '--field', deb, name).trim();
  check('the package is named duidu and has a version', field('Package') === 'duidu' && /^\d/.test(field('Version')));
  check('it depends on what Electron links to', /libgtk-3-0.*libnss3.*libasound2.*libgbm1/.test(field('Depends')));
  const names = filesOf(tree);
  const has = pattern => names.some(name => pattern.test(name));
  check(
    'it has a desktop entry, icons and a kind for TMX',
    [
      /^usr\/share\/applications\/duidu\.desktop$/,
      /^usr\/share\/icons\/hicolor\/256x256\/apps\/duidu\.png$/,
      /^usr\/share\/mime\/packages\/duidu\.xml$/,
    ].every(has),
  );
  const entry = readFileSync(join(tree, 'usr/share/applications/duidu.desktop'), 'utf8');
  check(
    'the desktop entry opens files, and keeps the sandbox',
    /^Exec=.* %F$/m.test(entry) && !entry.includes('no-sandbox'),
  );
  check(
    'it offers itself for every kind it reads',
    ['pdf', 'wordprocessingml', 'epub', 'plain', 'markdown', 'html', 'tmx'].every(kind =>
      entry.match(/^MimeType=(.*)$/m)?.[1]?.includes(kind),
    ),
  );
  check(
    'licences and notices come with it',
    ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt', 'CC-CEDICT-LICENCE.txt'].every(name =>
      names.some(path => basename(path) === name),
    ) && names.some(path => basename(path) === 'LICENSES.chromium.html'),
  );
  const { listPackage } = await import('@electron/asar');
  const packed = listPackage(join(tree, 'opt/Duidu/resources/app.asar'), { isPack: false });
  const forDevelopers = [...names, ...packed].filter(name => /\.map$|\.ts$|node_modules|\/tests\//.test(name));
  check('nothing for developers is in it', forDevelopers.length === 0, forDevelopers.slice(0, 3).join(', '));
  check('nodejieba and its words lie unpacked', has(/app\.asar\.unpacked\/dist\/native\/nodejieba\.node$/));
}

/** The program's own switches, read from its bytes, and one tried. */
async function checkFuses(program) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(program);
  const isOn = name => wire[FuseV1Options[name]] === '1'.charCodeAt(0);
  const off = ['RunAsNode', 'EnableNodeOptionsEnvironmentVariable', 'EnableNodeCliInspectArguments'];
  const on = ['OnlyLoadAppFromAsar', 'EnableEmbeddedAsarIntegrityValidation'];
  check(
    `off: ${off.join(', ')}`,
    off.every(name => !isOn(name)),
  );
  check(`on: ${on.join(', ')}`, on.every(isOn));
  const env = { ELECTRON_RUN_AS_NODE: '1', PATH: process.env.PATH };
  const words = ['--no-sandbox', '-e', 'console.log("I am Node")'];
  const tried = spawnSync(program, words, { env, encoding: 'utf8', timeout: 10_000 });
  check('it cannot be made to run as Node', !tried.stdout.includes('I am Node'));
}

/** Use it as a person does: read, search, mark, open a file; and find the mark again after a restart. */
async function useApp(app, home) {
  const file = join(home, 'clauses.txt');
  await writeFile(file, '第一条\u3000双方鼓励扩大贸易。\n\n第二条\u3000双方重视绿色发展。\n');
  await chmod(file, 0o644);
  const page = await app.start();
  await page.getByText('阿塞拜疆总统阿利耶夫').first().waitFor({ timeout: 60_000 });
  check('the communiqué opens at the first start', true);
  check('the page runs in Chromium’s sandbox', app.sandboxStates().includes('2'), app.sandboxStates().join());
  await page.locator('[data-search-box]').fill('第三方市场合作');
  await page.getByRole('tabpanel').locator('mark').first().waitFor({ timeout: 60_000 });
  check('a search finds its place', true);
  await page.keyboard.press('F3');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('[data-clause-id]', { hasText: '我们重视通关便利化' }).first().click();
  await page.keyboard.press('1');
  await page.keyboard.press('Alt+2');
  await page.getByRole('article').first().waitFor();
  await page.locator('[data-save-state="saved"]').first().waitFor();
  check('a highlight is saved', true);
  await app.openFile(file);
  await page.getByText('clauses.txt').first().waitFor({ timeout: 60_000 });
  check('a file opened with the app reaches the running window', true);
  await app.close();
  const again = await app.start();
  await again.locator('[data-save-state="saved"]').first().waitFor({ timeout: 60_000 }); // it listens now
  await again.keyboard.press('Alt+2');
  await again.getByRole('article').first().waitFor({ timeout: 60_000 });
  check('the highlight is there after a restart', true);
  await app.close();
  const asked = app.command(['search', '第三方市场合作', '--json']);
  check(
    'the command line answers from the same library, without a display',
    asked.status === 0 && JSON.parse(asked.stdout).total > 0,
    `${asked.status} ${asked.stderr}`,
  );
  check('and ends with 2 on wrong usage', app.command(['show']).status === 2);
  const logs = join(home, '.config', 'Duidu', 'logs');
  const words = existsSync(logs)
    ? readdirSync(logs)
        .map(name => readFileSync(join(logs, name), 'utf8'))
        .join('')
    : '';
  check('the log holds no text of a document', !/[\u4e00-\u9fff]/.test(words));
}

function removed() {
  run('dpkg', '--purge', 'duidu');
  const left = ['/opt/Duidu', '/usr/bin/duidu', '/usr/share/applications/duidu.desktop'].filter(place => {
    try {
      return lstatSync(place);
    } catch {
      return false;
    }
  });
  check('it is removed and leaves nothing of its own behind', left.length === 0, left.join(', '));
}

/** Try a deb; answers 0 when everything held. */
export async function testPackage(deb = newestDeb()) {
  const { InstalledApp } = await import('./installed-app.mjs');
  console.log(`\ntrying ${basename(deb)}`);
  const scratch = await mkdtemp(join(tmpdir(), 'duidu-package-'));
  await chmod(scratch, 0o755);
  const tree = join(scratch, 'tree');
  const mayInstall = process.getuid?.() === 0 && spawnSync('dpkg-query', ['-W', 'duidu']).status !== 0;
  const home = join(scratch, 'home');
  const app = new InstalledApp(mayInstall ? '/usr/bin/duidu' : join(tree, 'opt/Duidu/duidu'), home);
  try {
    await mkdir(home);
    run('dpkg-deb', '--extract', deb, tree);
    await checkContents(deb, tree);
    await checkFuses(join(tree, 'opt/Duidu/duidu'));
    if (mayInstall) run('dpkg', '--install', deb);
    check(mayInstall ? 'it installs' : 'it is unpacked, since it may not be installed here', true);
    await app.makeUser();
    await useApp(app, home);
    if (mayInstall) removed();
    check('the person’s notes are still theirs', existsSync(join(home, '.config', 'Duidu', 'safety')));
  } finally {
    await app.end();
    if (mayInstall) spawnSync('dpkg', ['--purge', 'duidu']);
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
  console.log(failures.length === 0 ? '\nthe package holds' : `\n${failures.length} things did not hold`);
  return failures.length === 0 ? 0 : 1;
}

await runTool(import.meta.url, () => testPackage(process.argv[2]));
