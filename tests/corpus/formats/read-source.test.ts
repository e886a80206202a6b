import { describe, expect, it } from 'vitest';
import { readSource } from '../../../corpus/formats/read-source';

describe('readSource', () => {
  it.each(['long.txt', 'long.md', 'long.html'])(
    'refuses a text of more than 20 million characters: %s',
    async fileName => {
      const bytes = new Uint8Array(20_000_001).fill(0x61);
      await expect(readSource(bytes, { fileName })).rejects.toMatchObject({
        code: 'text-too-long',
        facts: { file: fileName },
      });
    },
  );
});
