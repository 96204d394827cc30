import type { ProtectionJob } from '../prepare-report';
import { protectReport, protectTeamTable, type Protection } from './protect-report';

/**
 * Protects and audits what is asked for: what a thread of its own does, in the pane and on the command line.
 * @param onProgress called with a share from 0 to 1
 */
export function protectJob(
  { counted, options, audience }: ProtectionJob,
  onProgress: (share: number) => void,
): Protection {
  const protect = audience === 'public' ? protectReport : protectTeamTable;
  return protect(counted, options, onProgress);
}
