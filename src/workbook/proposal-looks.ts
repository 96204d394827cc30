import { PROPOSALS, type Proposal } from '../domain/classification';
import type { ValueLook } from './port';

/**
 * How each `KA Vorschlag` looks. The text says it all; colour only helps the eye. Printed in grey, what needs a person stands
 * out by white or bold letters, what has no date by slanted ones.
 */
const LOOKS: Readonly<Record<Proposal, Omit<ValueLook, 'value'>>> = {
  umstellbar: { fill: '#E2F0D9', color: '#1E4620', isBold: false, isItalic: false },
  gesperrt: { fill: '#C00000', color: '#FFFFFF', isBold: true, isItalic: false },
  prüfen: { fill: '#FFE699', color: '#5C4300', isBold: true, isItalic: false },
  'läuft aus': { fill: '#CFEBEE', color: '#0B4A52', isBold: false, isItalic: false },
  'bleibt individuell': { fill: '#E4DFEC', color: '#3B2A5A', isBold: false, isItalic: false },
  'ohne Termin': { fill: '#EDEDED', color: '#404040', isBold: false, isItalic: true },
  'nicht betroffen': { fill: null, color: '#595959', isBold: false, isItalic: false },
};

export const PROPOSAL_LOOKS: readonly ValueLook[] = PROPOSALS.map((value) => ({ value, ...LOOKS[value] }));
