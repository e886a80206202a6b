import type { Command } from 'commander';
import { readFile, stat } from 'node:fs/promises';
import { CorpusError } from '../../../corpus/errors/corpus-error';
import type { AnchoredAnnotation } from '../../../corpus/annotate/anchor-collection';
import { anchorCollection } from '../../../corpus/annotate/anchor-collection';
import { decodeAnnotationFile } from '../../../corpus/exchange/decode-annotation-file';
import { refusalSentences } from '../../../corpus/exchange/refusal-sentences';
import { languages } from '../../../corpus/model/language';
import { fileError } from '../../engine/import/file-error';
import { print, printable, printJson } from '../output';
import { previousEditions } from '../previous-editions';
import { Session } from '../session';
import type { CommonOptions } from '../session';
import { textTable } from '../text-table';

/** The largest annotation file that is read, in bytes. */
const annotationFileLimit = 200 * 1024 * 1024;

/** `duidu anchor WORK FILE`: for every annotation of a file, where it stands in the library's text now. */
export function addAnchorCommand(program: Command): void {
  program
    .command('anchor <work> <file>')
    .description('批注在现有文本中的位置 · where the annotations of a file stand in the text now')
    .action(async (workId: string, file: string, _options, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const text = await readAnnotationFile(file);
      const { documents, older } = await Session.use(options, session => readWork(session, workId));
      const anchored = anchorCollection(text, documents, older);
      if (options.json) printJson(anchored.map(withSentence));
      else print(textTable(anchored.map(toCells)));
    });
}

/** The texts of a work, and the editions before them that the library kept. */
async function readWork(session: Session, workId: string) {
  const { documents } = await session.ask('openWork', { workId });
  const today = languages.flatMap(language => documents[language] ?? []);
  return { documents: today, older: await previousEditions(session, today) };
}

/** The text of an annotation file. Throws `file-missing`, `file-unreadable`, `file-too-large` or `annotation-format`. */
export async function readAnnotationFile(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > annotationFileLimit) {
      throw new CorpusError('file-too-large', 'over the limit', { file, limit: annotationFileLimit / 1024 / 1024 });
    }
    return decodeAnnotationFile(await readFile(file));
  } catch (error) {
    throw fileError(error, file);
  }
}

/** A refused one says why in both languages. */
function withSentence(one: AnchoredAnnotation) {
  return one.reason === undefined ? one : { ...one, ...refusalSentences[one.reason] };
}

function toCells({ id, state, score, clauseId, range, reason }: AnchoredAnnotation): string[] {
  const why = reason === undefined ? null : refusalSentences[reason];
  const said = why === null ? '' : `${why.zh} · ${why.en}`;
  return [state, score.toFixed(2), clauseId ?? '–', range === null ? '–' : range.join('–'), printable(id), said];
}
