import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { definitionsOf } from '../definitions/definitions.query';
import { definitionAsked } from '../definitions/definition-asked';
import { definitionOn, HcliDefinition } from '../definitions/hcli-definition';
import { Manner, ReadRow, SharedRow, sharedRow } from './shared-row';

export interface SharedAsked {
  /** One borough by DfE number; null for all that share. */
  readonly boroughId: number | null;
  /** The version to go by; null for the one in force. */
  readonly version: number | null;
  readonly manner: Manner;
}

/** The register rows of the boroughs that share them at this moment. */
export interface SharedRegister {
  readonly on: Day;
  readonly definition: HcliDefinition;
  readonly inForce: boolean;
  readonly definitions: readonly HcliDefinition[];
  /** Boroughs whose agreement holds now, whether they have rows or not. */
  readonly sharing: readonly number[];
  readonly rows: readonly SharedRow[];
}

/**
 * Register rows as the programme’s analysts may read them under boroughs’ agreements. Which boroughs, which columns and who
 * asks is decided in the database, which also writes each reading down for the borough (docs/decisions/0071).
 */
@Injectable()
export class SharedRegisters {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Today’s rows; every child among them is recorded as seen. @throws InvalidError for a version there is none of */
  async read(asker: Asker, { boroughId, version, manner }: SharedAsked): Promise<SharedRegister> {
    return this.units.run(asker.context, async (tx) => {
      const on = this.clock.today();
      const definitions = await definitionsOf(tx);
      const definition = definitionAsked(definitions, { on, version });
      const rows = await readRows(tx, { boroughId, manner }, definition);
      await this.audit.record(
        tx,
        {
          action: manner === 'workbook' ? 'shared-register-exported' : 'shared-register-listed',
          subjectType: 'child',
          subjectIds: [...new Set(rows.map(({ childId }) => childId))],
          rowCount: rows.length,
          filter: { boroughId, version: definition.version },
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
        rows: rows.map((row) => sharedRow(row, definition)),
      };
    });
  }
}

const readRows = (
  tx: Tx,
  { boroughId, manner }: Pick<SharedAsked, 'boroughId' | 'manner'>,
  { tiers, secure, unregistered, deprivationOfLiberty, soloStaff, panelMark }: HcliDefinition,
): Promise<ReadRow[]> =>
  tx.query<ReadRow>(
    `select borough as "boroughId", child as "childId", reference as "serviceReference", age_band as "ageBand", kind as group,
            need_code as need, provider_kind as provider, location as "locationTier", band as "needsBand",
            registered as registration, procured as procurement, placed_alone as solo, staff::float8 as "staffPerChild", liberty, panel_mark as marked,
            weekly_pence::float8 as "weeklyPence", social_care_pence::float8 as "socialCarePence",
            education_pence::float8 as "educationPence", health_pence::float8 as "healthPence"
       from read_shared_register($1, $2, $3, $4, $5, $6, $7, $8)`,
    [boroughId, manner, tiers[0]!, secure, unregistered, deprivationOfLiberty, soloStaff, panelMark],
  );

const boroughsSharing = async (tx: Tx): Promise<number[]> =>
  (await tx.query<{ id: number }>('select id from boroughs_sharing_registers() as id')).map(({ id }) => id);
