import { useState } from 'react';
import type { Comparison } from '../../corpus/compare/compare-members';
import { problemSentence } from '../bridge/problem-sentence';
import { useDesk } from '../app/state/desk-state';
import { useViewFlag } from '../app/state/settings-state';
import { useTray, type TrayMember } from '../app/state/tray-state';
import { compareMessages } from '../messages/compare-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { ComparisonBar, type ShownSides } from './ComparisonBar';
import { ComparisonNotes } from './ComparisonNotes';
import { useIgnored } from './comparison-settings';
import { InterleavedPair } from './InterleavedPair';
import { Legend } from './Legend';
import { MemberColumn } from './MemberColumn';
import { SavedComparisons } from './SavedComparisons';
import { useAnswer } from '../app/use-answer';
import { useEscape } from '../app/use-escape';
import emptyPage from '../ui/empty-page.module.css';
import common from './page.module.css';
import styles from './comparison.module.css';

/** What is on the tray, compared: a page of its own that Escape leaves. */
export function ComparisonPage() {
  const t = useMessages(compareMessages);
  const language = useInterfaceLanguage();
  const tray = useTray();
  const ignored = useIgnored();
  const [sides, setSides] = useState<ShownSides>('both');
  const members = tray.map(({ clauseId, range }) => ({ clauseId, range }));
  const { busy, answer, problem } = useAnswer('compare', members.length < 2 ? null : { members, ignored });
  useEscape(() => useDesk.getState().turnTo('reader'));
  return (
    <main className={common['page']} aria-label={t('title', { count: tray.length })} aria-busy={busy}>
      <ComparisonBar tray={tray} comparison={answer} ignored={ignored} sides={sides} onSides={setSides} />
      <div className={common['body']}>
        <SavedComparisons tray={tray} />
        {members.length < 2 && (
          <div className={emptyPage['nothing']}>
            <h2>{t('tooFew')}</h2>
            <p className={common['quiet']}>{t('tooFewMore')}</p>
          </div>
        )}
        {problem !== null && (
          <p role="alert" className={common['problem']}>
            {problemSentence(problem)[language]}
          </p>
        )}
        {busy && <p className={common['quiet']}>{t('comparing')}</p>}
        {answer !== null && <Compared tray={tray} comparison={shown(answer, sides)} whole={answer} />}
      </div>
    </main>
  );
}

interface ComparedProps {
  readonly tray: readonly TrayMember[];
  readonly comparison: Comparison;
  readonly whole: Comparison;
}

function Compared({ tray, comparison, whole }: ComparedProps) {
  const [isInterleaved] = useViewFlag('compare-interleaved', false);
  const [withShared] = useViewFlag('compare-shared', true);
  const [lit, setLit] = useState<string | null>(null);
  const pair = isInterleaved && tray.length === 2;
  return (
    <>
      <ComparisonNotes comparison={whole} />
      <Legend withShared={withShared && !pair} pair={pair} />
      {pair ? (
        <InterleavedPair tray={tray} comparison={comparison} />
      ) : (
        <div className={styles['room']}>
          <ol className={styles['columns']} data-count={tray.length}>
            {tray.map((member, ordinal) => (
              <MemberColumn
                key={ordinal}
                member={member}
                ordinal={ordinal}
                comparison={comparison}
                withShared={withShared}
                lit={lit}
                onLight={setLit}
              />
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

/** Chinese above English, as far as it is asked for and there. */
function shown({ sides, sentences }: Comparison, wanted: ShownSides): Comparison {
  const inOrder = [...sides].sort((a, b) => b.language.localeCompare(a.language));
  const chosen = inOrder.filter(side => wanted === 'both' || side.language === wanted);
  const isTurned = inOrder[0] !== sides[0];
  const turned = sentences.map(pairs => pairs.map(({ first, second }) => ({ first: second, second: first })));
  return { sides: chosen.length === 0 ? inOrder : chosen, sentences: isTurned ? turned : sentences };
}
