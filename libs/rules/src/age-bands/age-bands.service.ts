import { Injectable } from '@nestjs/common';
import { Asker } from '@lib/boroughs/agreements/agreements.service';
import { Day } from '@lib/kernel/day';
import { AgeBandSet } from '@lib/reference-data/age-bands/age-band-sets';
import { Rules } from '../rules.service';
import { bandSetOf } from './age-band-set';
import { AGE_BANDS } from './age-bands-rule';

/** In which age bands the service's own lists of a day are cut. */
@Injectable()
export class AgeBands {
  constructor(private readonly rules: Rules) {}

  async on(asker: Pick<Asker, 'context'>, on: Day): Promise<AgeBandSet> {
    return bandSetOf(await this.rules.on(asker, AGE_BANDS, on));
  }
}
