import type { ReportLook } from './report-looks';
import type { ReportArea, ReportRow } from './report-sheet';

/** Cells side by side and one below the other that look the same. */
export interface LookArea {
  readonly look: ReportLook;
  readonly area: ReportArea;
}

/** All cells that have a look, in as few areas as rows with the same looks allow. */
export function lookAreas(rows: readonly ReportRow[]): readonly LookArea[] {
  const open = new Map<string, LookArea>();
  const done: LookArea[] = [];
  rows.forEach(({ cells }, top) => {
    const runs = new Map(
      runsOf(
        cells.map(({ look }) => look),
        top,
      ).map((run) => [keyOf(run), run]),
    );
    for (const [key, area] of open) {
      if (runs.has(key)) continue;
      done.push(area);
      open.delete(key);
    }
    for (const [key, run] of runs) open.set(key, taller(open.get(key) ?? null, run));
  });
  return [...done, ...open.values()];
}

function runsOf(looks: readonly ReportLook[], top: number): readonly LookArea[] {
  const runs: LookArea[] = [];
  looks.forEach((look, left) => {
    const last = runs.at(-1);
    if (last?.look === look) {
      runs[runs.length - 1] = { look, area: { ...last.area, columns: last.area.columns + 1 } };
    } else runs.push({ look, area: { top, left, rows: 1, columns: 1 } });
  });
  return runs.filter(({ look }) => look !== 'empty');
}

function keyOf({ look, area }: LookArea): string {
  return `${look} ${String(area.left)} ${String(area.columns)}`;
}

function taller(above: LookArea | null, run: LookArea): LookArea {
  return above === null ? run : { ...above, area: { ...above.area, rows: above.area.rows + 1 } };
}
