import { TableEntry } from '@lib/database/data-map';
import { ACCESS_TABLES } from './access';
import { DATABASE_TABLES } from './database';
import { PLACEMENTS_TABLES } from './placements';
import { REFERENCE_DATA_TABLES } from './reference-data';
import { RELEASES_TABLES } from './releases';
import { REPORTS_TABLES } from './reports';

/** Every table the service keeps, and how each column is to be protected. */
export const DATA_MAP: readonly TableEntry[] = [
  ...DATABASE_TABLES,
  ...ACCESS_TABLES,
  ...REFERENCE_DATA_TABLES,
  ...PLACEMENTS_TABLES,
  ...RELEASES_TABLES,
  ...REPORTS_TABLES,
];
