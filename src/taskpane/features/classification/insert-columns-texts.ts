export const insertColumns = {
  insert: 'Spalten einfügen und einordnen',
  explanation:
    'Oder lassen Sie rechts neben der Liste Spalten einfügen: Was dort steht, rückt nach rechts, und Excel passt Formeln und Namen an. „Lauf zurücknehmen“ entfernt die Spalten wieder.',
} as const;
