import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { NotFoundError } from '@lib/kernel/domain-error';
import { waveForBorough } from '../returns/read-return';
import { moveReturn } from './move-return';
import { refuseClosed } from '../returns/refuse-closed';
import { RETURN_MOVES } from './return-moves';
import { Handing, Seen } from './submitting.service';
import { textGiven } from './text-given';

/** Corrections of what was submitted: each is a resubmission with its reason, until the borough’s last day for them. */
@Injectable()
export class Corrections {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens a submitted return again. What was submitted stays as it is until the correction is submitted.
   * @throws InvalidError without a reason
   * @throws ConflictError after the last day for corrections, and while a reviewer has it
   */
  async begin(
    by: Handing,
    waveId: string,
    { because, version }: Seen & { readonly because: string },
  ): Promise<void> {
    const said = textGiven(because, { field: 'because', required: 'Say what is corrected and why' });
    await this.units.run(by.context, async (tx) => {
      const found = await waveForBorough(tx, waveId, { today: this.clock.today(), forChange: true });
      const { head } = found;
      if (!head) throw new NotFoundError('return');
      refuseClosed(found);
      await moveReturn(tx, head, 'correct', {
        seen: version ?? null,
        set: {
          ...{ ready_at: null, ready_by: null, ready_by_name: null, ready_message: null },
          ...{ sent_back_because: null, correction_because: said },
        },
      });
      await this.audit.record(
        tx,
        {
          action: RETURN_MOVES.correct.audit,
          subjectType: 'return',
          subjectIds: [head.id],
          particulars: { move: 'correct', from: head.state, to: RETURN_MOVES.correct.to },
        },
        by.origin,
      );
    });
  }
}
