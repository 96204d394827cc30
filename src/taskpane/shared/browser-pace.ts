import type { Pace } from '../../workbook/pace';

/** A frame is waited for at most this often, in milliseconds: often enough for a bar that moves and a button that answers. */
const FRAME_INTERVAL = 50;
/** A hidden pane draws no frames; then the work goes on after this many milliseconds. */
const HIDDEN_PANE = 100;

/**
 * Gives the browser its turn. Most pauses only let waiting events through (not `setTimeout`, which browsers stretch
 * to a second in hidden panes); now and then one waits until a frame has been drawn.
 */
export function createBrowserPace(): Pace {
  let lastFrame = performance.now();
  return {
    async pause() {
      if (performance.now() - lastFrame < FRAME_INTERVAL) return nextTask();
      await Promise.race([nextFrame(), new Promise((resolve) => setTimeout(resolve, HIDDEN_PANE))]);
      lastFrame = performance.now();
    },
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/** Resolves in the task after the next frame, when it is on the screen. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => void nextTask().then(resolve));
  });
}
