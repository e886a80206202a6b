import { describe, expect, it, vi } from 'vitest';
vi.mock('electron', () => ({ ipcMain: {} }));
import { z } from 'zod';
import { channels } from '../../../electron/ipc/channels';
import { contract, maxExportBytes } from '../../../electron/ipc/contract';
import { engineMethods } from '../../../electron/engine/protocol';

const schemas: readonly (readonly [string, z.ZodType])[] = [
  ...channels.map(channel => [channel, contract[channel].request] as const),
  ...Object.entries(engineMethods),
];

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

/** A part of a JSON schema, as far as limits go. */
interface SchemaPart {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: unknown;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
  readonly prefixItems?: readonly SchemaPart[];
  readonly additionalProperties?: SchemaPart | boolean;
  readonly anyOf?: readonly SchemaPart[];
  readonly allOf?: readonly SchemaPart[];
}

/** Places of a request that may hold text or a list without end. */
function unlimited(part: SchemaPart, place: string): string[] {
  const inner = partsOf(part).flatMap(([name, one]) => unlimited(one, `${place}${name}`));
  return isEndless(part) ? [place, ...inner] : inner;
}

/** The parts of a schema, with what leads to each: a field, any field, any item, or nothing for another form of it. */
function partsOf({ properties, items, ...part }: SchemaPart): (readonly [string, SchemaPart])[] {
  const named = Object.entries(properties ?? {}).map(([name, one]) => [`.${name}`, one] as const);
  const forms = [part.anyOf, part.allOf, part.prefixItems].flatMap(list => list ?? []);
  const any = typeof part.additionalProperties === 'object' ? [['.*', part.additionalProperties] as const] : [];
  const each = items === undefined ? [] : [['[]', items] as const];
  return [...named, ...forms.map(one => ['', one] as const), ...any, ...each];
}

function isEndless(part: SchemaPart): boolean {
  return part.type === 'array' ? part.items !== undefined && part.maxItems === undefined : isEndlessText(part);
}

function isEndlessText({ type, const: only, enum: some, maxLength, pattern = '' }: SchemaPart): boolean {
  if (type !== 'string') return false;
  return only === undefined && some === undefined && maxLength === undefined && /^$|[*+]/.test(pattern);
}

describe('limits', () => {
  const parts = schemas.map(
    ([name, schema]) =>
      [name, z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input', reused: 'inline' }) as SchemaPart] as const,
  );

  it('are on every text and every list of every request, however deep it lies', () => {
    expect(parts.flatMap(([name, part]) => unlimited(part, name))).toEqual([]);
    expect(parts.length).toBeGreaterThan(60);
  });

  it('would be missed: the search for places without one finds them', () => {
    const open = z.object({
      a: z.array(z.object({ b: z.string() })),
      c: z.record(z.string(), z.array(z.string().max(2))),
    });
    const part = z.toJSONSchema(open) as SchemaPart;
    expect(unlimited(part, 'open')).toEqual(['open.a', 'open.a[].b', 'open.c.*']);
  });

  it('are on the bytes of a file as well, which a schema of values cannot say', () => {
    const { request } = contract['export:save'];
    const bytes = (length: number) => ({ suggestedName: 'a.md', content: new Uint8Array(length) });
    expect(request.safeParse(bytes(maxExportBytes)).success).toBe(true);
    expect(request.safeParse(bytes(maxExportBytes + 1)).success).toBe(false);
  });
});
