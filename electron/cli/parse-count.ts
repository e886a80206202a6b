import { InvalidArgumentError } from 'commander';

/** A whole number from 0 on the command line. */
export function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('须为整数 · must be a whole number');
  return Number(text);
}
