import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { MessageKind } from '@lib/mail/messages/message-kind';
import { finishMessagesOfBorough } from '@lib/mail/messages/post-message';
import { Signatory } from '@lib/releases/signing/signatory';
import { lockWave } from './keep-wave';
import { deletePilotReturns } from './pilot-returns';
import { Wave } from './wave';
import { boroughsInWave, waveById } from './wave.query';
import { returnsOfWave } from './wave-returns.query';

/** A wave somebody may want to delete. */
export interface WaveToDelete {
  readonly wave: Wave;
  readonly boroughs: number;
  /** Returns that boroughs filled in to try it, which go with it. */
  readonly piloted: number;
  /** Why it cannot be deleted; null where it can. */
  readonly whyNot: string | null;
}

/** What people of a borough may have been told of a return they tried. */
const OF_A_PILOT: readonly MessageKind[] = [
  'survey-section-given',
  'survey-to-approve',
  'survey-sent-back',
  'survey-returned',
  'survey-accepted',
];

/** Whether no borough was asked to answer it yet; one that is piloted counts nowhere. */
export const isNeverOpened = ({ state }: Pick<Wave, 'state'>): boolean =>
  state === 'draft' || state === 'pilot';

/** Deletes waves that were never opened: made by mistake, or not to be asked after they were tried. */
@Injectable()
export class WaveDeleting {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** What deleting a wave would mean. @throws NotFoundError */
  check(asker: Pick<Asker, 'context'>, id: string): Promise<WaveToDelete> {
    return this.units.run(
      asker.context,
      async (tx) => {
        const wave = await waveById(tx, id);
        const boroughs = (await boroughsInWave(tx, id)).length;
        return { wave, boroughs, piloted: (await returnsOfWave(tx, id)).length, whyNot: whyNotDelete(wave) };
      },
      { readOnly: true },
    );
  }

  /**
   * Deletes a wave with what was piloted of it. What boroughs explained while they tried it stays theirs.
   * @param seen the version of the wave that was looked at
   * @throws ConflictError once it was opened, or where somebody changed it meanwhile
   */
  async delete(by: Signatory, id: string, seen: number): Promise<void> {
    await this.units.run(by.context, async (tx) => {
      const wave = await lockWave(tx, id, seen);
      const whyNot = whyNotDelete(wave);
      if (whyNot !== null) throw new ConflictError(whyNot, 'wave-opened');
      await this.finishMessages(tx, id);
      const pilotReturns = await deletePilotReturns(tx, id);
      await tx.query('delete from wave_boroughs where wave_id = $1', [id]);
      await tx.query('delete from waves where id = $1', [id]);
      const { collection, referenceDay, state } = wave;
      await this.audit.record(
        tx,
        {
          ...{ action: 'wave-deleted', subjectType: 'wave', subjectIds: [id] },
          particulars: { collection, referenceDay, state, pilotReturns },
        },
        by.origin,
      );
    });
  }

  /** Nobody is asked for a return that is gone. */
  private async finishMessages(tx: Tx, opens: string): Promise<void> {
    for (const { boroughId } of await returnsOfWave(tx, opens))
      await finishMessagesOfBorough(tx, { opens, boroughId }, this.clock.now(), OF_A_PILOT);
  }
}

const whyNotDelete = (wave: Pick<Wave, 'state'>): string | null =>
  isNeverOpened(wave)
    ? null
    : 'Boroughs were asked to answer this wave, so it stays. A wave can be deleted until it is opened.';
