import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day, earliest } from '@lib/kernel/day';
import { BED_RATIO, LondonBeds, londonBeds } from '@lib/measures/bed-ratio/bed-ratio.measure';

/** Beds in London for its children: the directory beside a release, the same for whoever may see figures of London. */
@Injectable()
export class LondonBedsOfToday {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param on the day they stood so; today where it is left out, or still to come
   * @returns null for every other measure
   */
  async of(viewer: Viewer, code: string, on: Day = this.clock.today()): Promise<LondonBeds | null> {
    if (code !== BED_RATIO.code) return null;
    return this.units.run(viewer.context, (tx) => londonBeds(tx, earliest(on, this.clock.today())), {
      readOnly: true,
    });
  }
}
