import { CAPTIONS } from '../paper/captions';
import type { Chart, Paper, PaperBlock, PaperFact } from '../paper/paper';
import type { PublishedTable } from '../report-table';
import { canBeDrawn, chartRowCount, chartValueRows, hasGaps, placedChart } from './chart-rows';
import type { ReportLook } from './report-looks';
import type { ReportRow, ReportSheet, ReportSheetChart, ReportSheetTable } from './report-sheet';
import { measuresFor, type SheetMeasures } from './sheet-measures';
import { emptyRows, LINE_HEIGHT, row, SheetRows } from './sheet-rows';
import { tableRows } from './table-rows';
import { SHEET_TEXTS } from './texts';
import { wrapText } from './wrap-text';

/** The title, and the notice or an empty row. */
const TITLE_ROWS = 2;
const TITLE_HEIGHT = 24;
const HEADING_HEIGHT = 21;

export interface SheetWishes {
  /** A short sentence for whoever has the sheet before them, under the title and on each page; `null`: none. */
  readonly notice: string | null;
  /** In front of the names of the tables: `KA_`. */
  readonly tablePrefix: string;
}

/**
 * Lays a paper out as one sheet (bericht.md §4): the facts, all sections with their tables and charts, and at the end the cells
 * from which the charts are drawn. Hidden numbers stand as `•` in the tables, and as empty cells where a chart is drawn from.
 * Texts run across the columns line by line: no cell has to be merged, and no row guessed.
 */
export function layOutPaper(paper: Paper, wishes: SheetWishes): ReportSheet {
  const blocks = paper.sections.flatMap((section) => section.blocks);
  const measures = measuresFor(blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));
  const sheet = new SheetMaker(measures, wishes.tablePrefix);
  const notices = [paper.marking ?? null, wishes.notice].filter((notice) => notice !== null);
  sheet.start(paper, notices.length === 0 ? null : notices.join(' · '));
  for (const { heading, blocks: own } of paper.sections) {
    sheet.heading(heading);
    for (const block of own) sheet.block(block);
  }
  const charts = sheet.chartValues();
  return {
    title: paper.title,
    columns: measures.columns,
    rows: sheet.rows.rows,
    tables: sheet.tables,
    charts,
    pages: { titleRows: TITLE_ROWS, starts: sheet.rows.pageStarts, footer: SHEET_TEXTS.footer },
  };
}

class SheetMaker {
  readonly rows: SheetRows;
  readonly tables: ReportSheetTable[] = [];
  readonly #charts: Pick<ReportSheetChart, 'name' | 'chart' | 'area'>[] = [];
  readonly #measures: SheetMeasures;
  readonly #tablePrefix: string;
  /** A heading, or a text that says what follows, waits for what it stands above. */
  #waiting: readonly ReportRow[] = [];

  constructor(measures: SheetMeasures, tablePrefix: string) {
    this.rows = new SheetRows(measures.pageHeight - TITLE_HEIGHT - LINE_HEIGHT);
    this.#measures = measures;
    this.#tablePrefix = tablePrefix;
  }

  start({ title, facts }: Paper, notice: string | null): void {
    this.rows.add([row([{ value: title, look: 'title' }], 1, TITLE_HEIGHT)]);
    this.rows.add(notice === null ? emptyRows(1) : [row([{ value: notice, look: 'notice' }])]);
    this.rows.add(facts.flatMap((fact) => this.#fact(fact)));
    this.rows.add(emptyRows(1));
  }

  heading(text: string): void {
    this.#waiting = [...this.#waiting, row([{ value: text, look: 'heading' }], 1, HEADING_HEIGHT)];
  }

  block(block: PaperBlock): void {
    switch (block.kind) {
      case 'text':
      case 'gap': {
        const lines = this.#lines(block.text, block.kind);
        // It says what follows, and goes where that goes.
        if (block.text.endsWith(':')) this.#waiting = [...this.#waiting, ...lines];
        else this.#add([...lines, ...emptyRows(1)]);
        return;
      }
      case 'list':
        for (const item of block.items) this.#add(this.#lines(CAPTIONS.item(item), 'text'));
        this.#add(emptyRows(1));
        return;
      case 'table':
        this.#table(block.table, block.notes ?? []);
        return;
      case 'chart':
        if (canBeDrawn(block.chart)) this.#chart(block.chart);
    }
  }

  /** Adds the cells from which the charts are drawn, and gives the charts over them. */
  chartValues(): readonly ReportSheetChart[] {
    this.rows.add(this.#waiting);
    this.#waiting = [];
    if (this.#charts.length === 0) return [];
    this.heading(SHEET_TEXTS.chartValues);
    this.#add([...this.#lines(SHEET_TEXTS.chartValuesNote, 'note'), ...emptyRows(1)]);
    return this.#charts.map((chart, index) => {
      const caption = row([{ value: CAPTIONS.chart(index + 1, chart.chart.title), look: 'caption' }]);
      const first = this.#add([caption, ...chartValueRows(chart.chart, this.#measures), ...emptyRows(1)]);
      return placedChart(chart, first + 1);
    });
  }

  #table(table: PublishedTable, notes: readonly string[]): void {
    const caption = CAPTIONS.table(this.#nextTable(), table.title);
    const captionRows = this.#lines(caption, 'caption');
    if (table.rows.length === 0 || table.columns.length === 0) {
      this.#add([...captionRows, ...this.#lines(SHEET_TEXTS.noEntries, 'note'), ...emptyRows(1)]);
      return;
    }
    const rows = tableRows(table, this.#measures);
    const noteRows = notes.flatMap((note) => this.#lines(note, 'note'));
    const top = this.#add([...captionRows, ...rows, ...noteRows, ...emptyRows(1)]) + captionRows.length;
    const area = { top, left: 0, rows: rows.length, columns: table.columns.length + 1 };
    this.tables.push({ name: this.#tableName(table.id), area });
  }

  #chart(chart: Chart): void {
    const number = this.#charts.length + 1;
    const captionRows = this.#lines(CAPTIONS.chart(number, chart.title), 'caption');
    const count = chartRowCount(chart);
    const note = hasGaps(chart) ? this.#lines(SHEET_TEXTS.gaps, 'note') : [];
    const first = this.#add([...captionRows, ...emptyRows(count), ...note, ...emptyRows(1)]);
    const area = {
      top: first + captionRows.length,
      left: 0,
      rows: count,
      columns: this.#measures.chartColumns,
    };
    this.#charts.push({ name: CAPTIONS.chartName(number), chart, area });
  }

  /** Adds rows under the heading that waits; gives the number of the first one that is not the heading's. */
  #add(rows: readonly ReportRow[]): number {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.rows.add([...waiting, ...rows]);
    return this.rows.next - rows.length;
  }

  #fact({ label, value }: PaperFact): readonly ReportRow[] {
    const labels = wrapText(label, this.#measures.boldLabelLetters);
    const values = wrapText(value, this.#measures.valueLetters);
    return Array.from({ length: Math.max(labels.length, values.length) }, (_, index) =>
      row([
        { value: labels[index] ?? null, look: 'fact-label' },
        { value: values[index] ?? null, look: 'text' },
      ]),
    );
  }

  #lines(text: string, look: ReportLook): readonly ReportRow[] {
    return wrapText(text, this.#measures.textLetters).map((value) => row([{ value, look }]));
  }

  /** Tables without an Excel table count too. */
  #nextTable(): number {
    this.#tableCount += 1;
    return this.#tableCount;
  }

  #tableCount = 0;

  #tableName(tableId: string): string {
    const name = this.#tablePrefix + SHEET_TEXTS.tableName(tableId);
    const same = this.tables.filter((table) => table.name.startsWith(name)).length;
    return same === 0 ? name : `${name}_${String(same + 1)}`;
  }
}
