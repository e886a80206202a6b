import type { OpenedWork } from '../../electron/engine/protocol';
import { buildWorkView } from '../../renderer/app/state/work-view';
import { makeDocument } from './make-document';

/** Two clauses in Chinese, aligned with two in English. */
export const zh = makeDocument('zh', ['1. 甲方应当付款。', '2. 乙方应当交货。']);
export const en = makeDocument('en', ['1. Party A shall pay.', '2. Party B shall deliver.']);
const none = { zh: '', en: '' };
/** The same as the engine opens it: the work `w`. */
export const opened: OpenedWork = {
  work: {
    id: 'w',
    titles: { zh: '合同', en: 'Contract' },
    date: null,
    tags: [],
    provenance: none,
    licence: none,
    added: '',
    documents: {},
  },
  documents: { zh, en },
  alignment: [0, 1].map(n => ({
    zh: [`w.zh.${n}`],
    en: [`w.en.${n}`],
    sentences: [],
    score: 1,
    origin: 'structure',
    locked: false,
  })),
};
/** The same, arranged for reading. */
export const view = buildWorkView(opened);
