import { Checkbox, Menu } from '@mantine/core';
import type { WorkId } from '../../corpus/model/work';
import { studyMessages } from '../messages/study-messages';
import { useMessages } from '../messages/use-messages';
import { Choice } from '../ui/Choice';
import { useWorks, useWorkTitle } from './clause-lookup';
import styles from './studies.module.css';

/** Which works a study counts in. */
export interface Scope {
  readonly kind: 'open' | 'chosen' | 'all';
  readonly chosen: readonly WorkId[];
}

interface StudyScopeProps {
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
}

/** The open work, chosen ones, or the whole library. */
export function StudyScope({ scope, onScope }: StudyScopeProps) {
  const t = useMessages(studyMessages);
  const works = useWorks();
  const titleOf = useWorkTitle();
  const toggle = (id: WorkId, on: boolean) =>
    onScope({ ...scope, chosen: on ? [...scope.chosen, id] : scope.chosen.filter(other => other !== id) });
  return (
    <div className={styles['scope']}>
      <Choice
        label={t('scope')}
        value={scope.kind}
        onChoose={kind => onScope({ ...scope, kind })}
        options={[
          { value: 'open', label: t('scopeOpen') },
          { value: 'chosen', label: t('scopeChosen') },
          { value: 'all', label: t('scopeAll') },
        ]}
      />
      {scope.kind === 'chosen' && (
        <Menu closeOnItemClick={false} position="bottom-start">
          <Menu.Target>
            <button type="button" className={styles['chooseWorks']}>
              {t('chooseWorks', { count: scope.chosen.length })}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {works.map(work => {
              const on = scope.chosen.includes(work.id);
              return (
                <Menu.Item
                  key={work.id}
                  role="menuitemcheckbox"
                  aria-checked={on}
                  leftSection={<Checkbox.Indicator size="xs" checked={on} />}
                  onClick={() => toggle(work.id, !on)}
                >
                  {titleOf(work)}
                </Menu.Item>
              );
            })}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
