import { columnName } from '../../../src/taskpane/shared/column-name';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('column %i is called %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});
