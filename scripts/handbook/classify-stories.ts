import { crowdedList } from './crowded-list';
import { classify, goTo, WHOLE_WINDOW, type Story } from './scene';

const UNSURE_COLUMN = 'Was steht in der Spalte „SB“?';
const FAULTY = 'Klasse, Blatt „ASD Elmshorn“';

/** Pictures for `asd.md`: from opening the list to taking a run back. */
export const CLASSIFY_STORIES: readonly Story[] = [
  {
    workbook: null,
    scenes: [
      {
        name: 'asd-oeffnen',
        window: WHOLE_WINDOW,
        act: async ({ pane }) => pane.getByRole('checkbox', { name: /ASD Elmshorn/u }).waitFor(),
        crop: ({ page }) => [page.locator('body')],
      },
      {
        name: 'asd-blaetter',
        act: async ({ pane }) => pane.getByRole('button', { name: 'Fragen beantworten' }).waitFor(),
        crop: ({ pane }) => [pane.getByRole('region', { name: 'Falllisten' })],
      },
      {
        name: 'asd-spalte-frage',
        act: async ({ pane }) => pane.getByRole('button', { name: 'Fragen beantworten' }).click(),
        crop: ({ pane }) => [
          pane.getByText('Bei 2 Spalten ist nicht sicher, was darin steht.'),
          pane.getByRole('group', { name: UNSURE_COLUMN }),
        ],
      },
      {
        name: 'asd-spalten-zuordnen',
        act: async ({ pane }) => {
          await pane.getByRole('button', { name: 'Fragen schließen' }).click();
          await pane.getByRole('button', { name: 'Spalten zuordnen: Pflegekinderdienst' }).click();
          await pane.getByRole('combobox', { name: /letzte HP/u }).waitFor();
        },
        crop: ({ pane }) => [
          pane
            .getByRole('listitem')
            .filter({ has: pane.getByRole('checkbox', { name: /^Pflegekinderdienst/u }) }),
        ],
      },
      {
        name: 'asd-ergebnis',
        act: async (workbench) => {
          await workbench.pane.getByRole('button', { name: 'Spalten zuordnen: Pflegekinderdienst' }).click();
          await classify(workbench);
        },
        crop: ({ pane }) => [pane.getByRole('region', { name: 'Einordnung' })],
      },
      {
        name: 'asd-ka-spalten',
        window: { width: 1500, height: 460 },
        act: async ({ page }) => {
          await page.setViewportSize({ width: 1500, height: 460 });
          await goTo(page, 'AK2');
          await page.getByRole('gridcell', { name: 'KA Region' }).waitFor();
        },
        crop: ({ page }) => [page.getByRole('grid')],
      },
      {
        name: 'asd-schule',
        act: async ({ pane }) => pane.getByRole('heading', { name: '„James-Krüss-Shule“' }).waitFor(),
        crop: ({ pane }) => [
          pane
            .getByRole('listitem')
            .filter({ has: pane.getByRole('heading', { name: '„James-Krüss-Shule“' }) }),
        ],
      },
      {
        name: 'asd-angaben',
        act: async ({ pane }) => {
          await pane.getByRole('button', { name: new RegExp(FAULTY, 'u') }).click();
          await pane
            .getByRole('button', { name: new RegExp(`Zeigen: ${FAULTY}`, 'u') })
            .first()
            .waitFor();
        },
        crop: ({ pane }) => [
          pane.getByRole('heading', { name: /^Fehlende und unklare Angaben/u }),
          pane
            .getByRole('listitem')
            .filter({ has: pane.getByRole('button', { name: new RegExp(`^${FAULTY}`, 'u') }) }),
        ],
      },
      {
        name: 'asd-beim-bearbeiten',
        act: async ({ page, pane }) => {
          await pane.getByRole('switch', { name: 'Beim Bearbeiten einordnen' }).check();
          await goTo(page, 'A4');
          await page.keyboard.press('Delete');
          await pane.getByText(/Zeile 4 eingeordnet: /u).waitFor();
        },
        crop: ({ pane }) => [
          pane.getByRole('switch', { name: 'Beim Bearbeiten einordnen' }),
          pane.getByText(/^Jede Zeile, die Sie ändern/u),
          pane.getByText(/Zeile 4 eingeordnet: /u),
        ],
      },
      {
        name: 'asd-zuruecknehmen',
        act: async ({ pane }) => {
          await pane.getByRole('button', { name: 'Lauf zurücknehmen' }).click();
          await pane.getByRole('button', { name: 'Trotzdem zurücknehmen' }).waitFor();
        },
        crop: ({ pane }) => [
          pane.getByRole('button', { name: 'Lauf behalten' }),
          pane.getByText(/gingen diese Änderungen verloren/u),
        ],
      },
    ],
  },
  {
    workbook: crowdedList,
    scenes: [
      {
        name: 'asd-spalten-einfuegen',
        act: async ({ pane }) => {
          await pane.getByRole('button', { name: 'Fälle einordnen' }).click();
          await pane.getByRole('button', { name: 'Spalten einfügen und einordnen' }).waitFor();
        },
        crop: ({ pane }) => [pane.getByRole('region', { name: 'Einordnung' })],
      },
    ],
  },
];
