// node electron/tools/build-icons.mjs: draws electron/packaging/icon.svg in every size and container that the systems ask
// for, with the Chromium of the tests. The results are kept in git, so that packaging needs no browser.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './folders.mjs';

const packaging = join(root, 'electron', 'packaging');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
/** Sizes in a Windows icon; larger ones do not fit into its directory. */
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];
/** Apple's name for each picture of an icns file, with its pixels. */
const appleKinds = Object.entries({
  icp4: 16,
  icp5: 32,
  icp6: 64,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
});

/** Draw the SVG at each size; answers size → PNG bytes. */
async function draw(svg) {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const pictures = new Map();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      pictures.set(size, await page.screenshot({ omitBackground: true }));
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

/** A Windows icon file: a directory of pictures, each a PNG (allowed since Windows Vista). */
export function toIco(pictures) {
  const directory = Buffer.alloc(6 + 16 * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  pictures.forEach(([size, png], ordinal) => {
    const entry = 6 + 16 * ordinal;
    directory.writeUInt8(size % 256, entry); // 256 is written as 0
    directory.writeUInt8(size % 256, entry + 1);
    directory.writeUInt16LE(1, entry + 4);
    directory.writeUInt16LE(32, entry + 6);
    directory.writeUInt32LE(png.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([directory, ...pictures.map(([, png]) => png)]);
}

/** An Apple icon file: pictures one after another, each behind its name and its length. */
export function toIcns(pictures) {
  const parts = pictures.map(([kind, png]) => Buffer.concat([head(kind, png.length), png]));
  const body = Buffer.concat(parts);
  return Buffer.concat([head('icns', body.length), body]);
}

function head(name, length) {
  const bytes = Buffer.alloc(8);
  bytes.write(name, 0, 'latin1');
  bytes.writeUInt32BE(length + 8, 4);
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const svg = await readFile(join(packaging, 'icon.svg'), 'utf8');
  const pictures = await draw(svg);
  await mkdir(join(packaging, 'icons'), { recursive: true });
  for (const [size, png] of pictures) await writeFile(join(packaging, 'icons', `${size}x${size}.png`), png);
  await writeFile(join(packaging, 'icon.ico'), toIco(windowsSizes.map(size => [size, pictures.get(size)])));
  await writeFile(join(packaging, 'icon.icns'), toIcns(appleKinds.map(([kind, size]) => [kind, pictures.get(size)])));
  const hash = createHash('sha256').update(svg).digest('hex');
  await writeFile(join(packaging, 'icon.sha256'), `${hash}  icon.svg\n`); // a test compares it with the drawing
}
