// The licences of everything that the app is made of: each package of the lock file that is not for development only, the
// word lists, the dictionary and the fonts. Electron's and Chromium's own lie beside the program.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules, root } from './folders.mjs';

const licenceFile = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** The packages that run, by place in the lock file: name, version, licence and the texts of their licences. */
export function runningPackages(lock = readLock()) {
  return Object.entries(lock.packages)
    .filter(([place, { dev, devOptional, optional, link }]) => place && !dev && !devOptional && !optional && !link)
    .map(([place, { version, license }]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, licence: license ?? 'see its text', texts: licenceTexts(join(root, place)) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** The whole file of notices. Packages with the very same text share one printing of it. */
export function thirdPartyNotices(packages = runningPackages()) {
  const printed = new Map();
  for (const one of packages) {
    const text = one.texts.join('\n\n') || `(The package brings no text of its licence, which is ${one.licence}.)`;
    printed.set(text, [...(printed.get(text) ?? []), one]);
  }
  const line = '-'.repeat(80);
  const sections = [...printed].map(([text, of]) => {
    const names = of.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `${line}\n${names.join('\n')}\n${line}\n\n${text.trim()}\n`;
  });
  return `${introduction(packages.length)}\n${sections.join('\n')}\n${wordLists()}`;
}

function introduction(count) {
  return `Duidu is made with the work of others. This file holds the licences of the ${count} packages in its lock file that
run in it, and of its word lists. Those of Electron and Chromium are in LICENSE.electron.txt and LICENSES.chromium.html.
Made by electron/tools/third-party-notices.mjs.
`;
}

/** cppjieba comes inside nodejieba; the dictionary that the build makes has its licence beside it. */
function wordLists() {
  const cppjieba = join(modules, 'nodejieba', 'submodules', 'cppjieba');
  const line = '-'.repeat(80);
  return `${line}\ncppjieba and its word lists (MIT)\n${line}\n\n${licenceTexts(cppjieba).join('\n\n').trim()}\n
${line}\nCC-CEDICT (CC BY-SA 4.0): see CC-CEDICT-LICENCE.txt beside the dictionary\n${line}\n`;
}

function licenceTexts(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter(name => licenceFile.test(name));
  return names.sort().map(name => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'));
}

function readLock() {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
}
