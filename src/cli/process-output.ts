import { isSystemError } from './system-error';
import type { Output } from './surroundings';
import { OUTPUT, systemReason } from './texts';

/** Codes of a reader that is gone, such as `head` after its ten lines. */
const READER_GONE: ReadonlySet<unknown> = new Set(['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED']);

const NARROW_TERMINAL = 80;

/** The standard output was redirected to where nothing can be written. The text is a sentence for users. */
export class OutputRefused extends Error {}

/** A stream of the process. When its reader is gone, the rest is dropped without a word, and the work goes on. */
export function outputOf(stream: NodeJS.WriteStream): Output {
  let isReaderGone = false;
  const isGone = (error: Error): boolean => {
    const code: unknown = Reflect.get(error, 'code');
    // A terminal that was closed answers with EIO.
    return READER_GONE.has(code) || (stream.isTTY && code === 'EIO');
  };
  // Every error reaches the callback of its `write`, too.
  stream.on('error', (error: Error) => {
    isReaderGone ||= isGone(error);
  });
  return {
    write: (text) => {
      if (isReaderGone) return Promise.resolve();
      return new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error === null || error === undefined || isGone(error)) resolve();
          else reject(isSystemError(error) ? refusal(error.code) : error);
        });
      });
    },
    isTerminal: stream.isTTY && process.env['TERM'] !== 'dumb',
    columns: () => stream.columns || NARROW_TERMINAL,
  };
}

function refusal(code: string): OutputRefused {
  return new OutputRefused(OUTPUT.standardOutputFailed(systemReason(code)));
}
