import { jobFor } from '@lib/database/context/viewer-context';
import { SystemClock } from '@lib/kernel/clock';
import { addDays } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { recordStart } from '@lib/panel/follow-ups/record-start';
import { requestsOf } from '@lib/panel/information/information.query';
import { earlierRecommendations } from '@lib/panel/recommendations/recommendations.query';
import { recordResponse } from '@lib/panel/responses/record-response';
import { responsesOf } from '@lib/panel/responses/responses.query';
import { askForInformation } from '@lib/panel/review/review-case';
import { decided, DecidedCase, movedByPanel, panelOf } from '@test/support/panel/a-decided-case';
import { PanelWorld } from '@test/support/panel/panel-world';
import { savePracticePanels } from '../../../apps/cli/src/practice/panels';
import { MatrixApp } from './matrix-app';
import { Borough, BOROUGHS } from './points-of-view';

/** What a borough's addresses name of a case that is before a panel, or was; the second of two names comes after a bar. */
export const AFTER_KINDS = {
  'asked case': { ofBorough: true },
  'question of the panel': { ofBorough: true },
  'decided case': { ofBorough: true },
  'responded case': { ofBorough: true },
  'started case': { ofBorough: true },
  'own action': { ofBorough: true },
  'follow-up': { ofBorough: true },
} as const;

const worldOf = async ({ database }: MatrixApp): Promise<PanelWorld> => {
  const [clock, job] = [new SystemClock(), await database.unitOfWork('job')];
  await savePracticePanels({ job, auth: await database.unitOfWork('auth') }, clock);
  return PanelWorld.of(database, [], clock);
};

/** A child that came with the borough's return, so that deriving it again leaves the case its child. */
const childOf = async ({ superuser }: MatrixApp, borough: Borough): Promise<string> => {
  const { rows } = await superuser.query<{ id: string }>(
    'select id from children where borough_id = $1 order by local_reference limit 1',
    [BOROUGHS[borough]],
  );
  return rows[0]!.id;
};

const makeAsked = async (
  matrix: MatrixApp,
  borough: Borough,
): Promise<{ reference: string; question: string }> => {
  const world = await worldOf(matrix);
  const childId = await childOf(matrix, borough);
  const submitted = await world.submittedCase(BOROUGHS[borough], { childId });
  const of = await movedByPanel(world, submitted, ['take up']);
  const web = await matrix.database.unitOfWork('web');
  const dueOn = addDays(world.clock.today(), 3);
  const question = { question: 'Which school?', section: null, dueOn };
  await web.run(panelOf(of), (tx) => askForInformation(tx, world.work(), of, question));
  const [request] = await web.run(jobFor(of.boroughId), (tx) => requestsOf(tx, of));
  return { reference: of.reference, question: request!.id };
};

const makeDecided = async (matrix: MatrixApp, borough: Borough): Promise<DecidedCase> => {
  const world = await worldOf(matrix);
  const childId = await childOf(matrix, borough);
  return decided(world, await world.submittedCase(BOROUGHS[borough], { childId }));
};

/** Accepted today; where `started`, the placement began 28 days ago, so that its first follow-up is due. */
const makeResponded = async (
  matrix: MatrixApp,
  borough: Borough,
  { started }: { readonly started: boolean },
): Promise<string> => {
  const { of } = await makeDecided(matrix, borough);
  const world = await worldOf(matrix);
  const [work, today] = [world.work(), world.clock.today()];
  const web = await matrix.database.unitOfWork('web');
  await web.run({ ...jobFor(of.boroughId), personId: newId() }, async (tx) => {
    const [recommendation] = await earlierRecommendations(tx, of);
    const facts = { reason: null, variedTo: null, placementFollows: true, decidedOn: today };
    await recordResponse(tx, work, {
      of,
      recommendation: recommendation!,
      facts: { ...facts, answer: 'accepted' },
    });
    const [response] = await responsesOf(tx, of);
    const start = { startedOn: addDays(today, -28), weeklyPence: 692_000, version: 1 };
    if (started) await recordStart(tx, work, of, { response: response!, start });
  });
  return of.reference;
};

type AfterKind = keyof typeof AFTER_KINDS;

export const AFTER_MAKERS: Readonly<
  Record<AfterKind, (matrix: MatrixApp, borough: Borough) => Promise<string>>
> = {
  'asked case': async (matrix, borough) => (await makeAsked(matrix, borough)).reference,
  'question of the panel': async (matrix, borough) => {
    const { reference, question } = await makeAsked(matrix, borough);
    return `${reference}|${question}`;
  },
  'decided case': async (matrix, borough) => (await makeDecided(matrix, borough)).of.reference,
  'responded case': (matrix, borough) => makeResponded(matrix, borough, { started: false }),
  'started case': (matrix, borough) => makeResponded(matrix, borough, { started: true }),
  'own action': async (matrix, borough) => {
    const { of, boroughAction } = await makeDecided(matrix, borough);
    return `${of.reference}|${boroughAction}`;
  },
  'follow-up': async (matrix, borough) =>
    `${await makeResponded(matrix, borough, { started: true })}|28-days`,
};
