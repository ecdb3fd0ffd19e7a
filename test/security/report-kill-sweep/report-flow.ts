import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { AuditService } from '@lib/audit/audit.service';
import { connect } from '@lib/database/connection';
import { ContextSigner, jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { REPORTS } from '@lib/reports/report-register';
import { ReportRunner } from '@lib/reports/runs/report-runner';
import { requestRun } from '@lib/reports/runs/request-run';
import { subjectOfRow } from '@lib/reports/subject/subject';
import { Flow } from '@test/support/statement-proxy/kill-sweep';
import { StatementProxy } from '@test/support/statement-proxy/statement-proxy';
import { TestDatabase } from '@test/support/test-database';
import { saveAgreement, saveHistory, saveReturn } from '../../db/measures/made-borough';

const BROMLEY = 305;
/** A worker that fell silent may be followed at once; nobody renews, so that statements come in one order. */
const TIMES = { leaseSeconds: 0.001, renewEverySeconds: 3_600, mostAttempts: 3 };

interface RunFacts {
  readonly state: string;
  readonly files: number;
  readonly whole: boolean;
  readonly audited: number;
}

/** The making of a report, to be broken off at any statement: one whole file and one audit row, or neither. */
export class ReportFlow implements Flow<string> {
  private readonly clock = FixedClock.at('2026-04-07T09:00:00Z');

  private constructor(
    private readonly database: TestDatabase,
    readonly proxy: StatementProxy,
    private readonly superuser: Client,
    private readonly source: DataSource,
    private readonly sound: UnitOfWork,
  ) {}

  static async start(): Promise<ReportFlow> {
    const database = await TestDatabase.create();
    const sound = await database.unitOfWork('job');
    await sound.run(SYSTEM, (tx) => saveAgreement(tx, BROMLEY));
    await sound.run(jobFor(BROMLEY), async (tx) => {
      await saveReturn(tx, { episodes: 10, repaired: 1 });
      await saveHistory(tx, '2012-06-01', { from: '2025-01-01' });
    });
    const proxy = await StatementProxy.before(database.address);
    const superuser = new Client({ connectionString: database.address.url });
    await superuser.connect();
    const source = await connect(proxy.address, 'job', { pool: 1 });
    return new ReportFlow(database, proxy, superuser, source, sound);
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.superuser.end();
    await this.proxy.close();
    await this.database.close();
  }

  async prepare(): Promise<string> {
    const wanted = {
      report: REPORTS[0]!,
      subject: subjectOfRow(BROMLEY),
      asAt: day('2026-03-31'),
      requestedByName: null,
    };
    return this.sound.run(jobFor(BROMLEY), (tx) => requestRun(tx, wanted, this.clock.now()));
  }

  act(runId: string): Promise<unknown> {
    const signer = new ContextSigner(this.database.address.rootSecret);
    return this.runner(new UnitOfWork(this.source, signer)).run(jobFor(BROMLEY), runId);
  }

  retry(runId: string): Promise<unknown> {
    return this.runner(this.sound).run(jobFor(BROMLEY), runId);
  }

  async stateOf(runId: string): Promise<string> {
    const { rows } = await this.superuser.query<RunFacts>(
      `select r.state, count(f.run_id)::int as files,
              coalesce(bool_and(length(f.content) = f.bytes and encode(sha256(f.content), 'hex') = f.sha256), true) as whole,
              (select count(*)::int from audit.events where action = 'report-run' and subject_ids @> array[r.id]) as audited
         from runs r left join report_files f on f.run_id = r.id where r.id = $1 group by r.id, r.state`,
      [runId],
    );
    const { state, files, whole, audited } = rows[0]!;
    const isOpen = state === 'queued' || state === 'running';
    if (isOpen && files === 0 && audited === 0) return 'before';
    if (state === 'ready' && files === 1 && whole && audited === 1) return 'after';
    return `${state}, ${files} files${whole ? '' : ' (not whole)'}, ${audited} audit rows`;
  }

  private runner(units: UnitOfWork): ReportRunner {
    return new ReportRunner(units, this.clock, new AuditService(), PRACTICE_PUBLISHER, REPORTS, TIMES);
  }
}
