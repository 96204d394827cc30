/** What add-ins keep in the workbook: JSON texts by key. Changes count when they are saved. */
export class Settings {
  #entries: ReadonlyMap<string, string> = new Map();

  constructor(readonly changed: () => void) {}

  entries(): readonly (readonly [key: string, json: string])[] {
    return [...this.#entries];
  }

  /** Those of a file. */
  load(entries: readonly (readonly [key: string, json: string])[]): void {
    this.#entries = new Map(entries);
  }

  get(key: string): string | undefined {
    return this.#entries.get(key);
  }

  set(key: string, json: string): void {
    this.replace([...new Map(this.#entries).set(key, json)]);
  }

  delete(key: string): boolean {
    if (!this.#entries.has(key)) return false;
    this.replace([...this.#entries].filter(([other]) => other !== key));
    return true;
  }

  /** Office saves the whole set at once. */
  replace(entries: readonly (readonly [key: string, json: string])[]): void {
    this.#entries = new Map(entries);
    this.changed();
  }
}
