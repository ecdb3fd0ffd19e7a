import { Injectable } from '@nestjs/common';
import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { ViewerContext } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotAllowedError, NotFoundError } from '@lib/kernel/domain-error';
import { isId, newId } from '@lib/kernel/ids';
import { formatDay } from '@lib/kernel/london-format';
import { authorityById } from '../authorities/find-authority';
import { Agreement, lastDayOf, NewAgreement, Purpose } from './agreement';

/** On whose behalf: what this tier knows of a viewer. */
export interface Asker {
  readonly context: ViewerContext;
  readonly origin: AuditOrigin;
}

/** Whether a borough's data may be used for a purpose on a day. No import and no report without it. */
export const agreementIsLive = async (
  tx: Tx,
  boroughId: number,
  purpose: Purpose,
  on: Day,
): Promise<boolean> => {
  const found = await tx.query(
    `select 1 from data_sharing_agreements
      where borough_id = $1 and purpose = $2 and starts_on <= $3
        and least(ends_on, coalesce(ended_early_on, ends_on)) >= $3 limit 1`,
    [boroughId, purpose, on],
  );
  return found.length > 0;
};

/** The boroughs whose data may be used for a purpose on a day, of those the transaction may ask about. */
export const boroughsWithAgreement = async (tx: Tx, purpose: Purpose, on: Day): Promise<number[]> => {
  const rows = await tx.query<{ borough_id: number }>(
    `select distinct borough_id from data_sharing_agreements
      where purpose = $1 and starts_on <= $2 and least(ends_on, coalesce(ended_early_on, ends_on)) >= $2`,
    [purpose, on],
  );
  return rows.map(({ borough_id }) => borough_id);
};

/** Writes an agreement, with its line in the audit; returns its key. */
export const recordAgreement = async (
  tx: Tx,
  audit: AuditService,
  signed: NewAgreement,
  origin: AuditOrigin = {},
): Promise<string> => {
  const id = newId();
  const { boroughId, purpose, startsOn, endsOn, reference, signedBy } = signed;
  await tx.query(
    `insert into data_sharing_agreements
       (borough_id, id, purpose, starts_on, ends_on, reference, signed_by, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [boroughId, id, purpose, startsOn, endsOn, reference, signedBy, tx.context.personId],
  );
  const particulars = { borough: boroughId, purpose, startsOn, endsOn };
  await audit.record(
    tx,
    { action: 'agreement-recorded', subjectType: 'agreement', subjectIds: [id], particulars },
    origin,
  );
  return id;
};

/** An agreement is ended on a day that is past: what was done for the borough since was done without one. */
export class LastDayPastError extends ConflictError {
  constructor(lastDay: Day) {
    super(
      `${formatDay(lastDay)} is past: the borough would have had no agreement since then. Confirm that this is meant.`,
      'last-day-past',
    );
  }
}

/** How an agreement ends early. */
export interface EarlyEnd {
  /** The last day on which it holds. */
  readonly lastDay: Day;
  /** Whether the asker was told that the day is past, and means it. */
  readonly evenIfPast: boolean;
}

/** The data-sharing agreements: recorded, renewed and ended by an administrator, seen by the borough. */
@Injectable()
export class Agreements {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The agreements the asker may see, by borough, newest first. */
  async list({ context }: Asker): Promise<Agreement[]> {
    return this.units.run(
      context,
      (tx) => tx.query<Agreement>(`${SELECT} order by borough_id, purpose, starts_on desc, id`),
      { readOnly: true },
    );
  }

  /** @throws NotFoundError for one that is not there, or not the asker's to see. */
  async find({ context }: Asker, id: string): Promise<Agreement> {
    return this.units.run(context, (tx) => mustFind(tx, id), { readOnly: true });
  }

  /** Records a signed agreement; a renewal is a new one. @throws InvalidError when it ends before it starts. */
  async record({ context, origin }: Asker, signed: NewAgreement): Promise<string> {
    authorityById(signed.boroughId);
    if (signed.endsOn < signed.startsOn) {
      throw new InvalidError('The agreement ends before it starts', 'agreement-days', [
        { field: 'endsOn', message: 'The last day must be the same as or after the first day' },
      ]);
    }
    return this.units.run(context, (tx) => recordAgreement(tx, this.audit, signed, origin));
  }

  /**
   * Ends an agreement early; the day given is the last on which it holds.
   * @throws ConflictError when it ended before. @throws InvalidError for a day before its first.
   * @throws LastDayPastError for a day that is past, unless that is meant.
   */
  async end({ context, origin }: Asker, id: string, { lastDay, evenIfPast }: EarlyEnd): Promise<void> {
    await this.units.run(context, async (tx) => {
      const agreement = await mustFind(tx, id);
      checkEnd(agreement, lastDay);
      if (lastDay < this.clock.today() && !evenIfPast) throw new LastDayPastError(lastDay);
      const ended = await tx.query(
        'update data_sharing_agreements set ended_early_on = $2, ended_by = $3 where borough_id = $4 and id = $1 returning 1',
        [id, lastDay, context.personId, agreement.boroughId],
      );
      if (ended.length === 0)
        throw new NotAllowedError('Only an administrator ends an agreement.', 'not-allowed');
      const particulars = { borough: agreement.boroughId, purpose: agreement.purpose, lastDay };
      await this.audit.record(
        tx,
        { action: 'agreement-ended', subjectType: 'agreement', subjectIds: [id], particulars },
        origin,
      );
    });
  }
}

const checkEnd = (agreement: Agreement, lastDay: Day): void => {
  if (lastDay < agreement.startsOn) {
    const message = `The last day must be the same as or after the first day, ${formatDay(agreement.startsOn)}`;
    throw new InvalidError(message, 'agreement-days', [{ field: 'lastDay', message }]);
  }
  if (lastDayOf(agreement) <= lastDay) {
    throw new ConflictError('This agreement ends on or before that day already.', 'agreement-ended');
  }
};

const mustFind = async (tx: Tx, id: string): Promise<Agreement> => {
  const [agreement] = await tx.query<Agreement>(`${SELECT} where id = $1`, [isId(id) ? id : null]);
  if (!agreement) throw new NotFoundError('agreement');
  return agreement;
};

const SELECT = `
  select id, borough_id as "boroughId", purpose, starts_on as "startsOn", ends_on as "endsOn", reference,
         signed_by as "signedBy", recorded_by as "recordedBy", recorded_at as "recordedAt",
         ended_early_on as "endedEarlyOn"
    from data_sharing_agreements`;
