import { version as toolVersion } from '../../../package.json';
import { alignmentTable } from '../../../corpus/exchange/alignment-table';
import type { AlignedWork } from '../../../corpus/exchange/alignment-table';
import { writeCsv } from '../../../corpus/exchange/csv';
import { writeTmx } from '../../../corpus/exchange/tmx';
import type { ExchangeWork } from '../../../corpus/exchange/exchange-work';
import { writeJsonl } from '../../../corpus/exchange/write-jsonl';
import { writeWorkHtml } from '../../../corpus/exchange/work-html';
import { writeMarkdown } from '../../../corpus/exchange/write-markdown';
import { writeXlsx } from '../../../corpus/exchange/xlsx';
import type { Answers } from '../engine-core';
import type { ExportFormat } from '../request-schemas';
import { openWork } from './reading';

interface Writer {
  readonly mediaType: string;
  write(work: ExchangeWork): Promise<Uint8Array> | Uint8Array;
}

const text = (mediaType: string, write: (work: ExchangeWork) => string): Writer => ({
  mediaType,
  write: work => new TextEncoder().encode(write(work)),
});

const writers: Readonly<Record<ExportFormat, Writer>> = {
  jsonl: text('application/x-ndjson', writeJsonl),
  md: text('text/markdown', writeMarkdown),
  html: text('text/html', writeWorkHtml),
  csv: text('text/csv', work => writeCsv(alignmentTable(toAlignedWork(work)))),
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: work => writeXlsx(alignmentTable(toAlignedWork(work)), work.work.titles.zh || work.work.titles.en),
  },
  tmx: text('application/x-tmx+xml', work =>
    writeTmx(toAlignedWork(work), { unit: 'clause', toolVersion, created: new Date().toISOString() }),
  ),
};

function toAlignedWork({ documents, alignment }: ExchangeWork): AlignedWork {
  return { zh: documents.zh?.clauses ?? [], en: documents.en?.clauses ?? [], links: alignment };
}

/** Answers that make a file. */
export const exportingAnswers: Answers<'exportWork'> = {
  exportWork: async (core, { workId, format }) => {
    const { mediaType, write } = writers[format];
    return { fileName: `${workId}.${format}`, mediaType, bytes: await write(await openWork(core, workId)) };
  },
};
