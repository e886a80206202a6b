import { Engine } from '../../../electron/engine/engine';
import type { EngineOptions } from '../../../electron/engine/engine';

// A process of its own that imports one folder, for a test to kill: node import-folder.cjs OPTIONS FOLDER

const [, , options = '{}', folder = ''] = process.argv;
const nothing = (): void => undefined;
const events = { jobProgress: nothing, libraryChanged: nothing, tokensReady: nothing, notice: nothing };

void Engine.open(JSON.parse(options) as EngineOptions, events).then(async engine => {
  engine.grant('folder', [folder]);
  const request = { grantId: 'folder', options: { workId: null, language: null, title: null, encoding: null } };
  const started = await engine.call('startImport', request);
  if (started.ok) await engine.finished(started.value.jobId);
  process.exit(0);
});
