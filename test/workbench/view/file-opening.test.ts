/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/dom';
import { acceptDrops, openButton } from '../../../src/workbench/view/file-opening';

afterEach(() => {
  document.body.replaceChildren();
});

function file(name: string): File {
  return new File(['x'], name);
}

it('opens the file that is chosen, also the same one twice', () => {
  const opened: string[] = [];
  document.body.append(openButton(({ name }) => opened.push(name)));
  const input = document.querySelector('input');
  if (input === null) throw new Error('there is no input for files');
  fireEvent.change(input, { target: { files: [file('a.xlsx')] } });
  expect(input.value).toBe('');
  expect(opened).toEqual(['a.xlsx']);
});

describe('dragging', () => {
  function dropArea(): { readonly area: HTMLElement; readonly opened: string[]; readonly refused: string[] } {
    const area = document.createElement('div');
    const opened: string[] = [];
    const refused: string[] = [];
    document.body.append(area);
    acceptDrops(
      area,
      ({ name }) => opened.push(name),
      (sentence) => refused.push(sentence),
    );
    return { area, opened, refused };
  }

  it('a file over the page shows that it can be dropped; dropping opens it', () => {
    const { area, opened } = dropArea();
    const veil = screen.getByText('Datei hier ablegen, um sie zu öffnen');
    expect(veil.hidden).toBe(true);
    fireEvent.dragEnter(area, { dataTransfer: { types: ['Files'], files: [] } });
    expect(veil.hidden).toBe(false);
    fireEvent.drop(veil, { dataTransfer: { types: ['Files'], files: [file('a.xlsx')] } });
    expect(veil.hidden).toBe(true);
    expect(opened).toEqual(['a.xlsx']);
  });

  it('several files opens none and says why', () => {
    const { area, opened, refused } = dropArea();
    fireEvent.drop(area, { dataTransfer: { types: ['Files'], files: [file('a.xlsx'), file('b.xlsx')] } });
    expect(opened).toEqual([]);
    expect(refused).toEqual(['Bitte nur eine Datei ablegen.']);
  });

  it('text is left to the page', () => {
    const { area, opened } = dropArea();
    fireEvent.dragEnter(area, { dataTransfer: { types: ['text/plain'], files: [] } });
    expect(screen.getByText('Datei hier ablegen, um sie zu öffnen').hidden).toBe(true);
    expect(opened).toEqual([]);
  });
});
