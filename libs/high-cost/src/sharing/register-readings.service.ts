import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { AuditService } from '@lib/audit/audit.service';
import { Purpose } from '@lib/boroughs/agreements/agreement';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { AuditUnitOfWork } from '@lib/database/database.module';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Manner } from './shared-row';

export const READINGS_PER_PAGE = 20;

/** How a child of the borough is called. */
export interface ReadChild {
  readonly localReference: string;
  readonly serviceReference: string;
}

/** One time that somebody of the programme read register rows of the borough. */
export interface RegisterReading {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly readerName: string;
  readonly manner: Manner;
  readonly purpose: Purpose;
  /** Where the agreement is filed. */
  readonly agreement: string;
  readonly rows: number;
  /** Those the borough still holds, by the borough’s own reference. */
  readonly children: readonly ReadChild[];
}

export interface RegisterReadings {
  readonly readings: readonly RegisterReading[];
  readonly total: number;
}

type Stored = Omit<RegisterReading, 'children' | 'rows'> & { readonly childIds: readonly string[] };

/** Who of the programme read which register rows of the borough; for its officers, and for its data-protection lead. */
@Injectable()
export class ReadingsOfRegister {
  constructor(
    private readonly units: UnitOfWork,
    private readonly auditUnits: AuditUnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /** Newest first. The children named are recorded as seen. */
  async list(asker: Asker, page: number): Promise<RegisterReadings> {
    const protects = asker.context.scope === 'protection';
    return (protects ? this.auditUnits : this.units).run(asker.context, async (tx) => {
      const stored = await readingsOf(tx, page);
      const [count] = await tx.query<{ total: number }>(
        'select count(*)::int as total from register_readings',
      );
      const ids = [...new Set(stored.flatMap(({ childIds }) => childIds))];
      const children = await referencesOf(tx, ids, protects);
      await this.audit.record(
        tx,
        {
          action: 'register-readings-opened',
          subjectType: 'child reference',
          subjectIds: [...children.keys()],
        },
        asker.origin,
      );
      return {
        total: count!.total,
        readings: stored.map(({ childIds, ...reading }) => ({
          ...reading,
          rows: childIds.length,
          children: childIds
            .flatMap((id) => children.get(id) ?? [])
            .sort((one, other) => (one.localReference < other.localReference ? -1 : 1)),
        })),
      };
    });
  }
}

const readingsOf = (tx: Tx, page: number): Promise<Stored[]> =>
  tx.query<Stored>(
    `select r.id, r.read_at as at, r.reader_name as "readerName", r.manner, a.purpose, a.reference as agreement,
            r.child_ids as "childIds"
       from register_readings r
       join data_sharing_agreements a on a.borough_id = r.borough_id and a.id = r.agreement_id
      order by r.read_at desc, r.id limit ${READINGS_PER_PAGE} offset $1`,
    [(page - 1) * READINGS_PER_PAGE],
  );

/** A data-protection lead learns references and nothing else of a child. */
const referencesOf = async (
  tx: Tx,
  ids: readonly string[],
  protects: boolean,
): Promise<ReadonlyMap<string, ReadChild>> => {
  const rows = await tx.query<ReadChild & { readonly id: string }>(
    `select id, local_reference as "localReference", service_reference as "serviceReference"
       from ${protects ? 'child_references_for_protection()' : 'children'} where id = any($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, ...child }) => [id, child]));
};
