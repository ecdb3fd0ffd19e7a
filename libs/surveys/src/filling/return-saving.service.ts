import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { ReturnPage } from '../returns/read-return';
import { changeReturn, ChangingReturn } from './change-return';

/** What the audit says of a saving, beside its wave and its number. */
export interface SavingSaid {
  readonly what: string;
  readonly rule?: string;
}

/** Savings of returns: each in a transaction of its own, with its line in the audit. */
@Injectable()
export class ReturnSaving {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Saves what somebody of the borough does to a return, all of it or nothing.
   * @returns the return after it, weighed again
   * @throws NotFoundError and ConflictError as `changeReturn` does
   */
  async save(
    { context, name, origin }: Enterer,
    waveId: string,
    work: (tx: Tx, changing: ChangingReturn) => Promise<SavingSaid>,
  ): Promise<ReturnPage> {
    return this.units.run(context, async (tx) => {
      const saving = { name, at: this.clock.now(), today: this.clock.today() };
      const { page, result } = await changeReturn(tx, waveId, saving, (changing) => work(tx, changing));
      await this.audit.record(
        tx,
        {
          action: 'survey-return-changed',
          subjectType: 'return',
          subjectIds: [page.head.id],
          particulars: { ...result, waveId: page.wave.id, change: page.head.change },
        },
        origin,
      );
      return page;
    });
  }
}
