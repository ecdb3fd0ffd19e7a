import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { InvalidError } from '@lib/kernel/domain-error';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { OwnLine } from './own-line';
import { OWN_VALUES } from './own-values';

/** A measure of the reader’s own borough on a day. */
export interface OwnMeasure {
  readonly on: Day;
  /** Null where what it is worked out of does not tell of the day. */
  readonly lines: readonly OwnLine[] | null;
}

/** Exact figures of the reader’s own borough: worked out for the page and kept nowhere. */
@Injectable()
export class OwnMeasures {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param on a day that is over or today; today where it is left out
   * @throws InvalidError for a day to come
   * @returns null for somebody of no borough, and for a measure that is not worked out of one day
   */
  async of(viewer: Viewer, code: string, on: Day = this.clock.today()): Promise<OwnMeasure | null> {
    const value = OWN_VALUES.find((one) => one.code === code);
    if (!value || !hasOwn(viewer)) return null;
    if (on > this.clock.today())
      throw new InvalidError('This day is still to come.', 'day-to-come', [
        { field: 'on', message: 'Enter today or a day before it' },
      ]);
    return this.units.run(viewer.context, async (tx) => ({ on, lines: await value.work(tx, on) }), {
      readOnly: true,
    });
  }
}

/** Only people of a borough have figures of their own. */
export const hasOwn = ({ context }: Pick<Viewer, 'context'>): boolean => context.scope === 'borough';
