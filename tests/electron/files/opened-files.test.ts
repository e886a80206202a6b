import { describe, expect, it } from 'vitest';
import { filesToOpen } from '../../../electron/files/opened-files';
import { grantFiles } from '../../../electron/files/grants';
import { safeFileName } from '../../../electron/files/save-export';

describe('filesToOpen', () => {
  it('takes the files we read, as absolute paths', () => {
    const argv = ['duidu', '/books/甲.PDF', 'notes.md', '../up.txt'];
    expect(filesToOpen(argv, '/home/reader')).toEqual(['/books/甲.PDF', '/home/reader/notes.md', '/home/up.txt']);
  });

  it('leaves out the program, switches, folders, other kinds and addresses', () => {
    const argv = ['/bin/x.txt', '--user-data-dir=/a.txt', '.', '/bin/sh', 'picture.png', 'a\0.txt', 'duidu://open'];
    expect(filesToOpen(argv, '/')).toEqual([]);
  });
});

describe('filesToOpen, given strange things', () => {
  it('takes a file address as the path it names', () => {
    expect(filesToOpen(['duidu', 'file:///books/%E7%94%B2.pdf'], '/')).toEqual(['/books/甲.pdf']);
  });

  it.each([
    'file://other.host/books/a.pdf',
    'file:///bad%ZZ.pdf',
    'https://example.org/a.pdf',
    'javascript:alert(1)//a.txt',
    'app://duidu/../../etc/a.txt',
    'duidu://import?file=/etc/a.txt',
    'data:text/plain,words.txt',
  ])('opens nothing for %s', address => expect(filesToOpen(['duidu', address], '/')).toEqual([]));

  it('resolves a path that climbs out, so that what is asked for is what is shown', () => {
    expect(filesToOpen(['duidu', '../../../etc/motd.txt'], '/home/reader')).toEqual(['/etc/motd.txt']);
  });

  it('keeps ten thousand paths for the limit to refuse', () => {
    const argv = ['duidu', ...Array.from({ length: 10_000 }, (_, ordinal) => `/${ordinal}.txt`)];
    expect(filesToOpen(argv, '/')).toHaveLength(10_000);
  });
});

describe('grantFiles', () => {
  it('tells the engine the paths and the page only the names', () => {
    const told: [string, readonly string[]][] = [];
    const grant = grantFiles(['/home/reader/甲.txt'], (id, paths) => told.push([id, paths]));
    expect(grant.names).toEqual(['甲.txt']);
    expect(told).toEqual([[grant.grantId, ['/home/reader/甲.txt']]]);
    expect(JSON.stringify(grant)).not.toContain('/home');
  });

  it('grants no two times under one id', () => {
    const ids = Array.from({ length: 50 }, () => grantFiles(['/a.txt'], () => {}).grantId);
    expect(new Set(ids).size).toBe(50);
  });

  it('refuses too many files whole, with both numbers', () => {
    const paths = Array.from({ length: 201 }, (_, ordinal) => `/${ordinal}.txt`);
    const told: unknown[] = [];
    expect(() => grantFiles(paths, id => told.push(id))).toThrow(
      expect.objectContaining({ code: 'too-many-files', facts: { count: 201, limit: 200 } }),
    );
    expect(told).toEqual([]);
  });
});

describe('safeFileName', () => {
  it.each([
    ['公报.md', '公报.md'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a/b\\c:d*?.csv', 'a-b-c-d-.csv'],
    ['  .hidden', 'hidden'],
    ['\u0000\u0007', 'duidu'],
    ['', 'duidu'],
  ])('%j becomes %j', (suggested, expected) => expect(safeFileName(suggested)).toBe(expected));
});
