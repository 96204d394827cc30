import { failure, success, type Outcome } from '../domain/outcome';
import { HOST_TEXTS } from '../workbook/host-texts';
import type { Control, WorkbookOverview } from '../workbook/port';
import { isGone, isUnknownMember, problemOf } from './office-fault';
import { askForItems, askForOverview, knownItems, type KnownItems } from './overview';
import { sendAll, type Request } from './requests';

/** What is asked together with an overview, and the items that must be there for it. */
export interface Alongside extends KnownItems {
  readonly requests: readonly Request[];
}

export interface Look {
  readonly overview: WorkbookOverview;
  /** Whether what was asked alongside was answered; not when an item it needs is gone. */
  readonly isComplete: boolean;
}

export interface Lookout {
  look(alongside: Alongside | null, control: Control): Promise<Outcome<Look>>;
}

/** Sheets that come and go while we look are no reason to look for ever. */
const MOST_LOOKS = 4;

/** Looks over the workbook. What was there last time is asked for at once: if it still is, one round trip does. */
export function createLookout(): Lookout {
  let known: KnownItems | null = null;
  // A host that has no functions cannot tell its date system: then it is 1900, as in nearly every workbook.
  let canProbe = true;

  async function list(control: Control): Promise<Outcome<KnownItems>> {
    const question = askForItems(false);
    const sent = await sendAll([question.request], { control, cellEdit: () => 'wait' });
    return sent.ok ? success(knownItems(question.answer())) : failure(problemOf(sent.fault));
  }

  return {
    look: async (alongside, control) => {
      for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
        if (known === null) {
          const listed = await list(control);
          if (!listed.ok) return listed;
          known = listed.value;
        }
        const isComplete = alongside === null || isAmong(alongside, known);
        const question = askForOverview(known, canProbe);
        const requests = [question.request, ...(isComplete ? (alongside?.requests ?? []) : [])];
        const sent = await sendAll(requests, { control, cellEdit: () => 'wait' });
        if (sent.ok) {
          const overview = question.answer();
          if (overview !== null) return success({ overview, isComplete });
          known = null;
        } else if (isGone(sent.fault)) {
          known = null;
        } else if (isUnknownMember(sent.fault) && canProbe) {
          canProbe = false;
        } else {
          return failure(problemOf(sent.fault));
        }
      }
      return failure(HOST_TEXTS.conflict());
    },
  };
}

function isAmong(needed: KnownItems, known: KnownItems): boolean {
  return (
    needed.sheetIds.every((id) => known.sheetIds.includes(id)) &&
    needed.tableIds.every((id) => known.tableIds.includes(id))
  );
}
