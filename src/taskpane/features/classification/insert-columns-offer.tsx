import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { insertColumns as texts } from './insert-columns-texts';

const useStyles = makeStyles({
  root: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS },
  text: { margin: 0 },
});

interface Props {
  /** The workbook is being read or worked with. */
  readonly isDisabled: boolean;
  readonly onInsert: () => void;
}

/** What the add-in can do when something stands where the KA columns should come. Loaded when it is offered. */
export function InsertColumnsOffer({ isDisabled, onInsert }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p className={styles.text}>{texts.explanation}</p>
      <Button appearance="secondary" disabledFocusable={isDisabled} onClick={onInsert}>
        {texts.insert}
      </Button>
    </div>
  );
}
