import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { returnHead } from '../returns/held-return.query';
import { BoroughInWave, daysFor, standingOf, Wave } from '../waves/wave';
import { waveById } from '../waves/wave.query';
import { wasNudgedOn } from './reminder.query';
import { sendReminder } from './send-reminder';

/** What came of asking one borough. */
export interface Nudged {
  readonly boroughId: number;
  readonly outcome: 'sent' | NotNudged;
  /** How many people it went to. */
  readonly people: number;
}

/** Why a borough is not asked now. */
export type NotNudged = 'not asked' | 'not expected' | 'handed in' | 'today already' | 'closed';

/** Reminders that somebody of the programme sends by hand: to a borough whose return is not in, once a day at most. */
@Injectable()
export class Nudges {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks boroughs for their return of a wave, each in a transaction of its own.
   * @throws NotFoundError for a wave there is not
   * @throws InvalidError where no borough is named
   */
  async send(enterer: Enterer, waveId: string, boroughIds: readonly number[]): Promise<Nudged[]> {
    if (boroughIds.length === 0)
      throw new InvalidError('Nobody was reminded.', 'no-borough-named', [
        { field: 'boroughs', message: 'Choose the boroughs to remind, one at least' },
      ]);
    const nudged: Nudged[] = [];
    for (const boroughId of new Set(boroughIds))
      nudged.push(
        await this.units.run(enterer.context, (tx) => this.sendOne(tx, enterer, { waveId, boroughId })),
      );
    return nudged;
  }

  private async sendOne(
    tx: Tx,
    { name, origin }: Enterer,
    { waveId, boroughId }: { readonly waveId: string; readonly boroughId: number },
  ): Promise<Nudged> {
    const wave = await waveById(tx, waveId);
    const inWave = await heldInWave(tx, waveId, boroughId);
    const refused = await this.refusal(tx, wave, inWave);
    if (refused !== null) return { boroughId, outcome: refused, people: 0 };
    const people = await sendReminder(
      tx,
      this.audit,
      {
        ...{ waveId, boroughId, why: 'nudge', forDay: this.clock.today(), at: this.clock.now() },
        ...{ deadlineOn: daysFor(wave, inWave!).deadlineOn, sentByName: name },
      },
      origin,
    );
    return { boroughId, outcome: 'sent', people: people ?? 0 };
  }

  private async refusal(tx: Tx, wave: Wave, inWave: HeldInWave | null): Promise<NotNudged | null> {
    if (inWave === null) return 'not asked';
    if (inWave.notExpectedBecause !== null) return 'not expected';
    const today = this.clock.today();
    const standing = standingOf(wave, daysFor(wave, inWave), today);
    if (standing !== 'open' && standing !== 'closed to new rows') return 'closed';
    const where = { waveId: wave.id, boroughId: inWave.boroughId };
    const head = await returnHead(tx, where);
    if (head !== null && head.submissions > 0 && head.state !== 'returned') return 'handed in';
    return (await wasNudgedOn(tx, { ...where, on: today })) ? 'today already' : null;
  }
}

type HeldInWave = Pick<BoroughInWave, 'boroughId' | 'notExpectedBecause' | 'deadlineOn' | 'lastCorrectionOn'>;

/** Held until the transaction ends, so that two people who press at once remind it once. */
const heldInWave = async (tx: Tx, waveId: string, boroughId: number): Promise<HeldInWave | null> => {
  const [found] = await tx.query<HeldInWave>(
    `select borough_id as "boroughId", not_expected_because as "notExpectedBecause", deadline_on as "deadlineOn",
            last_correction_on as "lastCorrectionOn"
       from wave_boroughs where wave_id = $1 and borough_id = $2 for update`,
    [waveId, boroughId],
  );
  return found ?? null;
};
