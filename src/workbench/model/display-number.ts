import type { FormatSection, FormatToken } from './format-tokens';

/** A number in the format `General`, German notation: at most 11 characters, else rounded or as a power of ten. */
export function displayGeneral(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e11 || size < 1e-9) return scientific(value, 5);
  const wholeDigits = String(Math.trunc(size)).length;
  const rounded = Number(value.toFixed(Math.max(0, 10 - wholeDigits)));
  const plain = rounded.toLocaleString('en-US', {
    useGrouping: false,
    maximumFractionDigits: 10,
  });
  return plain.replace('.', ',');
}

/** A number shown by a section of a number format, German notation. */
export function displayNumber(value: number, section: FormatSection): string {
  const { tokens } = section;
  if (tokens.some(({ kind }) => kind === 'general')) {
    return tokens
      .map((token) =>
        token.kind === 'general' ? displayGeneral(value) : token.kind === 'literal' ? token.text : '',
      )
      .join('');
  }
  if (tokens.some(({ kind }) => kind === 'exponent')) return exponentText(value, tokens);
  if (tokens.some(({ kind }, index) => kind === 'slash' && tokens[index - 1]?.kind === 'digit')) {
    return fractionText(value, tokens);
  }
  const digits = tokens.filter(({ kind }) => kind === 'digit');
  if (digits.length === 0) return literals(tokens);
  return fixedText(value, tokens);
}

function fixedText(value: number, tokens: readonly FormatToken[]): string {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const end = point < 0 ? tokens.length : point;
  const firstDigit = tokens.findIndex(({ kind }) => kind === 'digit');
  const lastWhole = tokens.findLastIndex(({ kind }, index) => kind === 'digit' && index < end);
  const grouped = tokens.some(
    ({ kind }, index) => kind === 'comma' && index > firstDigit && index < lastWhole,
  );
  // Commas right after the last digit divide by a thousand each.
  const thousands = tokens.filter(
    ({ kind }, index) =>
      kind === 'comma' &&
      index > lastWhole &&
      tokens.slice(lastWhole + 1, index).every((t) => t.kind === 'comma'),
  ).length;
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const decimals = tokens.slice(end).filter((token) => token.kind === 'digit');
  const needed = decimals.findLastIndex((token) => token.text === '0') + 1;
  const scaled = (Math.abs(value) * 100 ** percents) / 1000 ** thousands;
  const [whole = '0', fraction = ''] = scaled.toFixed(Math.min(decimals.length, 20)).split('.');
  const shownFraction = fraction.replace(/0+$/, '').padEnd(needed, '0');
  const minimum = tokens.slice(0, end).filter((token) => token.kind === 'digit' && token.text === '0').length;
  const wholeDigits = (whole === '0' ? '' : whole).padStart(minimum, '0');
  const sign = value < 0 && /[1-9]/.test(whole + fraction) ? '-' : '';
  return sign + layOut(tokens, end, wholeDigits, grouped, shownFraction);
}

/** Puts digits into their places; text between them stays where it is. */
function layOut(
  tokens: readonly FormatToken[],
  end: number,
  whole: string,
  grouped: boolean,
  fraction: string,
): string {
  const places = tokens.slice(0, end).filter(({ kind }) => kind === 'digit').length;
  const extra = Math.max(0, whole.length - places);
  const withGroups = (part: string, remaining: number): string =>
    grouped
      ? [...part].map((digit, index) => digit + (isGroupEnd(remaining - index - 1) ? '.' : '')).join('')
      : part;
  let place = 0;
  let taken = 0;
  let decimal = 0;
  return tokens
    .map((token, index) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'percent') return '%';
      if (token.kind === 'point') {
        const blank = tokens.slice(index).some((other) => other.kind === 'digit' && other.text === '0');
        return fraction === '' && !blank && whole !== '' ? ',' : fraction === '' ? '' : ',';
      }
      if (token.kind === 'slash') return '/';
      if (token.kind !== 'digit') return '';
      if (index > end) return fraction.charAt(decimal++);
      const fromRight = places - place++;
      const count = place === 1 ? extra + 1 : 1;
      if (whole.length < fromRight) return token.text === '?' ? ' ' : '';
      const part = whole.slice(taken, taken + count);
      const remaining = whole.length - taken;
      taken += part.length;
      return withGroups(part, remaining);
    })
    .join('');
}

function isGroupEnd(digitsAfter: number): boolean {
  return digitsAfter > 0 && digitsAfter % 3 === 0;
}

function exponentText(value: number, tokens: readonly FormatToken[]): string {
  const at = tokens.findIndex(({ kind }) => kind === 'exponent');
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const decimals = point < 0 ? 0 : tokens.slice(point, at).filter(({ kind }) => kind === 'digit').length;
  return scientific(value, decimals);
}

function scientific(value: number, decimals: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(decimals).split('e');
  const power = Number(exponent);
  const shown = decimals === 5 ? String(Number(mantissa)) : mantissa;
  return `${shown.replace('.', ',')}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** `# ?/?`: the nearest fraction whose denominator has as many digits as the format. */
function fractionText(value: number, tokens: readonly FormatToken[]): string {
  const slash = tokens.findIndex(({ kind }) => kind === 'slash');
  const places = tokens.slice(slash).filter(({ kind }) => kind === 'digit').length;
  const size = Math.abs(value);
  const whole = Math.trunc(size);
  let best = { numerator: 0, denominator: 1 };
  for (let denominator = 1; denominator < 10 ** Math.min(places, 3); denominator++) {
    const numerator = Math.round((size - whole) * denominator);
    const error = Math.abs(size - whole - numerator / denominator);
    if (error + 1e-12 < Math.abs(size - whole - best.numerator / best.denominator))
      best = { numerator, denominator };
  }
  const carried = whole + (best.numerator === best.denominator ? 1 : 0);
  const fraction =
    best.numerator === 0 || best.numerator === best.denominator
      ? ''
      : `${String(best.numerator)}/${String(best.denominator)}`;
  const parts = [carried === 0 && fraction !== '' ? '' : String(carried), fraction].filter(
    (part) => part !== '',
  );
  return (value < 0 ? '-' : '') + parts.join(' ');
}

function literals(tokens: readonly FormatToken[]): string {
  return tokens
    .map((token) => (token.kind === 'literal' ? token.text : token.kind === 'percent' ? '%' : ''))
    .join('');
}
