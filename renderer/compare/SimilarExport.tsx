import type { SimilarHit } from '../../corpus/compare/study';
import { useServices } from '../app/services';
import { compareMessages } from '../messages/compare-messages';
import { studyMessages } from '../messages/study-messages';
import { useMessages } from '../messages/use-messages';
import { TableExportMenu } from '../ui/TableExportMenu';
import { clauseCitations, useWorks, useWorkTitle } from './clause-lookup';

interface SimilarExportProps {
  readonly title: string;
  readonly hits: readonly SimilarHit[];
}

/** The clauses like one as a table: which, how like it, and what both have. */
export function SimilarExport({ title, hits }: SimilarExportProps) {
  const t = useMessages(compareMessages);
  const s = useMessages(studyMessages);
  const { engine } = useServices();
  const works = useWorks();
  const titleOf = useWorkTitle();
  return (
    <TableExportMenu
      name="similar"
      disabled={hits.length === 0}
      table={async () => {
        const cite = clauseCitations(engine);
        const rows = hits.map(async ({ clauseId, workId, score, passages, text }) => {
          const work = works.find(({ id }) => id === workId);
          const shared = passages.map(({ right }) => text.slice(right.start, right.end));
          const workTitle = work === undefined ? workId : titleOf(work);
          return [workTitle, await cite([clauseId]), Math.round(score * 100), shared.join(' · '), text];
        });
        return {
          title,
          facts: [[s('scopeFact'), s('scopeAll')]],
          columns: [s('work'), s('clause'), t('columnAlike'), t('columnShared'), t('columnText')],
          rows: await Promise.all(rows),
        };
      }}
    />
  );
}
