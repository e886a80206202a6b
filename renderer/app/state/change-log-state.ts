import { create } from 'zustand';
import type { ChangeLog } from '../../store/change-log';

/** The log of every change that can be undone; `null` until the annotations are open. */
export const useChangeLog = create<{ readonly log: ChangeLog | null }>()(() => ({ log: null }));
