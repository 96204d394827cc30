import type { CellDescription, FormatDescription, RowDescription } from '../../src/ooxml/make/description';
import type { SampleColumn } from './columns';

const HEADER_HEIGHT = 32;

export function titleRow(title: string): RowDescription {
  return { cells: [{ value: title, format: { bold: true, size: 16, color: '1F3864' } }], height: 24 };
}

export function headerRow(columns: readonly SampleColumn[], look: FormatDescription): RowDescription {
  return {
    cells: columns.map(({ header }) => ({
      value: header,
      format: { wraps: true, vertical: 'center', ...look },
    })),
    height: HEADER_HEIGHT,
  };
}

/** Colours the cells of a row and keeps their other formats. */
export function filled(cells: readonly CellDescription[], fill: string): readonly CellDescription[] {
  return cells.map((cell) => {
    const styled = typeof cell === 'object' && cell !== null && 'value' in cell ? cell : { value: cell };
    return { ...styled, format: { ...styled.format, fill } };
  });
}
