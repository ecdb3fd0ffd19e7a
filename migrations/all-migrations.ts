import { Migration } from '@lib/database/migrating/migrate';
import { DatabaseViewerContext1763780000000 } from './1763780000000-database-viewer-context';
import { AuditEvents1763780100000 } from './1763780100000-audit-events';
import { PlacementsTables1763780600000 } from './1763780600000-placements-tables';

/** The history of the database, oldest first. Never edited once released; a change is a new migration. */
export const ALL_MIGRATIONS: readonly Migration[] = [
  DatabaseViewerContext1763780000000,
  AuditEvents1763780100000,
  PlacementsTables1763780600000,
];
