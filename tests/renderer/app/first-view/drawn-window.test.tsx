import { describe, expect, it } from 'vitest';
import { isDrawnNode } from '../../../../electron/first-view/is-drawn-node';
import { drawnWindow } from '../../../../renderer/app/first-view/drawn-window';

const windowOf = (html: string) => {
  document.body.innerHTML = html;
  return document.body.firstElementChild as Element;
};

describe('drawnWindow', () => {
  it('keeps text, look and language, and nothing by which a live window is known or acts', () => {
    const workbench = windowOf(
      `<div class="workbench" data-workbench=""><header><button class="seal" aria-label="x" aria-pressed="true">读</button></header>
       <main class="page" style="--text-size: 17px;"><div class="sheet"><div class="row" data-row="0" style="--depth: 1;">
       <p lang="en" data-clause-id="w.en.1"><span data-start="0">Words</span></p></div></div></main></div>`,
    );
    const drawn = drawnWindow(workbench);
    const written = JSON.stringify(drawn);
    expect(written).toContain('["p",{"lang":"en"},[["span",{},["Words"]]]]');
    expect(written).toContain('--depth: 1;');
    expect(written).toContain('["button",{"class":"seal","aria-pressed":"true"},["读"]]');
    expect(written).not.toMatch(/data-clause-id|data-row|data-workbench|aria-label/);
  });

  it('leaves out what passes: messages, dialogs, what the panel and the foot say', () => {
    const workbench = windowOf(
      `<div><p role="status">saved</p><div role="dialog">question</div><aside class="right">hits</aside><footer>foot</footer></div>`,
    );
    expect(drawnWindow(workbench)).toEqual([
      'div',
      {},
      [
        ['aside', { class: 'right' }, []],
        ['footer', {}, []],
      ],
    ]);
  });

  it('gives what main accepts, whatever stands in the window', () => {
    const workbench = windowOf(
      `<div onclick="x()"><a href="https://example.org">link</a><img src="x"><script>1</script><custom-one>a</custom-one></div>`,
    );
    expect(isDrawnNode(drawnWindow(workbench))).toBe(true);
  });
});
