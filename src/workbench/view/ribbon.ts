import { element } from './dom';
import type { AddInManifest, RibbonButton } from './manifest-buttons';
import { TEXTS } from './texts';

export interface RibbonOptions {
  readonly manifest: AddInManifest | null;
  readonly onOpenPane: (button: RibbonButton) => void;
}

/** The ribbon with the add-in's own tab, which is always in front here. */
export function drawRibbon({ manifest, onOpenPane }: RibbonOptions): HTMLElement {
  const [tab] = manifest?.tabs ?? [];
  if (tab === undefined) {
    return element(
      'div',
      { class: 'ribbon' },
      element('p', { role: 'alert', class: 'ribbon-fault' }, TEXTS.ribbonFailed),
    );
  }
  const groups = tab.groups.map((group) =>
    element(
      'div',
      { role: 'group', class: 'ribbon-group', 'aria-label': group.label },
      element(
        'div',
        { class: 'ribbon-buttons' },
        ...group.buttons.map((button) => drawButton(button, onOpenPane)),
      ),
      element('span', { class: 'ribbon-group-label', 'aria-hidden': 'true' }, group.label),
    ),
  );
  return element(
    'div',
    { class: 'ribbon' },
    element(
      'div',
      { role: 'tablist', class: 'ribbon-tabs', 'aria-label': TEXTS.ribbon },
      element(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: 'register',
          class: 'ribbon-tab',
          'aria-selected': 'true',
          'aria-controls': 'register-inhalt',
        },
        tab.label,
      ),
    ),
    element(
      'div',
      { role: 'tabpanel', id: 'register-inhalt', class: 'ribbon-panel', 'aria-labelledby': 'register' },
      ...groups,
    ),
  );
}

function drawButton(button: RibbonButton, onOpenPane: (button: RibbonButton) => void): HTMLElement {
  const drawn = element(
    'button',
    { type: 'button', class: 'ribbon-button', title: button.description },
    element('img', { src: button.icon, alt: '', width: 32, height: 32 }),
    element('span', {}, button.label),
  );
  drawn.addEventListener('click', () => {
    onOpenPane(button);
  });
  return drawn;
}
