import { germanDate } from '../../../domain/calendar/day';
import type { Fault } from '../../../domain/rules/fault';
import { openQuestions as texts } from '../../shared/question-texts';

/** What is wrong in a cell, below the header of its column. */
export function faultText(fault: Fault): string {
  switch (fault.kind) {
    case 'missing':
      return texts.missing;
    case 'unreadable':
      return texts.unreadable(fault.text);
    case 'end-before-start':
      return texts.endBeforeStart(germanDate(fault.end), germanDate(fault.start));
    case 'ended-but-current':
      return texts.endedButCurrent(germanDate(fault.end), fault.status);
    case 'implausible-age':
      return fault.age < 0
        ? texts.bornAfterStand(germanDate(fault.birth))
        : texts.implausibleAge(germanDate(fault.birth), fault.age);
    case 'duplicate':
      return texts.duplicate(fault.sheetName, fault.row);
  }
}
