import { afterEach, describe, expect, test } from 'vitest';
import { makeClauseActions } from '../../../renderer/app/make-clause-actions';
import { useSearch } from '../../../renderer/app/state/search-state';
import { clearTray, trayNow } from '../../../renderer/app/state/tray-state';
import { useAnnotations } from '../../../renderer/annotation/annotation-state';
import { fakeServices } from '../../helpers/fake-services';
import { shortWork } from '../../helpers/shipped-work';
import { closeWindow, startWindow } from '../../helpers/start-window';
import { waitFor } from '@testing-library/react';

const work = shortWork();
const clauses = work.documents.zh?.clauses ?? [];
const places = clauses.slice(0, 3).map(({ id, bodyStart }) => ({
  clauseId: id,
  range: { start: bodyStart, end: bodyStart + 2 },
}));

afterEach(() => {
  clearTray();
  closeWindow();
});

describe('makeClauseActions', () => {
  test('annotates many places in one step, which one undo takes back', async () => {
    const services = fakeServices([work]);
    await startWindow(services);
    await waitFor(() => expect(useAnnotations.getState().desk).not.toBeNull());
    const { desk } = useAnnotations.getState();
    const before = (await desk?.database.annotations.count()) ?? 0;
    expect(await makeClauseActions(services).annotate(places, { colour: 'carmine', tags: ['a'] })).toBe(3);
    const made = (await desk?.database.annotations.toArray())?.filter(({ tags }) => tags.includes('a')) ?? [];
    expect(made.map(({ targets }) => targets[0]?.quote.exact).sort()).toEqual(
      clauses
        .slice(0, 3)
        .map(({ text, bodyStart }) => text.slice(bodyStart, bodyStart + 2))
        .sort(),
    );
    await desk?.log.undo();
    expect(await desk?.database.annotations.count()).toBe(before);
  });

  test('puts places on the tray until it is full', async () => {
    const services = fakeServices([work]);
    await startWindow(services);
    const many = clauses.slice(0, 8).map(({ id }) => ({ clauseId: id, range: null }));
    await makeClauseActions(services).toTray(many);
    expect(trayNow().map(({ clauseId }) => clauseId)).toEqual(many.slice(0, 6).map(({ clauseId }) => clauseId));
  });

  test('hands a query to the search box', async () => {
    const services = fakeServices([work]);
    await startWindow(services);
    makeClauseActions(services).search('鼓励');
    expect(useSearch.getState().query).toBe('鼓励');
  });
});
