import { appMessages } from '../messages/app-messages';
import { useInterfaceLanguage, useMessages } from '../messages/use-messages';
import { SearchBox } from '../search/SearchBox';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { PageMenu } from './PageMenu';
import { keysOf } from './shortcut';
import { useDesk } from './state/desk-state';
import { showPanel, usePaneOpen } from './state/panel-state';
import { useSettings } from './state/settings-state';
import { TypographyButton } from './TypographyButton';
import type { RunCommand } from './use-commands';
import styles from './header.module.css';

/** The top of the window: the library's seal, the search that is always there, and how the page looks. */
export function Header({ run }: { readonly run: RunCommand }) {
  const t = useMessages(appMessages);
  const inChinese = useInterfaceLanguage() === 'zh';
  const page = useDesk(state => state.page);
  const outlineOpen = usePaneOpen('outline');
  const panelOpen = usePaneOpen('panel');
  const theme = useSettings(state => state.settings.theme);
  return (
    <header className={styles['header']}>
      <div className={styles['headerLeft']}>
        <button
          type="button"
          className={styles['sealButton']}
          aria-pressed={page === 'library'}
          title={`${t('library')}  ${keysOf('file.library')}`}
          onClick={() => run('file.library')}
        >
          <span className={styles['seal']} aria-hidden="true" lang="zh-Hans">
            对读
          </span>
          <span className={styles['appName']}>{t('library')}</span>
        </button>
        <IconButton
          label={t(outlineOpen ? 'hideOutline' : 'showOutline')}
          keys={keysOf('view.outline')}
          pressed={outlineOpen}
          onClick={() => run('view.outline')}
        >
          <Icon name="outline" />
        </IconButton>
        <PageMenu run={run} />
      </div>
      <SearchBox onAsk={() => showPanel('search')} findKeys={keysOf('edit.find')} />
      <div className={styles['headerRight']}>
        <IconButton label={t('switchLanguageHint')} keys={keysOf('view.language')} onClick={() => run('view.language')}>
          <span lang={inChinese ? 'en' : 'zh-Hans'}>{t('switchLanguage')}</span>
        </IconButton>
        <TypographyButton />
        <IconButton label={`${t('paper')}: ${t(theme)}`} keys={keysOf('view.theme')} onClick={() => run('view.theme')}>
          <Icon name="paper" />
        </IconButton>
        <IconButton label={t('palette')} onClick={() => run('view.palette')}>
          <kbd>{keysOf('view.palette')}</kbd>
        </IconButton>
        <IconButton
          label={t(panelOpen ? 'hidePanel' : 'showPanel')}
          keys={keysOf('view.panel')}
          pressed={panelOpen}
          onClick={() => run('view.panel')}
        >
          <Icon name="panel" />
        </IconButton>
      </div>
    </header>
  );
}
