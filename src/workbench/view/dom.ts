type Attribute = string | number | boolean | null | undefined;

/** An element with attributes (`null`, `undefined` and `false` are left out) and content. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    created.setAttribute(name, value === true ? '' : String(value));
  }
  created.append(...content);
  return created;
}
