import { classify, goTo, WHOLE_WINDOW, type Story } from './scene';

/** Pictures for `teamleitung.md`: the whole list, the filter, one case, the work list. */
export const LEAD_STORIES: readonly Story[] = [
  {
    workbook: null,
    scenes: [
      {
        name: 'leitung-zahlen',
        act: async (workbench) => {
          const { pane } = workbench;
          await pane.getByRole('checkbox', { name: /ASD Elmshorn/u }).waitFor();
          await classify(workbench);
          await pane.getByRole('tab', { name: 'Übersicht' }).click();
          await pane.getByRole('group', { name: 'Fälle je Vorschlag', exact: true }).waitFor();
        },
        crop: ({ pane }) => [pane.getByRole('tablist'), pane.getByRole('region', { name: 'Übersicht' })],
      },
      {
        name: 'leitung-regionen',
        act: async ({ pane }) => pane.getByRole('button', { name: 'Als Tabelle zeigen' }).waitFor(),
        crop: ({ pane }) => [pane.getByRole('region', { name: 'Regionen und Stufen' })],
      },
      {
        name: 'leitung-gruende',
        act: async ({ pane }) => pane.getByText(/^Letzter Lauf: /u).waitFor(),
        crop: ({ pane }) => [
          pane.getByRole('region', { name: 'Häufigste Gründe' }),
          pane.getByRole('region', { name: 'Seit dem letzten Lauf' }),
        ],
      },
      {
        name: 'leitung-filter',
        act: async ({ pane }) => {
          await pane
            .getByRole('group', { name: 'Gespeicherte Ansichten' })
            .getByRole('button', { name: 'nicht im laufenden Betrieb umstellbar' })
            .click();
          await pane.getByText(/^Blatt „ASD Elmshorn“: \d+ von \d+ Zeilen sichtbar/u).waitFor();
          await pane.getByRole('button', { name: /^Vorschlag/u }).click();
        },
        crop: ({ pane }) => [
          pane.getByRole('heading', { name: 'Filter', exact: true }),
          pane.getByRole('button', { name: 'Ausschlaggebender Grund' }),
        ],
      },
      {
        name: 'leitung-auswahl',
        act: async ({ pane }) => pane.getByRole('listbox', { name: / der Auswahl$/u }).waitFor(),
        crop: ({ pane }) => [
          pane.getByRole('region', { name: /^Fälle der Auswahl/u }),
          pane.getByText(/^Blatt „Pflegekinderdienst“: /u),
        ],
      },
      {
        name: 'leitung-blatt',
        window: WHOLE_WINDOW,
        act: async ({ page, pane }) => {
          await page.setViewportSize(WHOLE_WINDOW);
          await pane.getByRole('heading', { name: 'Stufenplan' }).scrollIntoViewIfNeeded();
        },
        crop: ({ page }) => [page.locator('body')],
      },
      {
        name: 'leitung-fall',
        act: async ({ pane }) => {
          await pane
            .getByRole('listbox', { name: / der Auswahl$/u })
            .getByRole('option')
            .first()
            .click();
          await pane.getByRole('heading', { name: 'Warum?' }).waitFor();
        },
        crop: ({ pane }) => [
          pane.getByRole('heading', { name: 'Fall', exact: true }),
          pane.getByRole('region', { name: 'Warum?' }).getByRole('listitem').first(),
        ],
      },
      {
        name: 'leitung-was-aendert',
        act: async ({ pane }) => pane.getByRole('heading', { name: 'Was würde das ändern?' }).waitFor(),
        crop: ({ pane }) => [pane.getByRole('region', { name: 'Was würde das ändern?' })],
      },
      {
        name: 'leitung-zeitleiste',
        act: async ({ pane }) => pane.getByRole('heading', { name: 'Zeitleiste' }).waitFor(),
        crop: ({ pane }) => [pane.getByRole('region', { name: 'Zeitleiste' })],
      },
      {
        name: 'leitung-entscheidung',
        act: async ({ pane }) => {
          await pane.getByRole('combobox', { name: 'KA Entscheidung' }).selectOption('zurückgestellt');
          await pane.getByRole('button', { name: 'Speichern' }).click();
          await pane.getByText(/^Gespeichert in Zeile \d+\.$/u).waitFor();
        },
        crop: ({ pane }) => [pane.getByRole('region', { name: 'Entscheidung', exact: true })],
      },
      {
        name: 'leitung-arbeitsliste',
        act: async ({ pane }) => {
          await pane.getByRole('tab', { name: 'Arbeitsliste' }).click();
          await pane.getByRole('button', { name: /^Überfällig/u }).waitFor();
        },
        crop: ({ pane }) => [
          pane.getByRole('heading', { name: 'Arbeitsliste', exact: true }),
          pane
            .getByRole('region', { name: 'Arbeitsliste' })
            .getByRole('list')
            .first()
            .getByRole('listitem')
            .nth(2),
        ],
      },
      {
        name: 'leitung-arbeitsblatt',
        window: WHOLE_WINDOW,
        act: async ({ page, pane }) => {
          await pane.getByRole('button', { name: 'Blatt „KA Arbeitsliste“ schreiben' }).click();
          await pane.getByText(/^Blatt „KA Arbeitsliste“ geschrieben: /u).waitFor();
          await page.getByRole('tab', { name: 'KA Arbeitsliste' }).click();
          await goTo(page, 'A1');
        },
        crop: ({ page }) => [page.getByRole('grid')],
      },
    ],
  },
];
