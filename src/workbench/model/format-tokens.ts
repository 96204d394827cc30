/** A piece of a number format. */
export type FormatToken =
  /** Text that is shown as it is. */
  | { readonly kind: 'literal'; readonly text: string }
  /** `0`, `#` or `?`. */
  | { readonly kind: 'digit'; readonly text: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'text' }
  /** `E+` or `E-`. */
  | { readonly kind: 'exponent'; readonly plus: boolean }
  | {
      readonly kind: 'year' | 'month' | 'day' | 'hour' | 'second';
      readonly length: number;
    }
  /** `m` right after hours or before seconds. */
  | { readonly kind: 'minute'; readonly length: number }
  /** `[h]`, `[mm]`, `[ss]`: total instead of clock time. */
  | {
      readonly kind: 'elapsed';
      readonly unit: 'h' | 'm' | 's';
      readonly length: number;
    }
  | { readonly kind: 'fraction-of-second'; readonly length: number }
  | { readonly kind: 'half-day'; readonly text: string }
  | { readonly kind: 'slash' };

/** One part of a format between semicolons, with its condition such as `[>=100]`. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly condition: {
    readonly operator: string;
    readonly operand: number;
  } | null;
}

const TOKEN =
  /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|(general)|(am\/pm|a\/p)|(e[+-])|(y+|m+|d+|h+|s+)|\.(0+)(?=[^0#?]*$)|([0#?])|(\.)|(,)|(%)|(@)|(\/)|([\s\S])/giu;

const LETTER_KINDS = {
  y: 'year',
  m: 'month',
  d: 'day',
  h: 'hour',
  s: 'second',
} as const;

const sectionsByFormat = new Map<string, readonly FormatSection[]>();

/** Splits a format in English notation (`dd\.mm\.yyyy;@`) into its sections. */
export function formatSections(format: string): readonly FormatSection[] {
  const known = sectionsByFormat.get(format);
  if (known !== undefined) return known;
  const sections = splitSections(format).map(parseSection);
  sectionsByFormat.set(format, sections);
  return sections;
}

export function isDateSection(section: FormatSection): boolean {
  return section.tokens.some(({ kind }) =>
    ['year', 'month', 'day', 'hour', 'minute', 'second', 'elapsed', 'half-day'].includes(kind),
  );
}

function splitSections(format: string): readonly string[] {
  const parts = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+|;/gu) ?? [];
  const sections = [''];
  for (const part of parts) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] = (sections.at(-1) ?? '') + part;
  }
  return sections;
}

function parseSection(source: string): FormatSection {
  const tokens: FormatToken[] = [];
  let condition: FormatSection['condition'] = null;
  for (const match of source.matchAll(TOKEN)) {
    const [
      whole,
      quoted,
      escaped,
      bracket,
      general,
      halfDay,
      exponent,
      letters,
      fraction,
      digit,
      point,
      comma,
      percent,
      at,
      slash,
      other,
    ] = match;
    if (quoted !== undefined || escaped !== undefined)
      tokens.push({ kind: 'literal', text: quoted ?? escaped ?? '' });
    else if (whole.startsWith('_')) tokens.push({ kind: 'literal', text: ' ' });
    else if (whole.startsWith('*')) continue;
    else if (bracket !== undefined) {
      const inBrackets = bracketToken(bracket);
      if (inBrackets === null) condition = conditionOf(bracket) ?? condition;
      else tokens.push(inBrackets);
    } else if (general !== undefined) tokens.push({ kind: 'general' });
    else if (halfDay !== undefined) tokens.push({ kind: 'half-day', text: halfDay });
    else if (exponent !== undefined) tokens.push({ kind: 'exponent', plus: exponent.endsWith('+') });
    else if (letters !== undefined) {
      const kind = LETTER_KINDS[letters.charAt(0).toLowerCase() as keyof typeof LETTER_KINDS];
      tokens.push({ kind, length: letters.length });
    } else if (fraction !== undefined) {
      if (tokens.at(-1)?.kind === 'second' || tokens.at(-1)?.kind === 'elapsed') {
        tokens.push({ kind: 'fraction-of-second', length: fraction.length });
      } else {
        tokens.push({ kind: 'point' }, ...[...fraction].map(() => ({ kind: 'digit', text: '0' }) as const));
      }
    } else if (digit !== undefined) tokens.push({ kind: 'digit', text: digit as '0' | '#' | '?' });
    else if (point !== undefined) tokens.push({ kind: 'point' });
    else if (comma !== undefined) tokens.push({ kind: 'comma' });
    else if (percent !== undefined) tokens.push({ kind: 'percent' });
    else if (at !== undefined) tokens.push({ kind: 'text' });
    else if (slash !== undefined) tokens.push({ kind: 'slash' });
    else tokens.push({ kind: 'literal', text: other ?? '' });
  }
  return { tokens: withMinutes(tokens), condition };
}

/** `[h]` and the currency text of `[$€-407]`; colours and locales show nothing. `null`: maybe a condition. */
function bracketToken(content: string): FormatToken | null {
  const elapsed = /^(h+|m+|s+)$/i.exec(content);
  if (elapsed !== null) {
    const unit = content.charAt(0).toLowerCase();
    return {
      kind: 'elapsed',
      unit: unit === 'h' ? 'h' : unit === 'm' ? 'm' : 's',
      length: content.length,
    };
  }
  if (content.startsWith('$')) return { kind: 'literal', text: content.slice(1).split('-')[0] ?? '' };
  return null;
}

function conditionOf(content: string): FormatSection['condition'] {
  const match = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/.exec(content.trim());
  return match === null ? null : { operator: match[1] ?? '', operand: Number(match[2]) };
}

function withMinutes(tokens: readonly FormatToken[]): readonly FormatToken[] {
  const clock = tokens.flatMap((token, index) => (token.kind === 'literal' ? [] : [{ token, index }]));
  const minutes = new Set(
    clock
      .filter(({ token }, at) => {
        const before = clock[at - 1]?.token.kind;
        const after = clock[at + 1]?.token.kind;
        return token.kind === 'month' && (before === 'hour' || before === 'elapsed' || after === 'second');
      })
      .map(({ index }) => index),
  );
  return tokens.map((token, index) =>
    token.kind === 'month' && minutes.has(index) ? { kind: 'minute', length: token.length } : token,
  );
}
