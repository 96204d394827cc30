import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { fault, general } from './texts';

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingVerticalM,
    justifyItems: 'start',
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  text: { margin: 0 },
  kind: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Shown in place of the pane after a bug. The message of the error is not shown: it could hold case data. */
export function FaultScreen({ reason }: { readonly reason: unknown }) {
  const styles = useStyles();
  const name = reason instanceof Error ? reason.name : typeof reason;
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{general.title}</h1>
      <div role="alert">
        <h2 className={styles.heading}>{fault.heading}</h2>
        <p className={styles.text}>{name === 'ChunkLoadError' ? fault.notLoaded : fault.sentence}</p>
      </div>
      <p className={styles.kind}>{fault.kind(name)}</p>
      <Button
        appearance="primary"
        onClick={() => {
          location.reload();
        }}
      >
        {fault.reload}
      </Button>
    </main>
  );
}
