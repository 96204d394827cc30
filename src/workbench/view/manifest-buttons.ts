import type { AddInReference } from '../../ooxml/edit/add-in-settings';

/** A button of the ribbon as the add-in's manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  /** The page that opens in the task pane. */
  readonly paneUrl: string;
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly RibbonButton[] }[];
}

export interface AddInManifest {
  readonly name: string;
  /** Under which workbooks keep what the add-in saves in them. */
  readonly addIn: AddInReference;
  /** The page of the task pane. */
  readonly paneUrl: string;
  readonly tabs: readonly RibbonTab[];
}

/**
 * What Excel takes from an add-in-only manifest to draw its ribbon. Addresses are moved to `origin`, because this page
 * shows the add-in of its own server wherever that runs. `null` when the text is no such manifest.
 */
export function readManifest(xml: string, origin: string): AddInManifest | null {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const root = document.documentElement;
  if (root.localName !== 'OfficeApp') return null;
  const resources = new Map(
    all(root, 'Resources')
      .flatMap((element) => [...element.querySelectorAll('[id]')])
      .map((element) => [element.id, element.getAttribute('DefaultValue') ?? '']),
  );
  const text = (parent: Element, name: string): string =>
    resources.get(child(parent, name)?.getAttribute('resid') ?? '') ?? '';
  const icon = (parent: Element): string => {
    const images = all(parent, 'Image');
    const image = images.find((candidate) => candidate.getAttribute('size') === '32') ?? images[0];
    return moved(resources.get(image?.getAttribute('resid') ?? '') ?? '', origin);
  };
  return {
    name: child(root, 'DisplayName')?.getAttribute('DefaultValue') ?? '',
    addIn: {
      id: child(root, 'Id')?.textContent.trim() ?? '',
      version: child(root, 'Version')?.textContent.trim() ?? '',
    },
    paneUrl: moved(all(root, 'SourceLocation')[0]?.getAttribute('DefaultValue') ?? '', origin),
    tabs: all(root, 'CustomTab').map((tab) => ({
      label: text(tab, 'Label'),
      groups: all(tab, 'Group').map((group) => ({
        label: text(group, 'Label'),
        buttons: all(group, 'Control').flatMap((control): readonly RibbonButton[] => {
          const action = child(control, 'Action');
          const tip = child(control, 'Supertip');
          if (action === undefined) return [];
          return [
            {
              id: control.id,
              label: text(control, 'Label'),
              description: tip === undefined ? '' : text(tip, 'Description'),
              icon: icon(control),
              paneUrl: moved(text(action, 'SourceLocation'), origin),
            },
          ];
        }),
      })),
    })),
  };
}

/** Elements inside another by name, whatever their namespace. */
function all(parent: Element, name: string): readonly Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function child(parent: Element, name: string): Element | undefined {
  return [...parent.children].find(({ localName }) => localName === name);
}

function moved(address: string, origin: string): string {
  if (!URL.canParse(address)) return '';
  const { pathname, search } = new URL(address);
  return origin + pathname + search;
}
