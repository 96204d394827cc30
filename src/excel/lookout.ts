import { failure, success, type Outcome } from '../domain/outcome';
import { HOST_TEXTS } from '../workbook/host-texts';
import type { Control, WorkbookOverview } from '../workbook/port';
import { CANCELLED, isCellEdit, isGone, isUnknownMember, problemOf, type OfficeFault } from './office-fault';
import { askForItems, askForOverview, knownItems, type KnownItems } from './overview';
import { sendAll, type Request } from './requests';

/** What is asked together with an overview, and the items that must be there for it. */
export interface Alongside extends KnownItems {
  readonly requests: readonly Request[];
  /** Takes back what may have caused a fault of a request, so that it can be sent again; `false`: nothing may have. */
  readonly giveUp?: (fault: OfficeFault) => boolean;
}

export interface Look {
  readonly overview: WorkbookOverview;
  /** Whether what was asked alongside was answered; not when an item it needs is gone. */
  readonly isComplete: boolean;
}

export interface Lookout {
  /** All there is to see. */
  look(control: Control): Promise<Outcome<Look>>;
  /** The same, and something else with it; the date system is not asked for again. */
  lookWith(alongside: Alongside, control: Control): Promise<Outcome<Look>>;
  /** The last look before something is written: makes sure of the date system too. */
  lookAgain(alongside: Alongside, control: Control): Promise<Outcome<Look>>;
}

/** Sheets that come and go while we look are no reason to look for ever. */
const MOST_LOOKS = 5;

/** Looks over the workbook. What was there last time is asked for at once: if it still is, one round trip does. */
export function createLookout(): Lookout {
  let known: KnownItems | null = null;
  // Asking for the date system counts as a change to the workbook (it needs a function of Excel's), so it is asked at the
  // first look and before writing only. `null`: not known yet.
  let dateSystem: 1900 | 1904 | null = null;
  // A host without these functions cannot tell; then it is 1900, as in nearly every workbook.
  let canProbe = true;

  async function look(
    alongside: Alongside | null,
    isLast: boolean,
    control: Control,
  ): Promise<Outcome<Look>> {
    let isReadOnly = false;
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const probes = canProbe && !isReadOnly && (isLast || dateSystem === null);
      let fault: OfficeFault;
      if (known === null) {
        const list = askForItems(probes);
        const listed = await sendAll([list.request], { control, cellEdit: () => 'wait' });
        if (listed.ok) {
          const items = list.answer();
          known = knownItems(items);
          dateSystem = items.dateSystem ?? dateSystem;
          continue;
        }
        fault = listed.fault;
      } else {
        const isComplete = alongside === null || isAmong(alongside, known);
        const question = askForOverview(known, probes);
        const requests = [question.request, ...(isComplete ? (alongside?.requests ?? []) : [])];
        const sent = await sendAll(requests, { control, cellEdit: () => 'wait' });
        if (sent.ok) {
          const sight = question.answer();
          if (sight === null) {
            known = null;
            continue;
          }
          const before = dateSystem;
          dateSystem = sight.dateSystem ?? dateSystem;
          if (isLast && before !== dateSystem) return failure(HOST_TEXTS.dateSystemChanged());
          return success({ overview: { ...sight, dateSystem: dateSystem ?? 1900 }, isComplete });
        }
        fault = sent.fault;
      }
      if (probes && mayComeFromProbe(fault)) canProbe = false;
      else if (isGone(fault)) known = null;
      else if (probes && !isLast && fault.code === 'AccessDenied') isReadOnly = true;
      else if (alongside?.giveUp?.(fault) !== true) return failure(problemOf(fault));
    }
    return failure(HOST_TEXTS.conflict());
  }

  return {
    look: (control) => look(null, false, control),
    lookWith: (alongside, control) => look(alongside, false, control),
    lookAgain: (alongside, control) => look(alongside, true, control),
  };
}

/** Hosts answer differently to a function they do not know; a fault of something else comes again without the probe. */
function mayComeFromProbe(fault: OfficeFault): boolean {
  if (fault === CANCELLED || isCellEdit(fault)) return false;
  return isUnknownMember(fault) || /function/iu.test(fault.location);
}

function isAmong(needed: KnownItems, known: KnownItems): boolean {
  return (
    needed.sheetIds.every((id) => known.sheetIds.includes(id)) &&
    needed.tableIds.every((id) => known.tableIds.includes(id))
  );
}
