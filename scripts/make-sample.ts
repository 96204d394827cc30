import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeWorkbook } from '../src/ooxml/make/make-workbook';
import { asdElmshorn } from './make-sample/asd-elmshorn';
import { asdPinneberg } from './make-sample/asd-pinneberg';
import { pflegekinderdienst } from './make-sample/pflegekinderdienst';
import { createRandom } from './make-sample/random';

const TARGET = path.resolve(__dirname, '../assets/beispiel.xlsx');
const SEED = 20261125;

/** `npm run sample`: writes the workbook the workbench starts with. All cases are invented. */
const random = createRandom(SEED);
writeFileSync(
  TARGET,
  makeWorkbook({
    sheets: [asdElmshorn(random, 132), asdPinneberg(random, 112), pflegekinderdienst(random, 58)],
  }),
);
