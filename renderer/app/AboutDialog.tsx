import { useEffect, useState } from 'react';
import { appMessages } from '../messages/app-messages';
import { fileMessages } from '../messages/file-messages';
import { useMessages } from '../messages/use-messages';
import type { DesktopCalls } from '../bridge/desktop-calls';
import { DialogFrame } from './DialogFrame';
import { useServices } from './services';
import { useDialog } from './state/dialog-state';
import styles from './dialogs.module.css';

type Versions = Awaited<ReturnType<DesktopCalls['about']>>;

/** Names of works and of licences, which are the same in every language. */
const credits = [
  { what: 'creditApp', name: 'Duidu 对读', licence: 'MIT' },
  { what: 'creditDictionary', name: 'CC-CEDICT (cc-cedict.org)', licence: 'CC BY-SA 4.0' },
  { what: 'creditFonts', name: 'Noto Serif SC, Source Serif 4, Inter', licence: 'SIL OFL 1.1' },
  { what: 'creditWords', name: 'cppjieba, nodejieba', licence: 'MIT' },
  { what: 'creditShell', name: 'Electron, Chromium', licence: 'MIT, BSD' },
] as const;

/** What runs here, in which version and under which licences. */
export function AboutDialog() {
  const t = useMessages(appMessages);
  const say = useMessages(fileMessages);
  const { desktop } = useServices();
  const versions = useVersions();
  return (
    <DialogFrame name="about" title={t('about')} size="md">
      <p className={styles['subject']}>{t('aboutText')}</p>
      {versions !== null && (
        <p className={styles['versions']}>
          {say('version', { version: versions.version })} · Electron {versions.electron} · Chromium {versions.chrome}
        </p>
      )}
      <h3 className={styles['heading']}>{say('licences')}</h3>
      <dl className={styles['credits']}>
        {credits.map(({ what, name, licence }) => (
          <div key={what}>
            <dt>{say(what)}</dt>
            <dd>
              {name} <span>{licence}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles['aside']}>{say('worksLicence')}</p>
      <button type="button" className={styles['quiet']} onClick={() => void desktop.openLogs().catch(() => undefined)}>
        {say('openLogs')}
      </button>
    </DialogFrame>
  );
}

function useVersions(): Versions | null {
  const { desktop } = useServices();
  const open = useDialog(state => state.open === 'about');
  const [versions, setVersions] = useState<Versions | null>(null);
  useEffect(() => {
    if (!open) return;
    desktop.about().then(setVersions, () => undefined);
  }, [desktop, open]);
  return versions;
}
