import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dayFromIso } from '../../src/domain/calendar/day';
import type { Cell } from '../../src/domain/cell';
import { KA_COLUMNS } from '../../src/domain/intake/ka-columns';
import { openWorkbookFile } from '../../src/file/workbook-file';
import type { WorkbookPort } from '../../src/workbook/port';
import { classify } from '../builders/workbook-port-run';
import { patientControl, valueOf } from '../builders/workbook-port-spec';
import { syntheticFile } from './synthetic-file';

/** The pandas script is a yardstick only if it does the same: it must write the same into all KA columns, or this throws. */
export async function checkPandasScript(python: string, cases: number, stand: string): Promise<void> {
  const bytes = syntheticFile(cases);
  const file = valueOf(await openWorkbookFile(bytes));
  valueOf(await classify(file.port, { stand: dayFromIso(stand) }));
  const ours = await kaCells(valueOf(await file.save()));
  const theirs = await kaCells(classifiedByPandas(python, bytes, stand));
  ours.forEach((row, index) => {
    const [here, there] = [JSON.stringify(row), JSON.stringify(theirs[index])];
    if (here !== there) throw new Error(`row ${String(index + 1)} differs:\n${here}\npandas: ${there}`);
  });
  if (ours.length !== cases + 1) throw new Error(`${String(ours.length)} rows were compared`);
}

function classifiedByPandas(python: string, bytes: Uint8Array, stand: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'stufenplan-pandas-'));
  try {
    const [source, target] = ['liste.xlsx', 'ergebnis.xlsx'].map((name) => path.join(folder, name));
    writeFileSync(source ?? '', bytes);
    const script = path.join(__dirname, 'pandas_classification.py');
    const result = spawnSync(python, [script, source ?? '', target ?? '', stand], { encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`the pandas script failed:\n${result.stderr}`);
    return new Uint8Array(readFileSync(target ?? ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Headers and values of the KA columns of the only sheet, row by row. */
async function kaCells(bytes: Uint8Array): Promise<readonly (readonly Cell[])[]> {
  const { port } = valueOf(await openWorkbookFile(bytes));
  const rows = await usedRows(port);
  const first = rows[0]?.indexOf(KA_COLUMNS[0]) ?? -1;
  if (first < 0) throw new Error('there are no KA columns');
  return rows.map((row) =>
    row.slice(first, first + KA_COLUMNS.length).map((cell) => (cell === '' ? null : cell)),
  );
}

async function usedRows(port: WorkbookPort): Promise<readonly (readonly Cell[])[]> {
  const { sheets } = valueOf(await port.overview(patientControl()));
  const used = sheets[0]?.used ?? null;
  if (used === null) return [];
  const [grid] = valueOf(await port.read([used], patientControl()));
  return grid?.rows ?? [];
}
