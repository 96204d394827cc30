import { Button, makeStyles, ToggleButton, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { isEverything, sameSelection, type Selection } from '../../../domain/views/selection';
import type { View } from '../../../domain/views/standard-views';
import { ProblemList } from '../../shared/problem-list';
import { useFocusReturn } from '../../shared/use-focus-return';
import { NameForm } from './name-form';
import { filter as texts } from './texts';
import { useViews, type ViewsKeeper } from './use-views';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  views: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  view: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  status: { ...typographyStyles.caption1, ':empty': { position: 'absolute' } },
});

interface Props {
  readonly selection: Selection;
  readonly onChoose: (selection: Selection) => void;
}

/** Views to choose from, and a way to keep the selection as one. */
export function SavedViews({ selection, onChoose }: Props) {
  const styles = useStyles();
  const headingId = useId();
  const saveId = useId();
  const manageId = useId();
  const keeper = useViews();
  const [isNaming, setIsNaming] = useState(false);
  const [isManaging, setIsManaging] = useState(false);
  useFocusReturn(isNaming, saveId);
  const { views, status, problems } = keeper;
  if (views === null) return null;
  const saved = views.saved;
  return (
    <div className={styles.root}>
      <h3 id={headingId} className={styles.heading}>
        {texts.views}
      </h3>
      <div role="group" aria-labelledby={headingId} className={styles.views}>
        {[...views.standard, ...saved].map((view) => (
          <ToggleButton
            key={view.name}
            size="small"
            shape="circular"
            className={styles.view}
            checked={sameSelection(view.selection, selection)}
            onClick={() => {
              onChoose(view.selection);
            }}
          >
            {view.name}
          </ToggleButton>
        ))}
      </div>
      {isNaming && (
        <NameForm
          label={texts.viewName}
          name=""
          onCancel={() => {
            setIsNaming(false);
          }}
          onSave={(name) => {
            void keeper.add(name, selection).then((isSaved) => {
              if (isSaved) setIsNaming(false);
            });
          }}
        />
      )}
      <div className={styles.row}>
        {!isNaming && (
          <Button
            id={saveId}
            size="small"
            appearance="subtle"
            disabledFocusable={isEverything(selection)}
            onClick={() => {
              setIsNaming(true);
            }}
          >
            {texts.saveView}
          </Button>
        )}
        {saved.length > 0 && (
          <Button
            id={manageId}
            size="small"
            appearance="subtle"
            aria-expanded={isManaging}
            onClick={() => {
              setIsManaging(!isManaging);
            }}
          >
            {isManaging ? texts.manageDone : texts.manageViews}
          </Button>
        )}
      </div>
      <div role="status" className={styles.status}>
        {status}
      </div>
      <ProblemList intent="error" problems={problems} />
      {isManaging && saved.length > 0 && (
        <>
          <p className={styles.hint}>{texts.viewsNote}</p>
          <ul aria-labelledby={manageId} className={styles.list}>
            {saved.map((view) => (
              <li key={view.name} className={styles.item}>
                <ManagedView view={view} selection={selection} keeper={keeper} focusId={manageId} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface ManagedProps {
  readonly view: View;
  readonly selection: Selection;
  readonly keeper: ViewsKeeper;
  /** Takes the focus when the view has gone. */
  readonly focusId: string;
}

function ManagedView({ view: { name }, selection, keeper, focusId }: ManagedProps) {
  const styles = useStyles();
  const renameId = useId();
  const [isRenaming, setIsRenaming] = useState(false);
  useFocusReturn(isRenaming, renameId);
  if (isRenaming) {
    return (
      <NameForm
        label={texts.newName(name)}
        name={name}
        onCancel={() => {
          setIsRenaming(false);
        }}
        onSave={(newName) => {
          void keeper.rename(name, newName).then((isRenamed) => {
            if (isRenamed) document.getElementById(focusId)?.focus();
          });
        }}
      />
    );
  }
  return (
    <>
      <span>{name}</span>
      <div className={styles.row}>
        <Button
          id={renameId}
          size="small"
          aria-label={texts.renameView(name)}
          onClick={() => {
            setIsRenaming(true);
          }}
        >
          {texts.rename}
        </Button>
        <Button
          size="small"
          aria-label={texts.deleteView(name)}
          onClick={() => {
            document.getElementById(focusId)?.focus();
            void keeper.remove(name);
          }}
        >
          {texts.delete}
        </Button>
        <Button
          size="small"
          aria-label={texts.replaceView(name)}
          disabledFocusable={isEverything(selection)}
          onClick={() => {
            void keeper.replace(name, selection);
          }}
        >
          {texts.replace}
        </Button>
      </div>
    </>
  );
}
