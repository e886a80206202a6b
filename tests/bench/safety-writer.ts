import { appendFileSync } from 'node:fs';
import { SafetyStore } from '../../electron/safety/safety-store';

/** Writes one change after the other to the safety copies, and notes in a file which ones were acknowledged. */
const [folder = '', acknowledged = ''] = process.argv.slice(2);
const store = await SafetyStore.open(folder);
for (let { revision } = store.status(); ;) {
  revision += 1;
  const row = { id: `a${revision}`, deleted: null, note: 'x'.repeat(200) };
  const edits = [{ table: 'annotations', key: row.id, after: row }];
  await store.append([{ kind: 'edits', revision, at: new Date().toISOString(), action: 'create', edits }]);
  appendFileSync(acknowledged, `${revision}\n`);
}
