// npm run dist: packs the app into release/: a folder, tar.gz, zip and deb, all that can be made without a download.
//   --release      refuse to pack any Electron but the one that package.json names
//   --only=zip,deb make only these, beside the folder (names: tar.gz, zip, deb)
//   --check        install the deb and try it as a person does (test-package.mjs)
//   --win --mac --linux with targets go to electron-builder as they are, and need its downloads
import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { filesOf, hashOf, makeTar, makeZip } from './dist-archives.mjs';
import { root } from './folders.mjs';
import { releaseFolder, stageApp } from './stage-app.mjs';
import { runStep } from './run-step.mjs';
import { runTool, setUp } from './setup.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const wanted = manifest.devDependencies.electron;

/** Seconds since 1970 that every file in a package carries: the last commit's, unless SOURCE_DATE_EPOCH says so. */
function sourceTime() {
  const given = process.env.SOURCE_DATE_EPOCH;
  if (given) return Number(given);
  try {
    return Number(
      execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return Math.floor(lstatSync(join(root, 'package.json')).mtimeMs / 1_000); // a copy without its history
  }
}

/** Whether a package made with this runtime may be given to people; says which one it is either way. */
function judgeRuntime(runtime, insist) {
  const isForPeople = runtime.source !== 'fallback' && runtime.version === wanted;
  console.log(
    `Electron ${runtime.version}, ${runtime.source === 'fallback' ? 'the fallback of the tests' : runtime.folder}`,
  );
  if (isForPeople) return true;
  const why = `package.json names Electron ${wanted}, which could not be had here`;
  if (insist) throw new Error(`No package was made: ${why}, and a release is made with nothing else.`);
  console.log(`These packages are FOR TESTS ONLY, not for people: ${why}.`);
  return false;
}

/** Settings over electron-builder.yml for the runtime at hand. */
function builderConfig(runtime, { isForPeople, output, time }) {
  const hasFileFuse = Number(runtime.version.split('.')[0]) >= 29;
  return {
    extends: join(root, 'electron-builder.yml'),
    electronVersion: runtime.version,
    electronDist: runtime.folder,
    directories: { app: join(releaseFolder, 'stage'), output, buildResources: join(root, 'electron', 'packaging') },
    buildVersion: String(time),
    ...(hasFileFuse ? { electronFuses: { grantFileProtocolExtraPrivileges: false } } : {}),
    ...(isForPeople ? {} : { deb: { compression: 'gz', artifactName: '${name}-test_${version}_${arch}.${ext}' } }),
  };
}

async function packWithBuilder(runtime, targets, options) {
  const settings = join(releaseFolder, 'electron-builder.json');
  await writeFile(settings, JSON.stringify(builderConfig(runtime, options), null, 2));
  const cli = join(root, 'node_modules', 'electron-builder', 'out', 'cli', 'cli.js');
  const env = {
    SOURCE_DATE_EPOCH: String(options.time),
    CUSTOM_FPM_PATH: join(root, 'electron', 'tools', 'fpm.mjs'),
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
  };
  const code = await runStep(process.execPath, [cli, '--config', settings, '--publish', 'never', ...targets], {
    env,
    minutes: 30,
  });
  if (code !== 0) throw new Error('electron-builder could not make the packages.');
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What was made, and what it is made of. */
async function report(folder, files) {
  const size = name => lstatSync(join(folder, name)).size;
  const names = filesOf(folder);
  const sum = names.reduce((total, name) => total + size(name), 0);
  const ours = names.filter(name => name.startsWith('resources/'));
  console.log(`\n${basename(folder)}/  ${names.length} files, ${megabytes(sum)}; ours of it:`);
  const parts = [
    ['resources/app.asar', name => name === 'resources/app.asar'],
    ['native (nodejieba, its words)', name => name.includes('/native/')],
    ['data (CC-CEDICT, PDF fonts)', name => name.includes('/data/')],
    ['documents (the shipped work)', name => name.includes('/documents/')],
  ];
  for (const [title, belongs] of parts) {
    console.log(
      `  ${title.padEnd(32)} ${megabytes(ours.filter(belongs).reduce((total, name) => total + size(name), 0))}`,
    );
  }
  const lines = [];
  for (const file of files) {
    const hash = await hashOf(file);
    lines.push(`${hash}  ${basename(file)}`);
    console.log(`${basename(file).padEnd(36)} ${megabytes(lstatSync(file).size).padStart(9)}  ${hash}`);
  }
  return lines;
}

/** Make the packages that need no download; answers their folder and files. `check`: they will be tried here. */
export async function packHere({ release = false, check = false, only = ['tar.gz', 'zip', 'deb'] } = {}) {
  const runtime = await setUp(check ? { test: true } : {});
  const isForPeople = judgeRuntime(runtime, release);
  const built = await runStep(process.execPath, ['electron/tools/build.mjs']);
  if (built !== 0) throw new Error('The app could not be built.');
  await stageApp();
  const time = sourceTime();
  const output = join(releaseFolder, isForPeople ? 'packages' : 'for-tests');
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const targets = only.includes('deb') ? ['dir', 'deb'] : ['dir'];
  await packWithBuilder(runtime, ['--linux', ...targets, '--x64'], { isForPeople, output, time });
  const folder = join(output, 'linux-unpacked');
  const name = `${manifest.name}${isForPeople ? '' : '-test'}`;
  const archive = ending => join(output, `${name}-${manifest.version}-linux-x64.${ending}`);
  if (only.includes('tar.gz')) makeTar(folder, archive('tar.gz'), time);
  if (only.includes('zip')) await makeZip(folder, archive('zip'), time);
  const deb = join(output, `${name}_${manifest.version}_amd64.deb`);
  const files = [
    ...['tar.gz', 'zip'].filter(one => only.includes(one)).map(archive),
    ...(only.includes('deb') ? [deb] : []),
  ];
  const lines = await report(folder, files);
  await writeFile(join(output, 'SHA256SUMS'), `${lines.join('\n')}\n`);
  return { folder, files, deb, isForPeople, runtime };
}

await runTool(import.meta.url, async () => {
  const words = process.argv.slice(2);
  const release = words.includes('--release');
  const systems = words.filter(word => !/^--(release|check|only=.*)$/.test(word));
  if (systems.length > 0) {
    const runtime = await setUp();
    judgeRuntime(runtime, true);
    await stageApp();
    const output = join(releaseFolder, 'packages');
    await packWithBuilder(runtime, systems, { isForPeople: true, output, time: sourceTime() });
    return 0;
  }
  const only = words
    .find(word => word.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const check = words.includes('--check');
  const { deb } = await packHere({ release, check, ...(only ? { only } : {}) });
  if (!check) return 0;
  const { testPackage } = await import('./test-package.mjs');
  return testPackage(deb);
});
