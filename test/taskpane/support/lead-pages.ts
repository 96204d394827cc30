import { screen } from '@testing-library/react';
import { success } from '../../../src/domain/outcome';
import type { Survey } from '../../../src/workbook/survey/survey-cases';
import { fakeUseCases, showPane } from './fake-pane';
import { aSurvey } from './surveys';

// jsdom has no layout: lists that draw what can be seen would draw nothing.
const LAYOUT = { clientHeight: 400, clientWidth: 300, offsetHeight: 60, offsetWidth: 300 };
for (const [name, pixels] of Object.entries(LAYOUT)) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => pixels });
}

/** The pane with the page *Übersicht* open and counted. */
export async function showOverview(survey: Partial<Survey> = {}, useCases = fakeUseCases()) {
  useCases.surveyCases.mockResolvedValue(success(aSurvey(survey)));
  const shown = showPane(useCases);
  await screen.findByRole('checkbox', { name: /Elmshorn/ });
  await shown.user.click(screen.getByRole('tab', { name: 'Übersicht' }));
  await screen.findByRole('group', { name: 'Fälle je Vorschlag' });
  return { ...shown, useCases };
}
