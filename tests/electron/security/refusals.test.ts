import { describe, expect, it, vi } from 'vitest';
vi.mock('electron', () => ({ app: {} }));
import { isLocalRequest } from '../../../electron/security/refuse-network';
import { isGranted } from '../../../electron/security/refuse-permissions';
import { outsideLink } from '../../../electron/security/outside-link';

describe('isLocalRequest', () => {
  it.each(['http://a/', 'https://a/', 'ws://a/', 'wss://a/', 'ftp://a/', 'file:///etc/passwd', 'javascript:1', 'x'])(
    'refuses %s',
    url => expect(isLocalRequest(url)).toBe(false),
  );
  it.each(['app://duidu/index.html', 'data:text/plain,a', 'blob:app://duidu/1', 'devtools://devtools/a'])(
    'lets %s',
    url => expect(isLocalRequest(url)).toBe(true),
  );
});

describe('isGranted', () => {
  it('grants lasting storage and nothing else', () => {
    expect(['persistent-storage', 'media', 'geolocation', 'openExternal', 'usb', ''].filter(isGranted)).toEqual([
      'persistent-storage',
    ]);
  });
});

describe('outsideLink', () => {
  it.each(['https://un.org/zh', 'http://un.org/', 'mailto:reader@example.org'])('lets %s out', url =>
    expect(outsideLink(url)).toBe(url),
  );
  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'app://duidu/', 'vbscript:x', 'smb://host/share', 'un.org'])(
    'refuses %s',
    url => expect(() => outsideLink(url)).toThrow(expect.objectContaining({ code: 'link-refused' })),
  );
  it('shows a misleading address as it really is', () => {
    expect(outsideLink('https://un.org@evil.example/')).toBe('https://un.org@evil.example/');
    expect(outsideLink('https://еxample.org/')).toBe('https://xn--xample-2of.org/');
  });
});
