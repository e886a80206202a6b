import { listMessages } from '../messages/list-messages';
import { useMessages } from '../messages/use-messages';
import buttons from './buttons.module.css';

interface ShowMoreProps {
  /** How many of a long list are not drawn yet; with none there is no button. */
  readonly left: number;
  /** How many the next press draws. */
  readonly step: number;
  readonly onMore: () => void;
}

/** The way on in a list that is drawn piece by piece. */
export function ShowMore({ left, step, onMore }: ShowMoreProps) {
  const t = useMessages(listMessages);
  if (left <= 0) return null;
  return (
    <button type="button" className={buttons['plain']} onClick={onMore}>
      {t('showMore', { count: Math.min(left, step) })}
    </button>
  );
}
