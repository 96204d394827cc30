import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { general } from './texts';

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalL },
  title: { ...typographyStyles.subtitle1, margin: 0 },
});

/** In place of the pane when it cannot work here. */
export function StartMessage({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{general.title}</h1>
      <p>{text}</p>
    </main>
  );
}
