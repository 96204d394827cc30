/** Fonts that are as wide as each other; one of them is on every computer. */
const FONTS = "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif";

export type Attributes = Readonly<Record<string, string | number>>;

/** An element with its content, which must be escaped already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A line of text; `y` is its baseline. */
export function textElement(text: string, attributes: Attributes): string {
  return element('text', attributes, escapeXml(text));
}

export function svgRoot({ width, height, label, fontSize }: SvgFrame, content: readonly string[]): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      role: 'img',
      'aria-label': label,
      'font-family': FONTS,
      'font-size': fontSize,
    },
    content.join(''),
  );
}

export interface SvgFrame {
  readonly width: number;
  readonly height: number;
  /** What people hear who do not see it. */
  readonly label: string;
  readonly fontSize: number;
}

/** Hundredths are enough, and the same drawing is the same text. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escapeXml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- XML has no way to write these
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}
