import { element } from './dom';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.12';

/** The browser reads the file a moment later than it is told to. */
const KEEP_MILLISECONDS = 60_000;

/** Hands a file to the browser, which puts it where downloads go. */
export function download(bytes: Uint8Array, name: string): void {
  const type = /\.xl[st]m$/i.test(name) ? XLSM : XLSX;
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = element('a', { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEEP_MILLISECONDS);
}
