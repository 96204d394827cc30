/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/dom';
import { listenForSave, TitleBar } from '../../../src/workbench/view/title-bar';

afterEach(() => {
  document.body.replaceChildren();
});

function show(onSave: () => void = () => undefined): TitleBar {
  const bar = new TitleBar({ onOpen: () => undefined, onSave });
  document.body.append(bar.root);
  return bar;
}

it('names the workbook and says when it is not saved', () => {
  const bar = show();
  bar.show('Liste.xlsx', true);
  expect(screen.getByText('Liste.xlsx')).toBeDefined();
  expect(screen.getByText('– nicht gespeichert').hidden).toBe(false);
  expect(document.title).toBe('• Liste.xlsx – Werkbank');
  bar.show('Liste.xlsx', false);
  expect(screen.getByText('– nicht gespeichert').hidden).toBe(true);
  expect(document.title).toBe('Liste.xlsx – Werkbank');
});

it('saves by its button', () => {
  const onSave = jest.fn();
  show(onSave);
  fireEvent.click(screen.getByRole('button', { name: 'Speichern' }));
  expect(onSave).toHaveBeenCalledTimes(1);
});

it('saves with Ctrl+S, also from an input that keeps its keys to itself, and the browser does not', () => {
  const onSave = jest.fn();
  listenForSave(onSave);
  const input = document.createElement('input');
  input.addEventListener('keydown', (event) => {
    event.stopPropagation();
  });
  document.body.append(input);
  const isLeftToBrowser = fireEvent.keyDown(input, { key: 's', ctrlKey: true });
  fireEvent.keyDown(input, { key: 's' });
  fireEvent.keyDown(input, { key: 's', ctrlKey: true, repeat: true });
  expect([onSave.mock.calls.length, isLeftToBrowser]).toEqual([1, false]);
});
