import { useEffect, useState } from 'react';
import type { ClauseId } from '../../corpus/model/clause';
import type { TextRange } from '../../corpus/model/text-range';
import type { SearchAnswer } from '../../corpus/search/search-answer';
import type { EngineResponses } from '../../electron/engine/protocol';
import { useServices } from '../app/services';
import { plainTerms } from './plain-terms';
import { questionNow } from './question';

/** Where the counterparts likely render what was asked for. */
export type RenderingPlaces = ReadonlyMap<ClauseId, readonly TextRange[]>;

const none: RenderingPlaces = new Map();
const mostTerms = 3;

/**
 * The likely renderings of the words that were asked for, as the aligned texts themselves tell; they come after the
 * hits, when nobody types any more.
 */
export function useRenderings({ query }: SearchAnswer): RenderingPlaces {
  const { engine } = useServices();
  const [found, setFound] = useState<{ readonly query: string; readonly places: RenderingPlaces } | null>(null);
  useEffect(() => {
    let stale = false;
    const terms = plainTerms(query).slice(0, mostTerms);
    const timer = setTimeout(() => {
      const { works } = questionNow();
      const asked = terms.map(({ phrase, language }) => engine.renderings({ phrase, language, works }));
      Promise.all(asked).then(
        answers => stale || setFound({ query, places: placesOf(answers) }),
        () => undefined, // the hits are none the worse for it
      );
    }, 400);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [engine, query]);
  return found?.query === query ? found.places : none;
}

function placesOf(answers: readonly EngineResponses['renderings'][]): RenderingPlaces {
  const places = new Map<ClauseId, TextRange[]>();
  for (const { renderings } of answers) {
    for (const { units } of renderings) {
      for (const { rendering } of units) {
        const ranges = places.get(rendering.clauseId) ?? [];
        places.set(rendering.clauseId, ranges);
        ranges.push(rendering.range);
      }
    }
  }
  for (const ranges of places.values()) ranges.sort((one, other) => one.start - other.start);
  return places;
}
