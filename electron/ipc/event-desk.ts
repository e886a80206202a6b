type Listener = (payload: unknown) => void;

/** What main sent, kept until somebody listens: the page may start listening later than main starts talking. */
export interface EventDesk {
  readonly deliver: (name: string, payload: unknown) => void;
  /** Hear the events named so, from the oldest one kept. Answers how to stop; a name that is not known is refused. */
  readonly listen: (name: string, listener: Listener) => () => void;
}

const mostKept = 100;

/** A desk for these events and no others. */
export function eventDesk(names: readonly string[]): EventDesk {
  const listeners = new Map(names.map(name => [name, new Set<Listener>()]));
  const kept = new Map<string, unknown[]>(names.map(name => [name, []]));
  return {
    deliver(name, payload) {
      const heard = listeners.get(name);
      if (heard?.size) for (const listener of heard) listener(payload);
      else keep(kept.get(name), payload);
    },
    listen(name, listener) {
      const hearing = listeners.get(name);
      if (!hearing) throw new TypeError(`no event ${name}`);
      hearing.add(listener);
      for (const payload of kept.get(name)?.splice(0) ?? []) listener(payload);
      return () => void hearing.delete(listener);
    },
  };
}

function keep(payloads: unknown[] | undefined, payload: unknown): void {
  payloads?.push(payload);
  if (payloads && payloads.length > mostKept) payloads.shift();
}
