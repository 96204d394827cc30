import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GrowingFile, OutputSet } from '../../src/cli/safe-write';
import type { Target } from '../../src/cli/target';
import { valueOf } from '../builders/workbook-port-spec';
import { setUpDesk, type Desk } from './support/desk';

let desk: Desk;

beforeEach(() => {
  desk = setUpDesk();
});

afterEach(() => {
  desk.clear();
});

function target(name: string, replaces = false): Target {
  return { shown: name, path: path.join(desk.folder, name), replaces };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('files that appear together', () => {
  test('are not there before', () => {
    const outputs = new OutputSet(0o644);
    valueOf(valueOf(outputs.create(target('a'))).write(bytes('neu')));
    expect(desk.names()).toEqual([expect.stringMatching(/^\.stufenplan-\w+\.tmp$/)]);
    valueOf(outputs.publish());
    expect(desk.names()).toEqual(['a']);
    expect(desk.text('a')).toBe('neu');
  });

  test('leave nothing when they are given up', () => {
    const outputs = new OutputSet(0o644);
    valueOf(valueOf(outputs.create(target('a'))).write(bytes('neu')));
    outputs.discard();
    expect(desk.names()).toEqual([]);
  });

  test.each([false, true])(
    'are all taken back when the last has no place (something was there: %s)',
    (wasThere) => {
      if (wasThere) desk.put('a', 'alt');
      const outputs = new OutputSet(0o644);
      for (const name of ['a', 'b'])
        valueOf(valueOf(outputs.create(target(name, name === 'a'))).write(bytes('neu')));
      // Meanwhile a folder has come to stand where the second file shall be.
      mkdirSync(path.join(desk.folder, 'b'));
      const outcome = outputs.publish();
      expect(outcome).toMatchObject({
        ok: false,
        problems: [{ text: expect.stringContaining('„b“') as string }],
      });
      outputs.discard();
      expect(desk.names()).toEqual(wasThere ? ['a', 'b'] : ['b']);
      if (wasThere) expect(desk.text('a')).toBe('alt');
    },
  );

  test('do not replace what has come meanwhile', () => {
    const outputs = new OutputSet(0o644);
    valueOf(outputs.create(target('a')));
    desk.put('a', 'von anderen');
    expect(outputs.publish()).toMatchObject({ ok: false, problems: [{ code: 'usage' }] });
    expect(desk.text('a')).toBe('von anderen');
  });

  test('replace what may be replaced, with its permissions', () => {
    writeFileSync(path.join(desk.folder, 'a'), 'alt', { mode: 0o640 });
    const outputs = new OutputSet(0o600);
    valueOf(valueOf(outputs.create(target('a', true))).write(bytes('neu')));
    valueOf(outputs.publish());
    expect([desk.text('a'), statSync(path.join(desk.folder, 'a')).mode & 0o777]).toEqual(['neu', 0o640]);
  });
});

test('the end of a growing file can be taken back', () => {
  const file = valueOf(GrowingFile.create(target('a'), 0o644));
  valueOf(file.write(bytes('eins')));
  valueOf(file.write(bytes('zwei')));
  valueOf(file.cutTo(4));
  valueOf(file.write(bytes('drei')));
  valueOf(file.finish());
  valueOf(file.moveIntoPlace());
  expect(readFileSync(path.join(desk.folder, 'a'), 'utf8')).toBe('einsdrei');
});

test('a folder that is gone is a sentence', () => {
  expect(GrowingFile.create(target('weg/a'), 0o644)).toMatchObject({
    ok: false,
    problems: [
      {
        code: 'not-written',
        text: expect.stringContaining('„weg/a“ konnte nicht geschrieben werden') as string,
      },
    ],
  });
});
