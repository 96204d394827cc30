import { germanDate } from '../../domain/calendar/day';
import type { LocalTime } from '../../workbook/local-time';

/** `13:05` */
export function clockTime({ minutes }: LocalTime): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** `31.03.2025, 13:05 Uhr` */
export function dateAndTime(time: LocalTime): string {
  return `${germanDate(time.day)}, ${clockTime(time)} Uhr`;
}
