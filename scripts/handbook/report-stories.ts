import { goTo, WHOLE_WINDOW, type Story } from './scene';

/** Pictures for `bericht.md`: from the choices to the sheet. */
export const REPORT_STORIES: readonly Story[] = [
  {
    workbook: null,
    scenes: [
      {
        name: 'bericht-angaben',
        act: async ({ pane }) => {
          await pane.getByRole('checkbox', { name: /ASD Elmshorn/u }).waitFor();
          await pane.getByRole('tab', { name: 'Bericht' }).click();
          await pane.getByRole('button', { name: 'Bericht erstellen' }).waitFor();
        },
        crop: ({ pane }) => [
          pane.getByRole('tablist'),
          pane.getByRole('button', { name: 'Bericht erstellen' }),
        ],
      },
      {
        name: 'bericht-angaben-alle',
        act: async ({ pane }) => {
          await pane.getByRole('button', { name: 'Angaben ändern' }).click();
          await pane.getByRole('radio', { name: /^fein/u }).check();
        },
        crop: ({ pane }) => [
          pane.getByRole('button', { name: 'Angaben ändern' }),
          pane.getByText(/^Gibt es schon einen Bericht/u),
          pane.getByRole('button', { name: 'Bericht erstellen' }),
        ],
      },
      {
        name: 'bericht-verdeckt',
        act: async ({ pane }) => {
          await pane.getByRole('button', { name: 'Bericht erstellen' }).click();
          await pane.getByText(/^Bericht erstellt um/u).waitFor();
          await pane.getByRole('button', { name: 'Grobe Gliederung übernehmen' }).waitFor();
        },
        crop: ({ pane }) => [
          pane.getByText(/^Bericht erstellt um/u),
          pane.getByRole('table', { name: 'Verdeckte Zahlen je Tabelle' }),
        ],
      },
      {
        name: 'bericht-vorschau',
        act: async ({ pane }) => {
          await pane.getByRole('button', { name: 'Grobe Gliederung übernehmen' }).click();
          await pane.getByRole('button', { name: 'Angaben ändern' }).click();
          await pane.getByRole('button', { name: 'Rundung übernehmen' }).waitFor();
        },
        crop: ({ pane }) => [
          pane.getByText(/^Tabelle 1: /u),
          pane.getByRole('img', { name: /^Balken aus Teilen: Fälle nach Region/u }),
        ],
      },
      {
        name: 'bericht-weitergeben',
        act: async ({ pane }) => {
          await pane.getByRole('button', { name: 'Als Blatt in diese Mappe' }).click();
          await pane.getByText('Blatt „KA Bericht“ geschrieben.').waitFor();
        },
        crop: ({ pane }) => [pane.getByRole('region', { name: 'Weitergeben' })],
      },
      {
        name: 'bericht-blatt',
        window: WHOLE_WINDOW,
        act: async ({ page }) => {
          await page.getByRole('tab', { name: 'KA Bericht' }).click();
          await goTo(page, 'A1');
        },
        crop: ({ page }) => [page.getByRole('grid')],
      },
    ],
  },
];
