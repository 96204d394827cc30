import type { UnclearSchool } from '../../../domain/schools/match-school';
import { openQuestions as texts } from '../../shared/question-texts';
import { schoolName } from './school-name';

/** Why the text is not clear, and what helps; nothing where an alias is all that is needed. */
export function schoolHelp(
  { cause, namesakes, town, query }: UnclearSchool,
  canBeAlias: boolean,
): readonly string[] {
  const names = namesakes.map(schoolName);
  const noAlias = canBeAlias ? [] : [texts.aliasIsNoHelp];
  switch (cause) {
    case 'unknown-name':
      return canBeAlias ? [] : [texts.aliasIsNoHelp, texts.correctPlaceOrNumber];
    case 'unknown-number':
      return [texts.unknownNumber, texts.enterNameOrNumber];
    case 'several': {
      const several = query.name === null ? texts.severalByNumber(names) : texts.several(names);
      return [several, ...noAlias, texts.enterPlaceOrNumber];
    }
    case 'elsewhere':
      return [texts.elsewhere(town ?? '', names), ...noAlias, texts.correctPlaceOrNumber];
  }
}
