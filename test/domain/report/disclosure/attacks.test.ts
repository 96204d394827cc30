import { protectReport } from '../../../../src/domain/report/disclosure/protect-report';
import type { ProtectionMethod } from '../../../../src/domain/report/published-report';
import type { CountTable } from '../../../../src/domain/report/report-table';
import type { ReportTables } from '../../../../src/domain/report/report-tables';
import { tabulate } from '../../../../src/domain/report/tables/tabulate';
import { aCounty } from '../../../builders/county';
import {
  aCountTable,
  asEarlier,
  carelessReport,
  printedAs,
  protectedReport,
  reportTables,
} from '../../../builders/count-tables';
import { attack, type AttackedReport } from '../../../builders/report-attacker';
import { loadSolver } from '../../../builders/whole-number-program';

const K = 5;

/** Every attack that bericht.md §3 names: it succeeds on a careless report, and fails on the protected one. */
describe('the attack by', () => {
  let broken: (report: AttackedReport) => readonly string[];
  beforeAll(async () => {
    const solverFor = await loadSolver();
    broken = (report) => attack(report, solverFor);
  });

  const protect = (counted: ReportTables, method: ProtectionMethod = 'sperrung'): AttackedReport =>
    protectedReport(counted, protectReport(counted, { leastCount: K, method, earlier: null }), {
      leastCount: K,
      method,
    });
  const careless = (counted: ReportTables, method: ProtectionMethod = 'sperrung'): AttackedReport =>
    carelessReport(counted, { leastCount: K, method });

  const hiding = (table: CountTable, ...hidden: readonly string[]) =>
    printedAs(table, (count, row, column) => (hidden.includes(`${row}/${column}`) ? null : count));

  const t1 = (rows: readonly string[], columns: readonly string[], inner: readonly (readonly number[])[]) =>
    reportTables([aCountTable('T1', rows, columns, inner)]);

  test('recomputing from margins', () => {
    const counted = t1(
      ['A', 'B'],
      ['umstellbar', 'prüfen'],
      [
        [3, 20],
        [30, 40],
      ],
    );
    expect(broken(careless(counted))).toContain('T1/A/umstellbar comes out');
    expect(broken(protect(counted))).toEqual([]);
  });

  test('a cycle of hidden cells', () => {
    const counted = t1(
      ['A', 'B', 'C'],
      ['umstellbar', 'prüfen', 'gesperrt'],
      [
        [1, 4, 20],
        [4, 1, 30],
        [20, 20, 20],
      ],
    );
    expect(broken(careless(counted))).toContain('T1/A/umstellbar comes out');
    expect(broken(protect(counted))).toEqual([]);
  });

  test('two ones in a row', () => {
    const columns = ['umstellbar', 'gesperrt', 'prüfen', 'läuft aus', 'bleibt individuell'];
    const counted = t1(['A', 'B', 'C'], columns, [
      [0, 1, 7, 1, 0],
      [9, 2, 8, 3, 7],
      [8, 3, 9, 4, 6],
    ]);
    expect(broken(careless(counted))).toContain('T1/A/gesperrt comes out');
    expect(broken(protect(counted))).toEqual([]);
  });

  test('an insider region', () => {
    const counted = t1(
      ['A', 'B', 'C'],
      ['umstellbar', 'prüfen', 'gesperrt'],
      [
        [4, 4, 30],
        [4, 4, 40],
        [30, 30, 30],
      ],
    );
    const found = broken(careless(counted));
    expect(found).toContain('T1/B/umstellbar comes out for an insider of A');
    expect(found).not.toContain('T1/B/umstellbar comes out');
    expect(broken(protect(counted))).toEqual([]);
  });

  test('linked tables that break only together', () => {
    const columns = ['laufend', 'neu'];
    const caseTypes = aCountTable('T2', ['A', 'B'], columns, [
      [50, 8],
      [70, 0],
    ]);
    const all = aCountTable('T1', ['A', 'B'], ['umstellbar'], [[58], [70]]);
    const reasons = aCountTable('T3', ['R17', 'R18'], ['Fälle'], [[3], [5]]);
    const together = reportTables([all, caseTypes, reasons]);
    expect(broken(careless(reportTables([all, caseTypes])))).toEqual([]);
    expect(broken(careless(reportTables([all, reasons])))).toEqual([]);
    // R17 + R18 ≤ neu, so that R17 is at most 3.
    expect(broken(careless(together))).toEqual(['T3/R17/Fälle comes out']);
    expect(broken(protect(together))).toEqual([]);
  });

  test('R15 against nicht betroffen', () => {
    const table = aCountTable(
      'T1',
      ['A', 'B'],
      ['umstellbar', 'nicht betroffen'],
      [
        [0, 3],
        [30, 9],
      ],
    );
    const reasons = aCountTable('T3', ['R15'], ['Fälle'], [[12]]);
    const counted = reportTables([table, reasons]);
    const hidden = ['A/nicht betroffen', 'A/Gesamt', 'Gesamt/nicht betroffen', 'Gesamt/Gesamt'];
    const withoutReasons = { ...careless(counted), caseCount: null, printed: [hiding(table, ...hidden)] };
    expect(broken(withoutReasons)).not.toContain('T1/A/nicht betroffen comes out');
    const withReasons = { ...withoutReasons, printed: [...withoutReasons.printed, hiding(reasons)] };
    expect(broken(withReasons)).toContain('T1/A/nicht betroffen comes out');
    expect(broken(protect(counted))).toEqual([]);
  });

  test('a step of the curve', () => {
    const table = aCountTable(
      'T1',
      ['A', 'B'],
      ['umstellbar', 'prüfen'],
      [
        [60, 30],
        [20, 10],
      ],
    );
    const course = aCountTable('T6', ['A'], ['31.07.2027', '31.07.2028', '31.07.2029'], [[90, 88, 40]]);
    const counted = reportTables([table, course], { datedRegions: ['A'] });
    expect(broken(careless(counted))).toContain('T6/A until 31.07.2028 comes out');
    expect(broken(protect(counted))).toEqual([]);
  });

  test('two reports of the same Stand', () => {
    const before = t1(
      ['A', 'B', 'C'],
      ['umstellbar', 'prüfen'],
      [
        [20, 30],
        [30, 40],
        [50, 60],
      ],
    );
    const after = t1(
      ['A', 'B', 'C'],
      ['umstellbar', 'prüfen'],
      [
        [22, 30],
        [30, 40],
        [50, 60],
      ],
    );
    const earlier = protect(before);
    const knowing = (report: AttackedReport): AttackedReport => ({ ...report, earlier: earlier.printed });
    expect(broken(knowing(protect(after)))).toContain('change of T1/A/umstellbar comes out');
    const options = { leastCount: K, method: 'sperrung', earlier: asEarlier(earlier) } as const;
    expect(broken(knowing(protectedReport(after, protectReport(after, options), options)))).toEqual([]);
  });

  test('two reports of the same county, a few cases later', () => {
    const { cases, knowledge, stand } = aCounty(1000, { seed: 2 });
    const count = (some: typeof cases): ReportTables => tabulate(some, { knowledge, stand, layout: 'grob' });
    const earlier = protect(count(cases.slice(0, -3)));
    const after = count(cases);
    const options = { leastCount: K, method: 'sperrung', earlier: asEarlier(earlier) } as const;
    const knowing = (report: AttackedReport): AttackedReport => ({ ...report, earlier: earlier.printed });
    expect(broken(knowing(protect(after)))).not.toEqual([]);
    expect(broken(knowing(protectedReport(after, protectReport(after, options), options)))).toEqual([]);
  });

  test('rounding', () => {
    const columns = ['umstellbar', 'prüfen', 'gesperrt', 'läuft aus'];
    const counted = t1(['A', 'B'], columns, [
      [2, 2, 2, 2],
      [20, 20, 20, 20],
    ]);
    const printed = careless(counted, 'rundung');
    expect(printed.printed[0]?.values[0]).toEqual([0, 0, 0, 0, 10]);
    expect(broken(printed)).toContain('T1/A/umstellbar comes out');
    expect(broken(protect(counted, 'rundung'))).toEqual([]);
  });
});
