import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

/** The pane's few signs, drawn for it. All are decoration: the text beside them says the same. */
const useStyles = makeStyles({
  icon: {
    display: 'block',
    width: '16px',
    height: '16px',
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: '1.5px',
  },
  turning: {
    transitionProperty: 'transform',
    transitionDuration: tokens.durationFast,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  turned: { transform: 'rotate(90deg)' },
});

/** Points to the right when closed, down when open. */
export function Chevron({ isOpen }: { readonly isOpen: boolean }) {
  const styles = useStyles();
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={mergeClasses(styles.icon, styles.turning, isOpen && styles.turned)}
    >
      <path d="M6 3.5 10.5 8 6 12.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** A circling arrow. */
export function ReadAgainIcon() {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.icon}>
      <path d="M13 8a5 5 0 1 1-1.5-3.6L13 6M13 2.5V6H9.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** Takes something off. */
export function CrossIcon() {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.icon}>
      <path d="M4.5 4.5l7 7M11.5 4.5l-7 7" strokeLinecap="round" />
    </svg>
  );
}
