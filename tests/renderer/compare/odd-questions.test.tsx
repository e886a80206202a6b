import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { useDesk } from '../../../renderer/app/state/desk-state';
import { setTray, trayNow } from '../../../renderer/app/state/tray-state';
import type { OpenedWork } from '../../../electron/engine/protocol';
import type { EngineCalls } from '../../../renderer/bridge/engine-calls';
import { fakeServices } from '../../helpers/fake-services';
import { shortWork } from '../../helpers/shipped-work';
import { closeWindow, startWindow } from '../../helpers/start-window';
import { studyEngine } from '../../helpers/study-engine';

const work = shortWork();
/** The Chinese text by itself. */
const chineseOnly: OpenedWork = { ...work, documents: { zh: work.documents.zh! }, alignment: [] };
const slow = { timeout: 20_000 };
const press = (...keys: readonly string[]) => {
  for (const key of keys) fireEvent.keyDown(document.body, { key });
};
afterEach(closeWindow);

describe('the comparison views, asked something odd', () => {
  test('the same clause is not taken twice, and the same words twice have no difference to see', async () => {
    await startWindow(fakeServices([work], {}, studyEngine([work])));
    press('j', 'j', 'c', 'c');
    expect(await screen.findByText(/已经在比对盘里/)).toBeInTheDocument();
    const [member] = trayNow();
    const clause = work.documents.zh!.clauses.find(({ id }) => id === member!.clauseId)!;
    setTray([member!, { ...member!, range: { start: clause.bodyStart, end: clause.text.length } }]);
    fireEvent.keyDown(document.body, { key: 'C', shiftKey: true });
    expect(await screen.findByText('这几段指的是同一处文字，没有差别可看。', {}, slow)).toBeInTheDocument();
  });

  test('a text without a translation is compared by itself, and has no renderings to be consistent', async () => {
    await startWindow(fakeServices([chineseOnly], {}, studyEngine([chineseOnly])));
    press('j', 'j', 'c', 'j', 'c');
    fireEvent.keyDown(document.body, { key: 'C', shiftKey: true });
    expect(await screen.findByText(/所以只比对了这一种语言/, {}, slow)).toBeInTheDocument();
    await waitFor(() => useDesk.getState().turnTo('studies'));
    await userEvent.click(await screen.findByRole('tab', { name: '译法一致性' }));
    expect(await screen.findByText(/没有对齐的译文/, {}, slow)).toBeInTheDocument();
    fireEvent.click(screen.getByRole('radio', { name: '英文' }));
    await userEvent.click(screen.getByRole('tab', { name: '复现短语' }));
    expect(await screen.findByText('没有', {}, slow)).toBeInTheDocument();
  });

  test('what was left out of a very long clause is said beside the clauses like it', async () => {
    const engine = studyEngine([work]);
    const similar: EngineCalls['similar'] = async request =>
      (await engine.similar!(request)).map(hit => ({ ...hit, leftOut: 80_000 }));
    await startWindow(fakeServices([work], {}, { ...engine, similar }));
    press('j', 'j');
    fireEvent.keyDown(document.body, { key: '3', altKey: true });
    expect(await screen.findByText(/末尾至多 80000 个字符没有看/, {}, slow)).toBeInTheDocument();
  });
});
