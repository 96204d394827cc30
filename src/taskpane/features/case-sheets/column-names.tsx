import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { CaseColumn } from '../../../domain/intake/case-table';
import { fieldOf } from '../../../domain/intake/fields';
import { columns as texts, enumerated, quoted } from '../../shared/texts';

/** A list can have dozens of columns of its own; the panel shows them all. */
const NAMED = 6;

const useStyles = makeStyles({
  line: { ...typographyStyles.caption1, margin: 0 },
  title: { ...typographyStyles.caption1Strong },
  urgent: { color: tokens.colorStatusWarningForeground3 },
});

interface Props {
  readonly title: string;
  readonly columns: readonly CaseColumn[];
  readonly isUrgent?: boolean;
}

/** A column that was read by a similar spelling is named with what it is read as. */
function nameOf({ header, reading }: CaseColumn): string {
  const isGuess = reading.kind === 'field' && reading.by === 'distance';
  return isGuess ? texts.guessedAs(header, fieldOf(reading.field).header) : quoted(header);
}

/** `Unklar: „Ende“ und „Art“`; nothing when there are none. */
export function ColumnNames({ title, columns, isUrgent = false }: Props) {
  const styles = useStyles();
  if (columns.length === 0) return null;
  const rest = columns.length - NAMED;
  const names = columns.slice(0, NAMED).map(nameOf);
  return (
    <p className={styles.line}>
      <span className={mergeClasses(styles.title, isUrgent && styles.urgent)}>{title}:</span>{' '}
      {enumerated(rest > 0 ? [...names, texts.more(rest)] : names)}
    </p>
  );
}
