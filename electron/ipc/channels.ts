/** Every question the window may ask main. Names are `subject:verb`. Preload and main both read this list. */
export const channels = [
  'app:about',
  'files:pick',
  'files:pick-place',
  'files:drop',
  'recent:list',
  'recent:note',
  'export:save',
  'settings:read',
  'settings:write',
  'view:keep',
  'clipboard:write',
  'shell:open-link',
  'logs:open',
  'logs:write',
  'engine:restart',
  'journal:append',
  'journal:status',
  'journal:read-all',
  'snapshots:list',
  'snapshots:restore',
  'store:set-aside',
] as const;

/** One question the window may ask main. */
export type Channel = (typeof channels)[number];

/** Asked by preload alone, with paths that the page never sees. */
export const privateChannels: readonly Channel[] = ['files:drop'];

/** Everything main tells the window without being asked. */
export const events = ['app:command', 'app:notice', 'files:granted', 'engine:down'] as const;

/** One thing main tells the window. */
export type EventName = (typeof events)[number];

/** The `type` of the message by which preload hands the page a new port to the engine (`event.ports[0]`). */
export const enginePortMessage = 'duidu:engine-port';
