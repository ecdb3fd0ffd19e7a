import { TestDatabase } from '@test/support/test-database';
import { DatabaseMatrix } from '../database-matrix';
import { unreviewedGrants } from '../reviewed-grants';
import {
  grantMutations,
  lintFindings,
  Mutation,
  policyMutations,
  rowSecurityMutations,
  Witness,
  witnessesOf,
} from './database-guards';

/**
 * Half a policy whose other half says the same, so that nothing gets through while that stands. Both halves
 * together must be noticed, and are not in this list.
 */
const HELD_BY_THE_OTHER_HALF: readonly string[] = [
  'public.data_sharing_agreements: policy data_sharing_agreements_end, using',
  'public.data_sharing_agreements: policy data_sharing_agreements_end, with check',
  'public.schedules: policy schedules_changed, using',
  'auth.api_tokens: policy api_tokens_revoked, using',
  'auth.api_tokens: policy api_tokens_revoked, with check',
  'public.case_actions: policy case_actions_updated, using',
  'public.case_actions: policy case_actions_updated, with check',
  'public.cases: policy cases_moved, using',
  'public.confirmation_requests: policy confirmation_requests_answered, using',
  'public.confirmation_requests: policy confirmation_requests_answered, with check',
  'public.confirmation_requests: policy confirmation_requests_settled, using',
  'public.confirmation_requests: policy confirmation_requests_settled, with check',
  'public.possible_transfers: policy possible_transfers_answered, using',
  'public.possible_transfers: policy possible_transfers_answered, with check',
  'public.report_deliveries: policy report_deliveries_settled, using',
  'public.report_deliveries: policy report_deliveries_settled, with check',
  'public.return_comments: policy return_comments_replied, using',
  'public.return_comments: policy return_comments_replied, with check',
  'public.return_reviews: policy return_reviews_emptied, using',
  'public.return_reviews: policy return_reviews_emptied, with check',
  'public.returns: policy returns_reviewed, using',
  // The restrictive policy returns_stay says the same.
  'public.returns: policy returns_piloted, using',
  'public.schedules: policy schedules_paused, using',
  'public.schedules: policy schedules_paused, with check',
  'public.wave_boroughs: policy wave_boroughs_emptied, using',
  'public.wave_boroughs: policy wave_boroughs_emptied, with check',
];

/**
 * What does not tell boroughs apart, each with the spec that shows it matters: functions that ask for themselves who
 * is looking and for whom, and what stays within a borough.
 */
const SHOWN_ELSEWHERE: Readonly<Record<string, string>> = {
  role_grants_by_function: 'test/db/access/let-back-in.db.spec.ts',
  invitations_by_function: 'test/db/access/let-back-in.db.spec.ts',
  role_grants_of_recipients: 'test/db/mail/who-is-told.db.spec.ts',
  runs_tried_again: 'test/db/reports/deliveries.db.spec.ts',
  events_counted: 'test/security/roles-of-functions.spec.ts',
  imports_stays: 'test/db/placements/what-was-sent-stays.db.spec.ts',
  return_children_stays: 'test/db/placements/what-was-sent-stays.db.spec.ts',
  return_episodes_stays: 'test/db/placements/what-was-sent-stays.db.spec.ts',
  return_uasc_stays: 'test/db/placements/what-was-sent-stays.db.spec.ts',
  return_health_stays: 'test/db/placements/what-was-sent-stays.db.spec.ts',
  return_missing_stays: 'test/db/placements/what-was-sent-stays.db.spec.ts',
  import_problems_stays: 'test/db/placements/what-was-sent-stays.db.spec.ts',
  cost_lines_stay: 'test/db/high-cost/what-is-recorded-stays.db.spec.ts',
  funding_positions_stay: 'test/db/high-cost/what-is-recorded-stays.db.spec.ts',
  register_entries_stay: 'test/db/high-cost/what-is-recorded-stays.db.spec.ts',
  standard_answers_stay: 'test/db/high-cost/what-is-recorded-stays.db.spec.ts',
  returns_stay: 'test/db/surveys/what-is-handed-in-stays.db.spec.ts',
  children_shared: 'test/security/shared-register.spec.ts',
  placements_shared: 'test/security/shared-register.spec.ts',
  register_entries_shared: 'test/security/shared-register.spec.ts',
  cost_lines_shared: 'test/security/shared-register.spec.ts',
  liberty_orders_shared: 'test/security/shared-register.spec.ts',
  panel_marks_shared: 'test/security/shared-register.spec.ts',
  data_sharing_agreements_of_rows: 'test/security/shared-register.spec.ts',
  role_grants_of_analysts: 'test/security/shared-register.spec.ts',
  people_who_read_registers: 'test/security/shared-register.spec.ts',
  register_readings_written: 'test/security/shared-register.spec.ts',
  confirmation_requests_found: 'test/security/roles-of-functions.spec.ts',
  block_contracts_name_a_setting: 'test/security/roles-of-functions.spec.ts',
  borough_responses_name_a_setting: 'test/security/roles-of-functions.spec.ts',
  case_options_name_a_setting: 'test/security/roles-of-functions.spec.ts',
  cases_name_a_setting: 'test/security/roles-of-functions.spec.ts',
  confirmation_requests_name_a_setting: 'test/security/roles-of-functions.spec.ts',
  placements_name_a_setting: 'test/security/roles-of-functions.spec.ts',
  recommendations_name_a_setting: 'test/security/roles-of-functions.spec.ts',
  search_approaches_name_a_setting: 'test/security/roles-of-functions.spec.ts',
};

const isShownElsewhere = (name: string): boolean =>
  Object.keys(SHOWN_ELSEWHERE).some((policy) => name.includes(`policy ${policy},`));

describe('every guard of the database carries weight', () => {
  let database: TestDatabase;
  let matrix: DatabaseMatrix;

  beforeAll(async () => {
    database = await TestDatabase.create();
    matrix = await DatabaseMatrix.open(database);
  });
  afterAll(async () => {
    await matrix.close();
    await database.close();
  });

  const survivors = async (
    mutations: readonly Mutation[],
    ask: readonly Witness[],
  ): Promise<{ survivors: string[]; counts: Record<string, number> }> => {
    const survived: string[] = [];
    const counts: Record<string, number> = {};
    for (const mutation of mutations) {
      const noticed = await witnessesOf(matrix.superuser, matrix, mutation, ask);
      if (noticed.length === 0) survived.push(mutation.name);
      const by = noticed.join(' and ') || 'nobody';
      counts[by] = (counts[by] ?? 0) + 1;
    }
    return { survivors: survived, counts };
  };

  const say = (what: string, mutations: readonly Mutation[], counts: Record<string, number>): void =>
    void process.stdout.write(
      `${what}: ${mutations.length} mutations, noticed by ${JSON.stringify(counts)}\n`,
    );

  it('and is whole to begin with', async () => {
    expect(await lintFindings(matrix.superuser)).toEqual([]);
    expect(await unreviewedGrants(matrix.superuser)).toEqual([]);
  });

  it('each policy, made true', async () => {
    const mutations = await policyMutations(matrix.superuser, 'true');
    const { survivors: left, counts } = await survivors(mutations, ['lint', 'matrix']);
    say('policies made true', mutations, counts);
    expect(mutations.length).toBeGreaterThan(40);
    expect(left).toEqual([]);
  }, 1_200_000);

  it('each policy of a borough’s rows, made true in other words', async () => {
    const tables = new Set(matrix.tables.map((table) => table.name));
    const all = await policyMutations(matrix.superuser, 'disguise');
    const mutations = all.filter(({ table }) => tables.has(table));
    const { survivors: left, counts } = await survivors(mutations, ['lint', 'matrix']);
    say('policies made true in other words', mutations, counts);
    expect(left.filter((name) => !HELD_BY_THE_OTHER_HALF.includes(name) && !isShownElsewhere(name))).toEqual(
      [],
    );
  }, 1_200_000);

  it('row security itself, off or no longer forced', async () => {
    const mutations = await rowSecurityMutations(matrix.superuser);
    const { survivors: left, counts } = await survivors(mutations, ['lint']);
    say('row security off or not forced', mutations, counts);
    expect(left).toEqual([]);
  }, 600_000);

  it('each right that is withheld', async () => {
    const mutations = await grantMutations(matrix.superuser);
    const { survivors: left, counts } = await survivors(mutations, ['grants']);
    say('rights given', mutations, counts);
    expect(mutations.length).toBeGreaterThan(500);
    expect(left).toEqual([]);
  }, 1_200_000);
});
