import { isoFromDay } from '../../domain/calendar/day';
import type { PublishedReport } from '../../domain/report/published-report';
import type { PublishedTable } from '../../domain/report/report-table';

/** A published report for machines: hidden numbers are `null`, lines have their keys (bericht.md §4). */
export function reportJson(report: PublishedReport): string {
  const document = {
    stand: isoFromDay(report.stand),
    szenario: report.scenario,
    k: report.leastCount,
    verfahren: report.method,
    faelle: report.caseCount,
    ausgelassen: { beendet: report.leftOut.ended },
    tabellen: report.tables.map(tableOf),
  };
  return `${JSON.stringify(document)}\n`;
}

function tableOf({ id, title, rows, columns, values }: PublishedTable): object {
  return {
    id,
    titel: title,
    zeilen: rows.map(({ key }) => key),
    spalten: columns.map(({ key }) => key),
    werte: values,
  };
}
