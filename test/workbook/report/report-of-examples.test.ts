import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dayFromIso } from '../../../src/domain/calendar/day';
import { tabulate } from '../../../src/domain/report/tables/tabulate';
import { workbookFromFile } from '../../../src/workbench/model/from-ooxml';
import type { WorkbookPort } from '../../../src/workbook/port';
import { collectReportCases, type ReportBasis } from '../../../src/workbook/report/collect-report-cases';
import { columnOf, keysOf, rowOf, tableOf } from '../../builders/report-case';
import { connectExcelPort } from '../../builders/workbook-port-excel';
import { openFile } from '../../builders/workbook-port-file';
import { NO_PAUSE } from '../../builders/workbook-port-run';
import { patientControl, valueOf } from '../../builders/workbook-port-spec';
import { opened } from '../../builders/xlsx';

interface ExpectedCase {
  readonly sheet: string;
  readonly 'KA Region': string | null;
  readonly 'KA Fallart': string;
  readonly 'KA Vorschlag': string;
  readonly 'KA Regeln': readonly string[];
}

interface Expected {
  readonly stand: string;
  readonly zeilen: readonly ExpectedCase[];
}

const FIXTURES = path.join(__dirname, '..', '..', 'fixtures');

interface OpenedExample {
  readonly port: WorkbookPort;
  readonly close: () => void;
}

const HOSTS: Readonly<Record<string, (bytes: Uint8Array) => Promise<OpenedExample>>> = {
  'in Excel': (bytes) => connectExcelPort(workbookFromFile(opened(bytes))),
  'as a file': (bytes) => Promise.resolve({ port: openFile(bytes).port, close: () => undefined }),
};

async function collect(port: WorkbookPort, { stand, zeilen }: Expected): Promise<ReportBasis> {
  const { sheets } = valueOf(await port.overview(patientControl()));
  const names = new Set(zeilen.map(({ sheet }) => sheet));
  const sheetIds = sheets.filter(({ name }) => names.has(name)).map(({ id }) => id);
  const options = { today: dayFromIso(stand), sheetIds };
  return valueOf(await collectReportCases(port, options, NO_PAUSE, patientControl()));
}

/** How often each value comes up. */
function tally(values: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe.each(['beispiel-120', 'beispiel-strategien-90'])('the report of %s', (name) => {
  const bytes = readFileSync(path.join(FIXTURES, `${name}.xlsx`));
  const expected = JSON.parse(readFileSync(path.join(FIXTURES, `${name}.erwartet.json`), 'utf8')) as Expected;
  const current = expected.zeilen.filter((line) => line['KA Fallart'] !== 'beendet');

  test.each(Object.keys(HOSTS))('counts what is expected of each case (%s)', async (host) => {
    const { port, close } = (await HOSTS[host]?.(bytes)) ?? { port: undefined, close: () => undefined };
    if (port === undefined) throw new Error('no host');
    const basis = await collect(port, expected);
    close();
    const report = tabulate(basis.cases, { ...basis, layout: 'grob' });
    const t1 = tableOf(report, 'T1');
    for (const region of keysOf(t1.rows).slice(0, -1)) {
      const own = current.filter((line) => (line['KA Region'] ?? 'ohne Region') === region);
      const { Gesamt: total = 0, ...proposals } = rowOf(t1, region);
      expect([region, total, proposals]).toEqual([
        region,
        own.length,
        tally(own.map((line) => line['KA Vorschlag'])),
      ]);
    }
    expect(rowOf(t1, 'Gesamt')['Gesamt']).toBe(current.length);
    expect(report.ended).toBe(expected.zeilen.length - current.length);
    const { Gesamt: _, ...caseTypes } = rowOf(tableOf(report, 'T2'), 'Gesamt');
    expect(caseTypes).toEqual(tally(current.map((line) => line['KA Fallart'])));
    const reasons = keysOf(tableOf(report, 'T3').rows);
    expect(columnOf(tableOf(report, 'T3'), 'Fälle')).toEqual(
      tally(current.flatMap((line) => line['KA Regeln']).filter((rule) => reasons.includes(rule))),
    );
  });
});
