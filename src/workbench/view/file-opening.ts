import { element } from './dom';
import { TEXTS } from './texts';

/** What a user chose to open. */
export type FileHandler = (file: File) => void;

const ACCEPTED = '.xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The button that opens a file. Other kinds can be chosen too: the sentence about them says what to do. */
export function openButton(onFile: FileHandler): HTMLElement {
  const input = element('input', {
    type: 'file',
    class: 'unseen',
    accept: `${ACCEPTED},.xls,.xlsb,.ods,.csv`,
    tabindex: -1,
    'aria-hidden': 'true',
  });
  const button = element('button', { type: 'button', class: 'title-button' }, TEXTS.openFile);
  button.addEventListener('click', () => {
    input.click();
  });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) onFile(file);
    // Choosing the same file again is a new choice.
    input.value = '';
  });
  return element('div', { class: 'open' }, button, input);
}

/** Lets files be dropped anywhere on `area`, also over the task pane, and shows that they can be. */
export function acceptDrops(
  area: HTMLElement,
  onFile: FileHandler,
  onRefusal: (sentence: string) => void,
): void {
  const veil = element('div', { class: 'veil', hidden: true }, TEXTS.dropHere);
  area.append(veil);
  const isFileDrag = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  area.addEventListener('dragenter', (event) => {
    if (!isFileDrag(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  area.addEventListener('dragover', (event) => {
    if (isFileDrag(event)) event.preventDefault();
  });
  veil.addEventListener('dragleave', () => {
    veil.hidden = true;
  });
  area.addEventListener('drop', (event) => {
    if (!isFileDrag(event)) return;
    event.preventDefault();
    veil.hidden = true;
    const files = [...(event.dataTransfer?.files ?? [])];
    const [file] = files;
    if (files.length > 1) onRefusal(TEXTS.oneFile);
    else if (file !== undefined) onFile(file);
  });
}
