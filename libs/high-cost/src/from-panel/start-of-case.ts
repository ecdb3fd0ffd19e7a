import { Day } from '@lib/kernel/day';
import { AuditOrigin, AuditService } from '@lib/audit/audit.service';
import { Clock } from '@lib/kernel/clock';
import { CostLine } from '../costs/cost-line';
import { Funder } from '../funding/funding-position';
import { RecordedBy } from '../register/keep-entry';

/** What the panel recommended that another gives towards the cost; sought, and agreed by nobody yet. */
export interface SoughtFunding {
  readonly funder: Funder;
  readonly weeklyPence: number;
  /** The day of the recommendation. */
  readonly statedOn: Day;
}

/** Whose start it is: of a recommendation on a case, and the child it is about. A correction is of the same one. */
export interface CaseOfChild {
  readonly recommendationId: string;
  readonly caseReference: string;
  readonly childId: string;
}

/** A placement that started after the panel, as the register is to have it. */
export interface StartOfCase extends CaseOfChild {
  readonly placementId: string;
  readonly startedOn: Day;
  /** Open lines from the first night; none where it costs nothing. */
  readonly lines: readonly CostLine[];
  readonly sought: readonly SoughtFunding[];
  /** The day of the first follow-up. */
  readonly reviewDueOn: Day;
  /** The review day the same start had before it was corrected; null for a new one. */
  readonly reviewWasDueOn: Day | null;
}

/** What a change of the register from another lib needs besides the transaction. */
export interface PanelWork {
  readonly by: RecordedBy;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly origin: AuditOrigin;
}

/** Whether the lines are in the register now, or stayed out because somebody had entered a core fee for those nights. */
export type PutInRegister = 'put in' | 'priced already';
