import { createContext, useContext } from 'react';
import type { DesktopCalls } from '../bridge/desktop-calls';
import type { EngineCalls, Subscribe } from '../bridge/engine-calls';
import type { SafetyPort } from '../store/safety-port';

/** What components may ask for. The composition root fills it; a test fills it with fakes. */
export interface Services {
  readonly engine: EngineCalls;
  readonly subscribe: Subscribe;
  readonly desktop: DesktopCalls;
  /** The safety copies of annotations on the disk. */
  readonly safety: SafetyPort;
}

export const ServicesContext = createContext<Services | null>(null);

/** The engine and the desktop, as the nearest provider has them. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('ServicesContext has no provider above this component');
  return services;
}
