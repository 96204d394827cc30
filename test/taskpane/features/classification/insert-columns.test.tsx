/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { failure, success, type Problem } from '../../../../src/domain/outcome';
import { accessibilityFindings } from '../../support/accessibility';
import { aResult } from '../../support/builders';
import { aProblem, fakeUseCases, showPane } from '../../support/fake-pane';

const IN_THE_WAY: Problem = {
  ...aProblem('cells-in-way', 'Rechts neben der Liste stehen schon Angaben (F1:F4).'),
  remedy: 'insert-columns',
};

const OFFER = { name: 'Spalten einfügen und einordnen' };

async function showRefused(...problems: readonly Problem[]) {
  const useCases = fakeUseCases();
  useCases.classifyWorkbook.mockResolvedValue(failure(...problems));
  const shown = showPane(useCases);
  await screen.findByRole('checkbox', { name: /Elmshorn/ });
  await shown.user.click(screen.getByRole('button', { name: 'Fälle einordnen' }));
  await screen.findByText('Nicht eingeordnet');
  return { ...shown, useCases };
}

test('columns are offered when something is in the way, and the run takes them', async () => {
  const { user, useCases, container } = await showRefused(IN_THE_WAY);
  expect(await accessibilityFindings(container)).toEqual([]);
  useCases.classifyWithRoom.mockResolvedValue(success(aResult({ caseCount: 6 })));
  await user.click(await screen.findByRole('button', OFFER));
  expect(await screen.findByText('6 Fälle eingeordnet')).toBeTruthy();
  expect(useCases.classifyWithRoom.mock.calls[0]?.[1].sheetIds).toEqual(['id of ASD Elmshorn']);
  expect(screen.queryByRole('button', OFFER)).toBeNull();
});

test('nothing is offered when something else stops the run too', async () => {
  await showRefused(IN_THE_WAY, aProblem('protected', 'Blatt „ASD“ ist geschützt.'));
  await screen.findByText('Blatt „ASD“ ist geschützt.');
  expect(screen.queryByRole('button', OFFER)).toBeNull();
});

test('columns that stay when a run is taken back are told', async () => {
  const useCases = fakeUseCases();
  const undo = { receipt: { regions: [], appends: [] }, seen: { sheets: [], areas: [], grids: [] } };
  useCases.classifyWorkbook.mockResolvedValue(success(aResult({ undo })));
  useCases.undoRun.mockResolvedValue(
    success({ notices: [aProblem('columns-stay', 'Die eingefügten Spalten F:P sind geblieben.')] }),
  );
  const { user } = showPane(useCases);
  await screen.findByRole('checkbox', { name: /Elmshorn/ });
  await user.click(screen.getByRole('button', { name: 'Fälle einordnen' }));
  await user.click(await screen.findByRole('button', { name: 'Lauf zurücknehmen' }));
  expect(await screen.findByText('Die eingefügten Spalten F:P sind geblieben.')).toBeTruthy();
});
