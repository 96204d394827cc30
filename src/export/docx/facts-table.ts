import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PaperFact } from '../../domain/report/paper/paper';
import { lineWidth, POINT } from './page';
import { plainText } from './plain-text';
import { STYLES } from './styles';

const LABEL_SHARE = 0.42;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C8CCD1' } as const;

/** The head of the paper: what it is about, in two columns. */
export function factsTable(facts: readonly PaperFact[]): Table {
  const whole = Math.round(lineWidth('portrait') * POINT);
  const widths = [Math.round(whole * LABEL_SHARE), whole - Math.round(whole * LABEL_SHARE)];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: LINE,
      bottom: LINE,
      left: NONE,
      right: NONE,
      insideHorizontal: LINE,
      insideVertical: NONE,
    },
    rows: facts.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [label, value].map(
            (text, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                children: [
                  new Paragraph({
                    style: at === 0 ? STYLES.factLabel : STYLES.facts,
                    children: [new TextRun(plainText(text))],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}
