import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { AuditService } from '@lib/audit/audit.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { holdEntry } from '../register/keep-entry';
import { recordOfPlacement } from '../register/register.query';
import { FundingFacts, problemsOfFunding } from './funding-position';
import { fundingOf } from './funding.query';
import { keepPosition } from './keep-position';

/** Who contributes to what a placement costs, and how far it is agreed. What was said before stays. */
@Injectable()
export class Funding {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * States where a funder stands; it takes the place of what was stated of that funder before.
   * @param seen the key of the position the page showed for the funder; null for none
   * @throws InvalidError naming each field
   * @throws ConflictError when somebody else stated something of that funder in between
   */
  async state(
    enterer: Enterer,
    placementId: string,
    { facts, seen }: { facts: FundingFacts; seen: string | null },
  ): Promise<void> {
    await this.units.run(enterer.context, async (tx) => {
      const today = this.clock.today();
      const record = await recordOfPlacement(tx, placementId, today);
      const problems = problemsOfFunding(facts, today);
      if (problems.length > 0)
        throw new InvalidError('Nothing was saved. Mend what is named.', 'funding', problems);
      const kept = { by: { id: enterer.context.personId, name: enterer.name }, clock: this.clock };
      const entryId = await holdEntry(tx, record, kept);
      const standing = (await fundingOf(tx, entryId)).find(({ funder }) => funder === facts.funder);
      if ((standing?.id ?? null) !== seen) throw statedMeanwhile();
      await tx.query('update funding_positions set superseded_at = $2, version = version + 1 where id = $1', [
        seen,
        this.clock.now().toString(),
      ]);
      await keepPosition(tx, entryId, facts, kept);
      await this.audit.record(
        tx,
        {
          action: 'register-changed',
          subjectType: 'child',
          subjectIds: [record.placement.childId],
          particulars: { funding: facts.funder, status: facts.status },
        },
        enterer.origin,
      );
    });
  }
}

const statedMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else stated where this funder stands while you had the page open. Look at what is recorded now, and do it again if it is still right.',
    'funding-changed',
  );
