import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { Chevron } from './icons';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  button: { justifyContent: 'start', paddingLeft: 0 },
});

/** A part that is closed until somebody wants it. */
export function Disclosure({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.root}>
      <h3 className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.button}
          icon={<Chevron isOpen={isOpen} />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {heading}
        </Button>
      </h3>
      {isOpen && <div id={id}>{children}</div>}
    </div>
  );
}
