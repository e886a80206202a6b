import { parentPort, workerData } from 'node:worker_threads';
import { fillSentences } from '../../corpus/align/fill-sentences';
import { packArchive } from './archive/pack-archive';
import { archiveAnnotations, unpackArchive } from './archive/unpack-archive';
import { toEngineError } from './result';
import { answerQuestion } from './study/answer-question';
import { StudyShelf } from './study/study-shelf';
import { alignStored } from './workshop/align-stored';
import { prepareWork } from './workshop/prepare-work';
import { sourceText } from './workshop/source-text';
import { segmentStored } from './workshop/segment-stored';
import type { TaskControl } from './workshop/task-control';
import { sharedSignal } from './workshop/task-control';
import { Toolbox } from './workshop/toolbox';
import type {
  RestTask,
  WorkshopAnswers,
  WorkshopProgress,
  WorkshopReply,
  WorkshopRequest,
  WorkshopTask,
  WorkshopTools,
} from './workshop-protocol';

// The workshop thread: everything heavy, one task after another, so that the engine's main thread never blocks.

const shelf = new StudyShelf();
const toolbox = new Toolbox(workerData as WorkshopTools);

function send(reply: WorkshopReply): void {
  parentPort?.postMessage(reply);
}

async function perform(
  task: Exclude<WorkshopTask, RestTask>,
  control: TaskControl,
): Promise<WorkshopAnswers[keyof WorkshopAnswers]> {
  switch (task.kind) {
    case 'prepare':
      return prepareWork(task, toolbox, control);
    case 'align':
      return alignStored(task, toolbox, control);
    case 'sentences':
      return fillSentences(task.links, task.clauses, toolbox.lexicon);
    case 'segment':
      return segmentStored(task, toolbox, control.signal);
    case 'pack':
      return packArchive(task, control);
    case 'unpack':
      return unpackArchive(task, control);
    case 'archive-annotations':
      return archiveAnnotations(task);
    case 'source':
      return sourceText(task, toolbox.pdf);
    case 'study':
      return answerQuestion(await shelf.open(task.works), task.question, toolbox.glossary);
  }
}

parentPort?.on('message', ({ seq, task, cancelled }: WorkshopRequest) => {
  const tell = (progress: WorkshopProgress): void => send({ kind: 'progress', seq, progress });
  const control = { tell, signal: sharedSignal(cancelled) };
  const work = task.kind === 'rest' ? Promise.resolve(toolbox.release()) : perform(task, control);
  work.then(
    answer => send({ kind: 'done', seq, answer }),
    (thrown: unknown) => send({ kind: 'failed', seq, error: toEngineError(thrown) }),
  );
});
