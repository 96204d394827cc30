import { hostSuite } from '../../builders/office-host-suite';
import { openOfficeHost } from '../../builders/office-host';
import { at, fill, sheetOf, valuesAt, workbookWith } from '../../builders/office-host-workbook';
import { STRICT_PROTECTION } from '../../../src/workbench/model/protection';

const { open } = hostSuite();

function write(excel: typeof Excel, value: unknown, address = 'A1'): Promise<void> {
  return excel.run(async (context) => {
    context.workbook.worksheets.getItem('Liste').getRange(address).values = [[value]];
    await context.sync();
  });
}

describe('counting', () => {
  it('takes one sync as one round trip, and the library’s own requests as none', async () => {
    const host = await open(workbookWith({ Liste: [] }));
    await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Liste').getRange('A1').load('values');
      await context.sync();
      range.values = [['x']];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(host.syncs()).toBe(2);
    const own = host.session.requests.filter(({ sender }) => sender === 'office.js');
    expect(own.length).toBeGreaterThan(0);
  });

  it('tells reading from writing, and the bytes of both ways', async () => {
    const host = await open(workbookWith({ Liste: [['ä'.repeat(1000)]] }));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('A1').load('values');
      await context.sync();
    });
    await write(host.Excel, 'x'.repeat(500));
    const [reading, writing] = host.session.requests.filter(({ sender }) => sender === 'add-in');
    expect(reading).toMatchObject({ writes: false, error: null });
    expect(reading?.responseBytes).toBeGreaterThan(2000);
    expect(writing?.writes).toBe(true);
    expect(writing?.requestBytes).toBeGreaterThan(500);
  });
});

describe('an error in a batch', () => {
  it('stops it; what happened before stays, and the place is told', async () => {
    const workbook = workbookWith({ Liste: [] });
    const { Excel } = await open(workbook);
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Liste');
      sheet.getRange('A1').values = [['davor']];
      sheet.getRange('A2').values = [['zu', 'viel']];
      sheet.getRange('A3').values = [['danach']];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values' },
    });
    expect(valuesAt(sheetOf(workbook, 'Liste'), 'A1:A3')).toEqual([['davor'], [null], [null]]);
  });

  it('lets the next run begin anew', async () => {
    const { Excel } = await open(workbookWith({ Liste: [] }));
    await expect(write(Excel, 'x', 'Quatsch 1')).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(write(Excel, 'x')).resolves.toBeUndefined();
  });
});

it('lets someone else change the workbook between two requests', async () => {
  const workbook = workbookWith({ Liste: [['alt']] });
  const host = await open(workbook);
  host.session.beforeRequest = (_request, index) => {
    if (index !== 1) return;
    workbook.as('coauthor', () => {
      fill(sheetOf(workbook, 'Liste'), [['neu']]);
    });
  };
  const read = await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Liste').getRange('A1').load('values');
    await context.sync();
    const before: unknown = range.values;
    range.load('values');
    await context.sync();
    return [before, range.values];
  });
  expect(read).toEqual([[['alt']], [['neu']]]);
});

describe('a protected sheet', () => {
  function protectedWorkbook() {
    const workbook = workbookWith({ Liste: [['a', 'b']] });
    const sheet = sheetOf(workbook, 'Liste');
    sheet.format(at('B1'), (style) => ({ ...style, locked: false }));
    sheet.protect({ options: { ...STRICT_PROTECTION, allowFormatCells: true } });
    return workbook;
  }

  it('refuses to write locked cells, and takes what goes into others', async () => {
    const workbook = protectedWorkbook();
    const { Excel } = await open(workbook);
    await expect(write(Excel, 'x', 'A1')).rejects.toMatchObject({ code: 'AccessDenied' });
    await write(Excel, 'y', 'B1');
    expect(valuesAt(sheetOf(workbook, 'Liste'), 'A1:B1')).toEqual([['a', 'y']]);
  });

  it('tells that it is protected and what it allows', async () => {
    const { Excel } = await open(protectedWorkbook());
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Liste');
      protection.load('protected, options');
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowFormatCells: true, allowInsertColumns: false });
    });
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    [
      'a table',
      (sheet) => {
        sheet.tables.add('A1:B2', true);
      },
    ],
    [
      'rows',
      (sheet) => {
        sheet.getRange('1:1').insert('Down');
      },
    ],
    [
      'a list of values',
      (sheet) => {
        sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'ja' } };
      },
    ],
    [
      'column widths',
      (sheet) => {
        sheet.getRange('A:A').format.columnWidth = 50;
      },
    ],
  ])('refuses %s', async (_what, change) => {
    const { Excel } = await open(protectedWorkbook());
    const run = Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem('Liste'));
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('is opened only with its password', async () => {
    const workbook = workbookWith({ Liste: [] });
    const { Excel } = await open(workbook);
    const unprotect = (password: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Liste').protection.unprotect(password);
        await context.sync();
      });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').protection.protect({ allowSort: true }, 'geheim');
      await context.sync();
    });
    await expect(unprotect('falsch')).rejects.toMatchObject({ code: 'InvalidArgument' });
    await unprotect('geheim');
    await expect(write(Excel, 'x')).resolves.toBeUndefined();
  });
});

describe('while a cell is edited', () => {
  const EDIT = { row: 0, column: 0 };

  it('requests are refused', async () => {
    const workbook = workbookWith({ Liste: [] });
    const { Excel } = await open(workbook);
    workbook.beginEdit({ sheetId: sheetOf(workbook, 'Liste').id, ...EDIT });
    await expect(write(Excel, 'x')).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    workbook.endEdit();
    await expect(write(Excel, 'x')).resolves.toBeUndefined();
  });

  it('requests that say so wait until the entry is finished', async () => {
    const workbook = workbookWith({ Liste: [] });
    const { Excel } = await open(workbook);
    workbook.beginEdit({ sheetId: sheetOf(workbook, 'Liste').id, ...EDIT });
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('A1').values = [['x']];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(valuesAt(sheetOf(workbook, 'Liste'), 'A1')).toEqual([[null]]);
    workbook.endEdit();
    await waiting;
    expect(valuesAt(sheetOf(workbook, 'Liste'), 'A1')).toEqual([['x']]);
  });
});

describe('limits', () => {
  it('refuses a request that is too large', async () => {
    const workbook = workbookWith({ Liste: [] });
    const { Excel } = await open(workbook, { maxRequestBytes: 2000 });
    await expect(write(Excel, 'x'.repeat(2000))).rejects.toMatchObject({
      code: 'RequestPayloadSizeLimitExceeded',
    });
    expect(valuesAt(sheetOf(workbook, 'Liste'), 'A1')).toEqual([[null]]);
  });

  it('refuses an answer that is too large', async () => {
    const { Excel } = await open(workbookWith({ Liste: [['x'.repeat(3000)]] }), { maxResponseBytes: 2000 });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('A1').load('values');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });

  it('answers with null and no error for more cells than one read gives', async () => {
    const { Excel } = await open(workbookWith({ Liste: [] }));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Liste').getRange('A:F').load('values, cellCount');
      await context.sync();
      expect([range.values, range.cellCount]).toEqual([null, 6_291_456]);
    });
  });
});

it('refuses to write into a workbook that is open for reading only', async () => {
  const workbook = workbookWith({ Liste: [['a']] }, { readOnly: true });
  const host = await open(workbook);
  expect(host.Office.context.document.mode).toBe('readOnly');
  await expect(write(host.Excel, 'x')).rejects.toMatchObject({ code: 'AccessDenied' });
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Liste').getRange('A1').load('values');
    await context.sync();
    expect(range.values).toEqual([['a']]);
  });
});

it('answers after the latency that was set', async () => {
  const { Excel } = await open(workbookWith({ Liste: [] }), { latency: 60 });
  const start = performance.now();
  await write(Excel, 'x');
  expect(performance.now() - start).toBeGreaterThan(55);
});

it('offers the sets of the API up to the version that was set', async () => {
  const { Office } = await open(workbookWith({ Liste: [] }), { excelApi: '1.14' });
  const { requirements } = Office.context;
  expect(['1.9', '1.14', '1.15'].map((version) => requirements.isSetSupported('ExcelApi', version))).toEqual([
    true,
    true,
    false,
  ]);
});

describe('a member that the workbench does not know', () => {
  it.each<[string, (context: Excel.RequestContext) => void]>([
    [
      'Worksheet.pivotTables',
      (context) => {
        context.workbook.worksheets.getItem('Liste').pivotTables.load('items');
      },
    ],
    [
      'Range.hyperlink',
      (context) => {
        context.workbook.worksheets.getItem('Liste').getRange('A1').load('hyperlink');
      },
    ],
    [
      'Range.calculate',
      (context) => {
        context.workbook.worksheets.getItem('Liste').getRange('A1').calculate();
      },
    ],
    [
      'the formula =SUM(A1) cannot be calculated here',
      (context) => {
        context.workbook.worksheets.getItem('Liste').getRange('B1').formulas = [['=SUM(A1)']];
      },
    ],
  ])('is named and recorded: %s', async (member, use) => {
    const host = await openOfficeHost(workbookWith({ Liste: [] }));
    const run = host.Excel.run(async (context) => {
      use(context);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringContaining(member) as unknown,
    });
    expect(host.session.unknownMembers).toEqual([member]);
    host.close();
  });
});

it('refuses while a cell is edited where requests cannot ask to wait', async () => {
  const workbook = workbookWith({ Liste: [] });
  const { Excel } = await open(workbook, { delayForCellEdit: false });
  workbook.beginEdit({ sheetId: sheetOf(workbook, 'Liste').id, row: 0, column: 0 });
  const run = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('Liste').getRange('A1').values = [['x']];
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
});
