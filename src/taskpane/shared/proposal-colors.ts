import { makeStyles, tokens } from '@fluentui/react-components';
import type { Proposal } from '../../domain/classification';

/** Background and letters of each Vorschlag, in the spirit of the cells in the sheet. The text beside it says the same. */
const useStyles = makeStyles({
  umstellbar: {
    backgroundColor: tokens.colorPaletteGreenBackground2,
    color: tokens.colorPaletteGreenForeground2,
  },
  gesperrt: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    color: tokens.colorNeutralForegroundStaticInverted,
  },
  prüfen: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorPaletteMarigoldForeground2,
  },
  'läuft aus': {
    backgroundColor: tokens.colorPaletteTealBackground2,
    color: tokens.colorPaletteTealForeground2,
  },
  'bleibt individuell': {
    backgroundColor: tokens.colorPaletteLavenderBackground2,
    color: tokens.colorPaletteLavenderForeground2,
  },
  'ohne Termin': {
    backgroundColor: tokens.colorPalettePlatinumBackground2,
    color: tokens.colorPalettePlatinumForeground2,
  },
  'nicht betroffen': {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
});

export function useProposalColors(): Readonly<Record<Proposal, string>> {
  return useStyles();
}
