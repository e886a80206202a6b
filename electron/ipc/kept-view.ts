import { z } from 'zod';
import type { DrawnNode } from '../../corpus/model/drawn-node';
import { isDrawnNode } from '../first-view/is-drawn-node';

/** The window as it is left: what is drawn, and of which place of which work. */
export const KeptView = z.strictObject({
  workId: z.string().regex(/^[\w-]{1,200}$/),
  /** The clause at the top of the page. */
  topId: z.string().min(1).max(300),
  drawn: z.custom<DrawnNode>(isDrawnNode),
});
export type KeptView = z.output<typeof KeptView>;
