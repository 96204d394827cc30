/** @jest-environment jsdom */
import { MessageChannel as NodeMessageChannel } from 'node:worker_threads';
import { createBrowserPace } from '../../../src/taskpane/shared/browser-pace';

// jsdom has no MessageChannel; Node's is the same for this purpose.
beforeAll(() => {
  Object.assign(globalThis, { MessageChannel: NodeMessageChannel });
});
afterEach(() => {
  jest.restoreAllMocks();
});

test('a pause lets waiting events through', async () => {
  const order: string[] = [];
  setTimeout(() => order.push('event'), 0);
  const pace = createBrowserPace();
  for (let count = 0; count < 20; count += 1) await pace.pause();
  await new Promise((resolve) => setTimeout(resolve, 0));
  order.push('end');
  expect(order).toEqual(['event', 'end']);
});

test('after a while a pause waits for a frame', async () => {
  const frame = jest.spyOn(window, 'requestAnimationFrame');
  const pace = createBrowserPace();
  await new Promise((resolve) => setTimeout(resolve, 60));
  await pace.pause();
  expect(frame).toHaveBeenCalledTimes(1);
});

test('a hidden pane, which gets no frames, goes on all the same', async () => {
  jest.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
  const pace = createBrowserPace();
  await new Promise((resolve) => setTimeout(resolve, 60));
  await expect(pace.pause()).resolves.toBeUndefined();
});
