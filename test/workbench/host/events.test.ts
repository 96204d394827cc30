import type { OfficeHost } from '../../builders/office-host';
import { hostSuite } from '../../builders/office-host-suite';
import { at, fill, sheetOf, workbookWith } from '../../builders/office-host-workbook';
import type { Workbook } from '../../../src/workbench/model/workbook';

const { open } = hostSuite();

type Heard = Readonly<Record<string, unknown>>;

/** What the add-in hears while `change` happens. */
async function heard(
  workbook: Workbook,
  listen: (context: Excel.RequestContext, hear: (event: object) => Promise<void>) => void,
  change: (host: OfficeHost) => unknown,
): Promise<readonly Heard[]> {
  const host = await open(workbook);
  const events: Heard[] = [];
  await host.Excel.run(async (context) => {
    listen(context, (event) => {
      events.push({ ...event });
      return Promise.resolve();
    });
    await context.sync();
  });
  await change(host);
  await settled(host);
  return events;
}

/** Messages arrive in their order: when round trips asked for later have been answered, all events have been told. */
async function settled({ Excel }: OfficeHost): Promise<void> {
  for (let trip = 0; trip < 3; trip += 1) {
    await Excel.run((context) => {
      context.workbook.worksheets.load('items/name');
      return context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const onChanged = (context: Excel.RequestContext, hear: (event: object) => Promise<void>): void => {
  const sheet = context.workbook.worksheets.getItem('Liste');
  // The library names the sheet of a listener by its id.
  sheet.load('id');
  sheet.onChanged.add(hear);
};

/** An entry of the user. */
function enter(workbook: Workbook, address: string, value: string | number): void {
  sheetOf(workbook, 'Liste').write(at(address), (cell) => ({ value, style: cell.style }));
}

it('tells of a user’s entry with its values before and after', async () => {
  const workbook = workbookWith({ Liste: [['alt']] });
  const events = await heard(workbook, onChanged, () => {
    enter(workbook, 'A1', 'neu');
  });
  expect(events).toMatchObject([
    {
      type: 'WorksheetChanged',
      changeType: 'RangeEdited',
      address: 'A1',
      source: 'Local',
      details: { valueBefore: 'alt', valueAfter: 'neu', valueTypeBefore: 'String', valueTypeAfter: 'String' },
    },
  ]);
  expect(events[0]?.['triggerSource']).not.toBe('ThisLocalAddin');
});

it('marks what the add-in did itself', async () => {
  const workbook = workbookWith({ Liste: [] });
  const events = await heard(workbook, onChanged, ({ Excel }) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Liste').getRange('B2:C3').values = 'x' as unknown as string[][];
      await context.sync();
    }),
  );
  expect(events).toMatchObject([{ address: 'B2:C3', triggerSource: 'ThisLocalAddin' }]);
});

it('marks what someone else did', async () => {
  const workbook = workbookWith({ Liste: [] });
  const events = await heard(workbook, onChanged, () => {
    workbook.as('coauthor', () => {
      enter(workbook, 'A1', 1);
    });
  });
  expect(events).toMatchObject([{ source: 'Remote' }]);
});

it('tells of inserted rows and where the cells went', async () => {
  const workbook = workbookWith({ Liste: [['a']] });
  const events = await heard(workbook, onChanged, () => {
    sheetOf(workbook, 'Liste').shift({ rect: at('1:2'), shift: 'Down' });
  });
  expect(events).toMatchObject([
    { changeType: 'RowInserted', address: '1:2', changeDirectionState: { insertShiftDirection: 'Down' } },
  ]);
});

it('gives the cells of an event', async () => {
  const workbook = workbookWith({ Liste: [] });
  const host = await open(workbook);
  let seen: unknown = null;
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      await host.Excel.run(async (inner) => {
        const range = event.getRange(inner).load('address, values');
        await inner.sync();
        seen = [range.address, range.values];
      });
    });
    await context.sync();
  });
  enter(workbook, 'B2', 7);
  await settled(host);
  expect(seen).toEqual(['Liste!B2', [[7]]]);
});

it('is silent after the listener was removed', async () => {
  const workbook = workbookWith({ Liste: [] });
  const host = await open(workbook);
  const events: unknown[] = [];
  const listener = await host.Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add((event) => {
      events.push(event);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  await host.Excel.run(listener.context, async (context) => {
    listener.remove();
    await context.sync();
  });
  enter(workbook, 'A1', 1);
  await settled(host);
  expect(events).toEqual([]);
});

describe('the workbook tells', () => {
  it.each<
    [
      string,
      (sheets: Excel.WorksheetCollection, hear: (event: object) => Promise<void>) => void,
      (workbook: Workbook) => void,
      readonly object[],
    ]
  >([
    [
      'sheets that come',
      (sheets, hear) => {
        sheets.onAdded.add(hear);
      },
      (workbook) => {
        workbook.addSheet('Neu');
      },
      [{ type: 'WorksheetAdded', source: 'Local' }],
    ],
    [
      'sheets that go',
      (sheets, hear) => {
        sheets.onDeleted.add(hear);
      },
      (workbook) => {
        workbook.deleteSheet(sheetOf(workbook, 'Andere'));
      },
      [{ type: 'WorksheetDeleted' }],
    ],
    [
      'other names',
      (sheets, hear) => {
        sheets.onNameChanged.add(hear);
      },
      (workbook) => {
        workbook.renameSheet(sheetOf(workbook, 'Andere'), 'Archiv');
      },
      [{ type: 'WorksheetNameChanged', nameBefore: 'Andere', nameAfter: 'Archiv' }],
    ],
    [
      'visibility',
      (sheets, hear) => {
        sheets.onVisibilityChanged.add(hear);
      },
      (workbook) => {
        workbook.setVisibility(sheetOf(workbook, 'Andere'), 'hidden');
      },
      [{ visibilityBefore: 'Visible', visibilityAfter: 'Hidden' }],
    ],
    [
      'protection',
      (sheets, hear) => {
        sheets.onProtectionChanged.add(hear);
      },
      (workbook) => {
        sheetOf(workbook, 'Andere').protect(null);
      },
      [{ isProtected: false }],
    ],
    [
      'the sheet in front',
      (sheets, hear) => {
        sheets.onActivated.add(hear);
      },
      (workbook) => {
        workbook.activate(sheetOf(workbook, 'Andere'));
      },
      [{ type: 'WorksheetActivated' }],
    ],
    [
      'formats',
      (sheets, hear) => {
        sheets.onFormatChanged.add(hear);
      },
      (workbook) => {
        sheetOf(workbook, 'Liste').format(at('A1:B2'), (style) => ({ ...style, bold: true }));
      },
      [{ address: 'A1:B2' }],
    ],
    [
      'hidden rows',
      (sheets, hear) => {
        sheets.onRowHiddenChanged.add(hear);
      },
      (workbook) => {
        sheetOf(workbook, 'Liste').hideRows(at('3:4'), true);
      },
      [{ address: '3:4', changeType: 'Hidden' }],
    ],
    [
      'selected cells',
      (sheets, hear) => {
        sheets.onSelectionChanged.add(hear);
      },
      (workbook) => {
        workbook.select(sheetOf(workbook, 'Liste'), at('C3'));
      },
      [{ address: 'C3' }],
    ],
  ])('%s', async (_what, listen, change, expected) => {
    const workbook = workbookWith({ Liste: [], Andere: [] });
    const events = await heard(
      workbook,
      (context, hear) => {
        listen(context.workbook.worksheets, hear);
      },
      () => {
        change(workbook);
      },
    );
    expect(events).toMatchObject(expected);
  });

  it('the selection to those who listen to the document', async () => {
    const workbook = workbookWith({ Liste: [] });
    const events = await heard(
      workbook,
      (context, hear) => {
        context.workbook.onSelectionChanged.add(hear);
      },
      () => {
        workbook.select(sheetOf(workbook, 'Liste'), at('B2'));
      },
    );
    expect(events).toHaveLength(1);
  });

  it('tables that come and change', async () => {
    const workbook = workbookWith({ Liste: [['Az.'], [1]] });
    const events = await heard(
      workbook,
      (context, hear) => {
        context.workbook.tables.onAdded.add(hear);
        context.workbook.tables.onChanged.add(hear);
      },
      () => {
        workbook.addTable(sheetOf(workbook, 'Liste'), { rect: at('A1:A2'), hasHeaders: true, name: 'Fälle' });
        enter(workbook, 'A2', 5);
        fill(sheetOf(workbook, 'Liste'), [['außerhalb']], 'D9');
      },
    );
    expect(events).toMatchObject([
      { type: 'TableAdded', tableId: workbook.tableByName('Fälle')?.id },
      { type: 'TableChanged', address: 'A2' },
    ]);
  });
});
