import { day } from '@lib/kernel/day';
import { Corrections } from '@lib/surveys/submitting/corrections.service';
import { Submitting } from '@lib/surveys/submitting/submitting.service';
import { ReviewComments } from '@lib/surveys/reviewing/comments.service';
import { Reviews } from '@lib/surveys/reviewing/reviews.service';
import { GivenAnswer } from '@lib/surveys/filling/given-answer';
import { BROMLEY, Surveys, WorldWave } from './surveys';

/** The small question set answered without a gap: ten children, a home that costs what is usual. */
const ANSWERED: readonly GivenAnswer[] = [
  { rowId: null, question: 'total', given: '10' },
  { rowId: null, question: 'by_age', given: { young: { home: '4' }, old: { home: '3', hostel: '2' } } },
  { rowId: null, question: 'any_waiting', given: 'no' },
];

/** Surveys with the services of approvers and reviewers, and a return of Bromley brought to where a spec begins. */
export class Handing {
  readonly submitting: Submitting;
  readonly corrections: Corrections;
  readonly reviews: Reviews;
  readonly comments: ReviewComments;

  private constructor(readonly surveys: Surveys) {
    const { work, audit, clock } = surveys;
    this.submitting = new Submitting(work, audit, clock);
    this.corrections = new Corrections(work, audit, clock);
    this.reviews = new Reviews(work, audit, clock);
    this.comments = new ReviewComments(work, audit, clock);
  }

  static async start(): Promise<Handing> {
    return new Handing(await Surveys.start());
  }

  close(): Promise<void> {
    return this.surveys.close();
  }

  get officer() {
    return this.surveys.by(BROMLEY, 'An officer');
  }

  get approver() {
    return this.surveys.by(BROMLEY, 'An approver');
  }

  get reviewer() {
    return this.surveys.programme('A commissioner');
  }

  of(waveId: string, boroughId = BROMLEY) {
    return { waveId, boroughId };
  }

  /** A complete return, one home in it. */
  async complete(made: WorldWave = {}): Promise<string> {
    const wave = await this.surveys.started(made);
    await this.fill(wave);
    return wave;
  }

  async fill(wave: string): Promise<string> {
    await this.surveys.filling.save(this.officer, wave, 'screen', {
      answers: ANSWERED,
      seen: null,
      confirms: true,
    });
    const { rowId } = await this.surveys.filling.addRow(this.officer, wave, {
      section: 'homes',
      manner: 'screen',
      answers: [
        { question: 'name', given: 'Ferncombe House' },
        { question: 'fee', given: '4500' },
      ],
    });
    return rowId;
  }

  async submitted(made: WorldWave = {}): Promise<string> {
    const wave = await this.complete(made);
    await this.submitAgain(wave);
    return wave;
  }

  async submitAgain(wave: string): Promise<string> {
    await this.submitting.markReady(this.officer, wave);
    return this.submitting.submit(this.approver, wave, { agreed: true });
  }

  async underReview(made: WorldWave = {}): Promise<string> {
    const wave = await this.submitted(made);
    await this.reviews.takeUp(this.reviewer, this.of(wave));
    return wave;
  }

  /** Returned with a comment on how many children there are. */
  async returned(made: WorldWave = {}): Promise<string> {
    const wave = await this.underReview(made);
    await this.reviews.giveBack(this.reviewer, this.of(wave), {
      note: 'One thing to look at',
      comments: [{ section: 'children', question: 'total', rowKey: null, comment: 'Is this right?' }],
    });
    return wave;
  }

  async accepted(made: WorldWave = {}): Promise<string> {
    const wave = await this.underReview(made);
    await this.reviews.accept(this.reviewer, this.of(wave));
    return wave;
  }

  async stateOf(wave: string): Promise<string> {
    return (await this.surveys.returns.open(this.officer, wave)).head.state;
  }

  async give(wave: string, question: string, given: string): Promise<void> {
    await this.surveys.filling.save(this.officer, wave, 'screen', {
      answers: [{ rowId: null, question, given }],
      seen: null,
      confirms: false,
    });
  }

  reopenUntil(wave: string, until: string): Promise<void> {
    return this.reviews.reopen(this.reviewer, this.of(wave), {
      because: 'A home was left out',
      until: day(until),
    });
  }
}
