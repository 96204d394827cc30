import { escaped, letters } from './xml';

/** What a test workbook holds in a cell; a text that begins with `<` is shared-string XML such as rich text. */
export type Content = string | number | boolean | null | FormulaContent | { readonly error: string };

export interface FormulaContent {
  /** As in the file, without `=`; `null`: the cell takes part in a shared formula. */
  readonly formula: string | null;
  /** Attributes of `f`, such as `t="shared" ref="B5:B9" si="0"`. */
  readonly kind?: string;
  readonly result: string | number | boolean | { readonly error: string };
  /** Cell metadata: a formula that spills. */
  readonly spills?: boolean;
}

/** Collects the shared strings of a workbook, as Excel does: each text once. */
export class SharedStrings {
  readonly #places = new Map<string, number>();
  #uses = 0;

  /** The place of a text, or of an item given as XML. */
  place(text: string): number {
    this.#uses += 1;
    const item = text.startsWith('<') ? text : `<t${needsSpace(text)}>${escaped(text)}</t>`;
    const place = this.#places.get(item) ?? this.#places.size;
    this.#places.set(item, place);
    return place;
  }

  /** The content of `sst`. */
  xml(namespace: string): string {
    const items = [...this.#places.keys()].map((item) => `<si>${item}</si>`).join('');
    return `<sst xmlns="${namespace}" count="${this.#uses}" uniqueCount="${this.#places.size}">${items}</sst>`;
  }
}

function needsSpace(text: string): string {
  return text.trim() === text ? '' : ' xml:space="preserve"';
}

/** A row as Excel writes it; empty contents with a style of 0 make no cell. `number` is Excel's row number. */
export function rowXml(
  strings: SharedStrings,
  number: number,
  contents: readonly Content[],
  {
    styles = [],
    attributes = '',
  }: { readonly styles?: readonly number[]; readonly attributes?: string } = {},
): string {
  const cells = contents.map((content, column) =>
    cellXml(strings, `${letters(column)}${number}`, content, styles[column] ?? 0),
  );
  const extra = attributes === '' ? '' : ` ${attributes}`;
  return `<row r="${number}" spans="1:${contents.length}"${extra} x14ac:dyDescent="0.25">${cells.join('')}</row>`;
}

export function cellXml(strings: SharedStrings, address: string, content: Content, style: number): string {
  const start = `<c r="${address}"${style === 0 ? '' : ` s="${style}"`}`;
  if (content === null) return style === 0 ? '' : `${start}/>`;
  if (typeof content === 'string') return `${start} t="s"><v>${strings.place(content)}</v></c>`;
  if (typeof content === 'number') return `${start}><v>${content}</v></c>`;
  if (typeof content === 'boolean') return `${start} t="b"><v>${content ? 1 : 0}</v></c>`;
  if ('error' in content) return `${start} t="e"><v>${content.error}</v></c>`;
  return formulaXml(start, content);
}

function formulaXml(start: string, { formula, kind = '', result, spills = false }: FormulaContent): string {
  const f = `<f${kind === '' ? '' : ` ${kind}`}${formula === null ? '/>' : `>${escaped(formula)}</f>`}`;
  const [type, value] = resultXml(result);
  return `${start}${type}${spills ? ' cm="1"' : ''}>${f}<v>${value}</v></c>`;
}

function resultXml(result: FormulaContent['result']): readonly [type: string, value: string] {
  if (typeof result === 'string') return [' t="str"', escaped(result)];
  if (typeof result === 'number') return ['', String(result)];
  if (typeof result === 'boolean') return [' t="b"', result ? '1' : '0'];
  return [' t="e"', result.error];
}
