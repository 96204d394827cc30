import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  intro: { margin: 0 },
});

interface Props {
  readonly heading: string;
  readonly intro: readonly string[];
  /** The list; gets the id of the heading, which names it. */
  readonly children: (labelId: string) => ReactNode;
}

/** Things of one kind that are to be cleared up. */
export function Part({ heading, intro, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.part}>
      <h3 id={id} className={styles.heading}>
        {heading}
      </h3>
      {intro.map((sentence) => (
        <p key={sentence} className={styles.intro}>
          {sentence}
        </p>
      ))}
      {children(id)}
    </div>
  );
}
