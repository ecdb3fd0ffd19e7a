import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Signatory } from '@lib/releases/signing/signatory';
import { problemsOfDefinition } from './definition-problems';
import { madeDefinitionsOf } from './definitions.query';
import { definitionOn } from './hcli-definition';
import { MadeDefinition, NewDefinition } from './made-definition';

/** Every version of the definition, and where it stands today. */
export interface DefinitionList {
  readonly today: Day;
  /** Newest first; at least the first is there. */
  readonly versions: readonly MadeDefinition[];
  readonly inForce: MadeDefinition;
  /** The latest, which may not have begun. */
  readonly last: MadeDefinition;
}

/** The definition of a placement of high cost and low incidence, in dated versions: none is changed, the next is made. */
@Injectable()
export class Definitions {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  list(asker: Pick<Asker, 'context'>): Promise<DefinitionList> {
    return this.units.run(asker.context, (tx) => this.read(tx), { readOnly: true });
  }

  /** Where it stands, for a version that could be made. @throws InvalidError and ConflictError as `make` does */
  async check(asker: Pick<Asker, 'context'>, next: NewDefinition, seen: number): Promise<DefinitionList> {
    const list = await this.list(asker);
    refuse(next, list, seen);
    return list;
  }

  /**
   * Makes the next version.
   * @param seen the number of the latest version when it was thought of
   * @throws InvalidError naming each field that is wrong
   * @throws ConflictError when somebody else made one in between
   * @returns its number
   */
  async make(by: Signatory, next: NewDefinition, seen: number): Promise<number> {
    return this.units.run(by.context, async (tx) => {
      const list = await this.read(tx);
      refuse(next, list, seen);
      const version = seen + 1;
      const { validFrom, tiers, secure, unregistered, deprivationOfLiberty, soloStaff, panelMark } = next;
      const made = await tx.query(
        `insert into hcli_definitions (version, valid_from, tiers, secure, unregistered, deprivation_of_liberty, solo_staff,
                                       panel_mark, because, made_at, made_by, made_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning 1`,
        [
          version, validFrom, tiers, secure, unregistered, deprivationOfLiberty, soloStaff, panelMark, next.because.trim(),
          this.clock.now().toString(), by.context.personId, by.name,
        ], // prettier-ignore
      );
      if (made.length === 0) throw madeMeanwhile();
      const particulars = {
        version,
        validFrom,
        tiers,
        secure,
        unregistered,
        deprivationOfLiberty,
        soloStaff,
        panelMark,
      };
      await this.audit.record(tx, { action: 'definition-made', particulars }, by.origin);
      return version;
    });
  }

  private async read(tx: Tx): Promise<DefinitionList> {
    const today = this.clock.today();
    const versions = await madeDefinitionsOf(tx);
    return {
      today,
      versions: versions.toReversed(),
      // The first began before this service, so that there is always one in force.
      inForce: definitionOn(versions, today)!,
      last: versions.at(-1)!,
    };
  }
}

const refuse = (next: NewDefinition, { last, today }: DefinitionList, seen: number): void => {
  if (last.version !== seen) throw madeMeanwhile();
  const problems = problemsOfDefinition(next, { last, today });
  if (problems.length > 0)
    throw new InvalidError('Nothing was saved. Mend what is named.', 'definition', problems);
};

const madeMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else made a version of the definition while you had the page open. Look at what counts now, and make yours again if it is still right.',
    'definition-made-meanwhile',
  );
