import { useCallback, useState } from 'react';
import type { Outcome, Problem } from '../../../domain/outcome';
import { failure, success } from '../../../domain/outcome';
import { reportFileName } from '../../../export/file-name';
import type { Control } from '../../../workbook/port';
import type { ReportSheetMode } from '../../../workbook/report/write-report-sheet';
import { isCancelled } from '../../shared/is-cancelled';
import { usePane } from '../../shared/pane-context';
import { useFault } from '../../shared/use-fault';
import { useLongCall, type CallState } from '../../shared/use-long-call';
import { copyPaper } from './copy-paper';
import type { MadeReport } from './make-report';
import { saveFile } from './save-file';
import { REPORT_FAULTS, report as texts } from './texts';
import { writeWord } from './write-word';

export type ExportWay = keyof typeof texts.writing;

type End =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'told';
      readonly status: string;
      readonly notices: readonly Problem[];
      /** A file was handed to the host, which does not tell whether it saved it. */
      readonly isDownload: boolean;
    }
  /** The sheet is there already. */
  | { readonly kind: 'question'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

export interface Exports {
  readonly call: CallState;
  /** What is being written, or was last. */
  readonly way: ExportWay;
  readonly end: End;
  readonly write: (made: MadeReport, way: ExportWay, mode?: ReportSheetMode) => void;
  /** Answers the question with no. */
  readonly keep: () => void;
  readonly cancel: () => void;
  /** Another report is shown: what was said of the last one goes. */
  readonly forget: () => void;
}

interface Told {
  readonly status: string;
  readonly notices?: readonly Problem[];
  readonly isDownload?: boolean;
}

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
  json: 'application/json',
} as const;

/** Hands a report on. What writes it is loaded when it is used. */
export function useExports(): Exports {
  const { port, useCases } = usePane();
  const fault = useFault();
  const { state, start, cancel } = useLongCall();
  const [way, setWay] = useState<ExportWay>('workbook');
  const [end, setEnd] = useState<End>({ kind: 'none' });

  const write = useCallback(
    (made: MadeReport, wanted: ExportWay, mode: ReportSheetMode = 'ask') => {
      const { paper, prepared } = made;
      const ways: Readonly<Record<ExportWay, (control: Control) => Promise<Outcome<Told>>>> = {
        workbook: async (control) => {
          const { writeXlsx } = await import(
            /* webpackChunkName: "xlsx" */ '../../../export/xlsx/write-xlsx'
          );
          const opened = await useCases.openReportWorkbook(port, writeXlsx(paper), control);
          return opened.ok ? success({ status: texts.opened }) : opened;
        },
        sheet: async (control) => {
          const written = await useCases.writeReportSheet(port, paper, mode, control);
          if (!written.ok) return written;
          const { sheetName, notices } = written.value;
          return success({ status: texts.sheetWritten(sheetName), notices });
        },
        word: async () => {
          const written = await writeWord(paper);
          return written.ok ? saved(made, written.value, 'docx') : written;
        },
        csv: async () => {
          const [{ reportCsv }, { csvArchive }] = await Promise.all([
            import(/* webpackChunkName: "report-files" */ '../../../export/csv/report-csv'),
            import(/* webpackChunkName: "report-files" */ '../../../export/csv/csv-archive'),
          ]);
          return saved(made, csvArchive(reportCsv(prepared.report)), 'zip');
        },
        json: async () => {
          const { reportJson } = await import(
            /* webpackChunkName: "report-files" */ '../../../export/json/report-json'
          );
          return saved(made, new TextEncoder().encode(reportJson(prepared.report)), 'json');
        },
        copy: async () =>
          (await copyPaper(paper)) ? success({ status: texts.copied }) : failure(REPORT_FAULTS.notCopied()),
      };
      const run = async () => {
        setWay(wanted);
        setEnd({ kind: 'none' });
        const ended = await start(ways[wanted]);
        if (ended.superseded) return;
        const outcome = ended.value;
        if (outcome.ok) {
          const { status, notices = [], isDownload = false } = outcome.value;
          setEnd({ kind: 'told', status, notices, isDownload });
          return;
        }
        const { problems } = outcome;
        if (isCancelled(problems))
          setEnd({ kind: 'told', status: texts.stopped, notices: [], isDownload: false });
        else if (problems.every(({ code }) => code === 'report-exists'))
          setEnd({ kind: 'question', problems });
        else setEnd({ kind: 'failed', problems });
      };
      run().catch(fault);
    },
    [fault, port, start, useCases],
  );
  const keep = useCallback(() => {
    setEnd({ kind: 'told', status: texts.kept, notices: [], isDownload: false });
  }, []);
  const forget = useCallback(() => {
    setEnd({ kind: 'none' });
  }, []);
  return { call: state, way, end, write, keep, cancel, forget };
}

function saved({ paper }: MadeReport, bytes: Uint8Array, ending: keyof typeof TYPES): Outcome<Told> {
  const name = reportFileName(paper.date, paper.title, ending);
  saveFile(new Uint8Array(bytes), name, TYPES[ending]);
  return success({ status: texts.saved(name), isDownload: true });
}
