import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { definitionsOf } from '../definitions/definitions.query';
import { definitionAsked } from '../definitions/definition-asked';
import { hasBeenInForce } from '../definitions/definition-standing';
import { definitionOn, HcliDefinition } from '../definitions/hcli-definition';
import { ReadRows, readRows, Wanted } from './read-rows.query';
import { Manner, SharedRow, sharedRow } from './shared-row';

export const SHARED_ROWS_PER_PAGE = 50;

export interface SharedAsked extends Wanted {
  /** The version to go by; null for the one in force. */
  readonly version: number | null;
  /** From 1; null for all rows at once. */
  readonly page: number | null;
  readonly manner: Manner;
}

/** A page of the register rows of the boroughs that share them at this moment. */
export interface SharedRegister {
  readonly on: Day;
  readonly definition: HcliDefinition;
  readonly inForce: boolean;
  /** The versions there are to go by: those that have been in force. */
  readonly definitions: readonly HcliDefinition[];
  /** Boroughs whose agreement holds now, whether they have rows or not. */
  readonly sharing: readonly number[];
  /** Of all pages. */
  readonly whole: ReadRows['whole'];
  /** Of this page, the dearest first. */
  readonly rows: readonly SharedRow[];
}

/**
 * Register rows as the programme’s analysts may read them under boroughs’ agreements. Which boroughs, which rows, which columns
 * and who asks is decided in the database, which also writes each reading down for the borough (docs/decisions/0071, 0077).
 */
@Injectable()
export class SharedRegisters {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Today’s rows that fit; every child among those of the page is recorded as seen.
   * @throws InvalidError for a version there is none of, or that has not been in force
   */
  async read(asker: Asker, { version, page, manner, ...wanted }: SharedAsked): Promise<SharedRegister> {
    return this.units.run(asker.context, async (tx) => {
      const on = this.clock.today();
      const all = await definitionsOf(tx);
      const definitions = all.filter((one) => hasBeenInForce(all, one, on));
      const definition = definitionAsked(definitions, { on, version });
      const { rows, whole } = await readRows(tx, wanted, {
        version: definition.version,
        manner,
        page: page ?? 1,
        pageSize: page === null ? null : SHARED_ROWS_PER_PAGE,
      });
      await this.audit.record(
        tx,
        {
          action: manner === 'workbook' ? 'shared-register-exported' : 'shared-register-listed',
          subjectType: 'child',
          subjectIds: [...new Set(rows.map(({ childId }) => childId))],
          rowCount: rows.length,
          filter: { ...wanted, version: definition.version },
          purpose: 'high-cost rows',
        },
        asker.origin,
      );
      return {
        on,
        definition,
        inForce: definition.version === definitionOn(definitions, on)?.version,
        definitions,
        sharing: await boroughsSharing(tx),
        whole,
        rows: rows.map((row) => sharedRow(row, definition)),
      };
    });
  }
}

const boroughsSharing = async (tx: Tx): Promise<number[]> =>
  (await tx.query<{ id: number }>('select id from boroughs_sharing_registers() as id')).map(({ id }) => id);
