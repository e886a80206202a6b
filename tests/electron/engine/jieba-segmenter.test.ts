import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JiebaSegmenter } from '../../../electron/engine/jieba-segmenter';

const nodejieba = fileURLToPath(new URL('../../../node_modules/nodejieba/', import.meta.url));
const addonPath = join(nodejieba, 'build/Release/nodejieba.node');
const dictionaryFolder = join(nodejieba, 'submodules/cppjieba/dict');
const glossary = { entries: [{ zh: '一带一路', en: ['Belt and Road'], domain: 'diplomacy' }] };

describe('JiebaSegmenter', () => {
  const segmenter = new JiebaSegmenter({ addonPath, dictionaryFolder, glossary });
  const words = async (text: string, language: 'zh' | 'en'): Promise<string[]> => {
    const [tokens = []] = await segmenter.segment([text], language);
    return tokens.map(token => text.slice(token.start, token.end));
  };

  it('finds dictionary words, with the glossary on top', async () => {
    expect(await words('高质量共建“一带一路”合作', 'zh')).toEqual(['高质量', '共建', '“', '一带一路', '”', '合作']);
  });

  it('finds them in traditional text too', async () => {
    expect(await words('發展中國家', 'zh')).toEqual(['發展中國家']);
  });

  it('needs no dictionary for English', async () => {
    const withoutFiles = new JiebaSegmenter({ addonPath: '/nowhere', dictionaryFolder: '/nowhere', glossary });
    expect(await withoutFiles.segment(['We agree.'], 'en')).toHaveLength(1);
  });

  it('gives its dictionary back, and finds the same words when asked again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duidu-jieba-'));
    for (const name of ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'stop_words.utf8', 'idf.utf8']) {
      copyFileSync(join(dictionaryFolder, name), join(folder, name));
    }
    writeFileSync(join(folder, 'one-word.dict.utf8'), '的 318825 uj\n');
    const released = new JiebaSegmenter({ addonPath, dictionaryFolder: folder, glossary });
    released.release(); // nothing to give back yet
    const before = await released.segment(['高质量共建合作'], 'zh');
    released.release();
    rmSync(join(folder, 'jieba.dict.utf8'));
    await expect(released.segment(['合作'], 'zh')).rejects.toThrow(/segmenter/); // it is read again
    copyFileSync(join(dictionaryFolder, 'jieba.dict.utf8'), join(folder, 'jieba.dict.utf8'));
    expect(await released.segment(['高质量共建合作'], 'zh')).toEqual(before);
    rmSync(folder, { recursive: true });
  });

  describe('with a damaged folder', () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'duidu-jieba-'));
      for (const name of ['jieba.dict.utf8', 'user.dict.utf8', 'stop_words.utf8', 'idf.utf8']) {
        copyFileSync(join(dictionaryFolder, name), join(folder, name));
      }
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    it.each([
      ['missing', null],
      ['empty', ''],
      ['binary', 'a\u0000b'],
    ])('rejects instead of ending the process when a dictionary is %s', async (_, content) => {
      if (content !== null) writeFileSync(join(folder, 'hmm_model.utf8'), content);
      const damaged = new JiebaSegmenter({ addonPath, dictionaryFolder: folder, glossary });
      await expect(damaged.segment(['文字'], 'zh')).rejects.toMatchObject({ name: 'CorpusError', code: 'internal' });
    });
  });
});
