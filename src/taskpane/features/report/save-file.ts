/** Browsers start the download in a task of their own; after so many milliseconds it has its bytes. */
const KEPT_FOR = 60_000;

/** Hands a file to the host, which saves it or does nothing: neither is told. */
export function saveFile(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_FOR);
}
