import type { FilterCriteria } from '../../model/filter-criteria';
import { invalidArgument } from '../office-error';

/** Reads Office's `FilterCriteria`; it is kept as it was given. */
export function filterCriteria(given: Readonly<Record<string, unknown>>): FilterCriteria {
  const { filterOn, criterion1, criterion2, operator, values, ...others } = given;
  if (typeof filterOn !== 'string') throw invalidArgument('filter criteria say what is filtered on');
  return {
    filterOn,
    ...(typeof criterion1 === 'string' ? { criterion1 } : {}),
    ...(typeof criterion2 === 'string' ? { criterion2 } : {}),
    ...(typeof operator === 'string' ? { operator } : {}),
    ...(Array.isArray(values) ? { values } : {}),
    ...others,
  };
}
