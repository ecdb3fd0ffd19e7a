import { ReviewedEndpoint } from './reviewed-endpoints';

/** What is sent with a route that shows or does more when something is. Everything else is sent empty. */
interface Sample {
  readonly query?: string;
  /** @param reference of a child of the one who asks */
  readonly body?: (reference: string) => string;
}

const AS_AT = '2026-03-31';

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
  '/cases/:reference/referral/:section POST': { body: () => 'version=0' },
  '/audit/children POST': { body: (reference) => `reference=${reference}` },
  '/reports/schedules POST': { body: () => SCHEDULE_FORM },
  '/reports/schedules/check POST': { body: () => SCHEDULE_FORM },
  '/reports/schedules/:id POST': { body: () => SCHEDULE_FORM },
  '/reports/schedules/:id/check POST': { body: () => SCHEDULE_FORM },
  '/reports/schedules/:id/pause POST': { body: () => 'version=1' },
  '/reports/schedules/:id/resume POST': { body: () => 'version=1' },
  '/api/v1/report-schedules POST': { body: () => JSON.stringify(SCHEDULE) },
  '/api/v1/report-schedules/:id PUT': { body: () => JSON.stringify(CHANGED_SCHEDULE) },
  '/api/v1/report-schedules/check POST': { body: () => JSON.stringify(SCHEDULE) },
  '/api/v1/audit/child-openings POST': { body: (reference) => JSON.stringify({ reference }) },
  '/api/v1/children/find POST': { body: (reference) => JSON.stringify({ reference }) },
  '/reports/catalogue/:code POST': { body: () => 'asAt-day=31&asAt-month=3&asAt-year=2026' },
  '/reports/catalogue/:code/tables GET': { query: `?asAt=${AS_AT}` },
  '/api/v1/reports/:code/runs POST': { body: () => JSON.stringify({ asAt: AS_AT }) },
  '/api/v1/reports/:code/tables GET': { query: `?asAt=${AS_AT}` },
};

const sampleOf = ({ method, path }: Pick<ReviewedEndpoint, 'method' | 'path'>): Sample =>
  SAMPLES[`${path} ${method}`] ?? {};

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
