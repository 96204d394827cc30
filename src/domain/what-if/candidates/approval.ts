import { germanDate, type Day } from '../../calendar/day';
import { readEnd, readRange } from '../../intake/cell-readers';
import { EMPTY } from '../../intake/reading';
import { schoolYearOf } from '../../calendar/school-year';
import { setOf } from '../../rules/rule-set';
import { cellChange, only, type Candidate, type Change } from '../change';
import { cellsOf, dateCell, type Judged } from '../situation';
import { WHAT_IF_TEXTS } from '../texts';

/** So long is a period that is made up where none can be read, in days. */
const A_YEAR = 365;

/** Another end of the approval, in the column that gives it now: its own, or that of the whole period (klassifikation.md §11 q). */
export function approvalEndChanges(
  { situation, record }: Judged,
  day: Day,
  bound: 'latest' | 'earliest',
  text: string,
): readonly Change[] {
  const { stand } = situation.context;
  const reading = { dateSystem: situation.dateSystem, currentYear: schoolYearOf(stand) };
  const [end] = cellsOf(situation, 'bewilligt_bis');
  const [period] = cellsOf(situation, 'bewilligungszeitraum');
  const isInPeriod =
    period !== undefined &&
    (end === undefined ||
      (readEnd(end.cell, reading) === EMPTY && readRange(period.cell, reading) !== EMPTY));
  const place = isInPeriod ? period : end;
  if (place === undefined) return [];
  const range = isInPeriod ? readRange(period.cell, reading) : EMPTY;
  const begin = record.approvalStart.kind === 'value' ? record.approvalStart.value : day - A_YEAR;
  const start = typeof range === 'symbol' ? begin : range.start;
  const cell = isInPeriod ? `${germanDate(start)}-${germanDate(day)}` : dateCell(situation, day);
  const field = isInPeriod ? 'bewilligungszeitraum' : 'bewilligt_bis';
  return [{ ...cellChange(place, cell, text), date: { field, day, bound } }];
}

/** R01, R02: the approval would have to end before the switch date. */
export function endsBeforeSwitch(judged: Judged): readonly Candidate[] {
  const { switchDate } = judged.decision.facts;
  const text = WHAT_IF_TEXTS.approvalEndsBefore(switchDate);
  return approvalEndChanges(judged, switchDate - 1, 'latest', text).map(only);
}

/** R03: a limit alone is no help when it lies beyond the switch date. */
export function limited(judged: Judged): readonly Candidate[] {
  const { switchDate, stand, approvalStart } = judged.decision.facts;
  if (Number.isNaN(switchDate)) {
    const day = Math.max(stand, Number.isNaN(approvalStart) ? stand : approvalStart);
    return approvalEndChanges(judged, day, 'latest', WHAT_IF_TEXTS.approvalLimited).map(
      ({ sheet, header, text, apply }) => only({ sheet, header, text, apply }),
    );
  }
  const text = WHAT_IF_TEXTS.approvalLimitedBefore(switchDate);
  return approvalEndChanges(judged, switchDate - 1, 'latest', text).map((change) => ({
    changes: [change],
    avoids: setOf('R01', 'R02'),
  }));
}

/** R04: something follows, or the approval reaches the switch date. */
export function goesOn(judged: Judged): readonly Candidate[] {
  const { switchDate } = judged.decision.facts;
  const requested = cellsOf(judged.situation, 'weiterbewilligung').map((place) =>
    cellChange(place, 'ja', WHAT_IF_TEXTS.extensionRequested),
  );
  const text = WHAT_IF_TEXTS.approvalEndsFrom(switchDate);
  return [...requested, ...approvalEndChanges(judged, switchDate, 'earliest', text)].map(only);
}

/** R28: nothing was requested, or the approval reaches the switch date. */
export function noExtension(judged: Judged): readonly Candidate[] {
  const { switchDate } = judged.decision.facts;
  const refused = cellsOf(judged.situation, 'weiterbewilligung').map((place) =>
    cellChange(place, 'nein', WHAT_IF_TEXTS.noExtension),
  );
  const text = WHAT_IF_TEXTS.approvalEndsFrom(switchDate);
  return [...refused, ...approvalEndChanges(judged, switchDate, 'earliest', text)].map(only);
}
