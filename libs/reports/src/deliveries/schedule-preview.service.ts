import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { Viewer } from '@lib/access/viewer';
import { CoverFacts } from '@lib/workbook/writing/workbook-document';
import { ReportsAtOnce } from '../at-once/reports-at-once.service';
import { nextDue } from '../cadence/planned-times';
import { keptContentOf } from '../changes/kept-content';
import { ReportDefinition } from '../report';
import { reportFor } from '../report-register';
import { ReportSchedules } from '../schedules/report-schedules.service';
import { testSubject } from '../schedules/own-schedule';
import { asAtFor, madeForOf, Schedule } from '../schedules/schedule';
import { areaOf } from '../subject/subject';
import { ScheduleDeliveries, ToldNow } from './schedule-deliveries.service';

/** A table of what would be made, and how long it is. */
export interface PreviewedTable {
  readonly name: string;
  readonly rows: number;
}

/** What the Cover would say. */
export interface PreviewedCover {
  readonly area: string;
  readonly period: string;
  readonly dataAsAt: Day;
  readonly coverage: Pick<CoverFacts['coverage'], 'included' | 'missing'>;
  readonly smallNumbers: string;
  readonly release: string | null;
}

/** What a schedule would make, were it due now. */
export interface SchedulePreview {
  readonly schedule: Schedule;
  readonly report: ReportDefinition;
  /** The day it would be about. */
  readonly asAt: Day;
  /** Null where nothing would be made, and for the programme of a schedule for each borough: its figures are each borough’s alone. */
  readonly cover: PreviewedCover | null;
  readonly tables: readonly PreviewedTable[];
  /** Why nothing would be made. */
  readonly reason: string | null;
  /** How many people would be told; null for a schedule for each borough. */
  readonly told: ToldNow | null;
  /** Boroughs whose people can have a preview and a test of their own, where this viewer cannot. */
  readonly testedIn: readonly number[];
}

/** Shows what a schedule makes before it is let run: its Cover, and how many rows; nothing is kept or sent. */
@Injectable()
export class SchedulePreviews {
  constructor(
    private readonly schedules: ReportSchedules,
    private readonly deliveries: ScheduleDeliveries,
    private readonly atOnce: ReportsAtOnce,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError, NotAllowedError for a schedule that is not theirs to change. */
  async show(viewer: Viewer, id: string): Promise<SchedulePreview> {
    const schedule = await this.schedules.openToTest(viewer, id);
    const subject = testSubject(viewer, schedule);
    const report = reportFor(schedule.reportCode, { for: madeForOf(schedule) });
    const asAt = asAtFor(schedule.asAtRule, this.clock.today());
    const told = await this.deliveries.toldNow(viewer, id);
    const testedIn = subject === null ? await this.deliveries.testers(viewer, id) : [];
    const nothing = { schedule, report, asAt, cover: null, tables: [], told, testedIn };
    if (subject === null) return { ...nothing, reason: null };
    const parts = schedule.parts ?? undefined;
    const content = await this.atOnce.tables(viewer, { code: schedule.reportCode, asAt, parts });
    if (typeof content === 'string') return { ...nothing, reason: content };
    const { sheets } = await keptContentOf(content);
    const area = areaOf(subject);
    return {
      ...nothing,
      cover: {
        ...{ area, period: content.period, dataAsAt: content.dataAsAt },
        coverage: {
          included: content.coverage?.included ?? [area],
          missing: content.coverage?.missing ?? [],
        },
        smallNumbers: content.smallNumbers ?? report.smallNumbers,
        release: content.releaseReference ?? null,
      },
      tables: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
      reason: null,
    };
  }

  /** When it comes due next, were it let run; null for a draft that does not say. */
  nextOf({ cadence }: Schedule): string | null {
    return cadence ? (nextDue(cadence, this.clock.now(), 1)[0]?.dueAt.toString() ?? null) : null;
  }
}
