import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Enterer } from '../entering/enter-child.service';
import { PossibleTransfer, TransferAnswer } from './possible-transfer';
import { findTransfer, transfersOfBorough } from './possible-transfers.query';

/** A borough’s own children who may be in another borough’s returns too. */
@Injectable()
export class PossibleTransfers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** All of them, each child recorded as seen. */
  async list(asker: Asker): Promise<PossibleTransfer[]> {
    return this.work.run(asker.context, async (tx) => {
      const found = await transfersOfBorough(tx);
      await this.seen(tx, asker, found);
      return found;
    });
  }

  /** How many wait for an answer; tells nothing of any. */
  async waiting(asker: Asker): Promise<number> {
    return this.work.run(
      asker.context,
      async (tx) => (await transfersOfBorough(tx)).filter(({ answer }) => answer === null).length,
      { readOnly: true },
    );
  }

  /** One of them, recorded as seen. @throws NotFoundError for another borough’s, as for one that never was */
  async open(asker: Asker, id: string): Promise<PossibleTransfer> {
    return this.work.run(asker.context, async (tx) => {
      const found = await mustFind(tx, id);
      await this.seen(tx, asker, [found]);
      return found;
    });
  }

  /**
   * Says whether it is the same child. The other borough is told nothing of it.
   * @param version as the page showed it
   * @throws NotFoundError. @throws ConflictError when somebody else answered in between
   */
  async answer(
    enterer: Enterer,
    id: string,
    { answer, version }: { readonly answer: TransferAnswer; readonly version: number },
  ): Promise<void> {
    await this.work.run(enterer.context, async (tx) => {
      const { childId } = await mustFind(tx, id);
      const saved = await tx.query(
        `update possible_transfers set answer = $4, answered_at = $5, answered_by_name = $6, version = version + 1
          where borough_id = $1 and id = $2 and version = $3 returning 1`,
        [tx.context.boroughId, id, version, answer, this.clock.now().toString(), enterer.name],
      );
      if (saved.length === 0) throw answeredMeanwhile();
      await this.audit.record(
        tx,
        {
          action: 'possible-transfer-answered',
          subjectType: 'child',
          subjectIds: [childId],
          particulars: { answer },
        },
        enterer.origin,
      );
    });
  }

  private seen(tx: Tx, asker: Asker, found: readonly PossibleTransfer[]): Promise<void> {
    const subjectIds = [...new Set(found.map(({ childId }) => childId))];
    return this.audit.record(
      tx,
      { action: 'possible-transfers-listed', subjectType: 'child', subjectIds },
      asker.origin,
    );
  }
}

const mustFind = async (tx: Tx, id: string): Promise<PossibleTransfer> => {
  const found = await findTransfer(tx, id);
  if (!found) throw new NotFoundError('possible transfer');
  return found;
};

const answeredMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else answered this while you had it open. Look at what is recorded now, and answer again if it is still right.',
    'transfer-changed',
  );
