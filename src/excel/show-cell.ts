import { failure, success, type Outcome } from '../domain/outcome';
import { addressOf } from '../workbook/area';
import type { CellPlace } from '../workbook/open-workbook-port';
import type { Control } from '../workbook/port';
import { ANSWER_TEXTS } from '../workbook/answer-texts';
import { problemOf } from './office-fault';
import type { Question } from './overview';
import { sendAll, type Request } from './requests';

/** Brings the sheet of a cell to the front and selects the cell. Excel cannot show a hidden sheet; a sentence says so. */
export async function showCell(place: CellPlace, control: Control): Promise<Outcome<null>> {
  const question = askForSight(place);
  const asked = await sendAll([question.request], { control, cellEdit: () => 'wait' });
  if (!asked.ok) return failure(problemOf(asked.fault));
  const { sheetName, isSheetVisible, isCellHidden } = question.answer();
  if (!isSheetVisible) return failure(ANSWER_TEXTS.sheetHidden(sheetName));
  const selected = await sendAll([select(place)], { control, cellEdit: () => 'wait' });
  if (!selected.ok) return failure(problemOf(selected.fault));
  return isCellHidden ? failure(ANSWER_TEXTS.cellHidden(sheetName, addressOf(cellOf(place)))) : success(null);
}

interface Sight {
  readonly sheetName: string;
  readonly isSheetVisible: boolean;
  readonly isCellHidden: boolean;
}

function askForSight(place: CellPlace): Question<Sight> {
  let sight: Sight = { sheetName: '', isSheetVisible: false, isCellHidden: false };
  const queue = (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    sheet.load('name,visibility');
    const range = sheet.getRange(addressOf(cellOf(place)));
    range.load('hidden');
    return () => {
      sight = sightOf(sheet, range);
    };
  };
  return { request: { bytes: 500, queue }, answer: () => sight };
}

function sightOf({ name, visibility }: Excel.Worksheet, { hidden }: Excel.Range): Sight {
  return { sheetName: name, isSheetVisible: visibility === 'Visible', isCellHidden: hidden };
}

function select(place: CellPlace): Request {
  return {
    bytes: 500,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheetId);
      sheet.activate();
      sheet.getRange(addressOf(cellOf(place))).select();
      return () => undefined;
    },
  };
}

function cellOf({ row, column }: CellPlace) {
  return { top: row, left: column, rows: 1, columns: 1 };
}
