import type { Random } from './random';

/** A school's name as people abbreviate it. */
export function schoolSpelling(name: string, town: string, random: Random): string {
  const short = name
    .replace(/Grund- und Gemeinschaftsschule/g, 'GuGS')
    .replace(/Grundschule/g, 'GS')
    .replace(/straße/g, 'str.');
  return random.weighted([
    [name, 10],
    [short, 6],
    [`${short}, ${town}`, 2],
    [`${name} (${town})`, 2],
    [name.toUpperCase().replace(/ß/g, 'SS'), 1],
    [mojibake(name), 1],
    [` ${name.replace(/ /g, '\u00a0')} `, 1],
    [misspelled(name, random), 1],
  ]);
}

/** UTF-8 that was read as Windows-1252: `GrundschÃ¼le`. */
function mojibake(text: string): string {
  return text.replace(/[äöüÄÖÜß]/g, (letter) => MISREAD[letter] ?? letter);
}

const MISREAD: Readonly<Record<string, string>> = {
  ä: 'Ã¤',
  ö: 'Ã¶',
  ü: 'Ã¼',
  Ä: 'Ã„',
  Ö: 'Ã–',
  Ü: 'Ãœ',
  ß: 'ÃŸ',
};

/** One letter is missing, somewhere in the second half. */
function misspelled(text: string, random: Random): string {
  const at = random.whole(Math.floor(text.length / 2), text.length - 3);
  return text.slice(0, at) + text.slice(at + 1);
}

/** An umlaut written as two letters, or decomposed, as some keyboards and programs do. */
export function nameSpelling(name: string, random: Random): string {
  return random.weighted([
    [name, 20],
    [name.normalize('NFD'), 1],
    [name.replace(/ü/g, 'ue').replace(/ö/g, 'oe').replace(/ä/g, 'ae'), 1],
    [mojibake(name), 1],
    [`${name} `, 1],
  ]);
}
