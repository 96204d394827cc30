import path from 'node:path';
import { protectionInThread } from '../../src/cli/protection-thread';
import { protectJob } from '../../src/domain/report/disclosure/protect-job';
import type { ProtectionJob } from '../../src/domain/report/prepare-report';
import { CLI } from '../../scripts/build/folders';
import { aReportCase, tabulated } from '../builders/report-case';

// Runs what `npm run build:cli` left; `npm test` builds it first.
const protect = protectionInThread(path.join(CLI, 'stufenplan.cjs'));

function times(count: number, region: string, proposal: 'gesperrt' | 'prüfen') {
  return Array.from({ length: count }, () => aReportCase({ region, proposal }));
}

const JOB: ProtectionJob = {
  counted: tabulated([
    ...times(2, 'Region 1', 'gesperrt'),
    ...times(30, 'Region 1', 'prüfen'),
    ...times(40, 'Region 2', 'gesperrt'),
    ...times(50, 'Region 2', 'prüfen'),
    ...times(60, 'Region 3', 'gesperrt'),
    ...times(70, 'Region 3', 'prüfen'),
  ]),
  options: { leastCount: 5, method: 'sperrung', earlier: null },
  audience: 'public',
};

test('a thread gives the same protection as without one, and tells how far it is', async () => {
  const shares: number[] = [];
  const protection = await protect(JOB, {
    signal: new AbortController().signal,
    onProgress: (share) => shares.push(share),
  });
  expect(protection).toEqual(protectJob(JOB, () => undefined));
  expect(shares.length).toBeGreaterThan(0);
});

test('a thread that is cancelled has shown nothing', async () => {
  const cancelling = new AbortController();
  const protection = protect(JOB, { signal: cancelling.signal, onProgress: () => undefined });
  cancelling.abort();
  expect(await protection).toEqual({ kind: 'unsafe', tables: [] });
});

test('a call that was cancelled before does not begin', async () => {
  const protection = protect(JOB, { signal: AbortSignal.abort(), onProgress: () => undefined });
  expect(await protection).toEqual({ kind: 'unsafe', tables: [] });
});
