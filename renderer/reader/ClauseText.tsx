import { memo, useCallback } from 'react';
import type { Clause } from '../../corpus/model/clause';
import { useClauseElements } from './marks/clause-elements';
import { textLeaves, type TextLeaf } from './text-leaves';
import styles from './reader.module.css';

/** The words of one clause. Marks are drawn over it, never into it, so its text nodes stay as they are. */
export const ClauseText = memo(function ClauseText({ clause }: { readonly clause: Clause }) {
  const elements = useClauseElements();
  // Made anew with the clause: what is drawn over it must hear of other words.
  const register = useCallback(
    (element: HTMLElement | null) => elements.register(clause.id, element),
    [elements, clause],
  );
  const heading = clause.kind === 'heading';
  const Tag = heading ? (headingTags[clause.level - 1] ?? 'h4') : 'p';
  return (
    <Tag
      ref={register}
      lang={clause.language === 'zh' ? 'zh-Hans' : 'en'}
      className={`${styles['text']} ${styles[clause.language]} ${heading ? styles['heading'] : ''}`}
      data-clause-id={clause.id}
      data-language={clause.language}
    >
      {textLeaves(clause).map(leaf => (
        <Leaf key={leaf.start} leaf={leaf} />
      ))}
    </Tag>
  );
});

function Leaf({ leaf }: { readonly leaf: TextLeaf }) {
  const names = leaf.styles.map(style => styles[style]).join(' ');
  return (
    <span data-start={leaf.start} className={names || undefined}>
      {leaf.text}
    </span>
  );
}

const headingTags = ['h2', 'h3', 'h4'] as const;
