import { SystemClock } from '@lib/kernel/clock';
import { ReviewedEndpoint } from './reviewed-endpoints';

/** What is sent with a route that shows or does more when something is. Everything else is sent empty. */
interface Sample {
  readonly query?: string;
  /** @param reference of a child of the one who asks */
  readonly body?: (reference: string) => string;
}

const NOBODY = '0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b';
const AS_AT = '2026-03-31';
/** Cases of the matrix are made on the day it runs. */
const TODAY = new SystemClock().today();

const TRIED = { places: 4, kind: 'home', area: 'NEL' };

const SCHEDULE = { report: 'placements-snapshot', when: 'every Monday at 07:00', asAtRule: 'day due' };
const CHANGED_SCHEDULE = { ...SCHEDULE, version: '1' };
const SCHEDULE_FORM = new URLSearchParams({ ...CHANGED_SCHEDULE, seen: 'yes' }).toString();

const SAMPLES: Readonly<Record<string, Sample>> = {
  '/children/find POST': { body: (reference) => `reference=${reference}` },
  '/children/new POST': {
    body: (reference) => `reference=${reference}&bornMonth=2&bornYear=2012&sex=F&legalStatus=edge&step=check`,
  },
  '/api/v1/children/matches POST': {
    body: (reference) => JSON.stringify({ reference, birthMonth: '2012-02-01', sex: 'M' }),
  },
  '/children/entries/:id/withdraw POST': { body: () => 'version=1' },
  '/api/v1/children/entries/:id/withdraw POST': { body: () => JSON.stringify({ version: 1 }) },
  '/register/outcomes/:kind/:id/take-back POST': { body: () => 'version=1' },
  '/register/lines/:id/take-back POST': { body: () => 'version=1' },
  '/children/liberty/:id/take-back POST': { body: () => 'version=1' },
  '/room/blocks/:id/take-back POST': { body: () => 'version=1' },
  '/confirm-places/:token POST': { body: () => 'vacant=1&outOfUse=0' },
  '/london/method GET': { query: '?table=placements' },
  '/measures/:code/children/download GET': { query: '?format=csv' },
  '/need-and-room/cell GET': { query: '?row=home' },
  '/need-and-room/what-if/saved/:id/delete POST': { body: () => 'version=1' },
  '/api/v1/need-and-room/cell GET': { query: '?row=home' },
  '/api/v1/need-and-room/what-if/compare GET': { query: `?one=${NOBODY}&other=${NOBODY}` },
  '/api/v1/need-and-room/what-if/saved/:id DELETE': { query: '?version=1' },
  // What stands already is refused: so whoever asks, and in whatever order, is answered alike.
  '/like-needs/:like/decision POST': { body: () => 'decision=open+again&because=New+figures' },
  '/like-needs/:like/interest POST': { body: () => 'joins=no' },
  '/api/v1/like-needs/:like/decision POST': {
    body: () => JSON.stringify({ decision: 'open again', because: 'New figures' }),
  },
  '/api/v1/like-needs/:like/interest POST': { body: () => JSON.stringify({ joins: false }) },
  '/api/v1/room/search GET': { query: '?near=Bromley' },
  '/cases/:reference/referral/:section POST': { body: () => 'version=0' },
  '/audit/children POST': { body: (reference) => `reference=${reference}` },
  '/reports/schedules POST': { body: () => SCHEDULE_FORM },
  '/reports/schedules/check POST': { body: () => SCHEDULE_FORM },
  '/reports/schedules/:id POST': { body: () => SCHEDULE_FORM },
  '/reports/schedules/:id/check POST': { body: () => SCHEDULE_FORM },
  '/reports/schedules/:id/pause POST': { body: () => 'version=1' },
  '/reports/schedules/:id/resume POST': { body: () => 'version=1' },
  '/reports/schedules/:id/take-over POST': { body: () => 'version=1' },
  '/reports/schedules/:id/recipients POST': { body: () => 'version=1&roles=approver' },
  '/reports/schedules/:id/run POST': {
    body: () => 'asAt-day=31&asAt-month=3&asAt-year=2026&tells=nobody',
  },
  '/api/v1/report-schedules/:id/recipients PUT': {
    body: () => JSON.stringify({ version: 1, roles: ['approver'], people: [] }),
  },
  '/api/v1/report-schedules/:id/runs POST': {
    body: () => JSON.stringify({ asAt: AS_AT, tells: 'nobody' }),
  },
  '/api/v1/report-schedules POST': { body: () => JSON.stringify(SCHEDULE) },
  '/api/v1/report-schedules/:id PUT': { body: () => JSON.stringify(CHANGED_SCHEDULE) },
  '/api/v1/report-schedules/check POST': { body: () => JSON.stringify(SCHEDULE) },
  '/api/v1/audit/child-openings POST': { body: (reference) => JSON.stringify({ reference }) },
  '/api/v1/children/find POST': { body: (reference) => JSON.stringify({ reference }) },
  '/reports/catalogue/:code POST': { body: () => 'asAt-day=31&asAt-month=3&asAt-year=2026' },
  '/reports/catalogue/:code/tables GET': { query: `?asAt=${AS_AT}` },
  '/reports/catalogue/:code/personal-data GET': { query: `?asAt=${TODAY}` },
  '/panel/series/:id/reports/:code GET': { query: `?asAt=${TODAY}` },
  '/panel/series/:id/reports/:code/workbook GET': { query: `?asAt=${TODAY}` },
  '/api/v1/reports/:code/personal-data GET': { query: `?asAt=${TODAY}` },
  '/api/v1/panel/series/:id/reports/:code/tables GET': { query: `?asAt=${TODAY}` },
  '/api/v1/panel/series/:id/reports/:code/workbook GET': { query: `?asAt=${TODAY}` },
  '/reports/access/workbook GET': { query: `?asAt=${TODAY}` },
  '/api/v1/access-report GET': { query: `?asAt=${TODAY}` },
  '/api/v1/access-report/workbook GET': { query: `?asAt=${TODAY}` },
  '/api/v1/reports/:code/runs POST': { body: () => JSON.stringify({ asAt: AS_AT }) },
  '/api/v1/reports/:code/tables GET': { query: `?asAt=${AS_AT}` },
  '/surveys/:wave/workbook/uploads/:upload/apply POST': { body: () => `digest=${'0'.repeat(24)}` },
  '/api/v1/surveys/:wave/workbook/uploads/:upload/apply POST': {
    body: () => JSON.stringify({ digest: '0'.repeat(24) }),
  },
  '/api/v1/surveys/:wave/workbook/uploads/:upload/mend POST': { body: () => JSON.stringify({ cells: [] }) },
  '/waves/:wave/returns/:borough/comment GET': { query: '?section=all&question=total' },
  '/waves/:wave/returns/:borough/comment POST': { body: () => 'section=all&question=total' },
  '/waves/:wave/move GET': { query: '?to=open' },
  '/waves/:wave/nudge POST': { body: () => 'boroughs=ealing' },
  '/waves/:wave/move POST': { body: () => 'to=open&seen=1' },
  '/waves/:wave/delete POST': { body: () => 'seen=1' },
};

/** What the API’s verbs of cases and panels take: enough to tell one’s own from one that never was. */
const JSON_SAMPLES: Readonly<Record<string, object>> = {
  '/api/v1/cases/:reference/referral/:section PUT': { version: 0, answers: [] },
  '/api/v1/register/placements/:id/lines POST': {
    ...{ kind: 'therapy', payer: 'health', per: 'week', pence: 12345, startsOn: '2026-04-01', linesVersion: 0 },
  },
  '/api/v1/register/placements/:id/facts PUT': { solo: true, staffPerChild: 2, version: 0 },
  '/api/v1/register/placements/:id/funding/:funder PUT': { status: 'sought', statedOn: '2026-04-01' },
  '/api/v1/register/placements/:id/reviews POST': { heldOn: '2026-04-28', version: 0 },
  '/api/v1/register/placements/:id/ending PUT': { planned: 'planned', version: 0 },
  '/api/v1/register/placements/:id/extensions POST': {
    ...{ toDay: '2026-12-01', authorisedBy: 'nobody', reason: 'other', version: 0 },
  },
  '/api/v1/register/placements/:id/mark POST': {
    ...{ reason: 'made for one child', markedOn: '2026-04-28', version: 0 },
  },
  '/api/v1/register/outcomes/:kind/:id/take-back POST': { version: 1 },
  '/api/v1/register/uplifts POST': {
    ...{ settingId: NOBODY, askedOn: '2026-04-01', askedPercent: 6, appliesFrom: '2026-04-01', reason: 'yearly' },
  },
  '/api/v1/register/uplifts/:id PUT': { state: 'refused', decidedOn: '2026-04-02', version: 1 },
  '/api/v1/register/lines/:id/end POST': { endsOn: '2026-12-01', version: 1 },
  '/api/v1/register/lines/:id/take-back POST': { version: 1 },
  '/api/v1/need-and-room/what-if POST': { changes: [] },
  '/api/v1/need-and-room/what-if/saved POST': { name: 'Tried', changes: [TRIED] },
  '/api/v1/need-and-room/what-if/saved/:id PUT': { name: 'Tried', changes: [TRIED], version: 1 },
  '/api/v1/room/settings/:id/places PUT': { validFrom: TODAY, vacant: 1, outOfUse: 0 },
  '/api/v1/room/settings/:id/requests POST': { address: 'home@provider.invalid' },
  '/api/v1/room/settings/:id/blocks POST': { places: 1, weeklyPence: 500000, startsOn: '2026-04-01' },
  '/api/v1/room/blocks/:id/end POST': { endsOn: '2027-04-01', version: 1 },
  '/api/v1/room/blocks/:id/take-back POST': { version: 1 },
  '/api/v1/room/blocks/:id/void-reasons POST': { beganOn: '2026-04-01', reason: 'no match' },
  '/api/v1/children/transfers/:id POST': { answer: 'not the same child', version: 1 },
  '/api/v1/register/left-behind/:id POST': { placementId: NOBODY, version: 1 },
  // A day too far ahead: refused for one's own, and nothing is left behind.
  '/api/v1/children/:id/liberty-orders POST': { startsOn: '2090-01-01' },
  '/api/v1/children/liberty-orders/:id/end POST': { endsOn: '2026-05-01', version: 1 },
  '/api/v1/children/liberty-orders/:id/take-back POST': { version: 1 },
  '/api/v1/question-sets/:id/test-runs POST': { referenceDay: AS_AT, answers: [] },
  // A version of the wave that is not there yet: refused, and nothing is left behind.
  '/api/v1/waves/:wave/settings PUT': {
    ...{ title: 'A wave', questionSetId: NOBODY, referenceDay: AS_AT, opensOn: AS_AT, deadlineOn: AS_AT },
    ...{ lastNewRowOn: AS_AT, lastCorrectionOn: AS_AT, remindDaysBefore: [7], remindEveryDays: 7, remindMost: 3 },
    version: 9999,
  },
  '/api/v1/waves/:wave/boroughs PUT': { asked: ['bromley'], pilots: [], version: 9999 },
  '/api/v1/waves/:wave/boroughs/:borough/extend POST': {
    ...{ deadlineOn: '2090-06-01', because: 'A system was down', version: 9999 },
  },
  '/api/v1/waves/:wave/boroughs/:borough/expected POST': { version: 9999 },
  '/api/v1/waves/:wave/boroughs/:borough/take-back POST': { because: 'It works again', version: 9999 },
  '/api/v1/waves/:wave/delete POST': { version: 9999 },
  '/api/v1/waves/:wave/nudges POST': { boroughs: ['ealing'] },
  '/api/v1/workstreams/:code PUT': {
    ...{ question: 'Is there enough?', figures: [], reports: [], because: 'Agreed', seen: 9999 },
  },
  '/api/v1/waves/:wave/moves POST': { to: 'open', version: 9999 },
  '/api/v1/surveys/:wave/explanations/:key PUT': { explanation: 'It has a school' },
  '/api/v1/surveys/:wave/sections/:section/colleague PUT': {},
  '/api/v1/surveys/:wave/nil PUT': { isNil: false },
  '/api/v1/surveys/:wave/answers PUT': { answers: [{ question: 'total', text: '4' }], change: 9 },
  '/api/v1/surveys/:wave/rows POST': { section: 'each_child', answers: [{ question: 'nights', text: '3' }] },
  // A version of the return that is not there yet: refused, and nothing is left behind.
  '/api/v1/surveys/:wave/ready POST': { version: 9999 },
  '/api/v1/surveys/:wave/take-back POST': { version: 9999 },
  '/api/v1/surveys/:wave/submit POST': { agreed: true, version: 9999 },
  '/api/v1/surveys/:wave/send-back POST': { because: 'The total is old', version: 9999 },
  '/api/v1/surveys/:wave/correct POST': { because: 'One child was left out', version: 9999 },
  '/api/v1/surveys/:wave/comments/:comment/reply POST': { reply: 'It is right' },
  '/api/v1/waves/:wave/returns/:borough/take-up POST': { version: 9999 },
  '/api/v1/waves/:wave/returns/:borough/accept POST': { version: 9999 },
  '/api/v1/waves/:wave/returns/:borough/accept-with-note POST': { note: 'As of May', version: 9999 },
  '/api/v1/waves/:wave/returns/:borough/return POST': { note: 'One thing', version: 9999 },
  '/api/v1/waves/:wave/returns/:borough/set-back POST': { note: 'The wrong one', version: 9999 },
  '/api/v1/waves/:wave/returns/:borough/comments POST': {
    ...{ section: 'all', question: 'total', comment: 'Is this right?' },
  },
  '/api/v1/waves/:wave/returns/:borough/reopen POST': { until: '2090-06-01', because: 'A home was left out' },
  '/api/v1/cases/:reference/send POST': { version: 1 },
  '/api/v1/cases/:reference/send-back POST': { version: 1, because: 'The plan is missing' },
  '/api/v1/cases/:reference/submit POST': { version: 1 },
  '/api/v1/cases/:reference/withdraw POST': { version: 1, because: 'error' },
  '/api/v1/panel/series/:id PUT': {
    ...{ name: 'A panel', remit: 'Cases', weekday: 3, startsAt: '10:00', minutes: 60, everyWeeks: 1, version: 9999 },
    ...{ cutOffDays: 1, cutOffAt: '17:00', quorumLeast: 2, quorumAreas: [] },
  },
  '/api/v1/panel/series/:id/sections PUT': {
    sections: [{ code: 'new', title: 'New' }, { code: 'business', title: 'Business' }],
    version: 9999,
  },
  '/api/v1/panel/series/:id/pause POST': { version: 9999 },
  '/api/v1/panel/series/:id/resume POST': { version: 9999 },
  '/api/v1/panel/series/:id/dates POST': { day: '2020-01-01', reason: 'Long ago' },
  '/api/v1/panel/series/:id/dates/meet POST': { day: '2020-01-01' },
  '/api/v1/panel/meetings/:id/attendance PUT': { people: [] },
  '/api/v1/panel/meetings/:id/attendance POST': { name: 'A made-up guest' },
  '/api/v1/panel/meetings/:id/close POST': { carry: [] },
  '/api/v1/panel/meetings/:id/minutes/narrative PUT': { itemId: NOBODY, version: 0 },
  '/api/v1/panel/meetings/:id/minutes/send-back POST': { because: 'Say who was there' },
  '/api/v1/panel/meetings/:id/minutes/reopen POST': { because: 'A name is wrong' },
  '/api/v1/panel/items/:id/recommendation PUT': { outcome: 'endorsed', conditions: [], actions: [], version: 0 },
  '/api/v1/panel/items/:id/recommendation/confirm POST': { version: 1 },
  '/api/v1/panel/items/:id/room PUT': { out: [] },
  '/api/v1/panel/actions/:id POST': { state: 'done', version: 1 },
}; // prettier-ignore

const sampleOf = ({ method, path }: Pick<ReviewedEndpoint, 'method' | 'path'>): Sample =>
  SAMPLES[`${path} ${method}`] ?? jsonSample(JSON_SAMPLES[`${path} ${method}`]);

const jsonSample = (body: object | undefined): Sample => (body ? { body: () => JSON.stringify(body) } : {});

export const sampleBody = (
  endpoint: Pick<ReviewedEndpoint, 'method' | 'path'>,
  reference: string,
): string | undefined => sampleOf(endpoint).body?.(reference);

/** The address of a route with its parameters filled in: with one name for all of them, or several between bars. */
export const addressOf = (endpoint: Pick<ReviewedEndpoint, 'method' | 'path'>, object: string): string => {
  const names = object.split('|');
  let at = 0;
  const filled = endpoint.path.replace(/:\w+/g, () => encodeURIComponent(names[at++] ?? names.at(-1)!));
  return filled + (sampleOf(endpoint).query ?? '');
};
