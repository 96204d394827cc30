import axe from 'axe-core';

/** What axe finds; colours need a real browser and are checked there. */
export async function accessibilityFindings(container: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
