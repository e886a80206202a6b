import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../renderer/app/commands';
import { printedKeys } from '../../../renderer/app/shortcut';
import { guideHtml, headingId } from '../../../renderer/guide/guide-html';
import { guideTables, withTables } from '../../../renderer/guide/guide-tables';
import { interfaceStrings } from '../../helpers/interface-strings';

const folder = join(process.cwd(), 'renderer', 'guide');
const languages = ['zh', 'en'] as const;
const textOf = (language: 'zh' | 'en') => readFileSync(join(folder, `${language}.md`), 'utf8');
const headingsOf = (text: string) => [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => headingId(title ?? ''));
const linksOf = (text: string) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to ?? '');
const pictures = JSON.parse(readFileSync(join(folder, 'pictures', 'pictures.json'), 'utf8')) as Record<
  string,
  { sha256: string; shows: string[] }
>;

describe.each(languages)('the guide in %s', language => {
  it('prints the keys and the query language of today', () => {
    const today = withTables(textOf(language), guideTables(language));
    if (process.env['DUIDU_WRITE_GUIDE']) writeFileSync(join(folder, `${language}.md`), today);
    expect(textOf(language)).toBe(today);
  });

  it('has no link that leads nowhere', () => {
    const headings = headingsOf(textOf(language));
    const files = readdirSync(join(folder, 'pictures')).map(name => `pictures/${name}`);
    const lost = linksOf(textOf(language)).filter(link =>
      link.startsWith('#') ? !headings.includes(link.slice(1)) : !files.includes(link),
    );
    expect(lost).toEqual([]);
  });

  it('names in its sentences only keys that do something', () => {
    const known = new Set(commands.flatMap(({ keys }) => keys.map(key => printedKeys(key, false))));
    const prose = textOf(language).replace(/<!-- (\w+):begin -->[\s\S]*?<!-- \1:end -->/g, '');
    const named = [...prose.matchAll(/`((?:Ctrl|Alt|Shift)\+[^`]+|F\d+|Delete|[A-Z\d[\]])`/g)].map(([, key]) => key);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(key => !known.has(key ?? ''))).toEqual([]);
  });

  it('shows in the app every heading, picture and table of the file, and no markup of its own', () => {
    const { html, headings } = guideHtml(language, false);
    expect(headings.map(({ id }) => id)).toEqual(headingsOf(textOf(language)));
    expect(html.match(/<img src="[^"]+\.png[^"]*"/g)).toHaveLength(5);
    expect(html.match(/<table>/g)?.length).toBe(7);
    expect(html).not.toMatch(/<!--|&lt;!--|<script/);
  });

  it('has pictures of the interface as it is: each is the one that was taken, and its words are still in use', () => {
    const used = linksOf(textOf(language)).filter(link => link.startsWith('pictures/'));
    expect(used).toHaveLength(5);
    const known = interfaceStrings(language);
    for (const link of used) {
      const record = pictures[link.slice('pictures/'.length)];
      const hash = createHash('sha256')
        .update(readFileSync(join(folder, link)))
        .digest('hex');
      expect(record?.sha256).toBe(hash);
      expect(record?.shows.length).toBeGreaterThan(3);
      expect(record?.shows.filter(words => !known.has(words))).toEqual([]);
    }
  });
});

describe('the two guides', () => {
  it('tell the same: as many headings, pictures and list items', () => {
    const shape = (text: string) => [/^## /gm, /^!\[/gm, /^- /gm].map(part => text.match(part)?.length);
    expect(shape(textOf('zh'))).toEqual(shape(textOf('en')));
  });

  it('need every picture that there is', () => {
    const used = languages.flatMap(language => linksOf(textOf(language))).filter(link => link.startsWith('pictures/'));
    const there = readdirSync(join(folder, 'pictures')).filter(name => name.endsWith('.png'));
    expect(there.map(name => `pictures/${name}`).sort()).toEqual(used.sort());
    expect(Object.keys(pictures)).toEqual(there.sort());
  });
});
