import { createContext, useContext } from 'react';
import type { Pace } from '../../workbook/pace';
import type { LocalTime } from '../../workbook/local-time';
import type { OpenWorkbookPort } from '../../workbook/open-workbook-port';
import type { UseCases } from './use-cases';

/** What the pane works with. Made once at start. */
export interface Pane {
  readonly port: OpenWorkbookPort;
  readonly useCases: UseCases;
  /** The local time of now; a pane may stay open over midnight. */
  readonly now: () => LocalTime;
  /** Of the add-in, for the log of runs. */
  readonly version: string;
  readonly pace: Pace;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('usePane needs a PaneContext above it');
  return pane;
}
