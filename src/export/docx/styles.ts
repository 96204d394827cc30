import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type ILevelsOptions,
  type IStylesOptions,
} from 'docx';

export const STYLES = {
  facts: 'Kopfangaben',
  factLabel: 'KopfangabenName',
  gap: 'Ergaenzung',
  list: 'Aufzaehlung',
  tableText: 'Tabellentext',
  tableStrong: 'TabellentextFett',
  note: 'Anmerkung',
  marking: 'Vermerk',
  picture: 'Abbildung',
} as const;

export const LIST_NUMBERING = 'aufzaehlung';

const FONT = 'Arial';
const DARK = '1F2328';

/** Sizes are half points, lengths twentieths of a point. */
export const DOCUMENT_STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT,
        size: 21,
        color: DARK,
        language: { value: 'de-DE', eastAsia: 'de-DE', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 36, bold: true, color: DARK },
      paragraph: { spacing: { after: 200, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: FONT, size: 28, bold: true, color: DARK },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true, keepLines: true },
    },
    heading2: {
      run: { font: FONT, size: 23, bold: true, color: DARK },
      paragraph: { spacing: { before: 240, after: 100 }, keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 19, bold: true },
      paragraph: { spacing: { before: 160, after: 80 }, keepLines: true },
    },
    {
      id: STYLES.facts,
      name: 'Kopfangaben',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { before: 20, after: 20, line: 252, lineRule: LineRuleType.AUTO } },
    },
    { id: STYLES.factLabel, name: 'Kopfangaben Name', basedOn: STYLES.facts, run: { bold: true } },
    {
      id: STYLES.gap,
      name: 'Ergänzung',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: {
        border: { left: { style: BorderStyle.SINGLE, size: 18, color: 'D9A441', space: 8 } },
        indent: { left: 170 },
      },
    },
    {
      id: STYLES.list,
      name: 'Aufzählung',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 60 } },
    },
    {
      id: STYLES.tableText,
      name: 'Tabellentext',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: STYLES.tableStrong, name: 'Tabellentext fett', basedOn: STYLES.tableText, run: { bold: true } },
    {
      id: STYLES.note,
      name: 'Anmerkung',
      basedOn: 'Normal',
      run: { size: 16 },
      paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: STYLES.marking, name: 'Vermerk', basedOn: STYLES.note, run: { bold: true } },
    {
      id: STYLES.picture,
      name: 'Abbildung',
      basedOn: 'Normal',
      paragraph: {
        spacing: { before: 200, after: 60, line: 240, lineRule: LineRuleType.AUTO },
        keepNext: true,
      },
    },
  ],
};

/** A dash, because the usual dot is the sign for a hidden number here. */
export const LIST_LEVELS: readonly ILevelsOptions[] = [
  {
    level: 0,
    format: LevelFormat.BULLET,
    text: '–',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 340, hanging: 340 } } },
  },
];
