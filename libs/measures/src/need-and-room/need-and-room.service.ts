import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { fadesAfter } from '@lib/provision/places/fades-after';
import { registeredSettings } from '@lib/provision/places/vacancies.query';
import { Matrix, matrixOf } from './matrix';
import { MatrixWay } from './matrix-rows';
import { newestReleases, ReleasedInputs, releasedInputs } from './released-inputs';

/** Need against room, with what it was selected from. */
export interface NeedAgainstRoom {
  readonly matrix: Matrix;
  readonly inputs: ReleasedInputs;
}

/** Need from releases beside room as it is declared today: the same for everybody who may see figures of London. */
@Injectable()
export class NeedAndRoom {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of({ context }: Pick<Viewer, 'context'>, way: MatrixWay): Promise<NeedAgainstRoom> {
    const on = this.clock.today();
    return this.units.run(
      context,
      async (tx) => {
        const inputs = await releasedInputs(tx, newestReleases(tx), [
          'placements',
          'needs',
          'unmet',
          'searching',
          'open',
        ]);
        const fades = await fadesAfter(tx);
        return { inputs, matrix: matrixOf(inputs, await registeredSettings(tx, on), { way, on, fades }) };
      },
      { readOnly: true, snapshot: true },
    );
  }
}
