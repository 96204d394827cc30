import type { Page } from 'playwright-core';

/** Goes to a cell of the sheet in front. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /Namenfeld/ });
  await box.fill(address);
  await box.press('Enter');
}

/** The header cell of the list in front with this text. */
export async function headerAddress(page: Page, header: string): Promise<string> {
  return page.evaluate((name) => {
    const sheet = window.workbench?.workbook.activeSheet;
    const used = sheet?.usedRect(true);
    if (sheet === undefined || used === null || used === undefined) return '';
    for (let column = used.left; column < used.left + used.columns; column++) {
      if (sheet.text(used.top, column) === name)
        return `${String.fromCharCode(65 + column)}${String(used.top + 1)}`;
    }
    return '';
  }, header);
}
