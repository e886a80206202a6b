import { describe, expect, it } from 'vitest';
import { quoteContext } from '../../../renderer/annotation/quote-context';

describe('quoteContext', () => {
  it.each([
    [
      'no English word is cut',
      { prefix: 'their respective domestic laws. ', suffix: ' We encourage all parties' },
      { before: ' domestic laws. ', after: ' We encourage ' },
    ],
    [
      'of Chinese so many characters',
      { prefix: '我们呼吁各国在符合各自国内法律和国际承诺的', suffix: '，加强在促进外国直接投资和建立合资企业方面' },
      { before: '国在符合各自国内法律和国际承诺的', after: '，加强在促进外国直接投资和建立合' },
    ],
    [
      'no more than the clause has',
      { prefix: 'first line\nWe ', suffix: ' call\nnext' },
      { before: 'We ', after: ' call' },
    ],
    [
      'a word longer than the reach is left out',
      { prefix: 'antidisestablishmentarianism', suffix: '' },
      { before: '', after: '' },
    ],
  ])('%s', (_what, quote, shown) => {
    expect(quoteContext(quote)).toEqual(shown);
  });
});
