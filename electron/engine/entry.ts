import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dirname, join } from 'node:path';
import { bundlePlaces } from './bundle-places';
import { EngineService } from './engine-service';
import type { EngineOptions } from './engine';
import type { ServicePort, ShellMessage } from './protocol';

// The engine process. Main starts it with its places on the command line, then hands it ports and grants.

/** The parent port of Electron's utility process; this file sees no Electron types. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: ShellMessage; ports: ServicePort[] }) => void): void;
}

function readOptions(): EngineOptions {
  const text = { type: 'string' } as const;
  const safe = { type: 'boolean' } as const;
  const { values } = parseArgs({ options: { library: text, native: text, documents: text, safe }, strict: false });
  const places = bundlePlaces(dirname(fileURLToPath(import.meta.url)));
  const { library, native, documents } = values;
  if (typeof library !== 'string') throw new Error('the engine needs --library');
  return {
    ...places,
    libraryFolder: library,
    safeMode: values.safe === true,
    shippedFolder: typeof documents === 'string' ? documents : places.shippedFolder,
    addonPath: typeof native === 'string' ? join(native, 'nodejieba.node') : places.addonPath,
    dictionaryFolder: typeof native === 'string' ? join(native, 'dict') : places.dictionaryFolder,
  };
}

const { parentPort } = process as unknown as { parentPort: ParentPort };
const service = new EngineService(readOptions());

parentPort.on('message', ({ data, ports }) => {
  if (data.type === 'grant') service.grant(data.id, data.paths);
  else for (const port of ports) service.serve(port);
});
