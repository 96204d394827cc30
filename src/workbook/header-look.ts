/** What of a header cell's look is asked about; `null` where cells differ. Colours are `#RRGGBB`. */
export interface HeaderLook {
  /** `null` for none. */
  readonly fill: string | null;
  readonly color: string | null;
  readonly isBold: boolean | null;
  readonly isItalic: boolean | null;
  readonly isUnderlined: boolean | null;
}

/** Nobody has formatted it: black letters on nothing. */
export function isPlain(look: HeaderLook): boolean {
  return !isPrepared(look) && !isOn(look.isItalic) && !isOn(look.isUnderlined) && look.color === '#000000';
}

/** Somebody has made it look like a header before there was one. */
export function isPrepared({ fill, isBold }: HeaderLook): boolean {
  return fill !== null || isOn(isBold);
}

/** Where cells differ, some are. */
function isOn(mark: boolean | null): boolean {
  return mark !== false;
}
