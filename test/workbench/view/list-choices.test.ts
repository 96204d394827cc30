import { DEFAULT_STYLE } from '../../../src/workbench/model/cell-style';
import { NO_VALIDATION } from '../../../src/workbench/model/data-validation';
import { rectOf } from '../../../src/workbench/model/rect';
import { Workbook } from '../../../src/workbench/model/workbook';
import { listChoices } from '../../../src/workbench/view/list-choices';

function choicesOf(source: string): readonly string[] | null {
  const workbook = new Workbook();
  const lists = workbook.addSheet('Listen 1');
  ['ja', 'nein', null].forEach((value, row) => {
    lists.cells.set(row, 0, { value, style: DEFAULT_STYLE });
  });
  workbook.activeSheet.validations.set(rectOf(2, 2), {
    ...NO_VALIDATION,
    rule: { list: { inCellDropDown: true, source } },
  });
  return listChoices(workbook, workbook.activeSheet, 2, 2);
}

it('takes values that are listed, or stand in cells of this or another sheet', () => {
  expect(choicesOf('offen, umstellen')).toEqual(['offen', 'umstellen']);
  expect(choicesOf("='Listen 1'!$A$1:$A$3")).toEqual(['ja', 'nein']);
  expect(choicesOf("='Listen 1'!A:A")).toEqual(['ja', 'nein']);
});

it('offers nothing where only Excel can tell, and none without a list', () => {
  expect(choicesOf('=Auswahl')).toBeNull();
  const workbook = new Workbook();
  expect(listChoices(workbook, workbook.activeSheet, 0, 0)).toBeNull();
});
