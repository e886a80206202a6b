import { countMessages } from '../messages/count-messages';
import { measureMessages } from '../messages/measure-messages';
import { useMessages } from '../messages/use-messages';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import type { Explanation } from './explanation';
import card from './explanation-card.module.css';
import styles from './statistics.module.css';

interface ExplanationCardProps {
  readonly explanation: Explanation | null;
  readonly onClose: () => void;
}

/** How a figure was made: one plain sentence, the formula, the same with its counts, and where it comes from. */
export function ExplanationCard({ explanation, onClose }: ExplanationCardProps) {
  const t = useMessages(countMessages);
  const measure = useMessages(measureMessages);
  return (
    <section className={card['card']} aria-label={t('howMade')} aria-live="polite">
      {explanation === null ? (
        <p className={styles['quiet']}>{t('explainHint')}</p>
      ) : (
        <>
          <div className={card['cardHead']}>
            <h2>
              {measure(explanation.measure)} <span>{explanation.of}</span>
            </h2>
            <IconButton label={t('closeExplanation')} onClick={onClose}>
              <Icon name="close" size={13} />
            </IconButton>
          </div>
          <p>{measure(`${explanation.measure}More`)}</p>
          <p className={card['formula']}>{explanation.formula}</p>
          {explanation.filled.map(line => (
            <p key={line} className={card['filled']}>
              {line}
            </p>
          ))}
          {explanation.source !== null && (
            <p className={styles['quiet']}>
              {t('source')}: {explanation.source}
            </p>
          )}
        </>
      )}
    </section>
  );
}
