/** A point in time as Excel counts it, split into calendar and clock. `weekday` is 0 for Sunday. */
export interface SerialParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999. */
const MAX_SERIAL_1900 = 2_958_465;
const MAX_SERIAL_1904 = 2_957_003;

/** The serial of a calendar day, or `null` if there is no such day or Excel has no serial for it. */
export function serialOf(year: number, month: number, day: number, dateSystem: 1900 | 1904): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  if (dateSystem === 1904) return time < EPOCH_1904 ? null : (time - EPOCH_1904) / DAY_MS;
  const serial = (time - EPOCH_1900) / DAY_MS;
  // Excel counts a 29 February 1900 that never was.
  const corrected = serial < 61 ? serial - 1 : serial;
  return corrected < 1 ? null : corrected;
}

/** `null` for serials that are no date: negative ones, and those after the year 9999. */
export function partsOf(serial: number, dateSystem: 1900 | 1904): SerialParts | null {
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  if (serial < 0 || days > (dateSystem === 1904 ? MAX_SERIAL_1904 : MAX_SERIAL_1900)) return null;
  const clock = seconds - days * 86_400;
  const time = {
    hour: Math.floor(clock / 3600),
    minute: Math.floor((clock % 3600) / 60),
    second: clock % 60,
  };
  if (dateSystem === 1900 && days === 60) return { year: 1900, month: 2, day: 29, weekday: 3, ...time };
  if (dateSystem === 1900 && days === 0) return { year: 1900, month: 1, day: 0, weekday: 6, ...time };
  const shift = dateSystem === 1900 && days < 60 ? 1 : 0;
  const date = new Date((dateSystem === 1904 ? EPOCH_1904 : EPOCH_1900) + (days + shift) * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: (days + (dateSystem === 1904 ? 5 : 6)) % 7,
    ...time,
  };
}
