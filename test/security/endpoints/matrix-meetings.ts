import { AuditService } from '@lib/audit/audit.service';
import { jobFor } from '@lib/database/context/viewer-context';
import { SystemClock } from '@lib/kernel/clock';
import { addDays, day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { caseByReference } from '@lib/panel/cases/cases.query';
import { CaseWork, moveCase } from '@lib/panel/cases/move-case';
import { openCase } from '@lib/panel/cases/open-case';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { shareCase } from '@lib/panel/sharing/share-case';
import { aMeeting, MadeMeeting } from '@test/support/panel/a-meeting';
import { snapshotOf } from '@test/support/panel/a-snapshot';
import { PAN_LONDON_PANEL } from '@test/support/panel/panel-world';
import { savePracticePanels } from '../../../apps/cli/src/practice/panels';
import { MatrixApp } from './matrix-app';
import { BOROUGHS } from './points-of-view';

/** What addresses of a meeting in progress name. They are a panel's: every member's, and nobody's of another panel. */
export const MEETING_KINDS = {
  'live meeting': { ofBorough: false },
  'live item': { ofBorough: false },
  'panel action': { ofBorough: false },
} as const;

const work = (): CaseWork => ({
  audit: new AuditService(),
  clock: new SystemClock(),
  actor: { id: newId(), name: 'Somebody who refers' },
  origin: {},
});

const makeSharedCase = async (matrix: MatrixApp): Promise<PanelCase> => {
  const job = await matrix.database.unitOfWork('job');
  await savePracticePanels({ job, auth: await matrix.database.unitOfWork('auth') }, new SystemClock());
  const boroughId = BOROUGHS.bromley;
  return job.run(jobFor(boroughId), async (tx) => {
    const [child] = await tx.query<{ id: string; reference: string }>(
      'select id, service_reference as reference from children where borough_id = $1 order by local_reference limit 1',
      [boroughId],
    );
    const { id: childId, reference: serviceReference } = child!;
    const content = snapshotOf(serviceReference);
    const { ask, urgency, neededBy } = content;
    const opened = await openCase(tx, work(), {
      boroughId, seriesId: PAN_LONDON_PANEL, childId, serviceReference, ask, urgency, neededBy,
    }); // prettier-ignore
    const draft = await caseByReference(tx, opened.reference);
    await moveCase(tx, work(), draft, { name: 'submit' });
    await shareCase(tx, work(), draft, { referralNumber: 1, content });
    return caseByReference(tx, opened.reference);
  });
};

let meetings = 0;

/** A meeting in progress that hears one case, with minutes that are with the chair already. */
const makeMeeting = async (matrix: MatrixApp): Promise<MadeMeeting & { readonly of: PanelCase }> => {
  const of = await makeSharedCase(matrix);
  meetings += 1;
  const heldOn = addDays(day('2041-01-01'), meetings);
  const meeting = await aMeeting(matrix.database, { cases: [of], state: 'in progress', heldOn });
  await matrix.superuser.query(
    `insert into panel_minutes (series_id, meeting_id, number, state, version) values ($1, $2, 1, 'with chair', 1)`,
    [PAN_LONDON_PANEL, meeting.id],
  );
  return { ...meeting, of };
};

const makeAction = async (matrix: MatrixApp): Promise<string> => {
  const { of } = await makeMeeting(matrix);
  const id = newId();
  await matrix.superuser.query(
    `insert into case_actions (borough_id, series_id, case_id, id, task, owner_kind, owner_name, due_on, state, told_at, version)
     values ($1, $2, $3, $4, 'Ask the virtual school', 'panel', 'Somebody', '2041-01-01', 'open', now(), 1)`,
    [of.boroughId, of.seriesId, of.id, id],
  );
  return id;
};

export const MEETING_MAKERS = {
  'live meeting': async (matrix: MatrixApp): Promise<string> => (await makeMeeting(matrix)).id,
  'live item': async (matrix: MatrixApp): Promise<string> => (await makeMeeting(matrix)).items[0]!,
  'panel action': makeAction,
} as const;
