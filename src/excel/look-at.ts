import { failure, success, type Outcome } from '../domain/outcome';
import type { ListSight } from '../workbook/filter/list-filter';
import { HOST_TEXTS } from '../workbook/host-texts';
import type { Area, Control } from '../workbook/port';
import { askForArea, askForTexts, type CellSizes } from './area-requests';
import type { Lookout } from './lookout';

/** The workbook, and what stands in the areas and is shown there: one round trip wherever sizes allow. */
export async function lookAt(
  lookout: Lookout,
  sizes: CellSizes,
  areas: readonly Area[],
  control: Control,
): Promise<Outcome<ListSight>> {
  const values = areas.map((area) => askForArea(area, sizes));
  const texts = areas.map((area) => askForTexts(area, sizes));
  const looked = await lookout.lookWith(
    {
      sheetIds: [...new Set(areas.map(({ sheetId }) => sheetId))],
      tableIds: [],
      requests: [...values, ...texts].flatMap(({ requests }) => requests),
    },
    control,
  );
  if (!looked.ok) return looked;
  const { overview, isComplete } = looked.value;
  if (isComplete) {
    return success({
      overview,
      areas,
      grids: values.map(({ answer }) => answer()),
      texts: texts.map(({ answer }) => answer()),
    });
  }
  const present = areas.filter(({ sheetId }) => overview.sheets.some(({ id }) => id === sheetId));
  return present.length < areas.length
    ? lookAt(lookout, sizes, present, control)
    : failure(HOST_TEXTS.conflict());
}
