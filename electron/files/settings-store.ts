import { join } from 'node:path';
import { Settings, type SettingsChange } from '../ipc/settings';
import { openJsonFile } from './json-file';

/** The person's settings, kept in `settings.json`. */
export interface SettingsStore {
  readonly read: () => Settings;
  /** Put a change over what is stored; resolves when it is on disk. */
  readonly change: (change: SettingsChange) => Promise<Settings>;
  /** Resolves when everything is on disk, or has failed. */
  readonly settled: () => Promise<void>;
}

/** Most reading places kept; the works left longest ago are forgotten first. */
const mostPlaces = 500;

/** Open the settings of a profile. `onDamage` hears the name of a file that had to be set aside. */
export function openSettings(profile: string, onDamage: (name: string) => void): SettingsStore {
  const file = openJsonFile(join(profile, 'settings.json'), Settings, onDamage);
  return {
    read: file.value,
    settled: file.settled,
    async change(change) {
      const next = Settings.parse({ ...file.value(), ...change, ...places(file.value(), change) });
      await file.write(next);
      return next;
    },
  };
}

/** New places go behind the old ones, so that the last in the record is the place left last. */
function places(stored: Settings, change: SettingsChange): { places?: Settings['places'] } {
  if (!change.places) return {};
  const kept = Object.entries(stored.places).filter(([workId]) => !(workId in (change.places ?? {})));
  return { places: Object.fromEntries([...kept, ...Object.entries(change.places)].slice(-mostPlaces)) };
}
