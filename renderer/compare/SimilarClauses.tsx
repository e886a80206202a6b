import type { SimilarHit } from '../../corpus/compare/study';
import { usePlaceSource } from '../app/place-source';
import { useServices } from '../app/services';
import { shortLabel } from '../../corpus/structure/citation-label';
import { useOpenWork } from '../app/state/desk-state';
import { memberAt, type TrayMember } from '../app/state/tray-state';
import { compareMessages } from '../messages/compare-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { Answer } from './Answer';
import { SimilarExport } from './SimilarExport';
import { openClause } from '../app/open-clause';
import { putOnTrayAndSay } from './tray-actions';
import { useAnswer } from '../app/use-answer';
import common from './page.module.css';
import styles from './panel.module.css';

/** Clauses of the library like a clause or a selection, with the passages they share marked. */
export function SimilarClauses({ member }: { readonly member: TrayMember }) {
  const t = useMessages(compareMessages);
  const { clauseId, range } = member;
  const answered = useAnswer('similar', { member: { clauseId, range }, works: null, limit: 8 });
  const hits = answered.answer?.filter(({ score }) => score > 0.02) ?? [];
  const title = t('similarTo', { label: member.label });
  const leftOut = Math.max(0, ...hits.map(hit => hit.leftOut));
  return (
    <section className={styles['panelPart']}>
      <div className={styles['partHead']}>
        <h2>{title}</h2>
        <SimilarExport title={title} hits={hits} />
      </div>
      <Answer answered={answered} empty={hits.length === 0} emptyText={t('similarNone')}>
        {leftOut > 0 && <p className={common['quiet']}>{t('similarLeftOut', { count: leftOut })}</p>}
        <ol className={styles['cards']}>
          {hits.map(hit => (
            <SimilarCard key={hit.clauseId} hit={hit} />
          ))}
        </ol>
      </Answer>
    </section>
  );
}

function SimilarCard({ hit }: { readonly hit: SimilarHit }) {
  const t = useMessages(compareMessages);
  const services = useServices();
  const view = useOpenWork();
  const member = view === null ? null : memberAt(view, null, hit.clauseId);
  const source = usePlaceSource([{ clauseId: hit.clauseId, range: null }]);
  const label = member?.label ?? shortLabel(hit.label);
  const passages = [...hit.passages].sort((a, b) => a.right.start - b.right.start).map(passage => passage.right);
  return (
    <li className={styles['card']}>
      <button
        type="button"
        className={styles['cardOpen']}
        {...source}
        onClick={() => void openClause(services, hit.clauseId, null)}
      >
        <span className={styles['cardHead']}>
          <span className={common['where']}>{label}</span>
          <span className={common['quiet']}>{t('alike', { percent: Math.round(hit.score * 100) })}</span>
        </span>
        <span lang={hit.language === 'zh' ? 'zh-Hans' : 'en'} className={styles['cardText']}>
          {marked(hit.text, passages)}
        </span>
      </button>
      <button
        type="button"
        className={styles['cardAdd']}
        aria-label={t('addToTray', { label })}
        title={t('addToTray', { label })}
        onClick={() =>
          putOnTrayAndSay(
            member ?? { clauseId: hit.clauseId, range: null, label: label.slice(0, 40), language: hit.language },
          )
        }
      >
        <Icon name="plus" size={13} />
      </button>
    </li>
  );
}

/** The text with its shared passages marked; passages that run into each other are one. */
function marked(text: string, ranges: readonly { readonly start: number; readonly end: number }[]) {
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}
