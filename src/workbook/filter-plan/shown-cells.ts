import { keyOf, type SeenCell } from './cell-name';
import type { ColumnCriteria, CustomCriteria, FilterDay } from './column-criteria';

/** Whether Excel shows a cell; `perhaps` where that is not documented. */
export type Shown = 'yes' | 'no' | 'perhaps';

/** Makes the test of a criterion. Only criteria that are made in this folder are understood. */
export function shownBy(criteria: ColumnCriteria): (cell: SeenCell) => Shown {
  if (criteria.filterOn === 'Custom') return shownByCustom(criteria);
  const strings = new Set(criteria.values.filter((value): value is string => typeof value === 'string'));
  const keys = new Set([...strings].map(keyOf));
  const days = new Set(
    criteria.values.filter((value): value is FilterDay => typeof value !== 'string').map(({ date }) => date),
  );
  return ({ name, key, iso }) => {
    if (name.kind === 'blank') return 'no';
    if (name.kind === 'text' && name.strings.every((text) => strings.has(text))) return 'yes';
    if (name.kind === 'day' && days.has(name.iso)) return 'yes';
    return keys.has(key) || (iso !== null && days.has(iso)) ? 'perhaps' : 'no';
  };
}

function shownByCustom({ criterion1, criterion2, operator }: CustomCriteria): (cell: SeenCell) => Shown {
  const tests = [criterion1, ...(criterion2 === undefined ? [] : [criterion2])].map(criterionTest);
  return (cell) => {
    const answers = tests.map((test) => test(cell));
    // One answer settles it: a yes of two alternatives, a no of two conditions.
    const settling = operator === 'Or' ? 'yes' : 'no';
    if (answers.includes(settling)) return settling;
    return answers.includes('perhaps') ? 'perhaps' : opposite(settling);
  };
}

function criterionTest(criterion: string): (cell: SeenCell) => Shown {
  const [, sign = '=', operand = ''] = /^(>=|<=|<>|>|<|=)(.*)$/su.exec(criterion) ?? [];
  if (sign === '=' || sign === '<>') {
    const equals = equalTest(operand);
    return (cell) => (sign === '=' ? equals(cell) : opposite(equals(cell)));
  }
  const limit = Number(operand);
  return ({ number, key }) => {
    // A text of digits may be taken for its number.
    if (number === null) return /^\d/u.test(key) ? 'perhaps' : 'no';
    return (sign === '<' ? number < limit : number >= limit) ? 'yes' : 'no';
  };
}

function equalTest(operand: string): (cell: SeenCell) => Shown {
  if (operand === '')
    return ({ name, key }) => (name.kind === 'blank' ? 'yes' : key === '' ? 'perhaps' : 'no');
  const key = keyOf(operand);
  return (cell) => {
    if (cell.key !== key) return 'no';
    return cell.name.kind === 'text' && cell.name.strings.every((text) => text === operand)
      ? 'yes'
      : 'perhaps';
  };
}

function opposite(shown: Shown): Shown {
  if (shown === 'perhaps') return shown;
  return shown === 'yes' ? 'no' : 'yes';
}
