export type StartArguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly text: string }
  | {
      readonly kind: 'start';
      /** The workbook to open, as typed; `null` stands for the sample. */
      readonly file: string | null;
      readonly withBrowser: boolean;
      /** The first port to try. */
      readonly port: number;
    };

const DEFAULT_PORT = 3000;

/** Reads what stands behind `npm start --`. */
export function readArguments(words: readonly string[]): StartArguments {
  let file: string | null = null;
  let withBrowser = true;
  let port = DEFAULT_PORT;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--hilfe' || word === '--help' || word === '-h') return { kind: 'help' };
    if (word === '--kein-browser') withBrowser = false;
    else if (word === '--port' || word.startsWith('--port=')) {
      const text = word === '--port' ? (words[(index += 1)] ?? '') : word.slice('--port='.length);
      const number = readPort(text);
      if (number === null)
        return fault(`„${text}“ ist kein Port. Bitte nennen Sie eine Zahl von 1024 bis 65535.`);
      port = number;
    } else if (word.startsWith('-')) return fault(`„${word}“ ist nicht bekannt.`);
    else if (file !== null) return fault(`Es kann nur eine Datei geöffnet werden; „${word}“ ist die zweite.`);
    else file = word;
  }
  return { kind: 'start', file, withBrowser, port };
}

function readPort(text: string): number | null {
  const port = /^\d{4,5}$/.test(text) ? Number(text) : 0;
  return port >= 1024 && port <= 65_535 ? port : null;
}

function fault(text: string): StartArguments {
  return { kind: 'fault', text: `${text} Mit „npm start -- --hilfe“ sehen Sie, was möglich ist.` };
}
