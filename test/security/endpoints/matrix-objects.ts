import { savePracticePeople } from '@lib/access/practice/practice-people';
import { Invitations } from '@lib/access/invitations/invitations.service';
import { HeldRole } from '@lib/access/people/hat';
import { ApiTokens } from '@lib/access/tokens/api-tokens.service';
import { TOKEN_PERMISSIONS } from '@lib/access/permissions/confirmed-permissions';
import { Agreements } from '@lib/boroughs/agreements/agreements.service';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { SYSTEM } from '@lib/database/context/viewer-context';
import { addDays, day } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { ApplyUploadService } from '@lib/placements/importing/apply-upload.service';
import { ReceiveReturnService } from '@lib/placements/importing/receive-return.service';
import { ReportRuns } from '@lib/reports/runs/report-runs.service';
import { ReportSchedules } from '@lib/reports/schedules/report-schedules.service';
import { csvFile } from '@test/support/importing';
import { localReference } from '../../../apps/cli/src/practice/canaries';
import { actor, byItsApprover } from './matrix-actors';
import { AFTER_KINDS, AFTER_MAKERS } from './matrix-after';
import { MatrixApp } from './matrix-app';
import { COORDINATOR_KINDS, COORDINATOR_MAKERS } from './matrix-coordinator';
import { MAIL_KINDS, MAIL_MAKERS } from './matrix-mail';
import { MEETING_KINDS, MEETING_MAKERS } from './matrix-meetings';
import { PROVISION_KINDS, PROVISION_MAKERS } from './matrix-provision';
import { SPENDING_KINDS, SPENDING_MAKERS } from './matrix-spending';
import { PLACEMENTS_KINDS, PLACEMENTS_MAKERS } from './matrix-placements';
import { REFERRAL_KINDS, REFERRAL_MAKERS } from './matrix-referral';
import { REPORT_KINDS, REPORT_MAKERS } from './matrix-reports';
import { SEARCH_KINDS, SEARCH_MAKERS } from './matrix-search';
import { REGISTER_KINDS, REGISTER_MAKERS } from './matrix-register';
import { ROOM_KINDS, ROOM_MAKERS } from './matrix-room';
import { SURVEY_KINDS, SURVEY_MAKERS } from './matrix-surveys';
import { makeComingRule } from './matrix-rules';
import { makeAwaitingRelease, makeLikeNeeds, makeProposal, makePublishedTable } from './matrix-releases';
import { WHAT_IF_KINDS, WHAT_IF_MAKERS } from './matrix-what-if';
import { Borough, BOROUGHS } from './points-of-view';

/** What an address can name, and whether it belongs to one borough. */
export const KINDS = {
  child: { ofBorough: true },
  'waiting import': { ofBorough: true },
  'applied import': { ofBorough: true },
  run: { ofBorough: true },
  schedule: { ofBorough: true },
  'API token': { ofBorough: true },
  colleague: { ofBorough: true },
  person: { ofBorough: true },
  'closed account': { ofBorough: true },
  invitation: { ofBorough: true },
  agreement: { ofBorough: false },
  'join link': { ofBorough: false },
  report: { ofBorough: false },
  release: { ofBorough: false },
  'disclosure rule': { ofBorough: false },
  'London table': { ofBorough: false },
  measure: { ofBorough: false },
  'like needs': { ofBorough: false },
  workstream: { ofBorough: false },
  rule: { ofBorough: false },
  'rule version': { ofBorough: false },
  'part of the API': { ofBorough: false },
  ...AFTER_KINDS,
  ...COORDINATOR_KINDS,
  ...PLACEMENTS_KINDS,
  ...MAIL_KINDS,
  ...MEETING_KINDS,
  ...PROVISION_KINDS,
  ...SPENDING_KINDS,
  ...REFERRAL_KINDS,
  ...REGISTER_KINDS,
  ...REPORT_KINDS,
  ...ROOM_KINDS,
  ...SEARCH_KINDS,
  ...SURVEY_KINDS,
  ...WHAT_IF_KINDS,
} as const;

export type Kind = keyof typeof KINDS;

/** More than a page of them, so that a list that names too many or too few is noticed. */
export const CHILDREN = 60;
const REPORT = 'placements-snapshot';
const AS_AT = '2026-03-31';

/** Makes what the routes are about, through the services of the application itself. */
export class MatrixObjects {
  private readonly shared = new Map<string, Promise<string>>();
  /** How many were made so far. */
  made = 0;

  constructor(private readonly matrix: MatrixApp) {}

  /** One that stays as it is: for requests that change nothing. */
  sharedOf(kind: Kind, borough: Borough): Promise<string> {
    const key = `${kind} ${borough}`;
    const known = this.shared.get(key) ?? this.freshOf(kind, borough);
    this.shared.set(key, known);
    return known;
  }

  /** One of its own, that a request may use up. */
  async freshOf(kind: Kind, borough: Borough): Promise<string> {
    const name = await MAKERS[kind](this.matrix, borough);
    this.made += 1;
    return name;
  }

  /** The borough's return with its children, an agreement for it, a run of a report, and a high-cost placement. */
  async furnish(borough: Borough): Promise<void> {
    await makeAgreement(this.matrix, borough);
    await this.sharedOf('applied import', borough);
    await this.sharedOf('run', borough);
    await this.sharedOf('London table', borough);
    await this.sharedOf('cost line', borough);
  }
}

const service = <T>(matrix: MatrixApp, type: abstract new (...parts: never[]) => T): T =>
  matrix.app.get<T>(type, { strict: false });

const makeAgreement = (matrix: MatrixApp, borough: Borough): Promise<string> =>
  service(matrix, Agreements).record(
    { context: SYSTEM, origin: {} },
    {
      boroughId: BOROUGHS[borough],
      purpose: 'sufficiency',
      startsOn: day('2020-01-01'),
      endsOn: day('2090-12-31'),
      reference: `agreement-of-${borough}`,
      signedBy: 'A director',
    },
  );

/** The borough's return of the year; one line is wrong on purpose, so that there are problems to show. */
const returnOf = (borough: Borough): ReturnType<typeof csvFile>[] => {
  const authority = authorityById(BOROUGHS[borough]);
  const children = Array.from({ length: CHILDREN }, (_, at) => localReference(authority, at + 1));
  return [
    csvFile(
      `header-of-${borough}.csv`,
      'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
      ...children.map((child) => `${child},1,01/02/2012,WBRI,,,`),
    ),
    csvFile(
      `episodes-of-${borough}.csv`,
      'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
      ...children.map((child) => `${child},10/05/2025,S,C2,N1,U6,PR4,,,,BR1 1AA,BR2 2BB,SC123456`),
      `${children[0]},31/02/2026,S,C2,N1,U6,PR4,,,,BR1 1AA,BR2 2BB,SC123456`,
    ),
  ];
};

const receive = async (matrix: MatrixApp, borough: Borough, asAt: string | null): Promise<string> => {
  const handedIn = { files: returnOf(borough), year: 2026, asAt: asAt === null ? null : day(asAt) };
  return (await service(matrix, ReceiveReturnService).receive(await actor(matrix, borough), handedIn))
    .uploadId;
};

let extracts = 0;

/** Each is an extract of another day, for the same again is recognised and not taken. */
const nextExtractDay = (): string => addDays(day('2025-04-01'), (extracts += 1));

const somebody = async ({ database, superuser }: MatrixApp, borough: Borough): Promise<string> => {
  const key = `somebody-${newId()}`;
  const person = { key, name: `Somebody of ${borough}`, email: `${key}@practice.invalid` };
  const auth = await database.unitOfWork('auth');
  await auth.run(SYSTEM, (tx) =>
    savePracticePeople(tx, [{ ...person, roles: [{ role: 'officer', boroughSlug: borough }] }]),
  );
  const { rows } = await superuser.query<{ id: string }>(
    'select id from auth.people where practice_key = $1',
    [key],
  );
  return rows[0]!.id;
};

const MAKERS: Readonly<Record<Kind, (matrix: MatrixApp, borough: Borough) => Promise<string>>> = {
  child: async ({ superuser }, borough) => {
    const { rows } = await superuser.query<{ id: string }>(
      'select id from children where borough_id = $1 order by local_reference limit 1',
      [BOROUGHS[borough]],
    );
    return rows[0]!.id;
  },
  'waiting import': (matrix, borough) => receive(matrix, borough, nextExtractDay()),
  'applied import': async (matrix, borough) => {
    const whole = await matrix.superuser.query('select from imports where borough_id = $1', [
      BOROUGHS[borough],
    ]);
    const uploadId = await receive(matrix, borough, whole.rowCount === 0 ? null : nextExtractDay());
    await service(matrix, ApplyUploadService).apply(await actor(matrix, borough), uploadId);
    return uploadId;
  },
  run: async (matrix, borough) =>
    (
      await service(matrix, ReportRuns).runNow(await actor(matrix, borough), {
        code: REPORT,
        asAt: day(AS_AT),
      })
    ).id,
  schedule: async (matrix, borough) =>
    service(matrix, ReportSchedules).set(await actor(matrix, borough), {
      reportCode: REPORT,
      cadence: { every: 'day', at: '12:00' },
      asAtRule: 'day due',
    }),
  'API token': async (matrix, borough) => {
    await makeToken(matrix, borough);
    const { rows } = await matrix.superuser.query<{ id: string }>(
      'select id from auth.api_tokens where borough_id = $1 order by made_at desc limit 1',
      [BOROUGHS[borough]],
    );
    return rows[0]!.id;
  },
  colleague: async ({ superuser }, borough) => {
    const { rows } = await superuser.query<{ id: string }>(
      'select id from auth.people where practice_key = $1',
      [`officer-${borough}`],
    );
    return rows[0]!.id;
  },
  agreement: makeAgreement,
  person: somebody,
  'closed account': async (matrix, borough) => {
    const id = await somebody(matrix, borough);
    await matrix.superuser.query('update auth.people set deactivated_at = now() where id = $1', [id]);
    return id;
  },
  // Of an administrator, for a role in the borough: it waits for the borough's approval.
  invitation: async (matrix, borough) =>
    (await invite(matrix, { role: 'officer', boroughId: BOROUGHS[borough] })).id,
  'join link': async (matrix) => (await invite(matrix, { role: 'analyst', boroughId: null })).token,
  report: async () => REPORT,
  release: (matrix) => makeAwaitingRelease(matrix),
  'disclosure rule': (matrix) => makeProposal(matrix),
  'London table': (matrix) => makePublishedTable(matrix),
  measure: async () => 'placement-mix',
  'like needs': (app) => makeLikeNeeds(app),
  workstream: async () => 'fostering',
  rule: async () => 'place-days',
  'rule version': (matrix) => makeComingRule(matrix),
  'part of the API': async () => 'children-and-placements',
  ...byItsApprover(PLACEMENTS_MAKERS),
  ...AFTER_MAKERS,
  ...COORDINATOR_MAKERS,
  ...MAIL_MAKERS,
  ...MEETING_MAKERS,
  ...PROVISION_MAKERS,
  ...SPENDING_MAKERS,
  ...REFERRAL_MAKERS,
  ...byItsApprover(REGISTER_MAKERS),
  ...REPORT_MAKERS,
  ...byItsApprover(ROOM_MAKERS),
  ...SEARCH_MAKERS,
  ...SURVEY_MAKERS,
  ...byItsApprover(WHAT_IF_MAKERS),
};

/** A token that may do all a token can. */
export const makeToken = async (matrix: MatrixApp, borough: Borough): Promise<string> =>
  service(matrix, ApiTokens).make(await actor(matrix, borough), {
    name: `token-of-${borough}`,
    permissions: TOKEN_PERMISSIONS,
    months: 1,
  });

const invite = async (matrix: MatrixApp, held: HeldRole): ReturnType<Invitations['invite']> =>
  service(matrix, Invitations).invite(await actor(matrix, 'bromley', 'administrator'), {
    email: `${newId()}@invited.invalid`,
    name: 'Somebody invited',
    ...held,
  });
