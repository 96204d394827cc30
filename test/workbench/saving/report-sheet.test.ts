import { newChart } from '../../../src/workbench/model/chart';
import type { Sheet } from '../../../src/workbench/model/sheet';
import { at, sheetOf } from '../../builders/office-host-workbook';
import { openDescribed, partsOf, refusal, saved, type OpenWorkbook } from '../../builders/saved-workbook';
import { readWithOpenpyxl } from '../../file/fidelity/programs';

function openList(): OpenWorkbook {
  return openDescribed({ sheets: [{ name: 'Liste', rows: [['Az.'], ['A-1']] }] });
}

function addReport({ workbook }: OpenWorkbook): Sheet {
  const sheet = workbook.addSheet('Bericht');
  const rows = [
    ['Region', 'Fälle'],
    ['Nord', 12],
    ['Süd', null],
    ['West', 7],
  ];
  sheet.write(at('A1:B4'), (cell, row, column) => ({
    value: rows[row]?.[column] ?? null,
    style: cell.style,
  }));
  const chart = sheet.addChart((id, number) => newChart(id, 'LineMarkers', at('A1:B4'), number));
  sheet.changeChart(() => {
    chart.name = 'Abbildung 1';
    chart.place = at('A6:F20');
  });
  return sheet;
}

describe('a chart that was added', () => {
  it('is saved over its cells, with a gap for an empty one', async () => {
    const open = openList();
    addReport(open);
    const xml = partsOf(await saved(open)).get('xl/charts/chart1.xml') ?? '';
    const [values = ''] = /<c:val>.*<\/c:val>/s.exec(xml) ?? [];
    expect(values).toContain("<c:f>'Bericht'!$B$2:$B$4</c:f>");
    expect([...values.matchAll(/<c:pt idx="(\d)"/g)].map(([, index]) => index)).toEqual(['0', '2']);
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
  });

  it('is saved once, however often the workbook is saved', async () => {
    const open = openList();
    const sheet = addReport(open);
    await saved(open);
    sheet.write(at('D1'), (cell) => ({ ...cell, value: 'Notiz' }));
    const parts = [...partsOf(await saved(open)).keys()];
    expect(parts.filter((name) => name.startsWith('xl/charts/'))).toEqual(['xl/charts/chart1.xml']);
  });

  it('is not saved in another form when the file has it already: a sentence says so', async () => {
    const open = openList();
    const sheet = addReport(open);
    await saved(open);
    sheet.charts.forEach((chart) => {
      sheet.removeChart(chart);
    });
    expect(await refusal(open)).toContain('Im Blatt „Bericht“ wurden Abbildungen geändert');
  });
});

describe('the pages of a sheet', () => {
  function layOut(open: OpenWorkbook, sheet: Sheet): void {
    sheet.setLook({
      pageLayout: { ...sheet.pageLayout, isLandscape: true, pagesAcross: 1, starts: [5], footer: 'Seite &P' },
    });
    open.workbook.setPrintTitles(sheet, 2);
  }

  it('are saved with their breaks, their foot and the rows that stand on each', async () => {
    const open = openList();
    layOut(open, addReport(open));
    const parts = partsOf(await saved(open));
    const xml = parts.get('xl/worksheets/sheet2.xml');
    expect(xml).toContain('orientation="landscape"');
    expect(xml).toContain('fitToWidth="1"');
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('<brk id="5" max="16383" man="1"/>');
    expect(xml).toContain('<oddFooter>&amp;CSeite &amp;P</oddFooter>');
    expect(parts.get('xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">Bericht!$1:$2</definedName>',
    );
  });

  it('stay as they are in sheets that nobody laid out', async () => {
    const open = openList();
    const before = partsOf(open.file?.bytes ?? new Uint8Array()).get('xl/worksheets/sheet1.xml');
    layOut(open, sheetOf(open.workbook, 'Liste'));
    addReport(open);
    const parts = partsOf(await saved(open));
    expect(before).not.toContain('pageSetup');
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('pageSetup');
    expect(parts.get('xl/worksheets/sheet2.xml')).not.toContain('<pageSetup ');
  });

  it('do not disturb openpyxl', async () => {
    const open = openList();
    layOut(open, addReport(open));
    const book = readWithOpenpyxl({ 'a.xlsx': await saved(open) })['a.xlsx'];
    const sheet = book?.sheets[1];
    expect([book?.warnings, sheet?.['charts'], sheet?.['breaks'], sheet?.['printTitles']]).toEqual([
      [],
      1,
      1,
      ['$1:$2', null],
    ]);
  });
});
