import axe from 'axe-core';
import type { Frame } from 'playwright-core';

/** One rule of accessibility that elements of a frame break. */
export interface Finding {
  readonly rule: string;
  readonly help: string;
  readonly elements: readonly string[];
}

/** Findings of axe in one frame, without the frames inside it; an empty list is what tests ask for. */
export async function findings(frame: Frame): Promise<readonly Finding[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const tool = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    const { violations } = await tool.run(document, { iframes: false });
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      elements: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
    }));
  });
}
