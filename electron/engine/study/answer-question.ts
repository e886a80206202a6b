import type { StudiedCorpus } from '../../../corpus/compare/compared-work';
import { type StudyAnswers, type StudyQuestion, studyAnswering } from '../../../corpus/compare/study';
import type { Glossary } from '../../../corpus/segment/glossary';
import { type CountAnswers, type CountQuestion, countAnswering } from '../../../corpus/statistics/count-question';

/** What the study thread is asked: of wording, or of word counts. */
export type EngineQuestion = StudyQuestion | CountQuestion;

/** What it answers. */
export type EngineAnswers = StudyAnswers & CountAnswers;

type Answering = (
  corpus: StudiedCorpus,
  question: EngineQuestion,
  glossary: Glossary,
) => EngineAnswers[keyof EngineAnswers];

/** Answers one question over the works it is about. */
export function answerQuestion(
  corpus: StudiedCorpus,
  question: EngineQuestion,
  glossary: Glossary,
): EngineAnswers[keyof EngineAnswers] {
  // TypeScript cannot pair a question with its own answer in a table, so say it once, here.
  const answering = { ...studyAnswering, ...countAnswering } as unknown as Record<EngineQuestion['about'], Answering>;
  return answering[question.about](corpus, question, glossary);
}
