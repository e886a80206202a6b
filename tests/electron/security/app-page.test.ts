import { describe, expect, it } from 'vitest';
import { isAppPage } from '../../../electron/security/app-page';

describe('isAppPage', () => {
  it.each([
    ['app://duidu/index.html', true],
    ['app://duidu.evil/index.html', false],
    ['app://user@duidu.evil/', false],
    ['https://duidu/', false],
    ['file:///duidu/index.html', false],
    ['app:duidu', false],
    ['', false],
  ])('%j: %j', (url, expected) => expect(isAppPage(url)).toBe(expected));
});
