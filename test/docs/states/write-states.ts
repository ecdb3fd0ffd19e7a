import { writeFileSync } from 'node:fs';
import { STATES_PAGE, statesPage } from './states-page';

/** `npm run docs:state-tables`. */
void statesPage().then((text) => writeFileSync(STATES_PAGE, text));
