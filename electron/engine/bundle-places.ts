import { join } from 'node:path';

/** Where a built copy of the app keeps what the engine opens by path. */
export interface BundlePlaces {
  readonly workshopPath: string;
  readonly shippedFolder: string;
  readonly addonPath: string;
  readonly dictionaryFolder: string;
  readonly lexiconPath: string;
  readonly characterMapFolder: string;
}

/** The places beside a bundle in `dist/electron`. C++ cannot look into an archive: what is not code lies unpacked beside one. */
export function bundlePlaces(bundleFolder: string): BundlePlaces {
  const dist = join(bundleFolder, '..');
  const unpacked = dist.replace(/app\.asar(?=[\\/]|$)/, 'app.asar.unpacked');
  return {
    workshopPath: join(bundleFolder, 'workshop.cjs'),
    shippedFolder: join(unpacked, 'documents'),
    addonPath: join(unpacked, 'native', 'nodejieba.node'),
    dictionaryFolder: join(unpacked, 'native', 'dict'),
    lexiconPath: join(unpacked, 'data', 'cc-cedict.tsv'),
    characterMapFolder: join(unpacked, 'data', 'cmaps'),
  };
}
