import { officeFault, problemOf } from '../../src/excel/office-fault';

test.each([
  ['InvalidOperationInCellEditMode', 'cell-edit'],
  ['AccessDenied', 'read-only'],
  ['ItemNotFound', 'sheet-gone'],
  ['InvalidReference', 'sheet-gone'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['Conflict', 'changed-meanwhile'],
  ['ActivityLimitReached', 'host-error'],
  ['InvalidOrTimedOutSession', 'host-error'],
  ['ApiNotFound', 'host-error'],
  ['cancelled', 'cancelled'],
])('the code %s becomes the problem %s with a sentence', (code, problem) => {
  const { code: found, text } = problemOf({ code, location: '' });
  expect(found).toBe(problem);
  expect(text).toMatch(/^\p{Lu}.*\.$/u);
});

test('a code nobody has heard of is named, with its place', () => {
  const { text } = problemOf({ code: 'Unheard', location: 'Range.values' });
  expect(text).toContain('(Unheard, Range.values)');
});

test('an error of Office is known by its shape', () => {
  const error = Object.assign(new Error('x'), {
    code: 'ItemNotFound',
    debugInfo: { errorLocation: 'Table.resize' },
  });
  expect(officeFault(error)).toEqual({ code: 'ItemNotFound', location: 'Table.resize' });
  expect(officeFault(Object.assign(new Error('x'), { code: 'ItemNotFound', debugInfo: {} }))?.location).toBe(
    '',
  );
});

test.each([new TypeError('x'), 'x', null, { code: 7, debugInfo: {} }])(
  '%p is no error of Office',
  (error) => {
    expect(officeFault(error)).toBeNull();
  },
);
