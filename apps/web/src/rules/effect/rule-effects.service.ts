import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { RuleCode } from '@lib/rules/rule';
import { effectOfAges } from './effect-of-ages';
import { effectOfPlaces } from './effect-of-places';
import { effectOfQuorum } from './effect-of-quorum';
import { RuleEffect } from './rule-effect';

/** What a rule holds today, and what it would hold. */
interface Change {
  readonly now: unknown;
  readonly next: unknown;
}

type EffectOf = (tx: Tx, change: Change, on: Day) => Promise<RuleEffect>;

/** Method syntax lets each take the values of its own rule: both come from one book of that rule. */
const EFFECTS = {
  'place-days': effectOfPlaces,
  'panel-quorum': effectOfQuorum,
  'age-bands': effectOfAges,
};

/** Works out what a version of a rule would do, before it is made. Nothing of it is kept. */
@Injectable()
export class RuleEffects {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  of({ context }: Pick<Viewer, 'context'>, code: RuleCode, change: Change): Promise<RuleEffect> {
    const effectOf = EFFECTS[code] as EffectOf;
    return this.units.run(context, (tx) => effectOf(tx, change, this.clock.today()), {
      readOnly: true,
      snapshot: true,
    });
  }
}
