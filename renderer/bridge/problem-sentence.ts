import { describeError } from '../../corpus/errors/error-sentences';
import type { Bilingual } from '../../corpus/model/work';
import { DesktopProblem } from './desktop-calls';
import { EngineProblem, type BridgeProblemCode } from './engine-problem';

const bridgeSentences: Readonly<Record<BridgeProblemCode, Bilingual>> = {
  'engine-restarted': {
    zh: '文本引擎中途重启，这一步没有完成。书库和批注没有改动；请再试一次。',
    en: 'The text engine restarted midway, so this step was not finished. The library and your notes are unchanged; try again.',
  },
  'engine-silent': {
    zh: '文本引擎迟迟没有回答。书库和批注没有改动；请再试一次，或重新启动应用。',
    en: 'The text engine has not answered. The library and your notes are unchanged; try again, or restart the app.',
  },
};

/** What a person reads for anything that was thrown: what happened, what was kept, what to do. */
export function problemSentence(thrown: unknown): Bilingual {
  if (thrown instanceof DesktopProblem) {
    const { code, facts } = thrown.error;
    return code === 'bad-request' || code === 'untrusted-sender'
      ? describeError('internal', {})
      : describeError(code, facts);
  }
  if (!(thrown instanceof EngineProblem)) return describeError('internal', {});
  if (thrown.code === 'engine-restarted' || thrown.code === 'engine-silent') return bridgeSentences[thrown.code];
  return describeError(thrown.code, thrown.facts);
}
