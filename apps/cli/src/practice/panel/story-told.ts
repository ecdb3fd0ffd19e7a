import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { FixedClock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { caseWorkOf } from '@lib/panel/cases/case-work-of';
import { CaseWork } from '@lib/panel/cases/move-case';
import { PracticeViewers } from './practice-viewers';

/** One act of one made-up person, at its time. */
export interface Step {
  readonly on: Day;
  /** In London, for example 10:00; winter time all year round, which nobody sees. */
  readonly at: string;
  readonly act: () => Promise<void>;
}

/** What every step is taken with: the units of work, the people, and a clock that stands where the story is. */
export class Telling {
  readonly audit = new AuditService();

  constructor(
    readonly units: UnitOfWork,
    readonly viewers: PracticeViewers,
    readonly clock: FixedClock,
  ) {}

  /** Somebody does something, in one transaction, as they would on a page. */
  as<T>(viewer: Viewer, act: (tx: Tx, work: CaseWork) => Promise<T>): Promise<T> {
    return this.units.run(viewer.context, (tx) => act(tx, caseWorkOf(viewer, this.audit, this.clock)));
  }

  /** Takes the steps in the order of their time. */
  async tell(steps: readonly Step[]): Promise<void> {
    const moments = steps.map((step) => ({ ...step, moment: `${step.on}T${step.at}:00Z` }));
    moments.sort((a, b) => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : 0));
    for (const { moment, act } of moments) {
      this.clock.moveTo(moment);
      await act();
    }
  }
}
