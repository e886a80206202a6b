import { create } from 'zustand';
import type { ClauseOrder } from '../../corpus/align/edit-links';
import type { AlignmentLink } from '../../corpus/model/alignment-link';
import type { ClauseId } from '../../corpus/model/clause';
import type { OpenedWork } from '../../electron/engine/protocol';
import type { LinkFilter } from './link-state';

/** Where the work stands on its way to the disk. */
export type AlignmentSaving = 'saved' | 'saving' | 'failed';

export interface AlignmentState {
  /** `null` until the work has been opened. */
  readonly opened: OpenedWork | null;
  readonly order: ClauseOrder;
  readonly links: readonly AlignmentLink[];
  /** Earlier states, oldest first. They share what did not change. */
  readonly past: readonly (readonly AlignmentLink[])[];
  /** States taken back, the next one last. */
  readonly future: readonly (readonly AlignmentLink[])[];
  readonly cursor: ClauseId | null;
  /** Clauses picked to be linked with each other. */
  readonly chosen: ReadonlySet<ClauseId>;
  readonly filter: LinkFilter;
  readonly saving: AlignmentSaving;
  readonly problem: unknown;
  /** The job that aligns again, and the share of it done; `null` when there is none. */
  readonly aligning: { readonly jobId: string; readonly share: number } | null;
}

const nothing: AlignmentState = {
  opened: null,
  order: { zh: [], en: [] },
  links: [],
  past: [],
  future: [],
  cursor: null,
  chosen: new Set(),
  filter: 'all',
  saving: 'saved',
  problem: null,
  aligning: null,
};

/** The alignment being worked on. */
export const useAlignment = create<AlignmentState>()(() => nothing);

/** Put the work away. */
export function clearAlignment(): void {
  useAlignment.setState(nothing, true);
}
