import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { definitionsOf } from '../definitions/definitions.query';
import { definitionOn } from '../definitions/hcli-definition';
import { rowOf } from './register-row';
import { recordsOn } from './register.query';
import { warningsOf } from './warnings';

/** How much of the register there is, without a child. */
export interface RegisterCounts {
  /** Placements that are in today. */
  readonly placements: number;
  /** Those of them that need somebody to look at them. */
  readonly toLookAt: number;
}

/** Counts for the home page: nobody is named, so that nothing is recorded as seen. */
@Injectable()
export class RegisterCount {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async today({ context }: Pick<Asker, 'context'>): Promise<RegisterCounts> {
    return this.units.run(context, async (tx) => {
      const today = this.clock.today();
      const definition = definitionOn(await definitionsOf(tx), today);
      const rows = definition === null ? [] : await recordsOn(tx, today);
      const inToday = rows.filter((record) => rowOf(record, definition!, today).reasons.length > 0);
      return {
        placements: inToday.length,
        toLookAt: inToday.filter((record) => warningsOf(record, today).length > 0).length,
      };
    });
  }
}
