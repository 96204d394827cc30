import { printable } from './printable';
import type { Output } from './surroundings';

const CLEAR_LINE = '\r\u001b[K';

/** One line on a terminal that is rewritten while work goes on. Elsewhere nothing is shown. */
export class ProgressLine {
  readonly #output: Output;
  readonly #name: string;
  #shown = '';

  constructor(output: Output, name: string) {
    this.#output = output;
    this.#name = printable(name);
  }

  /** @param share of the whole work, 0 to 1 */
  async show(phase: string, share: number): Promise<void> {
    if (!this.#output.isTerminal) return;
    const text = `${this.#name}: ${phase} … ${Math.floor(share * 100)} %`;
    // A line that wraps could not be rewritten.
    const line = [...text].slice(-Math.max(20, this.#output.columns() - 1)).join('');
    if (line === this.#shown) return;
    this.#shown = line;
    await this.#output.write(CLEAR_LINE + line);
  }

  /** Leaves an empty line to the next text. */
  async clear(): Promise<void> {
    if (this.#shown === '') return;
    this.#shown = '';
    await this.#output.write(CLEAR_LINE);
  }
}
