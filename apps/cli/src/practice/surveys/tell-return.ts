import { Day } from '@lib/kernel/day';
import { FixedClock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Explaining } from '@lib/surveys/filling/explaining.service';
import { Filling, GivenAnswers } from '@lib/surveys/filling/filling.service';
import { ReturnSaving } from '@lib/surveys/filling/return-saving.service';
import { Sections } from '@lib/surveys/filling/sections.service';
import { hasRows } from '@lib/surveys/question-sets/question-set';
import { commentsOf } from '@lib/surveys/reviewing/comments.query';
import { ReviewComments } from '@lib/surveys/reviewing/comments.service';
import { Reviews } from '@lib/surveys/reviewing/reviews.service';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { Returns } from '@lib/surveys/returns/returns.service';
import { Submitting } from '@lib/surveys/submitting/submitting.service';
import { isComplete } from '@lib/surveys/weighing/tally';
import { Random } from '../random';
import { asFilledIn, restOfReturn } from './rest-of-answers';
import { searchChildren } from './sufficiency/search-child';
import { sufficiencyAnswers } from './sufficiency/sufficiency-answers';

/** Whose return of which wave. */
export interface ToldReturn {
  readonly waveId: string;
  readonly officer: Viewer;
  readonly approver: Viewer;
  readonly reviewer: Viewer;
  readonly random: Random;
}

/** Why a made-up officer says that something unusual is right. */
const BECAUSE: Readonly<Record<string, string>> = {
  total_near_last: 'Several groups of brothers and sisters came into care this quarter.',
  total_from_last: 'Two children were recorded late in the last return.',
  total_near_published: 'Numbers have changed since the figures were published.',
  known_to_panel: 'These placements are stable and reviewed in our own panel.',
  target_ahead: 'The plan is under review and a new date will be agreed this month.',
  dol_expected: 'The order was made for this placement and is reviewed every month.',
  status_health_paid: 'Health is invoiced for therapy while its contribution is being agreed.',
  status_education_paid: 'Education is invoiced while its contribution is being agreed.',
  beds_registered: 'The contract allows for places that are being registered.',
};

/** The acts of a borough and a reviewer on one return, as they would do them on pages. */
export class ReturnTeller {
  private readonly returns: Returns;
  private readonly filling: Filling;
  private readonly explaining: Explaining;
  private readonly sections: Sections;
  private readonly submitting: Submitting;
  private readonly reviews: Reviews;
  private readonly comments: ReviewComments;

  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: FixedClock,
  ) {
    const audit = new AuditService();
    this.returns = new Returns(units, audit, clock);
    const saving = new ReturnSaving(units, audit, clock);
    this.filling = new Filling(saving);
    this.explaining = new Explaining(saving);
    this.sections = new Sections(units, saving);
    this.submitting = new Submitting(units, audit, clock);
    this.reviews = new Reviews(units, audit, clock);
    this.comments = new ReviewComments(units, audit, clock);
  }

  /** The moment of what follows: office hours, winter time all year round. */
  at(on: Day, time = '10:00'): void {
    this.clock.moveTo(`${on}T${time}:00Z`);
  }

  async start({ officer, waveId }: ToldReturn): Promise<void> {
    await this.returns.start(officer, waveId);
  }

  /** Confirms what was filled in in the first sections and leaves the rest. */
  async half(told: ToldReturn): Promise<void> {
    const { compiled, held } = await this.returns.open(told.officer, told.waveId);
    const first = compiled.set.sections.filter((section) => !hasRows(section)).slice(0, 2);
    const confirmed = first.flatMap(({ questions }) => questions.map(({ code }) => code));
    const rows = Object.values(held.rows)
      .flat()
      .slice(0, 3)
      .map(({ id }) => id);
    await this.filling.confirm(
      told.officer,
      told.waveId,
      confirmed.map((question) => ({ rowId: null, question })),
      rows,
    );
  }

  /** Answers what is left and confirms the rest, so that only queries are open. */
  async fill(told: ToldReturn): Promise<ReturnPage> {
    const { officer, waveId } = told;
    const page = await this.returns.open(officer, waveId);
    let filled = await this.filling.save(officer, waveId, 'screen', await this.answersTo(page, told));
    for (const section of filled.compiled.set.sections.filter(hasRows)) {
      if (filled.held.rows[section.code]?.length) continue;
      await this.sections.signNone(officer, waveId, section.code);
      filled = await this.returns.open(officer, waveId);
    }
    return filled;
  }

  private async answersTo(page: ReturnPage, { officer, random }: ToldReturn): Promise<GivenAnswers> {
    const { collection, referenceDay } = page.wave;
    if (collection === 'sufficiency') {
      const children = await this.units.run(officer.context, (tx) =>
        searchChildren(tx, officer.boroughId!, referenceDay),
      );
      return sufficiencyAnswers(page, children, random);
    }
    const rest = restOfReturn(page, random);
    return { answers: [...asFilledIn(page, rest), ...rest], seen: null, confirms: true };
  }

  /** Says two things that cannot both be so, which an officer has still to see. */
  async slip({ officer, waveId }: ToldReturn): Promise<void> {
    const { held } = await this.returns.open(officer, waveId);
    const total = Number(held.once['cla_total']?.value ?? 0);
    await this.filling.save(officer, waveId, 'screen', {
      answers: [
        { rowId: null, question: 'cla_total', given: String(total + 3) },
        { rowId: null, question: 'cla_uasc', given: String(total + 9) },
        { rowId: null, question: 'distance_recorded', given: '' },
      ],
      ...{ seen: null, confirms: false },
    });
  }

  /** @returns the return as it stands when every query is explained */
  async explain({ officer, waveId }: ToldReturn, page: ReturnPage): Promise<ReturnPage> {
    let now = page;
    for (const { key, weight, rule, explanation } of page.weighed.findings)
      if (weight === 'query' && explanation === null)
        now = await this.explaining.explain(
          officer,
          waveId,
          key,
          BECAUSE[rule] ?? 'Checked with the team: it is right.',
        );
    return now;
  }

  /** @returns whether it could be handed on: nothing that is wrong is handed on */
  async ready(told: ToldReturn): Promise<boolean> {
    const { weighed } = await this.explain(told, await this.fill(told));
    if (!isComplete(weighed.tally)) return false;
    await this.submitting.markReady(told.officer, told.waveId, { message: 'Checked against our own lists.' });
    return true;
  }

  async nil({ officer, waveId }: ToldReturn): Promise<void> {
    await this.sections.signNil(officer, waveId, true);
    await this.submitting.markReady(officer, waveId);
  }

  async submit({ approver, waveId }: ToldReturn): Promise<void> {
    await this.submitting.submit(approver, waveId, { agreed: true });
  }

  async takeUp({ reviewer, waveId, officer }: ToldReturn): Promise<void> {
    await this.reviews.takeUp(reviewer, { waveId, boroughId: officer.boroughId! });
  }

  async accept({ reviewer, waveId, officer, random }: ToldReturn): Promise<void> {
    const of = { waveId, boroughId: officer.boroughId! };
    if (random.chance(0.15))
      await this.reviews.acceptWithNote(reviewer, of, {
        note: 'Costs of small groups are to be checked next time.',
      });
    else await this.reviews.accept(reviewer, of);
  }

  async giveBack({ reviewer, waveId, officer }: ToldReturn): Promise<void> {
    await this.reviews.giveBack(
      reviewer,
      { waveId, boroughId: officer.boroughId! },
      {
        note: 'Two figures need another look.',
        comments: [
          {
            ...{ section: 'costs', question: 'budget', rowKey: null },
            comment: 'The budget is far from what is committed. Is it for the whole year?',
          },
          {
            ...{ section: 'fostering', question: 'foster_places', rowKey: null },
            comment: 'Are households on hold counted as not available?',
          },
        ],
      },
    );
  }

  /** Changes what was asked about, replies, and hands it on again. */
  async answerComments({ officer, waveId }: ToldReturn): Promise<void> {
    const page = await this.returns.open(officer, waveId);
    const commitment = Number(page.held.once['commitment']?.value ?? 0);
    await this.filling.save(officer, waveId, 'screen', {
      answers: [{ rowId: null, question: 'budget', given: (commitment / 100).toFixed(2) }],
      ...{ seen: null, confirms: false },
    });
    const comments = await this.units.run(officer.context, (tx) => commentsOf(tx, page.head));
    for (const { id, question } of comments)
      await this.comments.reply(officer, waveId, {
        commentId: id,
        reply: question === 'budget' ? 'It was that of nine months. Corrected.' : 'Yes, they are.',
      });
    await this.submitting.markReady(officer, waveId);
  }
}
