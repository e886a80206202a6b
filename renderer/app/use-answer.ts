import { useEffect, useState } from 'react';
import type { EngineRequest, EngineResponses } from '../../electron/engine/protocol';
import type { CalledMethod } from '../bridge/engine-calls';
import { useServices } from './services';

/** What came of a question: not yet answered, the answer, or what went wrong. */
export interface Answered<T> {
  readonly busy: boolean;
  readonly answer: T | null;
  readonly problem: unknown;
}

interface Kept<T> {
  readonly question: string;
  readonly answer: T | null;
  readonly problem: unknown;
}

/**
 * Ask the engine, and again whenever the question changes; `null` asks nothing.
 *
 * Requests are plain data, so two that read alike are one question.
 */
export function useAnswer<M extends CalledMethod>(
  method: M,
  request: EngineRequest<M> | null,
): Answered<EngineResponses[M]> {
  const { engine } = useServices();
  const question = request === null ? '' : JSON.stringify(request);
  const [kept, setKept] = useState<Kept<EngineResponses[M]>>({ question: '', answer: null, problem: null });
  useEffect(() => {
    if (question === '') return;
    let awaited = true;
    const keep = (answer: EngineResponses[M] | null, problem: unknown) => {
      if (awaited) setKept({ question, answer, problem });
    };
    engine[method](JSON.parse(question) as EngineRequest<M>).then(
      answer => keep(answer, null),
      (problem: unknown) => keep(null, problem),
    );
    return () => {
      awaited = false;
    };
  }, [engine, method, question]);
  if (question === '') return { busy: false, answer: null, problem: null };
  if (kept.question !== question) return { busy: true, answer: null, problem: null };
  return { busy: false, answer: kept.answer, problem: kept.problem };
}
