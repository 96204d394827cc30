/** The pages of the pane, in their order. */
export const PANE_TABS = ['classify', 'overview', 'case', 'work-list', 'report'] as const;

export type PaneTab = (typeof PANE_TABS)[number];

export const TAB_NAMES: Readonly<Record<PaneTab, string>> = {
  classify: 'Einordnen',
  overview: 'Übersicht',
  case: 'Fall',
  'work-list': 'Arbeitsliste',
  report: 'Bericht',
};

export const TABS_LABEL = 'Bereiche';

export function tabId(tab: PaneTab): string {
  return `tab-${tab}`;
}

export function panelId(tab: PaneTab): string {
  return `panel-${tab}`;
}
