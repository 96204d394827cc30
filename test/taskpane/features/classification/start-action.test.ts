import { startActionOf } from '../../../../src/taskpane/features/classification/start-action';

test.each([
  ['', null],
  ['?aktion=einordnen', 'classify'],
  ['?_host_Info=Excel$Web$16.01$de-DE$1$$$0&aktion=einordnen', 'classify'],
  ['?aktion=anderes', null],
])('the address %j asks for %j', (search, action) => {
  expect(startActionOf(search)).toBe(action);
});
