import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CallProgress } from '../../shared/call-progress';
import { ProblemList } from '../../shared/problem-list';
import { openQuestions as texts } from '../../shared/question-texts';
import { PagedList } from './paged-list';
import { Part } from './part';
import { schoolName } from './school-name';
import type { AddedAlias, SchoolAliases } from './use-school-aliases';

const ALIASES = 50;

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
  },
  text: { flex: '1 1 0', minWidth: 0 },
  below: { flexBasis: '100%', minWidth: 0, ':empty': { display: 'none' } },
});

interface Props {
  readonly listed: readonly AddedAlias[];
  readonly aliases: SchoolAliases;
  readonly isDisabled: boolean;
}

/** What was added for earlier runs: it can be taken back as long as the pane is open. */
export function AddedAliases({ listed, aliases, isDisabled }: Props) {
  const styles = useStyles();
  return (
    <Part heading={texts.added} intro={[]}>
      {(labelId) => (
        <PagedList
          items={listed}
          pageSize={ALIASES}
          labelledBy={labelId}
          subject={texts.addedSubject}
          render={(alias) => {
            const isCurrent = aliases.current?.key === alias.key && aliases.current.isUndo;
            return (
              <li key={alias.key} tabIndex={-1} className={styles.item}>
                <span className={styles.text}>{texts.addedAlias(alias.alias, schoolName(alias.school))}</span>
                <Button
                  size="small"
                  aria-label={texts.undoAlias(alias.alias)}
                  disabledFocusable={isDisabled || aliases.call.isRunning}
                  onClick={() => {
                    aliases.undo(alias);
                  }}
                >
                  {texts.undo}
                </Button>
                <div className={styles.below}>
                  {isCurrent && aliases.call.isRunning && (
                    <CallProgress
                      call={aliases.call}
                      onCancel={aliases.cancel}
                      text={texts.undoing}
                      offersCancelOnlyWaiting
                    />
                  )}
                  {isCurrent && (
                    <ProblemList
                      intent={aliases.wasCancelled ? 'info' : 'error'}
                      problems={aliases.problems}
                    />
                  )}
                </div>
              </li>
            );
          }}
        />
      )}
    </Part>
  );
}
