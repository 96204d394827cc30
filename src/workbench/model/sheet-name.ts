/** Excel's rules for the name of a sheet. */
export function isSheetName(name: string): boolean {
  return (
    name.trim() !== '' &&
    name.length <= 31 &&
    !/[\\/?*:[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'")
  );
}
