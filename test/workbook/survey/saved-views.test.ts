import type { Selection } from '../../../src/domain/views/selection';
import { selectBy } from '../../../src/domain/views/selection';
import {
  addView,
  deleteView,
  moveView,
  renameView,
  replaceView,
  viewsOf,
} from '../../../src/workbook/survey/saved-views';
import { caseList } from '../../builders/case-list';
import { openMemoryWorkbook } from '../../builders/workbook-port';
import { valueOf } from '../../builders/workbook-port-spec';

const { port } = openMemoryWorkbook({ sheets: [{ name: 'ASD', cells: caseList(1) }] });
const REGION: Selection = selectBy('region', 'Region 1');
const KEY = 'stufenplan.ansichten';

const names = () => viewsOf(port).saved.map(({ name }) => name);
const sentences = (outcome: { readonly ok: boolean }) =>
  'problems' in outcome ? (outcome.problems as { text: string }[]).map(({ text }) => text).join() : '';

beforeEach(async () => {
  await port.saveSetting(KEY, []);
  for (const name of ['Eins', 'Zwei']) valueOf(await addView(port, name, REGION));
});

test('the views that come with the add-in stand before those that people keep', () => {
  const { standard, saved } = viewsOf(port);
  expect(standard).toHaveLength(4);
  expect(saved).toEqual([
    { name: 'Eins', selection: REGION },
    { name: 'Zwei', selection: REGION },
  ]);
});

test('a view can be renamed, changed, moved and deleted', async () => {
  valueOf(await renameView(port, 'Eins', ' Meine '));
  valueOf(await moveView(port, 'Meine', 1));
  expect(names()).toEqual(['Zwei', 'Meine']);
  valueOf(await moveView(port, 'Meine', 1));
  expect(names()).toEqual(['Zwei', 'Meine']);
  const other: Selection = { values: {}, approvalEnd: { kind: 'months', months: 2 } };
  valueOf(await replaceView(port, 'Meine', other));
  expect(viewsOf(port).saved[1]?.selection).toEqual(other);
  valueOf(await deleteView(port, 'Zwei'));
  expect(names()).toEqual(['Meine']);
});

test.each([
  ['an empty name', ' ', 'noch keinen Namen'],
  ['a name that is taken', 'eins', 'gibt es schon'],
  ['the name of a view that is always there', 'Zu prüfen', 'gibt es schon'],
  ['a very long name', 'x'.repeat(61), 'zu lang'],
])('%s is refused with a sentence', async (_, name, sentence) => {
  expect(sentences(await addView(port, name, REGION))).toContain(sentence);
  expect(names()).toEqual(['Eins', 'Zwei']);
});

test('a view that somebody has deleted meanwhile cannot be renamed', async () => {
  expect(sentences(await renameView(port, 'Drei', 'Vier'))).toContain('nicht mehr da');
});

test('what is not ours is left out, and so are facets of a later version', async () => {
  await port.saveSetting(KEY, [
    'x',
    { name: '', selection: REGION },
    { name: 'Ohne Auswahl' },
    {
      name: 'Später',
      selection: { values: { region: ['Region 1'], mond: ['voll'], school: [] }, approvalEnd: null },
    },
  ]);
  expect(viewsOf(port).saved).toEqual([{ name: 'Später', selection: REGION }]);
  await port.saveSetting(KEY, { kaputt: true });
  expect(viewsOf(port).saved).toEqual([]);
});
