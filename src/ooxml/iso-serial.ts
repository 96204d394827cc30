const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?(?:Z|[+-]\d\d:\d\d)?$/;

const DAY = 86_400_000;

/** Days between 1899-12-30 and 1904-01-01. */
const OFFSET_1904 = 1462;

/**
 * The serial number of a date (and time) in ISO 8601, as strict files store it; `null` for anything else. A time zone
 * is ignored: serials have none.
 */
export function serialFromIso(text: string, dateSystem: 1900 | 1904): number | null {
  const match = ISO.exec(text);
  if (match === null || text === '') return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(utc).getUTCDate() !== Number(day) || new Date(utc).getUTCMonth() !== Number(month) - 1)
    return null;
  const days = (utc - Date.UTC(1899, 11, 30)) / DAY;
  // Excel's 1900 had a 29 February.
  if (dateSystem === 1900) return time + (days < 61 ? days - 1 : days);
  return time + days - OFFSET_1904;
}
