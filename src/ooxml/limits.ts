/**
 * What a file may ask of us. A workbook of 100,000 cases with 40 columns stays well below each of them; a file that
 * was made to fill the memory ("zip bomb") does not. Sizes in bytes.
 */

/** The file itself. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** Entries of the zip directory. */
export const MAX_ENTRIES = 20_000;

/** One part of the file when unpacked: a sheet, the shared strings. */
export const MAX_PART_BYTES = 400 * 1024 * 1024;

/** All parts that are read, when unpacked. */
export const MAX_TOTAL_BYTES = 800 * 1024 * 1024;

/** Cells of the whole workbook, formatted empty ones included. */
export const MAX_CELLS = 12_000_000;

/** Elements of a part that is read as a tree (styles, tables, relationships; never a sheet's cells). */
export const MAX_TREE_ELEMENTS = 1_000_000;

/** Elements inside each other; Office itself stays below 30. */
export const MAX_XML_DEPTH = 200;

/** Excel's grid. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
