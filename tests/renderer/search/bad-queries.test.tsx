import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import { SearchEngine } from '../../../corpus/search/search-engine';
import type { SearchRequest } from '../../../corpus/search/search-answer';
import { useSearch } from '../../../renderer/app/state/search-state';
import { EngineProblem } from '../../../renderer/bridge/engine-problem';
import { badQueries } from '../../helpers/bad-queries';
import { fakeServices } from '../../helpers/fake-services';
import { shortWork } from '../../helpers/shipped-work';
import { closeWindow, startWindow } from '../../helpers/start-window';

const work = shortWork();
const engine = new SearchEngine();
const { zh, en } = work.documents;
engine.addWork({
  work: { id: work.work.id },
  documents: {
    ...(zh && { zh: { clauses: zh.clauses, tokens: null } }),
    ...(en && { en: { clauses: en.clauses, tokens: null } }),
  },
  alignment: work.alignment,
});

/** The engine of search itself, in place of the fake's plain scan. */
async function search(request: unknown) {
  try {
    return engine.search(request as SearchRequest);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    throw new EngineProblem(error.code, error.message, error.facts);
  }
}

afterEach(closeWindow);

/** The panel shows the place and says why, or shows no problem at all. */
function saysWhere(query: string, position: number | null): void {
  const alert = screen.queryByRole('alert');
  if (position === null) return expect(alert).toBeNull();
  expect([query, alert?.querySelector('mark')?.textContent]).toEqual([query, [...query][position - 1] ?? '␣']);
  expect([query, alert?.querySelector('p')?.textContent]).toEqual([query, expect.stringMatching(/[a-z]{3}/)]);
  expect(alert?.textContent?.length).toBeLessThan(400);
}

describe('SearchPanel', () => {
  test('points at what is wrong in any query, in words, and answers every other', async () => {
    await startWindow(fakeServices([work], { language: 'en' }, { search }));
    const box = screen.getByRole('textbox', { name: 'Search' });
    for (const [query, position] of badQueries) {
      fireEvent.change(box, { target: { value: query } });
      await waitFor(() =>
        expect(useSearch.getState()).toMatchObject({ query, status: position === null ? 'found' : 'failed' }),
      );
      await waitFor(() => saysWhere(query, position));
    }
  });
});
