import { AuditService } from '@lib/audit/audit.service';
import { jobFor } from '@lib/database/context/viewer-context';
import { SystemClock } from '@lib/kernel/clock';
import { day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { caseByReference } from '@lib/panel/cases/cases.query';
import { CaseWork } from '@lib/panel/cases/move-case';
import { openCase } from '@lib/panel/cases/open-case';
import { addOption } from '@lib/panel/options/save-option';
import { approachesOf } from '@lib/panel/search/approaches.query';
import { addApproaches } from '@lib/panel/search/save-approach';
import { PRACTICE_PANELS, savePracticePanels } from '../../../apps/cli/src/practice/panels';
import { MatrixApp } from './matrix-app';
import { Borough, BOROUGHS } from './points-of-view';

/** What addresses of a case's search and options name; of two names the second comes after a bar. */
export const SEARCH_KINDS = {
  'case in hand': { ofBorough: true },
  'search line': { ofBorough: true },
  'case option': { ofBorough: true },
} as const;

const work = (borough: Borough): CaseWork => ({
  audit: new AuditService(),
  clock: new SystemClock(),
  actor: { id: newId(), name: `Somebody of ${borough}` },
  origin: {},
});

/** A case that its borough is writing, with a provider that was asked and an option. @returns reference and line */
const makeCase = async (
  matrix: MatrixApp,
  borough: Borough,
): Promise<{ reference: string; line: string }> => {
  const job = await matrix.database.unitOfWork('job');
  await savePracticePanels({ job, auth: await matrix.database.unitOfWork('auth') }, new SystemClock());
  const boroughId = BOROUGHS[borough];
  return job.run(jobFor(boroughId), async (tx) => {
    const [child] = await tx.query<{ id: string; reference: string }>(
      'select id, service_reference as reference from children where borough_id = $1 order by local_reference limit 1',
      [boroughId],
    );
    const { reference } = await openCase(tx, work(borough), {
      boroughId,
      seriesId: PRACTICE_PANELS[0]!.id,
      childId: child!.id,
      serviceReference: child!.reference,
      ask: 'new placement',
      urgency: 'standard',
      neededBy: null,
    });
    const of = await caseByReference(tx, reference);
    await addApproaches(tx, work(borough), of, [
      {
        approached: `Lodge asked by ${borough}`,
        approachedOn: day('2026-03-02'),
        answer: 'offer',
        refusal: null,
        weeklyPence: 450_000,
        note: null,
      },
    ]);
    await addOption(tx, work(borough), of, {
      name: `Lodge found by ${borough}`,
      kind: 'childrens home',
      match: null,
      registration: null,
      miles: null,
      startOn: null,
      weeklyPence: { core: 450_000, support: null, education: null, therapy: null, transport: null },
      note: null,
    });
    const [line] = await approachesOf(tx, of);
    return { reference, line: line!.id };
  });
};

type SearchKind = keyof typeof SEARCH_KINDS;

export const SEARCH_MAKERS: Readonly<
  Record<SearchKind, (matrix: MatrixApp, borough: Borough) => Promise<string>>
> = {
  'case in hand': async (matrix, borough) => (await makeCase(matrix, borough)).reference,
  'search line': async (matrix, borough) => {
    const { reference, line } = await makeCase(matrix, borough);
    return `${reference}|${line}`;
  },
  'case option': async (matrix, borough) => `${(await makeCase(matrix, borough)).reference}|1`,
};
