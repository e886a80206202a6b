/** Damages a file as disks, mail and attackers do: flips, cuts, repeats, swaps and overwrites with telling bytes. */
export function mutateBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  let damaged: Uint8Array = bytes.slice();
  const times = 1 + Math.floor(random() * 6);
  for (let time = 0; time < times; time++) damaged = mutateOnce(damaged, random);
  return damaged;
}

const telling = [
  '<',
  '>',
  '&#0;',
  '\0',
  '\xff\xfe',
  '%PDF-',
  'PK\x03\x04',
  'endobj',
  '<!DOCTYPE x [',
  '</p>',
  '\ud800',
  '第',
  '9999999999',
  '-1',
  ']]>',
];

function mutateOnce(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const span = Math.floor(random() * Math.min(200, bytes.length));
  switch (Math.floor(random() * 6)) {
    case 0:
      return bytes.map((byte, place) => (place === at ? byte ^ (1 << Math.floor(random() * 8)) : byte));
    case 1:
      return bytes.map((byte, place) => (place >= at && place < at + 4 ? Math.floor(random() * 256) : byte));
    case 2:
      return bytes.slice(0, at);
    case 3:
      return splice(bytes, at, span, new Uint8Array());
    case 4:
      return splice(bytes, at, 0, bytes.subarray(Math.floor(random() * bytes.length)).subarray(0, span));
    default:
      return splice(bytes, at, span % 8, new TextEncoder().encode(telling[Math.floor(random() * telling.length)]));
  }
}

function splice(bytes: Uint8Array, at: number, removed: number, inserted: Uint8Array): Uint8Array {
  const rest = bytes.subarray(Math.min(bytes.length, at + removed));
  const result = new Uint8Array(at + inserted.length + rest.length);
  result.set(bytes.subarray(0, at));
  result.set(inserted, at);
  result.set(rest, at + inserted.length);
  return result;
}

/** Random bytes; half of the time printable, so that parsers get past their first check. */
export function randomBytes(random: () => number): Uint8Array {
  const length = Math.floor(random() * 2000);
  const isPrintable = random() < 0.5;
  return Uint8Array.from({ length }, () => (isPrintable ? 32 + Math.floor(random() * 95) : Math.floor(random() * 256)));
}
