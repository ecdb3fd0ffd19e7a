import { AuditService } from '@lib/audit/audit.service';
import { Viewer } from '@lib/access/viewer';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { ReportsAtOnce, WantedAtOnce } from '@lib/reports/at-once/reports-at-once.service';
import { PRACTICE_PUBLISHER } from '@lib/reports/publisher';
import { ReportContent } from '@lib/reports/report';
import { runReportNow } from '@lib/reports/runs/run-report-now';
import { KeptSubject } from '@lib/reports/subject/subject';
import { FinishedWorkbook } from '@lib/reports/workbook/report-workbook';
import { openWorkbook } from '../workbook/opened-workbook';
import { decidedCase, DecidedCase } from './a-decided-case';
import { AfterWorld, BROMLEY, CROYDON } from './after-world';
import { PanelWorld } from './panel-world';
import { storedRows } from './stored-rows';

export const BEXLEY = 303;

/** The day the clock of these specs begins. */
export const TODAY = day('2026-11-23');

/** The reports of the weekly panel, by code. */
export const PANEL_CODES = [
  'panel-decisions', 'panel-actions', 'panel-pipeline', 'unmet-need', 'decision-follow-through', 'emergency-approvals',
]; // prettier-ignore

/** Of those, the ones whose rows are known by a reference. */
export const CODES_WITH_REFERENCES = PANEL_CODES.filter((code) => code !== 'unmet-need');

export type Row = Readonly<Record<string, unknown>>;

/** Rows of all the tables together, by the heading of each column. */
export const rowsOf = (content: ReportContent | string): Row[] => {
  if (typeof content === 'string') return [];
  return content.sheets.flatMap(({ rows, columns }) =>
    [...(rows as Iterable<unknown>)].map((row) =>
      Object.fromEntries(columns.map((column) => [column.header, column.value(row)])),
    ),
  );
};

/** Everything that stands in a workbook, cell by cell. */
export const textOf = async ({ content }: Pick<FinishedWorkbook, 'content'>): Promise<string> =>
  (await openWorkbook(content)).sheets
    .flatMap(({ cells }) => [...cells.values()].map(({ text }) => text))
    .join('\n');

/** Two boroughs with a decided case each; Bromley's was an emergency, for which nothing suitable was found, and started. */
export class ReportedWorld {
  private constructor(
    readonly after: AfterWorld,
    readonly reports: ReportsAtOnce,
    readonly told: DecidedCase,
    readonly others: DecidedCase,
  ) {}

  static async create(): Promise<ReportedWorld> {
    const after = await AfterWorld.create();
    await PanelWorld.of(after.database, [BROMLEY, CROYDON, BEXLEY], after.clock);
    const reports = new ReportsAtOnce(after.web, after.clock, after.audit, PRACTICE_PUBLISHER);
    const world = new ReportedWorld(
      after,
      reports,
      await decidedCase(after.world, BROMLEY),
      await decidedCase(after.world, CROYDON),
    );
    await world.approveAndSearch();
    await after.started(world.told);
    return world;
  }

  close(): Promise<void> {
    return this.after.database.close();
  }

  tables(viewer: Viewer, wanted: Partial<WantedAtOnce>): Promise<ReportContent | string> {
    return this.reports.tables(viewer, { code: 'panel-decisions', asAt: TODAY, ...wanted });
  }

  async rows(viewer: Viewer, wanted: Partial<WantedAtOnce>): Promise<Row[]> {
    return rowsOf(await this.tables(viewer, wanted));
  }

  /** The cases that a report names. */
  async references(viewer: Viewer, code: string, panelId?: string): Promise<unknown[]> {
    return [...new Set((await this.rows(viewer, { code, panelId })).map((row) => row['Case']))];
  }

  /** @throws Error saying why there is none */
  async workbook(viewer: Viewer, wanted: Partial<WantedAtOnce>): Promise<FinishedWorkbook> {
    const made = await this.reports.workbook(viewer, { code: 'panel-decisions', asAt: TODAY, ...wanted });
    if (typeof made === 'string') throw new Error(made);
    return made;
  }

  /** A run as a schedule or the command line has it made. */
  async run(code: string, subject: KeptSubject): ReturnType<typeof runReportNow> {
    const means = { units: await this.job(), clock: this.after.clock, publisher: PRACTICE_PUBLISHER };
    return runReportNow(means, { code, subject, asAt: TODAY });
  }

  job(): Promise<UnitOfWork> {
    return this.after.database.unitOfWork('job');
  }

  /** The same reports as a job would have to ask for them. */
  async asJob(): Promise<ReportsAtOnce> {
    return new ReportsAtOnce(await this.job(), this.after.clock, new AuditService(), PRACTICE_PUBLISHER);
  }

  stored(sql: string, ...parameters: unknown[]): Promise<Row[]> {
    return storedRows<Row>(this.after.database, sql, parameters);
  }

  change(sql: string, ...parameters: unknown[]): Promise<void> {
    return this.after.database.asSuperuser(sql, parameters);
  }

  auditOf({ personId }: Viewer): Promise<Row[]> {
    return this.stored(
      'select action, subject_type, subject_ids, purpose, particulars from audit.events where person_id = $1 order by at, id',
      personId,
    );
  }

  /** An emergency before the panel met, and a search that found nothing. */
  private async approveAndSearch(): Promise<void> {
    const { of } = this.told;
    await this.change(
      `update cases set emergency_reason = 'Nowhere to stay tonight', emergency_approver_name = 'Ada Approver',
              emergency_approver_role = 'Head of service', emergency_approved_at = '2026-11-20T20:00:00Z' where id = $1`,
      of.id,
    );
    await this.change(
      `insert into unmet_needs (borough_id, id, case_id, found_on, reasons, interim, need, age_band, sought, area, approached,
                                version, saved_by_name, saved_at)
       values ($1, $2, $3, '2026-11-20', '{no vacancy,risk}', 'bridging', 'mental-health', '10-15', 'childrens home',
               'london', 12, 1, 'An officer', now())`,
      of.boroughId,
      newId(),
      of.id,
    );
    // Shared before the day of the reports, whichever day it is now.
    await this.change(
      `update case_shares set shared_at = '2026-11-20T20:00:00Z', content = jsonb_set(content, '{noSuitablePlacement}',
              '{"reasons": ["No vacancy", "Level of risk"], "interim": "In hospital, ready to leave"}') where case_id = $1`,
      of.id,
    );
  }
}
