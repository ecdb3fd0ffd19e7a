import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Clock } from '@lib/kernel/clock';
import { CaseWork } from './move-case';

/** What every change of a case needs, on behalf of the viewer. */
export const caseWorkOf = (
  { personId, name, answers, origin }: Pick<Viewer, 'personId' | 'name' | 'answers' | 'origin'>,
  audit: AuditService,
  clock: Clock,
): CaseWork => ({ audit, clock, actor: { id: personId, name }, answers, origin });
