import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { NotFoundError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { childrenNamed, referencesIn } from '../returns/children-named.query';
import { HeldReturn } from '../returns/held-return';
import { returnPage, waveForBorough } from '../returns/read-return';
import { FilledReturn } from './filled-return';

/** A return to fill in elsewhere; each child in it is recorded as disclosed. */
@Injectable()
export class ReturnWorkbook {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError for a wave that does not ask the borough, and before its return is started */
  async fill({ context, origin }: Asker, waveId: string): Promise<FilledReturn> {
    return this.units.run(context, async (tx) => {
      const madeOn = this.clock.today();
      const found = await waveForBorough(tx, waveId, { today: madeOn });
      if (!found.head) throw new NotFoundError('return');
      const page = await returnPage(tx, { ...found, head: found.head });
      const localReferences = await localReferencesIn(tx, page.held);
      await this.audit.record(
        tx,
        {
          action: 'survey-return-exported',
          subjectType: 'child',
          subjectIds: await childrenNamed(tx, page.held),
          particulars: { waveId: page.wave.id, as: 'workbook' },
        },
        origin,
      );
      return { page, madeOn, localReferences };
    });
  }
}

const localReferencesIn = async (tx: Tx, held: Pick<HeldReturn, 'rows'>): Promise<Map<string, string>> => {
  const rows = await tx.query<{ service: string; local: string }>(
    `select service_reference as service, local_reference as local from children
      where borough_id = $1 and service_reference = any($2)`,
    [tx.context.boroughId, referencesIn(held)],
  );
  return new Map(rows.map(({ service, local }) => [service, local]));
};
