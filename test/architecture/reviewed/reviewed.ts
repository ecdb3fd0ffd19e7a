/**
 * What a rule lets through, each with its reason. Whoever adds a line says why in one sentence; whoever reviews
 * it agrees or not. A line nothing needs any more is a failure too.
 */
export type Reviewed = Readonly<Record<string, string>>;

/** Files that may read the environment. */
export const READS_THE_ENVIRONMENT: Reviewed = {
  'libs/kernel/src/settings.ts': 'reads and checks every setting, once',
  'apps/cli/src/start/service-process.ts': 'hands the environment on whole to the processes it starts',
};

/** Files that name the role, the scope or the connection of the release job, which alone sees more than one borough. */
export const COUNTS_IN_EVERY_BOROUGH: Reviewed = {
  'libs/database/src/roles/database-roles.ts': 'makes the role',
  'libs/database/src/context/viewer-context.ts': 'says what the scope means',
  'libs/database/src/database.module.ts': 'connects as the role, in the worker and on the command line only',
  'libs/measures/src/placements/measured-borough.ts':
    'asks for the scope, so that a borough has to be named in it',
  'libs/releases/src/storing/release-work.ts': 'is the release job',
  'libs/placements/src/transfers/find-possible-transfers.ts':
    'finds children who may have gone from one borough to another (decision 72)',
  'apps/worker/src/jobs/find-possible-transfers.job.ts': 'runs it',
  'apps/worker/src/worker.module.ts': 'gives the release job its connection',
  'apps/cli/src/commands/releases-make.command.ts': 'gives the release job its connection, for days past',
  'libs/measures/src/cubes/coverage.ts': 'refuses every other scope: it is about all boroughs',
};

/** Templates that write markup as it is, with the number of times. */
export const WRITES_MARKUP: Reviewed = {};

/** Specs that are left out somewhere, and where. */
export const LEAVES_SPECS_OUT: Reviewed = {
  'test/support/browser/chromium.ts': 'the browser tier, where there is no Chromium; it says so',
  'test/db/database/default-server.db.spec.ts': 'handing the server to another account needs root',
  'test/workbook/register/register-book.spec.ts': 'saving it elsewhere needs LibreOffice and openpyxl',
  'test/workbook/surveys/return-book.spec.ts': 'saving it elsewhere needs LibreOffice and openpyxl',
  'test/workbook/writing/opens-elsewhere.spec.ts': 'opening files elsewhere needs LibreOffice and openpyxl',
};

/** Files of more than 250 lines of code. */
export const LONG_FILES: Reviewed = {
  'test/web/shell/shell.web.spec.ts': 'one spec for what every page shares, so that it is read in one place',
  'test/workbook/writing/accessible-workbook.spec.ts': 'the workbook rules X-01 to X-45 in their order',
  'test/db/backup/backup-and-restore.db.spec.ts':
    'one filled database, backed up and restored every wrong way',
  'libs/placements/src/deriving/derive-placements.spec.ts': 'worked examples, each a few lines of a return',
  'test/workbook/reading/read-return.spec.ts': 'the shapes a return comes in, each with what is read from it',
  'test/architecture/reviewed/twins.ts': 'a line for each verb of a page',
  'test/web/api/who-may.ts': 'a line for each operation of the API',
  'test/db/high-cost/sharing.db.spec.ts': 'who reads rows of another borough: one boundary, shown whole',
  'migrations/1763780200000-access-tables.ts': 'tables with their comments and policies, one change',
};

/** Packages a migration may use besides TypeORM. */
export const MIGRATION_PACKAGES: Reviewed = {
  'pg-boss': 'its own schema, made by the plan it publishes; the version is pinned exactly',
};
