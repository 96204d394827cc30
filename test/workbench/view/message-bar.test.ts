/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/dom';
import { MessageBar } from '../../../src/workbench/view/message-bar';

let bar: MessageBar;

beforeEach(() => {
  bar = new MessageBar();
  document.body.replaceChildren(bar.root);
});

it('says a sentence until it is closed', () => {
  bar.say('So geht das nicht.');
  expect(screen.getByRole('alert').textContent).toBe('So geht das nicht.');
  fireEvent.click(screen.getByRole('button', { name: 'Schließen' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

it.each([
  ['Speichern und öffnen', 'save'],
  ['Ohne Speichern öffnen', 'discard'],
  ['Abbrechen', 'cancel'],
])('asks about changes that are not saved; „%s“ means %s', async (label, answer) => {
  const asked = bar.askUnsaved('Liste.xlsx', 'Neu.xlsx');
  const question = screen.getByRole('alertdialog', {
    name: '„Liste.xlsx“ hat Änderungen, die nicht gespeichert sind. Soll „Neu.xlsx“ geöffnet werden?',
  });
  expect(question.contains(document.activeElement)).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: label }));
  await expect(asked).resolves.toBe(answer);
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

it('takes Escape for no', async () => {
  const asked = bar.askUnsaved('Liste.xlsx', 'Neu.xlsx');
  fireEvent.keyDown(screen.getByRole('alertdialog'), { key: 'Escape' });
  await expect(asked).resolves.toBe('cancel');
});

it('takes a question back when there is another one', async () => {
  const first = bar.askUnsaved('Liste.xlsx', 'Eins.xlsx');
  void bar.askUnsaved('Liste.xlsx', 'Zwei.xlsx');
  await expect(first).resolves.toBe('cancel');
  expect(screen.getByRole('alertdialog').textContent).toContain('Zwei.xlsx');
});
