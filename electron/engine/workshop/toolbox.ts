import type { Lexicon } from '../../../corpus/lexicon/lexicon';
import type { Glossary } from '../../../corpus/segment/glossary';
import type { PdfResources } from '../../../corpus/formats/pdf-engine';
import { openLexicon, readGlossary } from '../dictionaries';
import { pdfResources } from '../pdf-resources';
import { JiebaSegmenter } from '../jieba-segmenter';
import type { WorkshopTools } from '../workshop-protocol';

/** The workshop's tools, each made when first needed and kept while the thread lives. */
export class Toolbox {
  readonly #tools: WorkshopTools;
  #glossary: Glossary | null = null;
  #lexicon: Lexicon | null = null;
  #segmenter: JiebaSegmenter | null = null;

  constructor(tools: WorkshopTools) {
    this.#tools = tools;
  }

  get glossary(): Glossary {
    this.#glossary ??= readGlossary(this.#tools.shippedFolder);
    return this.#glossary;
  }

  /** The dictionary that alignment takes evidence from. */
  get lexicon(): Lexicon {
    this.#lexicon ??= openLexicon(this.#tools.lexiconPath, this.glossary);
    return this.#lexicon;
  }

  /** What PDF files need besides their bytes. */
  get pdf(): PdfResources {
    return pdfResources(this.#tools.characterMapFolder);
  }

  /** Its dictionary loads at the first Chinese text. */
  get segmenter(): JiebaSegmenter {
    const { addonPath, dictionaryFolder } = this.#tools;
    this.#segmenter ??= new JiebaSegmenter({ addonPath, dictionaryFolder, glossary: this.glossary });
    return this.#segmenter;
  }

  /** Give back the memory that the end of a thread does not. */
  release(): void {
    this.#segmenter?.release();
  }
}
