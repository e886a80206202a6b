#!/usr/bin/env node
// Stands in for fpm, which electron-builder calls to make a deb and which is in no registry of ours: makes a deb with
// Debian's own dpkg-deb. SOURCE_DATE_EPOCH makes it the same each time (dpkg-deb sorts, and cuts all times to it).
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  lutimesSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Options that come without a value. */
const alone = new Set(['--force', '--debug', '--deb-no-default-config-files']);

/** fpm's command line: options by name, with every value of those that repeat; inputs are `from=to`. */
function readCommandLine(words) {
  const options = new Map();
  const inputs = [];
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (alone.has(word)) continue;
    if (!word.startsWith('-')) inputs.push(word);
    else options.set(word, [...(options.get(word) ?? []), words[(place += 1)]]);
  }
  return { one: name => options.get(name)?.[0] ?? '', all: name => options.get(name) ?? [], inputs };
}

/** Copy each input to its place. A folder's contents go in when its name ends with a slash. */
function fillTree(tree, inputs) {
  for (const input of inputs) {
    const cut = input.lastIndexOf('=');
    const [from, to] = [input.slice(0, cut), join(tree, input.slice(cut + 1))];
    mkdirSync(from.endsWith('/') ? to : dirname(to), { recursive: true });
    cpSync(from, to, { recursive: true });
    if (!from.endsWith('/')) chmodSync(to, 0o644);
  }
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', tree]);
}

/** The description as a control file wants it: what it is on one line, then lines that begin with a space. */
function describe(text) {
  const [first = '', ...rest] = text.split('\n');
  return [first.trim(), ...rest.map(line => (line.trim() === '' ? ' .' : ` ${line.trim()}`))].join('\n');
}

function controlFile({ one, all }, kilobytes) {
  const homepage = one('--url');
  const fields = [
    ['Package', one('--name')],
    ['Version', one('--version')],
    ['Architecture', one('--architecture')],
    ['Maintainer', one('--maintainer')],
    ['Installed-Size', String(kilobytes)],
    ['Depends', [...all('-d'), ...all('--depends')].join(', ')],
    ['Recommends', all('--deb-recommends').join(', ')],
    ['Section', one('--category') || 'misc'],
    ['Priority', one('--deb-priority') || 'optional'],
    ['Homepage', /\.invalid\/?$/.test(homepage) ? '' : homepage],
    ['Description', describe(one('--description'))],
  ];
  return fields.flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}\n`])).join('');
}

function sizeOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? sizeOf(path) : statSync(path).size);
  }, 0);
}

/** Give folders too the time of the source. */
function settle(place, time) {
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    const path = join(place, entry.name);
    if (entry.isDirectory()) settle(path, time);
    lutimesSync(path, time, time);
  }
  lutimesSync(place, time, time);
}

function makeDeb(line) {
  const scratch = mkdtempSync(join(tmpdir(), 'duidu-deb-'));
  try {
    const tree = join(scratch, 'tree');
    fillTree(tree, line.inputs);
    const control = join(tree, 'DEBIAN');
    mkdirSync(control, { mode: 0o755 });
    writeFileSync(join(control, 'control'), controlFile(line, Math.ceil(sizeOf(tree) / 1024)), { mode: 0o644 });
    for (const [option, name] of [
      ['--after-install', 'postinst'],
      ['--after-remove', 'postrm'],
    ]) {
      copyFileSync(line.one(option), join(control, name));
      chmodSync(join(control, name), 0o755);
    }
    settle(tree, Number(process.env.SOURCE_DATE_EPOCH ?? 0));
    const compression = { gz: 'gzip', zst: 'zstd' }[line.one('--deb-compression')] ?? 'xz';
    const build = ['--root-owner-group', '--threads-max=1', `-Z${compression}`, '--build', tree, line.one('--package')];
    execFileSync('dpkg-deb', build, { stdio: ['ignore', 'ignore', 'inherit'] });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const line = readCommandLine(process.argv.slice(2));
if (line.one('-t') !== 'deb') {
  console.error(`This stand-in makes no ${line.one('-t')}: install fpm, and see electron/README.md.`);
  process.exit(1);
}
makeDeb(line);
