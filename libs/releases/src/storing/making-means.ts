import { Clock } from '@lib/kernel/clock';
import { AuditService } from '@lib/audit/audit.service';
import { Day } from '@lib/kernel/day';
import { Area } from '../cubes/area';
import { Cube } from '../cubes/cube';

/** What making a release needs besides its own transaction. */
export interface MakingMeans {
  readonly cubes: readonly Cube[];
  /** Every area figures are given for on a day, widest first. */
  readonly areasOn: (on: Day) => readonly Area[];
  readonly clock: Clock;
  readonly audit: AuditService;
  /** Of this installation: what seals the counts that go into a release. */
  readonly inputsKey: Buffer;
}
