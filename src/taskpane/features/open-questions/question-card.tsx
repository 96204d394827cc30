import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly title: string;
  readonly titleRef?: RefObject<HTMLHeadingElement | null>;
  /** Where it stands and how often. */
  readonly line: string;
  readonly children: ReactNode;
}

/** One thing to clear up. */
export function QuestionCard({ title, titleRef, line, children }: Props) {
  const styles = useStyles();
  return (
    <li tabIndex={-1} className={styles.card}>
      <h4 ref={titleRef} tabIndex={-1} className={styles.title}>
        {title}
      </h4>
      <p className={styles.line}>{line}</p>
      {children}
    </li>
  );
}
