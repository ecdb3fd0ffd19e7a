import { TableEntry } from '@lib/database/data-map';
import { DATABASE_TABLES } from './database';
import { PLACEMENTS_TABLES } from './placements';

/** Every table the service keeps, and how each column is to be protected. */
export const DATA_MAP: readonly TableEntry[] = [...DATABASE_TABLES, ...PLACEMENTS_TABLES];
