import { openOfficeHost } from '../../builders/office-host';
import { hostSuite } from '../../builders/office-host-suite';
import { workbookWith } from '../../builders/office-host-workbook';

const { open } = hostSuite();

function save(office: typeof Office): Promise<Office.AsyncResult<unknown>> {
  return new Promise((resolve) => {
    office.context.document.settings.saveAsync(resolve);
  });
}

it('are in the workbook after they were saved, and there at the next start', async () => {
  const workbook = workbookWith({ Liste: [] });
  const first = await openOfficeHost(workbook);
  first.Office.context.document.settings.set('blätter', { Nord: true });
  expect(workbook.settings.entries()).toEqual([]);
  expect((await save(first.Office)).status).toBe('succeeded');
  first.close();
  const second = await open(workbook);
  expect(second.Office.context.document.settings.get('blätter')).toEqual({ Nord: true });
});

it('can be removed', async () => {
  const workbook = workbookWith({ Liste: [] });
  workbook.settings.set('alt', '1');
  const { Office } = await open(workbook);
  Office.context.document.settings.remove('alt');
  await save(Office);
  expect(workbook.settings.get('alt')).toBeUndefined();
});

it('are read again when someone else changed them', async () => {
  const workbook = workbookWith({ Liste: [] });
  const { Office } = await open(workbook);
  workbook.settings.set('stand', JSON.stringify('2025-03-31'));
  await new Promise((resolve) => {
    Office.context.document.settings.refreshAsync(resolve);
  });
  expect(Office.context.document.settings.get('stand')).toBe('2025-03-31');
});

it('cannot be saved in a workbook that is open for reading only', async () => {
  const { Office } = await open(workbookWith({ Liste: [] }, { readOnly: true }));
  Office.context.document.settings.set('x', 1);
  expect((await save(Office)).status).toBe('failed');
});

it('are the same for the Excel API', async () => {
  const workbook = workbookWith({ Liste: [] });
  workbook.settings.set('stand', JSON.stringify('2025-03-31'));
  const { Excel } = await open(workbook);
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    const known = settings.getItem('stand').load('value');
    const missing = settings.getItemOrNullObject('nirgends');
    settings.add('neu', [1, 2]);
    await context.sync();
    expect([known.value, missing.isNullObject]).toEqual(['2025-03-31', true]);
  });
  expect(workbook.settings.get('neu')).toBe('[1,2]');
});
