import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { AuditAction } from './audit-action';

/** Facts of the request a row is written in; pages and jobs know them, services do not. */
export interface AuditOrigin {
  readonly route?: string;
  readonly requestId?: string;
  readonly sessionHash?: string;
}

export interface AuditEvent {
  readonly action: AuditAction;
  readonly outcome?: 'done' | 'refused' | 'failed';
  readonly subjectType?: string;
  /** Keys of everything disclosed or changed. A list names every child it shows. */
  readonly subjectIds?: readonly string[];
  readonly rowCount?: number;
  /** The filter of a list or an export; kept as a hash. */
  readonly filter?: unknown;
  readonly purpose?: string;
  /** Coded facts, before and after; never text a person typed, never a child's data. */
  readonly particulars?: Readonly<Record<string, unknown>>;
}

/** Writes the trail, in the transaction of what it tells of: one cannot be kept without the other. */
@Injectable()
export class AuditService {
  async record(tx: Tx, event: AuditEvent, origin: AuditOrigin = {}): Promise<void> {
    await tx.query(
      `insert into audit.events (id, person_id, session_hash, scope, borough_id, action, subject_type, subject_ids,
                                 route, outcome, row_count, filter_hash, purpose, request_id, particulars)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        newId(),
        tx.context.personId,
        origin.sessionHash ?? null,
        tx.context.scope,
        tx.context.boroughId,
        event.action,
        event.subjectType ?? null,
        event.subjectIds ?? [],
        origin.route ?? null,
        event.outcome ?? 'done',
        event.rowCount ?? event.subjectIds?.length ?? null,
        event.filter === undefined ? null : hashOf(event.filter),
        event.purpose ?? null,
        origin.requestId ?? null,
        JSON.stringify(event.particulars ?? {}),
      ],
    );
  }
}

const hashOf = (filter: unknown): string => createHash('sha256').update(JSON.stringify(filter)).digest('hex');
