import { growQueryTable, growTable, nextQueryField } from '../../../src/ooxml/edit/table-patch';

const TABLE =
  '<table id="1" ref="B2:C9" totalsRowCount="1"><autoFilter ref="B2:C8"/>' +
  '<tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="7" name="b"/></tableColumns></table>';

describe('a table grows', () => {
  test('with its range, its filter, and columns whose ids are new', () => {
    expect(growTable(TABLE, ['KA Region', 'KA "Stufe"'], null)).toEqual({
      columnIds: [8, 9],
      xml:
        '<table id="1" ref="B2:E9" totalsRowCount="1"><autoFilter ref="B2:E8"/>' +
        '<tableColumns count="4"><tableColumn id="1" name="a"/><tableColumn id="7" name="b"/>' +
        '<tableColumn id="8" name="KA Region"/><tableColumn id="9" name="KA &quot;Stufe&quot;"/></tableColumns></table>',
    });
  });

  test('by what it holds, whatever its counts and ids say', () => {
    const damaged = TABLE.replace('count="2"', 'count="x"').replace('id="7"', 'id="x"');
    expect(growTable(damaged, ['c'], null)).toMatchObject({
      columnIds: [2],
      xml: expect.stringMatching(
        /<tableColumns count="3">.*<tableColumn id="2" name="c"\/><\/tableColumns>/,
      ) as unknown,
    });
  });

  test('with prefixes as the file has them', () => {
    const prefixed = TABLE.replace(/<(\/?)/g, '<$1x:').replace(
      '<x:table ',
      '<x:table xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" ',
    );
    expect(growTable(prefixed, ['c'], null).xml).toContain(
      '<x:tableColumn id="8" name="c"/></x:tableColumns>',
    );
  });
});

describe('a table that shows a query grows', () => {
  const query =
    '<queryTable><queryTableRefresh nextId="4"><queryTableFields count="2"><queryTableField id="1" tableColumnId="1"/>' +
    '<queryTableField id="3" tableColumnId="7"/></queryTableFields></queryTableRefresh></queryTable>';

  test('with fields that are not the query’s own', () => {
    const field = nextQueryField(query);
    const { xml, columnIds } = growTable(TABLE, ['c', 'd'], field);
    expect(xml).toContain(
      '<tableColumn id="8" name="c" queryTableFieldId="4"/><tableColumn id="9" name="d" queryTableFieldId="5"/>',
    );
    expect(growQueryTable(query, field, columnIds)).toBe(
      '<queryTable><queryTableRefresh nextId="6"><queryTableFields count="4"><queryTableField id="1" tableColumnId="1"/>' +
        '<queryTableField id="3" tableColumnId="7"/><queryTableField id="4" dataBound="0" tableColumnId="8"/>' +
        '<queryTableField id="5" dataBound="0" tableColumnId="9"/></queryTableFields></queryTableRefresh></queryTable>',
    );
  });

  test.each([
    ['that tells no next id', query.replace(' nextId="4"', ''), 4],
    ['that tells one that is taken', query.replace('nextId="4"', 'nextId="2"'), 4],
    ['that tells one far ahead', query.replace('nextId="4"', 'nextId="40"'), 40],
    ['that tells nonsense', query.replace('nextId="4"', 'nextId="x"'), 4],
    ['without fields', '<queryTable/>', 1],
  ])('with fields of its own numbers, also one %s', (_, xml, next) => {
    expect(nextQueryField(xml)).toBe(next);
  });
});
