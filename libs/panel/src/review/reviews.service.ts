import { Injectable } from '@nestjs/common';
import { PanelSeats } from '@lib/access/panels/panel-seats.service';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { isWorkingDay } from '@lib/reference-data/bank-holidays/working-days';
import { CaseStatus } from '../cases/case-status';
import { caseByReference, casesIn, countByStatus } from '../cases/cases.query';
import { caseWorkOf } from '../cases/case-work-of';
import { CaseWork, changedMeanwhile, moveCase } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { FollowUp } from '../follow-ups/follow-up';
import { followUpsOf } from '../follow-ups/follow-ups.query';
import { Recommendation } from '../recommendations/recommendation';
import { earlierRecommendations } from '../recommendations/recommendations.query';
import { BoroughResponse } from '../responses/response';
import { responsesOf } from '../responses/responses.query';
import { sharedCopy } from '../sharing/share-case';
import { Snapshot } from '../sharing/snapshot';
import { CaseTime } from './case-time';
import { Queue, QUEUES } from './queue';
import { Rejection } from './rejection';
import { allocate, askForInformation, Question, reject, Reviewer, takeUp } from './review-case';
import { CaseEvent, eventsOf } from '../cases/case-events.query';
import { AskedInformation, askedOf, otherCasesOfChild, timesOf } from './reviews.query';

export interface QueuedCase {
  readonly case: PanelCase;
  readonly time: CaseTime;
}

export interface QueuePage {
  readonly cases: readonly QueuedCase[];
  readonly counts: ReadonlyMap<CaseStatus, number>;
}

/** A case as the panel sees it: its copy, what was asked, and what happened. */
export interface ReviewedCase {
  readonly case: PanelCase;
  readonly copy: Snapshot;
  readonly time: CaseTime;
  readonly asked: readonly AskedInformation[];
  readonly timeline: readonly CaseEvent[];
  /** Confirmed, the newest first. */
  readonly recommendations: readonly Recommendation[];
  readonly responses: readonly BoroughResponse[];
  readonly followUps: readonly FollowUp[];
  readonly others: readonly { readonly reference: string; readonly status: CaseStatus }[];
}

/** The coordinator’s work with referrals: queues, reviews, questions. All of it sees only what is shared with the panel. */
@Injectable()
export class Reviews {
  constructor(
    private readonly units: UnitOfWork,
    private readonly seats: PanelSeats,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** How many cases stand where; no case is named. */
  counts(viewer: Viewer): Promise<ReadonlyMap<CaseStatus, number>> {
    return this.units.run(viewer.context, countByStatus, { readOnly: true });
  }

  /** The cases of a queue that pass a filter. Whoever looks is written down with the cases shown. */
  queue(viewer: Viewer, queue: Queue, wanted: (one: PanelCase) => boolean): Promise<QueuePage> {
    return this.units.run(viewer.context, async (tx) => {
      const cases = (await casesIn(tx, QUEUES[queue].statuses)).filter(wanted);
      const times = await timesOf(tx, cases, this.clock.now());
      if (cases.length > 0)
        await this.audit.record(
          tx,
          {
            action: 'cases-listed',
            subjectType: 'case',
            subjectIds: cases.map(({ id }) => id),
            filter: { queue },
            purpose: 'panel',
          },
          viewer.origin,
        );
      return {
        cases: cases.map((one) => ({ case: one, time: times.get(one.id)! })),
        counts: await countByStatus(tx),
      };
    });
  }

  /** @throws NotFoundError for a case that is not shared with the viewer */
  open(viewer: Viewer, reference: string): Promise<ReviewedCase> {
    return this.units.run(viewer.context, async (tx) => {
      const one = await caseByReference(tx, reference);
      const copy = await sharedCopy(tx, one);
      await this.audit.record(
        tx,
        { action: 'case-opened', subjectType: 'case', subjectIds: [one.id], purpose: 'panel' },
        viewer.origin,
      );
      return {
        case: one,
        copy,
        time: (await timesOf(tx, [one], this.clock.now())).get(one.id)!,
        asked: await askedOf(tx, one),
        timeline: await eventsOf(tx, one),
        recommendations: await earlierRecommendations(tx, one),
        responses: await responsesOf(tx, one),
        followUps: await followUpsOf(tx, one),
        others: await otherCasesOfChild(tx, one),
      };
    });
  }

  /** The case alone, for a page that shows nothing of the child. @throws NotFoundError as above */
  find(viewer: Viewer, reference: string): Promise<PanelCase> {
    return this.units.run(viewer.context, (tx) => caseByReference(tx, reference), { readOnly: true });
  }

  /** What the sections of the copy are called. */
  sections(viewer: Viewer, of: PanelCase): Promise<readonly { code: string; title: string }[]> {
    return this.units.run(viewer.context, async (tx) => (await sharedCopy(tx, of)).sections, {
      readOnly: true,
    });
  }

  /** The coordinators of the panel of a case, with how many cases in review each has (REF-10). */
  async reviewers(viewer: Viewer, panelId: string): Promise<(Reviewer & { readonly cases: number })[]> {
    const seats = await this.seats.of(viewer, panelId);
    const rows = await this.units.run(
      viewer.context,
      (tx) =>
        tx.query<{ id: string; cases: number }>(
          `select reviewer_id as id, count(*)::int as cases from cases
            where series_id = $1 and status in ('in review', 'waiting for information') and reviewer_id is not null
            group by reviewer_id`,
          [panelId],
        ),
      { readOnly: true },
    );
    return seats
      .filter(({ seat }) => seat === 'coordinator')
      .map(({ personId, name }) => ({
        id: personId,
        name,
        cases: rows.find(({ id }) => id === personId)?.cases ?? 0,
      }));
  }

  /** Starts the review in the name of the viewer. */
  takeUp(viewer: Viewer, reference: string, version: number): Promise<void> {
    const reviewer = { id: viewer.personId, name: viewer.name };
    return this.change(viewer, { reference, version }, (tx, work, of) => takeUp(tx, work, of, reviewer));
  }

  /** @throws InvalidError for somebody who is no coordinator of that panel */
  async allocate(viewer: Viewer, of: Versioned, reviewerId: string): Promise<void> {
    const { seriesId } = await this.units.run(viewer.context, (tx) => caseByReference(tx, of.reference));
    const reviewer = (await this.reviewers(viewer, seriesId)).find(({ id }) => id === reviewerId);
    if (!reviewer)
      throw new InvalidError('That person is no coordinator of this panel.', 'not-a-coordinator', [
        { field: 'reviewer', message: 'Choose a coordinator of this panel' },
      ]);
    await this.change(viewer, of, (tx, work, one) => allocate(tx, work, one, reviewer));
  }

  /** @throws InvalidError for a day that is past or no working day */
  ask(viewer: Viewer, of: Versioned, question: Question): Promise<void> {
    if (question.dueOn < this.clock.today() || !isWorkingDay(question.dueOn))
      throw new InvalidError('An answer cannot be due that day.', 'due-day', [
        { field: 'dueOn', message: 'The day the answer is due must be a working day, today or later' },
      ]);
    return this.change(viewer, of, (tx, work, one) => askForInformation(tx, work, one, question));
  }

  reject(
    viewer: Viewer,
    of: Versioned,
    why: { readonly because: Rejection; readonly note: string },
  ): Promise<void> {
    return this.change(viewer, of, (tx, work, one) => reject(tx, work, one, why));
  }

  makeReady(viewer: Viewer, of: Versioned): Promise<void> {
    return this.change(viewer, of, async (tx, work, one) => {
      await moveCase(tx, work, one, { name: 'make ready' });
    });
  }

  /** Changes a case as the viewer had it on the page. @throws ConflictError when it is another by now */
  private change(
    viewer: Viewer,
    { reference, version }: Versioned,
    change: (tx: Tx, work: CaseWork, of: PanelCase) => Promise<void>,
  ): Promise<void> {
    return this.units.run(viewer.context, async (tx) => {
      const of = await caseByReference(tx, reference);
      if (of.version !== version) throw changedMeanwhile(of);
      await change(tx, caseWorkOf(viewer, this.audit, this.clock), of);
    });
  }
}

/** A case as it was on the page that is sent. */
export interface Versioned {
  readonly reference: string;
  readonly version: number;
}
