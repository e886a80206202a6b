import type { DocxNumbering } from './docx-numbering';
import type { DocxStyles } from './docx-styles';
import type { ReaderOptions } from './reader-options';

/** The parts of a Word document that its body refers to. */
export interface DocxContext {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  /** Relationship id → address. */
  readonly links: ReadonlyMap<string, string>;
  readonly options: ReaderOptions;
}
