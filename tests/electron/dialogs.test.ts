import { beforeEach, describe, expect, it, vi } from 'vitest';
const shown = vi.hoisted(() => ({ answer: 0, questions: [] as Record<string, unknown>[], opened: [] as string[] }));
vi.mock('electron', () => ({
  dialog: {
    showMessageBox: (_window: unknown, question: Record<string, unknown>) => {
      shown.questions.push(question);
      return Promise.resolve({ response: shown.answer });
    },
  },
  shell: { openExternal: (url: string) => Promise.resolve(void shown.opened.push(url)) },
}));
import { Dialogs } from '../../electron/dialogs';

const dialogs = new Dialogs({} as never, () => 'zh');

beforeEach(() => {
  shown.answer = 0;
  shown.questions.length = 0;
  shown.opened.length = 0;
});

describe('openLink', () => {
  it('opens nothing when the person declines, which is what Enter and Escape do', async () => {
    expect(await dialogs.openLink('https://un.org/zh')).toBe(false);
    expect(shown.opened).toEqual([]);
    expect(shown.questions).toMatchObject([{ defaultId: 0, cancelId: 0, detail: 'https://un.org/zh' }]);
  });

  it('opens what it showed, when they agree', async () => {
    shown.answer = 1;
    expect(await dialogs.openLink('https://еxample.org/a?b#c')).toBe(true);
    expect(shown.opened).toEqual(['https://xn--xample-2of.org/a?b#c']);
    expect(shown.questions[0]?.['detail']).toBe(shown.opened[0]);
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'duidu://open', 'ms-settings:', 'un.org'])(
    'does not even ask about %s',
    async url => {
      shown.answer = 1;
      await expect(dialogs.openLink(url)).rejects.toMatchObject({ code: 'link-refused' });
      expect([shown.questions.length, shown.opened.length]).toEqual([0, 0]);
    },
  );
});
