import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { ReturnHead } from '../returns/held-return';
import { returnHead } from '../returns/held-return.query';
import { ReturnNews, tellOfReturn } from '../reminders/tell-of-return';
import { moveReturn } from '../submitting/move-return';
import { RETURN_MOVES, ReturnMoveName } from '../submitting/return-moves';
import { Seen } from '../submitting/submitting.service';
import { textGiven } from '../submitting/text-given';
import { BoroughInWave } from '../waves/wave';
import { boroughInWave, waveById } from '../waves/wave.query';
import { checkComments } from './check-comments';
import { NewComment, ReviewDecision } from './review-comment';
import { LONGEST_REASON } from '../waves/wave-reason';
import { reopenFor } from './reopen-for';
import { refuseChanged } from './refuse-changed';
import { refuseClosedForBorough } from './refuse-closed-for-borough';
import { sharingOf } from './sharing.query';
import { Deciding, sendComments, takeBackComments, writeComments, writeDecision } from './write-review';

/** One borough’s return in one wave. */
export interface ReviewedReturn {
  readonly waveId: string;
  readonly boroughId: number;
}

/** What the programme decides about a submitted return. Every decision is written down and can be set back. */
@Injectable()
export class Reviews {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Starts to review it. @throws ConflictError where it is not submitted, or somebody else was first */
  async takeUp(reviewer: Enterer, of: ReviewedReturn, seen: Seen = {}): Promise<void> {
    await this.decide(reviewer, of, seen, 'take up', { decision: 'taken up', note: null });
  }

  /** @throws ConflictError where it stands elsewhere, or the borough does not share what would be accepted */
  async accept(reviewer: Enterer, of: ReviewedReturn, seen: Seen = {}): Promise<void> {
    await this.decide(reviewer, of, seen, 'accept', { decision: 'accepted', note: null }, refuseUnread);
  }

  /**
   * Accepts it and says what has to be known about it. So a return that may not be read can be accepted as well.
   * @throws InvalidError without a note
   * @throws ConflictError where it stands elsewhere
   */
  async acceptWithNote(
    reviewer: Enterer,
    of: ReviewedReturn,
    { note, ...seen }: Seen & { readonly note: string },
  ): Promise<void> {
    const said = textGiven(note, { field: 'note', required: 'Write the note, or accept without one' });
    const decision = { decision: 'accepted with a note', note: said } as const;
    await this.decide(reviewer, of, seen, 'accept with a note', decision);
  }

  /** Accepts several at once, or none of them. @throws ConflictError naming nothing of a return that stands elsewhere */
  async acceptMany(reviewer: Enterer, many: readonly (ReviewedReturn & Seen)[]): Promise<void> {
    await this.units.run(reviewer.context, async (tx) => {
      for (const { waveId, boroughId, version } of many) {
        const head = await this.held(tx, { waveId, boroughId });
        await refuseUnread(tx, head);
        await this.write(tx, reviewer, head, { version }, 'accept', { decision: 'accepted', note: null });
      }
    });
  }

  /**
   * Returns it to the borough for the answers that are commented on: those alone can be changed.
   * @param comments beside those that were written already
   * @throws InvalidError without a note, and where a comment names no answer of the version
   * @throws ConflictError without a comment, where it is not under review, and once the borough could not correct it
   */
  async giveBack(
    reviewer: Enterer,
    of: ReviewedReturn,
    {
      note,
      comments = [],
      ...seen
    }: Seen & { readonly note: string; readonly comments?: readonly NewComment[] },
  ): Promise<void> {
    const said = textGiven(note, { field: 'note', required: 'Say in a sentence why it is returned' });
    const decision = { decision: 'returned', note: said } as const;
    await this.decide(reviewer, of, seen, 'give back', decision, async (tx, head) => {
      await refuseClosedForBorough(tx, of, this.clock.today());
      const by = this.by(reviewer);
      await writeComments(tx, head, await checkComments(tx, head, comments), by);
      if ((await sendComments(tx, head, by.at)) === 0)
        throw new ConflictError('Comment on at least one answer before you return it.', 'no-comments');
    });
  }

  /**
   * Sets the last decision back: an accepted or returned return is under review again, and one under review is in the queue.
   * Comments without a reply are the reviewer’s again.
   * @throws InvalidError without a reason
   * @throws ConflictError once the borough has changed an answer, handed it on or begun a correction
   */
  async setBack(
    reviewer: Enterer,
    of: ReviewedReturn,
    { because, ...seen }: Seen & { readonly because: string },
  ): Promise<void> {
    const note = textGiven(because, { field: 'because', required: 'Say why it is set back' });
    await this.units.run(reviewer.context, async (tx) => {
      const head = await this.held(tx, of);
      const putDown = head.submissions > 1 ? 'put down again' : 'put down';
      if (head.state === 'returned') {
        await refuseChanged(tx, head);
        await takeBackComments(tx, head);
      }
      const move = head.state === 'under review' ? putDown : 'set back';
      await this.write(tx, reviewer, head, seen, move, { decision: 'set back', note });
    });
  }

  /**
   * Lets one borough begin a correction after its last day for one. Where its return stands does not change.
   * @param until its new last day for corrections
   * @throws InvalidError without a reason or a day to come
   * @throws ConflictError for a return that was not submitted
   */
  async reopen(
    reviewer: Enterer,
    of: ReviewedReturn,
    { because, until }: { readonly because: string; readonly until: Day },
  ): Promise<void> {
    const note = textGiven(because, {
      ...{ field: 'because', required: 'Say why it is reopened', longest: LONGEST_REASON },
    });
    await this.units.run(reviewer.context, async (tx) => {
      const head = await this.held(tx, of);
      if (head.submissions === 0)
        throw new ConflictError(
          'This return was not submitted yet. Give the borough more time instead.',
          'not-submitted',
        );
      const by = this.by(reviewer);
      await reopenFor(tx, of, { because: note, until, today: this.clock.today(), by });
      await writeDecision(tx, head, { decision: 'reopened', note }, by);
      await this.record(tx, reviewer, head, { decision: 'reopened', until });
      await this.audit.record(
        tx,
        {
          action: 'wave-extended',
          subjectType: 'wave',
          subjectIds: [of.waveId],
          particulars: { boroughId: of.boroughId, lastCorrectionOn: until },
        },
        reviewer.origin,
      );
    });
  }

  private async decide(
    reviewer: Enterer,
    of: ReviewedReturn,
    seen: Seen,
    move: ReturnMoveName,
    decision: Pick<ReviewDecision, 'decision' | 'note'>,
    before: (tx: Tx, head: ReturnHead) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    await this.units.run(reviewer.context, async (tx) => {
      const head = await this.held(tx, of);
      await this.write(tx, reviewer, head, seen, move, decision, before);
    });
  }

  private async held(tx: Tx, of: ReviewedReturn): Promise<ReturnHead> {
    const wave = await waveById(tx, of.waveId);
    refuseDeleted(await boroughInWave(tx, wave.id, of.boroughId));
    // One that is still the borough's cannot be held by the programme: it is read, so that its state can be named.
    const head = (await returnHead(tx, of, true)) ?? (await returnHead(tx, of));
    if (!head) throw new NotFoundError('return');
    return head;
  }

  private async write(
    tx: Tx,
    reviewer: Enterer,
    head: ReturnHead,
    seen: Seen,
    move: ReturnMoveName,
    decision: Pick<ReviewDecision, 'decision' | 'note'>,
    before: (tx: Tx, head: ReturnHead) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    await moveReturn(tx, head, move, { seen: seen.version ?? null });
    await before(tx, head);
    await writeDecision(tx, head, decision, this.by(reviewer));
    const what = NEWS[move];
    if (what) {
      const { waveId, boroughId } = head;
      const at = { at: this.clock.now(), today: this.clock.today() };
      await tellOfReturn(tx, { waveId, boroughId, what, ...at, byName: reviewer.name });
    }
    await this.record(tx, reviewer, head, {
      ...{ decision: decision.decision, version: head.submissions },
      ...{ from: head.state, to: RETURN_MOVES[move].to },
    });
  }

  private async record(
    tx: Tx,
    { origin }: Enterer,
    head: ReturnHead,
    particulars: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.audit.record(
      tx,
      { action: 'survey-return-reviewed', subjectType: 'return', subjectIds: [head.id], particulars },
      origin,
    );
  }

  private by({ context, name }: Enterer): Deciding {
    return { id: context.personId, name, at: this.clock.now() };
  }
}

/** What the borough hears of. */
const NEWS: Partial<Record<ReturnMoveName, ReturnNews>> = {
  accept: 'accepted',
  'accept with a note': 'accepted',
  'give back': 'returned',
};

/** Nothing is decided any more about a return whose answers are deleted. */
const refuseDeleted = ({ answersDeletedOn }: BoroughInWave): void => {
  if (answersDeletedOn === null) return;
  throw new ConflictError(
    `What was handed in was deleted on ${formatDay(answersDeletedOn)}, because it was kept long enough.`,
    'return-deleted',
  );
};

/** What nobody may read nobody can find right: it is accepted with a note that says how it was looked at. */
const refuseUnread = async (tx: Tx, { boroughId }: ReturnHead): Promise<void> => {
  if ((await sharingOf(tx, boroughId)).returns) return;
  throw new ConflictError(
    'This borough does not share its returns with the programme. Accept it with a note that says how it was checked.',
    'not-shared',
  );
};
