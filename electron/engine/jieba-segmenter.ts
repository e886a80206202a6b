import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CorpusError } from '../../corpus/errors/corpus-error';
import type { Language } from '../../corpus/model/language';
import type { Token } from '../../corpus/model/token';
import { segmentChinese } from '../../corpus/segment/chinese-segmenter';
import type { Glossary } from '../../corpus/segment/glossary';
import { segmentLatin } from '../../corpus/segment/latin-segmenter';
import type { Segmenter } from '../../corpus/segment/segmenter';
import { TermMatcher } from '../../corpus/segment/term-matcher';

/** The part of nodejieba's native addon that we use. Calling `cut` before `load` ends the process. */
interface JiebaAddon {
  load(dictionary: string, model: string, user: string, idf: string, stopWords: string): boolean;
  cut(text: string, useHiddenMarkovModel: boolean): string[];
}

/** A dictionary beside the real one that the build makes, of its first word. */
const oneWordDictionary = 'one-word.dict.utf8';

/** Where nodejieba's binary and dictionaries lie, as absolute paths outside any archive: C++ opens them. */
export interface JiebaFiles {
  /** `nodejieba.node`. */
  readonly addonPath: string;
  /** Holds `jieba.dict.utf8`, `hmm_model.utf8`, `user.dict.utf8`, `stop_words.utf8`, and `idf-one-line.utf8` or `idf.utf8`. */
  readonly dictionaryFolder: string;
}

/**
 * nodejieba behind the {@link Segmenter} interface.
 *
 * The dictionary loads on the first Chinese text and blocks for 1–2 s: use it on a worker thread.
 */
export class JiebaSegmenter implements Segmenter {
  readonly #files: JiebaFiles;
  readonly #terms: TermMatcher;
  #addon: JiebaAddon | null = null;

  constructor(files: JiebaFiles & { readonly glossary: Glossary }) {
    this.#files = files;
    this.#terms = new TermMatcher(files.glossary.entries.map(entry => entry.zh));
  }

  /** @throws {CorpusError} `internal` when the binary or a dictionary is missing or damaged */
  segment(texts: readonly string[], language: Language): Promise<readonly (readonly Token[])[]> {
    return Promise.resolve().then(() => texts.map(text => this.segmentText(text, language)));
  }

  /** The tokens of one text, at once. Throws as {@link segment} does. */
  segmentText(text: string, language: Language): Token[] {
    if (language === 'en') return segmentLatin(text);
    const addon = (this.#addon ??= loadAddon(this.#files));
    return segmentChinese(text, run => addon.cut(run, true), this.#terms);
  }

  /**
   * Give back the 200 MB of the dictionary; the next Chinese text loads it again. The end of a thread alone does not:
   * the addon forgets a dictionary only when it loads another, so it is given one of one word.
   */
  release(): void {
    const small = join(this.#files.dictionaryFolder, oneWordDictionary);
    if (this.#addon === null || !existsSync(small)) return;
    load(this.#addon, { ...this.#files, dictionary: oneWordDictionary });
    this.#addon = null;
  }
}

function loadAddon(files: JiebaFiles): JiebaAddon {
  const addon = createRequire(files.addonPath)(checkedFile(files.addonPath)) as JiebaAddon;
  load(addon, { ...files, dictionary: 'jieba.dict.utf8' });
  return addon;
}

/** A missing or empty file would abort the whole process inside C++, beyond any catch. */
function load(addon: JiebaAddon, { dictionaryFolder, dictionary }: JiebaFiles & { dictionary: string }): void {
  const hasSmallIdf = existsSync(join(dictionaryFolder, 'idf-one-line.utf8'));
  const names = ['hmm_model.utf8', 'user.dict.utf8', hasSmallIdf ? 'idf-one-line.utf8' : 'idf.utf8', 'stop_words.utf8'];
  const [words = '', model = '', user = '', idf = '', stopWords = ''] = [dictionary, ...names].map(name =>
    checkedFile(join(dictionaryFolder, name)),
  );
  addon.load(words, model, user, idf, stopWords);
}

function checkedFile(path: string): string {
  const size = existsSync(path) ? statSync(path).size : 0;
  if (size === 0) throw new CorpusError('internal', 'a file of the word segmenter is missing or empty', { file: path });
  if (path.endsWith('.utf8')) checkFirstLine(path);
  return path;
}

/** A dictionary line with a tab, a byte order mark or NUL bytes is not one of ours: jieba would abort on it. */
function checkFirstLine(path: string): void {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(4096);
    const length = readSync(file, head, 0, head.length, 0);
    if (head.subarray(0, length).includes(0) || head.readUInt16BE(0) === 0xefbb) {
      throw new CorpusError('internal', 'a file of the word segmenter is damaged', { file: path });
    }
  } finally {
    closeSync(file);
  }
}
