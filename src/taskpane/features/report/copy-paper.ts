import type { Paper } from '../../../domain/report/paper/paper';
import { paperHtml } from '../../../export/clipboard/paper-html';
import { paperText } from '../../../export/clipboard/paper-text';

/** Puts the paper on the clipboard. False: the host refuses. */
export async function copyPaper(paper: Paper): Promise<boolean> {
  const html = paperHtml(paper);
  const text = paperText(paper);
  return (await written(html, text)) || copiedBySelection(html, text);
}

async function written(html: string, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ]);
    return true;
  } catch {
    // Excel on the web gives its panes no right to it, and old web views have none: there is an older way.
    return false;
  }
}

/** Asks the browser to copy a selection, and gives it the paper instead. */
function copiedBySelection(html: string, text: string): boolean {
  const holder = document.createElement('textarea');
  holder.value = text;
  holder.setAttribute('aria-hidden', 'true');
  holder.style.position = 'fixed';
  holder.style.insetInlineStart = '-9999px';
  const focused = document.activeElement;
  let isTaken = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    isTaken = true;
  };
  document.body.append(holder);
  holder.select();
  document.addEventListener('copy', onCopy);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the new one is refused
    return document.execCommand('copy') && isTaken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', onCopy);
    holder.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
