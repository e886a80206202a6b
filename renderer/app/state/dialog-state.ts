import { create } from 'zustand';

/** The few things that lie over the window for a moment. */
export type DialogName = 'shortcuts' | 'about' | 'typography' | 'export' | 'query-help' | 'guide';

/** Which of them is open. */
export const useDialog = create<{ readonly open: DialogName | null }>()(() => ({ open: null }));

/** Open one, closing any other. */
export function openDialog(name: DialogName): void {
  useDialog.setState({ open: name });
}

/** Close whatever is open. */
export function closeDialog(): void {
  useDialog.setState({ open: null });
}
