import type { MouseEvent } from 'react';
import { useMemo } from 'react';
import { guideHtml } from '../guide/guide-html';
import { appMessages } from '../messages/app-messages';
import { useMessages } from '../messages/use-messages';
import { DialogFrame } from './DialogFrame';
import { useDialog } from './state/dialog-state';
import { useSettings } from './state/settings-state';
import styles from './guide.module.css';

/** The illustrated guide in the interface language, with its contents beside it. */
export function GuideSheet() {
  const t = useMessages(appMessages);
  const open = useDialog(state => state.open === 'guide');
  return (
    <DialogFrame name="guide" title={t('guide')} size="xl">
      {open && <GuideText />}
    </DialogFrame>
  );
}

function GuideText() {
  const t = useMessages(appMessages);
  const language = useSettings(state => state.settings.language ?? 'zh');
  const { html, headings } = useMemo(() => guideHtml(language, navigator.userAgent.includes('Macintosh')), [language]);
  return (
    <div className={styles['guide']} onClick={follow}>
      <nav aria-label={t('guideContents')}>
        <ol>
          {headings.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <article lang={language === 'zh' ? 'zh-Hans' : 'en'} dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}

/** A link of the guide scrolls to its heading; it never leaves the page. */
function follow(event: MouseEvent<HTMLElement>): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null) return;
  event.preventDefault();
  const name = decodeURIComponent((link.getAttribute('href') ?? '').slice(1));
  document.getElementById(`guide-${name}`)?.scrollIntoView({ block: 'start' });
}
