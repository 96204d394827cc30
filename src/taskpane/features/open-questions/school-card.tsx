import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import {
  schoolChoices,
  sheetsOf,
  type OpenQuestions,
  type SchoolQuestion,
} from '../../../workbook/open-questions';
import { CallProgress } from '../../shared/call-progress';
import { ProblemList } from '../../shared/problem-list';
import { openQuestions as texts } from '../../shared/question-texts';
import { quoted } from '../../shared/texts';
import { QuestionCard } from './question-card';
import { schoolHelp } from './school-help';
import { saysTown, schoolName } from './school-name';
import { SchoolSearch } from './school-search';
import { ShowCasesButton } from './show-cases-button';
import type { SchoolAliases } from './use-school-aliases';

const useStyles = makeStyles({
  text: { margin: 0 },
  choices: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  choice: { justifyContent: 'start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly questions: OpenQuestions;
  readonly question: SchoolQuestion;
  readonly aliases: SchoolAliases;
  readonly isDisabled: boolean;
  readonly onClassify: () => void;
}

/** A school text nobody could read: which school is meant, or what else helps. */
export function SchoolCard({ questions, question, aliases, isDisabled, onClassify }: Props) {
  const styles = useStyles();
  const id = useId();
  const [isSearching, setIsSearching] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const answer = useRef<HTMLParagraphElement>(null);

  const { doubt, suggestions, spots, key } = question;
  const alias = aliases.added.find((other) => other.key === key && other.askedBy === questions) ?? null;
  const isAnswered = alias !== null;
  const wasAnswered = useRef(isAnswered);
  useEffect(() => {
    // The buttons that were pressed have gone.
    if (wasAnswered.current !== isAnswered && document.activeElement === document.body) {
      (isAnswered ? answer : title).current?.focus();
    }
    wasAnswered.current = isAnswered;
  }, [isAnswered]);

  const choices = useMemo(() => schoolChoices(questions, question), [questions, question]);
  const help = schoolHelp(doubt, choices.length > 0);
  const { current } = aliases;
  const isBusy = isDisabled || aliases.call.isRunning;
  const { text, town } = doubt;
  // A town in the text itself need not be said twice.
  const isTownNew = town !== null && !saysTown(text, town);
  return (
    <QuestionCard
      title={isTownNew ? texts.inTown(quoted(text), town) : quoted(text)}
      titleRef={title}
      line={texts.onSheets(spots.length, sheetsOf(spots))}
    >
      {alias === null ? (
        <>
          {help.length > 0 && <p className={styles.text}>{help.join(' ')}</p>}
          {suggestions.length > 0 && (
            <div role="group" aria-labelledby={id} className={styles.choices}>
              <p id={id} className={styles.text}>
                {texts.isMeant}
              </p>
              {suggestions.map((school) => (
                <Button
                  key={`${school.number ?? ''} ${schoolName(school)}`}
                  className={styles.choice}
                  disabledFocusable={isBusy}
                  onClick={() => {
                    aliases.choose(question, school);
                  }}
                >
                  {schoolName(school)}
                </Button>
              ))}
            </div>
          )}
          {isSearching && (
            <SchoolSearch
              schools={choices}
              isDisabled={isBusy}
              onChoose={(school) => {
                aliases.choose(question, school);
              }}
            />
          )}
        </>
      ) : (
        <p ref={answer} tabIndex={-1} className={styles.text}>
          {texts.chosen(alias.alias, schoolName(alias.school))}
        </p>
      )}
      {current?.key === key && aliases.call.isRunning && (
        <CallProgress
          call={aliases.call}
          onCancel={aliases.cancel}
          text={current.isUndo ? texts.undoing : texts.saving}
          offersCancelOnlyWaiting
        />
      )}
      {current?.key === key && (
        <ProblemList intent={aliases.wasCancelled ? 'info' : 'error'} problems={aliases.problems} />
      )}
      <div className={styles.row}>
        {alias !== null && (
          <>
            <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={onClassify}>
              {texts.classifyAgain}
            </Button>
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-label={texts.undoAlias(alias.alias)}
              onClick={() => {
                aliases.undo(alias);
              }}
            >
              {texts.undo}
            </Button>
          </>
        )}
        {!isAnswered && choices.length > 0 && (
          <Button
            size="small"
            aria-expanded={isSearching}
            aria-label={texts.otherSchoolFor(doubt.text)}
            onClick={() => {
              setIsSearching(!isSearching);
            }}
          >
            {texts.otherSchool}
          </Button>
        )}
        <ShowCasesButton spots={spots} what={quoted(doubt.text)} isDisabled={isBusy} />
      </div>
    </QuestionCard>
  );
}
