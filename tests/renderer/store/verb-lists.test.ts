import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openAnnotationDesk, type AnnotationDesk } from '../../../renderer/store/annotation-desk';
import { FakeSafety } from '../../helpers/fake-safety';

const name = 'verb-lists-test';
const verbs = [
  { lemma: '注意到', forms: ['注意到'], family: 'stance' as const },
  { lemma: '应当', forms: ['应当', '应'], family: 'modal' as const },
];

async function close(desk: AnnotationDesk): Promise<void> {
  await desk.flush();
  desk.close();
}

it('a list of verbs is undone, done again and put back', async () => {
  const desk = await openAnnotationDesk(new FakeSafety(), { name });
  const rows = () => desk.database.verbLists.toArray();
  await desk.verbLists.keep('zh', verbs);
  await desk.verbLists.keep('zh', verbs);
  await desk.log.undo();
  expect(await rows()).toEqual([]);
  await desk.log.redo();
  expect(await rows()).toEqual([{ id: 'zh', verbs }]);
  await desk.verbLists.keep('zh', null);
  expect(await rows()).toEqual([]);
  await close(desk);
  await desk.database.delete();
});

it('a list of verbs comes back from the safety copies when the database is gone', async () => {
  const safety = new FakeSafety();
  const first = await openAnnotationDesk(safety, { name });
  await first.verbLists.keep('en', verbs);
  await close(first);
  await first.database.delete();
  const second = await openAnnotationDesk(safety, { name });
  expect(await second.database.verbLists.toArray()).toEqual([{ id: 'en', verbs }]);
  await close(second);
  await second.database.delete();
});
