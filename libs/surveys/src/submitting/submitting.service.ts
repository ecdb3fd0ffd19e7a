import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { daysBetween } from '@lib/kernel/day';
import { InvalidError, NotAllowedError, NotFoundError } from '@lib/kernel/domain-error';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { unansweredComments } from '../reviewing/comments.query';
import { ReturnHead } from '../returns/held-return';
import { ReturnPage, returnPage, waveForBorough } from '../returns/read-return';
import { finishMessagesOfBorough } from '@lib/mail/messages/post-message';
import { tellOfReturn, ReturnNews } from '../reminders/tell-of-return';
import { keepVersion } from './keep-version';
import { moveReturn } from './move-return';
import { inTheWay, isReady, NotReadyError } from './not-ready.error';
import { refuseClosed } from '../returns/refuse-closed';
import { answersComments, RETURN_MOVES, ReturnMoveName } from './return-moves';
import { textGiven } from './text-given';

/** Somebody of a borough; of a machine also the person who answers for it. */
export interface Handing extends Enterer {
  readonly answers?: { readonly id: string };
}

/** The version of a return somebody decided on; left out by who saw none. */
export interface Seen {
  readonly version?: number;
}

const NOT_READY_ANY_MORE = { ready_at: null, ready_by: null, ready_by_name: null, ready_message: null };

/** The way of a return from who filled it in to the programme: marked ready, approved by somebody else, submitted. */
@Injectable()
export class Submitting {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands a complete return, or a nil one, to the approver.
   * @param message what the approver is told, if anything
   * @throws NotReadyError saying what is missing
   * @throws ConflictError where it stands elsewhere, or the wave is closed
   */
  async markReady(
    by: Handing,
    waveId: string,
    { message = '', version }: Seen & { readonly message?: string } = {},
  ): Promise<void> {
    const said = textGiven(message, { field: 'message', required: null });
    await this.step(by, waveId, async (tx, page) => {
      await refuseUnready(tx, page);
      await moveReturn(tx, page.head, 'mark ready', {
        seen: version ?? null,
        set: {
          ready_at: this.clock.now().toString(),
          ready_by: personOf(by),
          ready_by_name: by.name,
          ready_message: said,
          sent_back_because: null,
          tally: JSON.stringify(page.weighed.tally),
        },
      });
      return 'mark ready';
    });
  }

  /** Takes back what the approver has not submitted yet. @throws ConflictError where it stands elsewhere */
  async takeBack(by: Handing, waveId: string, { version }: Seen = {}): Promise<void> {
    await this.step(by, waveId, async (tx, { head }) => {
      const move = answersComments(head) ? 'take back replies' : 'take back';
      await moveReturn(tx, head, move, { seen: version ?? null, set: NOT_READY_ANY_MORE });
      return move;
    });
  }

  /**
   * The approver sends it back to be mended.
   * @throws InvalidError without a reason
   * @throws ConflictError where it stands elsewhere
   */
  async sendBack(
    by: Handing,
    waveId: string,
    { because, version }: Seen & { readonly because: string },
  ): Promise<void> {
    const said = textGiven(because, { field: 'because', required: 'Say what has to be changed' });
    await this.step(by, waveId, async (tx, { head }) => {
      const move = answersComments(head) ? 'send back replies' : 'send back';
      const set = { ...NOT_READY_ANY_MORE, sent_back_because: said };
      await moveReturn(tx, head, move, { seen: version ?? null, set });
      return move;
    });
  }

  /**
   * Approves and submits: the version is kept as it is and gets a receipt.
   * @param agreed whether the approver agreed to the statement
   * @throws InvalidError where they did not agree
   * @throws NotAllowedError for who marked it ready: two people have to look
   * @throws ConflictError where it stands elsewhere, is not complete any more, or the wave is closed
   * @returns the reference of the receipt
   */
  async submit(
    by: Handing,
    waveId: string,
    { agreed, version }: Seen & { readonly agreed: boolean },
  ): Promise<string> {
    if (!agreed)
      throw new InvalidError('Nothing was submitted.', 'statement-not-agreed', [
        { field: 'agreed', message: 'Agree to the statement to submit the return' },
      ]);
    let reference = '';
    await this.step(by, waveId, async (tx, page) => {
      const { head } = page;
      const move = head.submissions > 0 ? 'submit again' : 'submit';
      refuseSamePerson(head, by);
      const at = this.clock.now();
      await moveReturn(tx, head, move, {
        seen: version ?? null,
        set: {
          submissions: head.submissions + 1,
          submitted_at: at.toString(),
          correction_because: null,
          tally: JSON.stringify(page.weighed.tally),
        },
      });
      await refuseUnready(tx, page);
      reference = await keepVersion(tx, page, {
        at,
        by: { id: personOf(by), name: by.name },
        because:
          head.correctionBecause ?? (head.submissions > 0 ? 'Answers to the reviewer’s comments' : null),
        daysLate: Math.max(0, daysBetween(page.days.deadlineOn, this.clock.today())),
      });
      return move;
    });
    return reference;
  }

  private async step(
    by: Handing,
    waveId: string,
    work: (tx: Tx, page: ReturnPage) => Promise<ReturnMoveName>,
  ): Promise<void> {
    await this.units.run(by.context, async (tx) => {
      const found = await waveForBorough(tx, waveId, { today: this.clock.today(), forChange: true });
      const { head } = found;
      if (!head) throw new NotFoundError('return');
      refuseClosed(found);
      const move = await work(tx, await returnPage(tx, { ...found, head }));
      await this.tell(tx, head, by, NEWS[move]);
      await this.audit.record(
        tx,
        {
          action: RETURN_MOVES[move].audit,
          subjectType: 'return',
          subjectIds: [head.id],
          particulars: { move, from: head.state, to: RETURN_MOVES[move].to },
        },
        by.origin,
      );
    });
  }

  private async tell(
    tx: Tx,
    { waveId, boroughId }: ReturnHead,
    by: Handing,
    what: ReturnNews | undefined,
  ): Promise<void> {
    const at = this.clock.now();
    if (what === undefined)
      await finishMessagesOfBorough(tx, { opens: waveId, boroughId }, at, ['survey-to-approve']);
    else await tellOfReturn(tx, { waveId, boroughId, what, at, today: this.clock.today(), byName: by.name });
  }
}

/** Who else hears of a step; of what is taken back nobody has to. */
const NEWS: Partial<Record<ReturnMoveName, ReturnNews>> = {
  'mark ready': 'ready to approve',
  'send back': 'sent back',
  'send back replies': 'sent back',
  submit: 'submitted',
  'submit again': 'submitted',
};

/** Of a machine whoever made its key: they answer for what it does. */
const personOf = ({ answers, context }: Handing): string | null => answers?.id ?? context.personId;

const refuseSamePerson = ({ state, readyBy, readyByName }: ReturnHead, by: Handing): void => {
  const person = personOf(by);
  const isSame = readyBy !== null && person !== null ? readyBy === person : readyByName === by.name;
  if (state === 'ready to approve' && isSame)
    throw new NotAllowedError(
      'You marked this return as ready, so somebody else has to approve it.',
      'approver-is-preparer',
    );
};

const refuseUnready = async (tx: Tx, { head, weighed }: ReturnPage): Promise<void> => {
  const left = inTheWay(weighed.tally, head.isNil, await unansweredComments(tx, head));
  if (!isReady(left)) throw new NotReadyError(left);
};
