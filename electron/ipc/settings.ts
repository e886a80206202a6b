import { z } from 'zod';

/**
 * What a person has chosen and main keeps in `settings.json`.
 *
 * Every field falls back to its default by itself, so one bad value never costs the others.
 */
export const Settings = z.object({
  /** Interface language; `null` until chosen, when the system's decides. */
  language: z.enum(['zh', 'en']).nullable().catch(null),
  theme: z.enum(['system', 'light', 'sepia', 'dark']).catch('system'),
  layout: z.enum(['side-by-side', 'stacked', 'zh', 'en']).catch('side-by-side'),
  typography: z
    .object({
      /** CSS pixels of the Chinese text; the English is set in proportion. */
      size: z.number().min(12).max(40).catch(17),
      /** Line height as a multiple of the size. */
      leading: z.number().min(1.2).max(2.6).catch(1.75),
      /** Width of one column of text, in em of that text. */
      measure: z.number().min(16).max(80).catch(34),
    })
    .catch({ size: 17, leading: 1.75, measure: 34 }),
  /** The work on the desk, or `null`. */
  openWork: z.string().max(200).nullable().catch(null),
  /** Work id → id of the clause at the top of the page when the work was last left. */
  places: z.record(z.string().max(200), z.string().max(300)).catch({}),
  /** Small view state of the page (folded panes, last tab), which main keeps but does not read. */
  view: z.record(z.string().max(60), z.union([z.string().max(2_000), z.number(), z.boolean()])).catch({}),
});
export type Settings = z.output<typeof Settings>;

/** Some settings, to be put over the stored ones; a value outside its limits is refused, not replaced. */
export const SettingsChange = z.strictObject({
  language: z.enum(['zh', 'en']).nullable().optional(),
  theme: z.enum(['system', 'light', 'sepia', 'dark']).optional(),
  layout: z.enum(['side-by-side', 'stacked', 'zh', 'en']).optional(),
  typography: z
    .strictObject({
      size: z.number().min(12).max(40),
      leading: z.number().min(1.2).max(2.6),
      measure: z.number().min(16).max(80),
    })
    .optional(),
  openWork: z.string().max(200).nullable().optional(),
  places: z.record(z.string().max(200), z.string().max(300)).optional(),
  view: z.record(z.string().max(60), z.union([z.string().max(2_000), z.number(), z.boolean()])).optional(),
});
export type SettingsChange = z.output<typeof SettingsChange>;
