import { engineMethods } from './protocol';

/**
 * Whether what came over a window's port is a call of a method there is, in the form of birpc: kind, name, one
 * request, and an id for its answer. Anything else is let fall: the engine must not die of a message.
 */
export function isEngineCall(message: unknown): boolean {
  if (typeof message !== 'object' || message === null) return false;
  const { t, m, a, i } = message as Record<string, unknown>;
  const isAnswerable = i === undefined || (typeof i === 'string' && i.length <= 100);
  return t === 'q' && isMethod(m) && Array.isArray(a) && a.length <= 1 && isAnswerable;
}

function isMethod(name: unknown): boolean {
  return typeof name === 'string' && Object.hasOwn(engineMethods, name);
}
