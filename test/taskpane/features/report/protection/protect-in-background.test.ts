import { tabulated, aReportCase } from '../../../../builders/report-case';
import { protectJob } from '../../../../../src/domain/report/disclosure/protect-job';
import type { ProtectionJob } from '../../../../../src/domain/report/prepare-report';
import type { WorkerMessage } from '../../../../../src/taskpane/features/report/protection/messages';
import { createProtector } from '../../../../../src/taskpane/features/report/protection/create-protector';
import { protectInBackground } from '../../../../../src/taskpane/features/report/protection/protect-in-background';
import type { ProtectionWorker } from '../../../../../src/taskpane/features/report/protection/start-worker';

const JOB: ProtectionJob = {
  counted: tabulated(Array.from({ length: 12 }, () => aReportCase())),
  options: { leastCount: 5, method: 'sperrung', earlier: null },
  audience: 'public',
};

interface FakeWorker extends ProtectionWorker {
  readonly say: (message: WorkerMessage) => void;
  readonly fail: () => void;
  readonly terminate: jest.Mock;
}

/** @param answer what it says when it gets its job */
function aWorker(answer: (say: FakeWorker['say']) => void = () => undefined): FakeWorker {
  const target = new EventTarget();
  const say = (data: WorkerMessage): void => {
    target.dispatchEvent(Object.assign(new Event('message'), { data }));
  };
  return {
    addEventListener: target.addEventListener.bind(target) as ProtectionWorker['addEventListener'],
    postMessage: () => {
      answer(say);
    },
    terminate: jest.fn(),
    say,
    fail: () => target.dispatchEvent(new Event('error')),
  };
}

function protecting(worker: FakeWorker, signal = new AbortController().signal) {
  const shares: number[] = [];
  const protection = protectInBackground(JOB, {
    start: () => worker,
    signal,
    onProgress: (share) => shares.push(share),
  });
  return { protection, shares };
}

test('what the worker has protected comes back, and the worker is ended', async () => {
  const result = protectJob(JOB);
  const worker = aWorker((say) => {
    say({ kind: 'progress', share: 0.5 });
    say({ kind: 'done', protection: result });
  });
  const { protection, shares } = protecting(worker);
  worker.say({ kind: 'ready' });
  expect(await protection).toBe(result);
  expect(shares).toEqual([0.5]);
  expect(worker.terminate).toHaveBeenCalledTimes(1);
});

test('a worker that fails before it runs counts as none', async () => {
  const worker = aWorker();
  const { protection } = protecting(worker);
  worker.fail();
  expect(await protection).toBeNull();
});

test('a host that refuses workers has none', async () => {
  const { signal } = new AbortController();
  const refuse = () => {
    throw new Error('SecurityError');
  };
  expect(await protectInBackground(JOB, { start: refuse, signal, onProgress: () => undefined })).toBeNull();
});

test('a fault in the worker is a bug, told by its kind only', async () => {
  const worker = aWorker((say) => {
    say({ kind: 'fault', name: 'RangeError' });
  });
  const { protection } = protecting(worker);
  worker.say({ kind: 'ready' });
  await expect(protection).rejects.toMatchObject({ name: 'RangeError' });
});

test('a worker that breaks down while it works is a bug', async () => {
  const worker = aWorker();
  const { protection } = protecting(worker);
  worker.say({ kind: 'ready' });
  worker.fail();
  await expect(protection).rejects.toMatchObject({ name: 'WorkerError' });
});

test('who stops ends the worker at once', async () => {
  const worker = aWorker();
  const controller = new AbortController();
  const { protection } = protecting(worker, controller.signal);
  worker.say({ kind: 'ready' });
  controller.abort();
  await expect(protection).rejects.toBe(controller.signal.reason);
  expect(worker.terminate).toHaveBeenCalledTimes(1);
});

test('without a worker the pane protects by itself, after it has said so', async () => {
  const told: string[] = [];
  const protect = createProtector({
    start: () => {
      throw new Error('SecurityError');
    },
    signal: new AbortController().signal,
    onProgress: () => told.push('progress'),
    onForeground: () => told.push('foreground'),
    pace: {
      pause: () => {
        told.push('pause');
        return Promise.resolve();
      },
    },
  });
  expect(await protect(JOB)).toEqual(protectJob(JOB));
  expect(told.slice(0, 2)).toEqual(['foreground', 'pause']);
});
