import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { addMonths, dateParts, dayFromDate, UNLIMITED, type Day } from '../../../domain/calendar/day';
import type { TimelineEvent } from '../../../domain/timeline/timeline';
import { TIMELINE_NAMES, timelineDates, timelineSentences } from '../../../domain/timeline/timeline-texts';
import { SubSection } from '../../shared/sub-section';
import { caseTexts as texts } from './texts';

const WIDTH = 288;
const ROW = 34;
const MARGIN = 8;
const BAR = 8;

const useStyles = makeStyles({
  picture: {
    width: '100%',
    maxWidth: '400px',
    height: 'auto',
    display: 'block',
    fontFamily: tokens.fontFamilyBase,
  },
  // Forced colours leave the colours of pictures alone, so the lines follow the text.
  mark: { fill: 'currentColor', stroke: 'none' },
  bar: { fill: 'currentColor', opacity: 0.55, '@media (forced-colors: active)': { opacity: 1 } },
  axis: {
    stroke: 'currentColor',
    strokeWidth: '1px',
    opacity: 0.35,
    '@media (forced-colors: active)': { opacity: 1 },
  },
  name: { fill: 'currentColor', fontSize: '12px' },
});

/** When things are, as a picture: one line for each event, with its name and dates; the sentences say the same. */
export function CaseTimeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  const styles = useStyles();
  const id = useId();
  const scale = scaleOf(events);
  const height = events.length * ROW + MARGIN;
  const now = events.find(({ kind }) => kind === 'stand');
  return (
    <SubSection heading={texts.timeline}>
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(height)}`}
        className={styles.picture}
        role="img"
        aria-labelledby={id}
      >
        <title id={id}>{timelineSentences(events).join(' ')}</title>
        {events.map((event, index) => (
          <g key={event.kind} transform={`translate(0 ${String(index * ROW)})`}>
            <text x={MARGIN} y={13} className={styles.name}>
              {`${TIMELINE_NAMES[event.kind]}: ${timelineDates(event)}`}
            </text>
            {now?.shape === 'point' && event !== now && (
              <line x1={scale(now.day)} x2={scale(now.day)} y1={16} y2={28} className={styles.axis} />
            )}
            <Mark event={event} scale={scale} />
          </g>
        ))}
      </svg>
    </SubSection>
  );
}

/** A diamond for a day, a bar for a span; an open end is a point that leads out of the picture. */
function Mark({ event, scale }: { readonly event: TimelineEvent; readonly scale: (day: Day) => number }) {
  const styles = useStyles();
  const y = 18;
  if (event.shape === 'point') {
    const x = scale(event.day);
    const half = BAR / 2;
    const points = [
      [x, y],
      [x + half, y + half],
      [x, y + BAR],
      [x - half, y + half],
    ];
    return <polygon className={styles.mark} points={points.map((point) => point.join(',')).join(' ')} />;
  }
  const from = event.from === null ? MARGIN : scale(event.from);
  const isOpen = event.to === null || event.to === UNLIMITED;
  const to = event.to === null || event.to === UNLIMITED ? WIDTH - MARGIN : scale(event.to);
  return (
    <>
      <rect className={styles.bar} x={from} y={y} width={Math.max(2, to - from)} height={BAR} />
      {isOpen && (
        <polygon
          className={styles.bar}
          points={`${String(to)},${String(y - 2)} ${String(to + MARGIN)},${String(y + BAR / 2)} ${String(to)},${String(y + BAR + 2)}`}
        />
      )}
    </>
  );
}

/** Days to x: from a month before the first to a month after the last day that is known. */
function scaleOf(events: readonly TimelineEvent[]): (day: Day) => number {
  const days = events
    .flatMap((event) => (event.shape === 'point' ? [event.day] : [event.from, event.to]))
    .filter((day) => day !== null)
    .filter((day) => day !== UNLIMITED);
  const first = firstOfMonth(addMonths(Math.min(...days), -1));
  const last = firstOfMonth(addMonths(Math.max(...days), 2));
  return (day) => MARGIN + ((day - first) / (last - first)) * (WIDTH - 2 * MARGIN);
}

function firstOfMonth(day: Day): Day {
  const { year, month } = dateParts(day);
  return dayFromDate(year, month, 1);
}
