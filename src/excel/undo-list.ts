/**
 * Since ExcelApi 1.20 what an add-in writes joins Excel's own list of steps to take back; before, it emptied it. The second name is
 * the one Microsoft's page on undo asks for.
 */
export function keepsUndoList(): boolean {
  const { requirements } = Office.context;
  return (
    requirements.isSetSupported('ExcelApi', '1.20') || requirements.isSetSupported('ExcelUndoApiAll', '1.0')
  );
}
