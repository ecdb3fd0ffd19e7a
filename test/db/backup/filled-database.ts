import { Client } from 'pg';
import { bootstrapAdministrator } from '@lib/access/invitations/bootstrap';
import { AuditService } from '@lib/audit/audit.service';
import { recordAgreement } from '@lib/boroughs/agreements/agreements.service';
import { loadAuthorities } from '@lib/boroughs/authorities/load-authorities';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { openInstallation } from '@lib/database/installation/installation';
import { day } from '@lib/kernel/day';
import { loadReferenceData } from '@lib/reference-data/loading/load-reference-data';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { subjectOfRow } from '@lib/reports/subject/subject';
import { annualReturn, Importing } from '@test/support/importing';
import { TestDatabase } from '@test/support/test-database';

export const BROMLEY = 305;
export const CROYDON = 306;

/** One value with everything COPY has to write in a way of its own. */
export const AWKWARD = 'tab\tline\nfeed\r\\back\\N “quotes” é 😀 \\.';

/** A database as a service in use leaves it: marked, with reference data, boroughs, imports, runs and audit. */
export const filledDatabase = async (): Promise<TestDatabase> => {
  const database = await TestDatabase.create();
  await loadReference(database);
  const job = await database.unitOfWork('job');
  await openInstallation(job, { practice: true, production: false });
  const importing = new Importing(job);
  await importing.agree(BROMLEY, CROYDON);
  await job.run(SYSTEM, (tx) =>
    recordAgreement(tx, new AuditService(), {
      boroughId: CROYDON,
      purpose: 'panel',
      startsOn: day('2026-01-01'),
      endsOn: day('2026-12-31'),
      reference: AWKWARD,
      signedBy: 'Director',
    }),
  );
  await importing.import(BROMLEY, annualReturn(2021), 2021);
  await importing.import(BROMLEY, annualReturn(2022), 2022);
  await importing.import(CROYDON, annualReturn(2022), 2022);
  await runReportNow(
    { units: job, clock: importing.clock, publisher: PRACTICE_PUBLISHER },
    { code: 'placements-snapshot', subject: subjectOfRow(BROMLEY), asAt: day('2022-03-31') },
  );
  await bootstrapAdministrator(await database.unitOfWork('auth'), new AuditService(), 'http://localhost');
  return database;
};

export const loadReference = async (database: TestDatabase): Promise<void> => {
  const loader = await database.unitOfWork('migrate');
  await loader.run(SYSTEM, async (tx) => {
    await loadReferenceData(tx);
    await loadAuthorities(tx);
  });
};

/** What a query says to somebody whom nothing is hidden from. */
export const ask = async <Row>(database: TestDatabase, sql: string): Promise<Row[]> => {
  const client = new Client({ connectionString: database.address.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
};

/** The children a borough's own context shows. */
export const childrenSeenBy = async (database: TestDatabase, boroughId: number): Promise<unknown[]> =>
  (await database.unitOfWork('job')).run(jobFor(boroughId), (tx) =>
    tx.query('select borough_id, id from children order by id'),
  );
