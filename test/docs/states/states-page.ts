import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { drawStates } from './draw-states';
import { STATE_TABLES } from './state-tables';

export const STATES_PAGE = join(__dirname, '..', '..', '..', 'docs', 'states.md');

/** The page, formatted as all others. */
export const statesPage = async (): Promise<string> =>
  format(drawStates(STATE_TABLES), { ...(await resolveConfig(STATES_PAGE)), parser: 'markdown' });
