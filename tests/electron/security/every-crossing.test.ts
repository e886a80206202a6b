import { describe, expect, it, vi } from 'vitest';
vi.mock('electron', () => ({ ipcMain: {} }));
import type { z } from 'zod';
import { channels } from '../../../electron/ipc/channels';
import { contract } from '../../../electron/ipc/contract';
import { engineMethods } from '../../../electron/engine/protocol';

const schemas: readonly (readonly [string, z.ZodType])[] = [
  ...channels.map(channel => [channel, contract[channel].request] as const),
  ...Object.entries(engineMethods),
];

/** Longer than any limit, in every kind of value. */
const long = 'x'.repeat(256 * 1024 * 1024);
const many = Array.from({ length: 300_000 }, () => 'x');

/** Every object whose fields are all of one strange kind: what a page that was taken over might send. */
const strange: readonly (readonly [string, unknown])[] = [
  ['a number', 7],
  ['text', 'words'],
  ['null', null],
  ['a list', [1, 2, 3]],
  ['a field that nobody knows', { nobody: 'knows' }],
  ['a field that climbs out', { __proto__: { admin: true }, path: '../../etc/passwd' }],
];

describe.each(schemas)('%s', (_name, schema) => {
  it.each(strange)('refuses %s', (_what, request) => expect(schema.safeParse(request).success).toBe(false));
});

describe('limits', () => {
  /** The text and list fields of a request, with the field filled beyond any limit. */
  const fields = schemas.flatMap(([name, schema]) =>
    Object.keys('shape' in schema ? (schema.shape as object) : {}).map(field => [name, field, schema] as const),
  );

  it('are on every field that holds text or a list, in every channel and method', () => {
    const unlimited = fields.filter(([, field, schema]) => {
      const shape = (schema as unknown as { shape: Record<string, z.ZodType> }).shape;
      return shape[field]?.safeParse(long).success === true || shape[field]?.safeParse(many).success === true;
    });
    expect(unlimited.map(([name, field]) => `${name}.${field}`)).toEqual([]);
    expect(fields.length).toBeGreaterThan(60);
  });
});
