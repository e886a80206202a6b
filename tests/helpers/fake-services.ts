import type { Clause } from '../../corpus/model/clause';
import type { Hit, SearchAnswer, SearchRequest } from '../../corpus/search/search-answer';
import type { OpenedWork } from '../../electron/engine/protocol';
import type { Settings, SettingsChange } from '../../electron/ipc/settings';
import type { Services } from '../../renderer/app/services';
import { defaultSettings } from '../../renderer/app/state/settings-state';
import type { EngineCalls, EngineNews } from '../../renderer/bridge/engine-calls';
import { FakeSafety } from './fake-safety';
import { EngineProblem } from '../../renderer/bridge/engine-problem';

/** Services over works in memory, with what a test needs to look at and to make happen. */
export interface FakeServices extends Services {
  readonly settings: Settings;
  readonly copied: string[];
  readonly asked: SearchRequest[];
  /** Say something as the engine would. */
  tell<Name extends keyof EngineNews>(name: Name, news: EngineNews[Name]): void;
  /** Send something as main would. */
  send(event: string, payload: unknown): void;
}

/** @param overrides - calls that a test answers by itself */
export function fakeServices(
  works: readonly OpenedWork[],
  stored: SettingsChange = {},
  overrides: Partial<EngineCalls> = {},
): FakeServices {
  const listeners = new Map<string, Set<(value: never) => void>>();
  const listen = (name: string, listener: (value: never) => void) => {
    const set = listeners.get(name) ?? new Set();
    listeners.set(name, set.add(listener));
    return () => set.delete(listener);
  };
  const call = (name: string, value: unknown) => listeners.get(name)?.forEach(listener => listener(value as never));
  const state = { settings: { ...defaultSettings, ...stored } as Settings };
  const copied: string[] = [];
  const asked: SearchRequest[] = [];
  return {
    engine: fakeEngine(works, asked, overrides),
    safety: new FakeSafety(),
    subscribe: (name, listener) => listen(name, listener),
    desktop: {
      readSettings: () => Promise.resolve(state.settings),
      writeSettings: change => {
        state.settings = { ...state.settings, ...(change as Partial<Settings>) };
        return Promise.resolve(state.settings);
      },
      pickFiles: () => Promise.resolve({ grantId: 'grant', names: ['a.txt'] }),
      pickPlace: suggestedName => Promise.resolve({ grantId: 'place', names: [suggestedName] }),
      noteRecent: () => Promise.resolve(),
      keepView: () => Promise.resolve(),
      copy: text => Promise.resolve(void copied.push(text)),
      saveExport: () => Promise.resolve(null),
      about: () => Promise.resolve({ version: '0', electron: '0', chrome: '0' }),
      openLink: async () => false,
      openLogs: () => Promise.resolve(),
      reportFailure: () => Promise.resolve(),
      restartEngine: () => Promise.resolve(),
      on: (event, listener) => listen(event, listener),
    },
    get settings() {
      return state.settings;
    },
    copied,
    asked,
    tell: call,
    send: call,
  };
}

function fakeEngine(
  works: readonly OpenedWork[],
  asked: SearchRequest[],
  overrides: Partial<EngineCalls>,
): EngineCalls {
  const known: Partial<EngineCalls> = {
    works: () => Promise.resolve(works.map(({ work }) => work)),
    openWork: ({ workId }) => {
      const opened = works.find(({ work }) => work.id === workId);
      return opened
        ? Promise.resolve(opened)
        : Promise.reject(new EngineProblem('work-unknown', 'no such work', { work: workId }));
    },
    openPart: () => Promise.resolve(null),
    tokens: () => Promise.resolve(null),
    previousEdition: () => Promise.resolve(null),
    search: async request => {
      asked.push(request as SearchRequest);
      return scan(works, request as SearchRequest);
    },
    suggest: () => Promise.resolve([]),
    startImport: () => Promise.resolve({ jobId: 'job' }),
    cancelJob: () => Promise.resolve({ cancelled: true }),
    importReports: () => Promise.resolve([]),
    removeWork: () => Promise.resolve({ removed: '2026-01-01T00:00:00Z' }),
  };
  return new Proxy({ ...known, ...overrides } as EngineCalls, {
    get: (target, method: keyof EngineCalls) =>
      target[method] ?? (() => Promise.reject(new EngineProblem('internal', `the fake has no ${method}`))),
  });
}

/** A plain scan for one string; a query of one quotation mark is a syntax error. */
function scan(works: readonly OpenedWork[], request: SearchRequest): SearchAnswer {
  if (request.query === '"')
    throw new EngineProblem('query-syntax', 'unclosed', { position: 1, reason: 'unclosed quotation mark' });
  const hits = works.flatMap(opened =>
    (['zh', 'en'] as const).flatMap(language =>
      (opened.documents[language]?.clauses ?? []).flatMap(clause => toHit(opened, clause, request.query)),
    ),
  );
  const { kind = null, language = null, section = null } = request.narrow ?? {};
  const listed = hits.filter(
    hit =>
      (kind === null || hit.kind === kind) &&
      (language === null || hit.language === language) &&
      (section === null || hit.section === section),
  );
  const count = (key: (hit: Hit) => string) => {
    const counts: Record<string, number> = {};
    for (const hit of hits) counts[key(hit)] = (counts[key(hit)] ?? 0) + 1;
    return counts;
  };
  return {
    query: request.query,
    total: hits.length,
    placeCount: hits.reduce((sum, hit) => sum + hit.ranges.length, 0),
    wordCount: hits.length,
    relaxed: false,
    hits: listed.slice(request.offset, request.offset + request.limit),
    facets: {
      works: count(hit => hit.workId),
      sections: count(hit => hit.section),
      kinds: count(hit => hit.kind),
      languages: count(hit => hit.language),
      tags: {},
      colours: {},
    },
    listed: { total: listed.length, works: count(hit => hit.workId), sections: count(hit => hit.section) },
  };
}

function toHit(opened: OpenedWork, clause: Clause, query: string): Hit[] {
  const text = clause.text.toLowerCase();
  const wanted = query.toLowerCase();
  const ranges = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    ranges.push({ start: at, end: at + wanted.length });
  }
  if (ranges.length === 0) return [];
  const other = clause.language === 'zh' ? 'en' : 'zh';
  const link = opened.alignment.find(candidate => candidate[clause.language].includes(clause.id));
  const { id: clauseId, language, kind, label, path } = clause;
  return [
    {
      workId: opened.work.id,
      clauseId,
      language,
      kind,
      label,
      path,
      section: `${opened.work.id}/${path[0] ?? ''}`,
      ranges,
      text: clause.text,
      counterparts: link?.[other] ?? [],
      counterpartRanges: [],
    },
  ];
}
