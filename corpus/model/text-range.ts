/** Half-open range `[start, end)` in UTF-16 code units of one text; of a clause's reading text unless said otherwise. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}
