import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const tool = (name: string): Promise<Record<string, never>> =>
  import(pathToFileURL(join(root, 'electron', 'tools', name)).href);
const packaging = join(root, 'electron', 'packaging');
const settings = readFileSync(join(root, 'electron-builder.yml'), 'utf8');

let scratch: string;
beforeAll(() => (scratch = mkdtempSync(join(tmpdir(), 'duidu-packaging-'))));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('electron-builder.yml', () => {
  it('names every target', () => {
    for (const target of ['dir', 'tar.gz', 'zip', 'deb', 'rpm', 'AppImage', 'nsis', 'portable', 'dmg']) {
      expect(settings).toMatch(new RegExp(`(target: |[[ ])${target.replace('.', '\\.')}[\\],\\s]`));
    }
    expect(settings.match(/arch: \[x64, arm64\]/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('turns off every way to make the program run something else', () => {
    for (const off of ['runAsNode', 'enableNodeOptionsEnvironmentVariable', 'enableNodeCliInspectArguments']) {
      expect(settings).toMatch(new RegExp(`^ {2}${off}: false$`, 'm'));
    }
    expect(settings).toMatch(/^ {2}onlyLoadAppFromAsar: true$/m);
    expect(settings).toMatch(/^ {2}enableEmbeddedAsarIntegrityValidation: true/m);
  });

  it('never asks for a package without Chromium’s sandbox, and for no update server', () => {
    expect(settings).not.toContain('no-sandbox');
    expect(settings).toMatch(/^publish: null/m);
  });
});

describe('the icons', () => {
  it('are of the drawing as it is', () => {
    const hash = createHash('sha256')
      .update(readFileSync(join(packaging, 'icon.svg'), 'utf8'))
      .digest('hex');
    expect(readFileSync(join(packaging, 'icon.sha256'), 'utf8')).toBe(`${hash}  icon.svg\n`);
  });

  it('are there in every size, each of the size that its name says', () => {
    const names = readdirSync(join(packaging, 'icons'));
    expect(names).toHaveLength(9);
    for (const name of names) {
      const png = readFileSync(join(packaging, 'icons', name));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}.png`).toBe(name);
    }
  });

  it('hold their pictures whole in the containers of Windows and Apple', () => {
    const ico = readFileSync(join(packaging, 'icon.ico'));
    const count = ico.readUInt16LE(4);
    expect(count).toBe(7);
    for (let entry = 0; entry < count; entry += 1) {
      const [length, offset] = [ico.readUInt32LE(6 + 16 * entry + 8), ico.readUInt32LE(6 + 16 * entry + 12)];
      expect(
        ico
          .subarray(offset, offset + length)
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
    }
    const icns = readFileSync(join(packaging, 'icon.icns'));
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    for (let place = 8; place < icns.length; place += icns.readUInt32BE(place + 4)) {
      expect(icns.subarray(place + 9, place + 12).toString()).toBe('PNG');
    }
  });
});

describe('third-party notices', () => {
  it('name every package of the lock file that runs, and none that is for development', async () => {
    const { thirdPartyNotices } = (await tool('third-party-notices.mjs')) as unknown as { thirdPartyNotices(): string };
    const said = thirdPartyNotices();
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { version?: string; dev?: boolean; devOptional?: boolean; optional?: boolean }>;
    };
    const running = Object.entries(packages).filter(([place, { dev, devOptional, optional }]) =>
      Boolean(place && !dev && !devOptional && !optional),
    );
    expect(running.length).toBeGreaterThan(50);
    for (const [place, { version }] of running) {
      expect(said).toContain(`\n${place.slice(place.lastIndexOf('node_modules/') + 13)} ${version} (`);
    }
    expect(said).not.toMatch(/^(vitest|playwright|electron-builder|typescript|exceljs) /m);
    expect(said).toContain('CC BY-SA 4.0');
    expect(said.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(5);
  });
});

/** A folder with the same files at another time, in another order. */
function makeFolder(name: string, time: number, names: readonly string[]): string {
  const folder = join(scratch, name, 'linux-unpacked');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  for (const file of names) {
    writeFileSync(join(folder, file), `words of ${file}`, { mode: file === 'duidu' ? 0o755 : 0o644 });
    utimesSync(join(folder, file), time, time);
  }
  return folder;
}

describe('archives', () => {
  it('are the same for the same files, whenever and in whatever order these were written', async () => {
    const { makeTar, makeZip } = (await tool('dist-archives.mjs')) as unknown as Record<
      'makeTar' | 'makeZip',
      (folder: string, file: string, time: number) => void | Promise<void>
    >;
    const names = ['duidu', 'b.txt', 'a.txt', 'resources/app.asar', 'resources/甲.txt'];
    const one = makeFolder('one', 1_000_000_000, names);
    const other = makeFolder('other', 1_700_000_000, [...names].reverse());
    for (const [make, ending] of [
      [makeTar, 'tar.gz'],
      [makeZip, 'zip'],
    ] as const) {
      const files = [one, other].map(folder => join(folder, '..', `duidu-1.0.${ending}`));
      await make(one, files[0] ?? '', 1_600_000_000);
      await make(other, files[1] ?? '', 1_600_000_000);
      const [first, second] = files.map(file => readFileSync(file));
      expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
    }
    const listed = execFileSync('tar', ['-tzvf', join(one, '..', 'duidu-1.0.tar.gz')], { encoding: 'utf8' });
    expect(listed).toMatch(/-rwxr-xr-x .* duidu-1\.0\/duidu$/m);
    expect(listed).toMatch(/ 2020-09-13 /);
  });
});

describe('fpm.mjs', () => {
  it('makes a deb that Debian reads, the same each time', () => {
    const after = join(scratch, 'after.sh');
    writeFileSync(after, '#!/bin/sh\ntrue\n');
    const folder = makeFolder('deb', 1_700_000_000, ['duidu', 'resources/app.asar']);
    const make = (name: string): Buffer => {
      const file = join(scratch, name);
      const words = ['-s', 'dir', '--force', '-t', 'deb', '-d', 'libnss3', '-d', 'libgbm1', '--deb-compression', 'gz'];
      const described = ['--name', 'duidu', '--version', '1.0', '--architecture', 'amd64', '--maintainer', 'Us <u@s>'];
      const more = ['--url', 'https://duidu.invalid', '--description', 'A reader\n of two texts', '--package', file];
      const scripts = ['--after-install', after, '--after-remove', after, `${folder}/=/opt/Duidu`];
      execFileSync(
        process.execPath,
        [join(root, 'electron', 'tools', 'fpm.mjs'), ...words, ...described, ...more, ...scripts],
        {
          env: { ...process.env, SOURCE_DATE_EPOCH: '1600000000' },
        },
      );
      return readFileSync(file);
    };
    expect(make('one.deb').equals(make('other.deb'))).toBe(true);
    const control = execFileSync('dpkg-deb', ['--info', join(scratch, 'one.deb')], { encoding: 'utf8' });
    expect(control).toMatch(/Depends: libnss3, libgbm1/);
    expect(control).toMatch(/Description: A reader\n +of two texts/);
    expect(control).not.toContain('Homepage');
    const listed = execFileSync('dpkg-deb', ['--contents', join(scratch, 'one.deb')], { encoding: 'utf8' });
    expect(listed).toMatch(/-rwxr-xr-x root\/root .* \.\/opt\/Duidu\/duidu$/m);
  });
});
