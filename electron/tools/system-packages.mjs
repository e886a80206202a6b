import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mustRun } from './run-step.mjs';

/** What Electron links to and Debian does not bring along, with fonts so that Chinese is not drawn as boxes. */
const toShow = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'fonts-noto-cjk'];
/** A screen in memory, for machines without one. */
const toShowNowhere = ['xvfb', 'xauth'];
/** The Chromium that matches the Electron package.json names, as a second opinion on the page. */
const toTest = ['chromium'];
/** Package → a command that works when it is there, for building nodejieba. A small Python lacks what node-gyp reads. */
const toBuild = { python3: ['python3', '-c', 'import json, shlex'], make: ['make', '-v'], 'g++': ['g++', '--version'] };

/** Packages of Debian or Ubuntu that this machine still lacks; none on other systems, where we cannot tell. */
export function missingPackages({ display, test }) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return [];
  const wanted = [...toShow, ...(display ? [] : toShowNowhere), ...(test ? [...toShowNowhere, ...toTest] : [])];
  const missing = [...new Set(wanted)].filter(name => !isInstalled(name));
  const tools = Object.keys(toBuild).filter(name => !works(toBuild[name]));
  return [...missing, ...tools];
}

function works([command, ...args]) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function isInstalled(name) {
  try {
    // libasound2 and libgtk-3-0 end in t64 on newer systems
    const status = execFileSync('dpkg-query', ['-W', '-f', '${Status}\n', name, `${name}t64`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return status.includes('install ok installed');
  } catch (error) {
    return String(error.stdout ?? '').includes('install ok installed');
  }
}

/** Install what is missing when we may; otherwise say the one command that does, and stop. */
export async function installPackages(wanted) {
  const missing = missingPackages(wanted);
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0) {
    throw new Error(`This machine lacks some packages. Please run:\n\n  sudo apt-get ${install.join(' ')}\n`);
  }
  console.log(`installing ${missing.join(', ')}`);
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, minutes: 15, output: 'on failure' };
  const patience = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  await mustRun('The package lists could not be fetched', 'apt-get', [...patience, 'update'], options);
  await mustRun('The packages could not be installed', 'apt-get', [...patience, ...install], options);
}
