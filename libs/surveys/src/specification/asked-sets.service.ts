import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { KeptSet } from '../question-sets/kept-set';
import { setById } from '../question-sets/kept-sets.query';
import { waveForBorough } from '../returns/read-return';

/** What boroughs are asked, as a document: for whoever answers from a system of their own. */
@Injectable()
export class AskedSets {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The version a wave asks a borough. @throws NotFoundError for a wave that does not ask it, or not yet */
  ofWave(by: Pick<Asker, 'context'>, waveId: string): Promise<KeptSet> {
    return this.units.run(
      by.context,
      async (tx) => {
        const { wave } = await waveForBorough(tx, waveId, { today: this.clock.today() });
        return setById(tx, wave.questionSetId);
      },
      { readOnly: true },
    );
  }
}
