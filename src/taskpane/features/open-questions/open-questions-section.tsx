import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { OpenQuestions } from '../../../workbook/open-questions';
import { Section } from '../../shared/section';
import { openQuestions as texts } from '../../shared/question-texts';
import { AddedAliases } from './added-aliases';
import { BranchCard } from './branch-card';
import { FaultGroupCard } from './fault-group-card';
import { PagedList } from './paged-list';
import { Part } from './part';
import { SchoolCard } from './school-card';
import { useSchoolAliases } from './use-school-aliases';

/** So many cards and groups are listed at first, and more with each press. */
const CARDS = 10;
const GROUPS = 50;

const useStyles = makeStyles({
  text: { margin: 0 },
  undone: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
  },
  live: { ':empty': { position: 'absolute' } },
});

interface Props {
  /** Of the last run; `null` while one runs or when it failed. */
  readonly questions: OpenQuestions | null;
  /** `KA Schulen` is in the workbook; otherwise the defaults count. */
  readonly hasSchoolSheet: boolean;
  readonly isDisabled: boolean;
  readonly onClassify: () => void;
  /** It works with the workbook, or has stopped. */
  readonly onWorking: (isWorking: boolean) => void;
  /** The sheets of the add-in may have changed. */
  readonly onOwnedSheets: () => void;
}

/** What people have to clear up after a run: schools, Außenstellen without a region, cells. Loaded with the first result. */
export function OpenQuestionsSection({
  hasSchoolSheet,
  questions,
  isDisabled,
  onClassify,
  onWorking,
  onOwnedSheets,
}: Props) {
  const styles = useStyles();
  const status = useRef<HTMLParagraphElement>(null);
  const aliases = useSchoolAliases(questions, onOwnedSheets);
  const { undone, added, isPending } = aliases;
  const { isRunning } = aliases.call;
  useEffect(() => {
    onWorking(isRunning);
  }, [isRunning, onWorking]);
  useEffect(() => {
    // The line with its button has gone.
    if (undone !== null && document.activeElement === document.body) status.current?.focus();
  }, [undone]);

  const listed = added.filter(({ key, askedBy }) => {
    const isInCard = askedBy === questions && questions?.schools.some((question) => question.key === key);
    return isInCard !== true;
  });
  const isUndone = undone !== null && isPending;
  if (questions === null && listed.length === 0 && !isUndone) return null;
  const count = questions === null ? 0 : questions.cells.reduce((sum, { cells }) => sum + cells.length, 0);
  const isNothingOpen =
    questions !== null && questions.schools.length + questions.branches.length + questions.cells.length === 0;
  return (
    <Section heading={texts.heading}>
      {isNothingOpen && <p className={styles.text}>{texts.nothing}</p>}
      {questions !== null && questions.schools.length > 0 && (
        <Part
          heading={texts.schools(questions.schools.length)}
          intro={[texts.schoolsIntro, ...(hasSchoolSheet ? [] : [texts.sheetIsMade])]}
        >
          {(labelId) => (
            <PagedList
              items={questions.schools}
              pageSize={CARDS}
              labelledBy={labelId}
              subject={texts.schoolsSubject}
              render={(question) => (
                <SchoolCard
                  key={question.key}
                  questions={questions}
                  question={question}
                  aliases={aliases}
                  isDisabled={isDisabled}
                  onClassify={onClassify}
                />
              )}
            />
          )}
        </Part>
      )}
      <div aria-live="polite" className={styles.live}>
        {isUndone && (
          <div className={styles.undone}>
            <p ref={status} tabIndex={-1} className={styles.text}>
              {texts.undone(undone.alias)}
            </p>
            {questions !== null && (
              <Button size="small" disabledFocusable={isDisabled} onClick={onClassify}>
                {texts.classifyAgain}
              </Button>
            )}
          </div>
        )}
      </div>
      {listed.length > 0 && <AddedAliases listed={listed} aliases={aliases} isDisabled={isDisabled} />}
      {questions !== null && questions.branches.length > 0 && (
        <Part
          heading={texts.branches(questions.branches.length)}
          intro={[texts.branchesIntro, ...(hasSchoolSheet ? [] : [texts.branchSheetIsMade])]}
        >
          {(labelId) => (
            <PagedList
              items={questions.branches}
              pageSize={CARDS}
              labelledBy={labelId}
              subject={texts.branchesSubject}
              render={(question) => (
                <BranchCard
                  key={question.key}
                  question={question}
                  isDisabled={isDisabled}
                  onShown={onOwnedSheets}
                />
              )}
            />
          )}
        </Part>
      )}
      {questions !== null && count > 0 && (
        <Part heading={texts.cells(count)} intro={[texts.cellsIntro]}>
          {(labelId) => (
            <PagedList
              items={questions.cells}
              pageSize={GROUPS}
              labelledBy={labelId}
              subject={texts.cellsSubject}
              render={(group) => <FaultGroupCard key={group.key} group={group} isDisabled={isDisabled} />}
            />
          )}
        </Part>
      )}
    </Section>
  );
}
