import { Workbook } from '../model/workbook';
import { readManifest } from '../view/manifest-buttons';
import { fileNameOf } from '../view/open-file';
import { Workbench } from '../view/workbench';
import './workbench.css';

/** The workbook the server was started with. */
const START_FILE = '/mappe.xlsx';
const MANIFEST = '/manifest.xml';

declare global {
  interface Window {
    /** For tests that look behind the page: the open workbook and the host of the running add-in. */
    workbench?: Workbench;
  }
}

async function start(): Promise<void> {
  const manifest = await fetch(MANIFEST);
  const addIn = manifest.ok ? readManifest(await manifest.text(), location.origin) : null;
  const workbench = new Workbench(addIn);
  document.body.append(workbench.root);
  window.workbench = workbench;
  workbench.show(new Workbook(), null);
  const file = await fetch(START_FILE);
  if (file.ok) {
    const name = fileNameOf(file.headers.get('Content-Disposition'), 'Mappe.xlsx');
    await workbench.openBytes(new Uint8Array(await file.arrayBuffer()), name);
  }
  if (addIn !== null) workbench.openPane(addIn.paneUrl);
}

void start();
