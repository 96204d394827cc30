import type { Protection } from '../../../../domain/report/disclosure/protect-report';

/** What the worker says. It is told one job (`ProtectionJob`), and nothing else: no case, only counts. */
export type WorkerMessage =
  /** It runs, and waits for its job. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly protection: Protection }
  /** A bug. Its kind only, since a message could hold numbers of the report. */
  | { readonly kind: 'fault'; readonly name: string };
