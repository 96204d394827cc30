import type { ProtectionJob } from '../prepare-report';
import { protectReport, protectTeamTable, type Protection } from './protect-report';

/**
 * Does what a report asks of its protection. Takes its time and never pauses: where somebody waits, it belongs in a worker.
 * @param onProgress called with a share from 0 to 1
 */
export function protectJob(
  { counted, options, audience }: ProtectionJob,
  onProgress?: (share: number) => void,
): Protection {
  return audience === 'public'
    ? protectReport(counted, options, onProgress)
    : protectTeamTable(counted, options, onProgress);
}
