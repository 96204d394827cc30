import { makeStyles } from '@fluentui/react-components';
import type { Proposal } from '../../domain/classification';

const useStyles = makeStyles({ strip: { display: 'block', width: '100%', height: '4px' } });

/** A line of its own for each Vorschlag: tells them apart where colours do not (printed in grey, forced colours). */
const LINES: Readonly<Record<Proposal, { readonly width: number; readonly dashes?: string }>> = {
  umstellbar: { width: 1 },
  gesperrt: { width: 8 },
  prüfen: { width: 8, dashes: '5 3' },
  'läuft aus': { width: 8, dashes: '2 2' },
  'bleibt individuell': { width: 8, dashes: '9 3 2 3' },
  'ohne Termin': { width: 8, dashes: '1 5' },
  'nicht betroffen': { width: 0 },
};

export function ProposalStrip({ proposal }: { readonly proposal: Proposal }) {
  const styles = useStyles();
  const { width, dashes } = LINES[proposal];
  return (
    <svg aria-hidden="true" className={styles.strip}>
      <line
        x1="0"
        x2="100%"
        y1="50%"
        y2="50%"
        stroke="currentColor"
        strokeWidth={width}
        strokeDasharray={dashes}
      />
    </svg>
  );
}
