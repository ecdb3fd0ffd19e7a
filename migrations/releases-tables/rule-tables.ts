import { Table } from '../table';
import { EVERYBODY_ENTITLED, PROGRAMME, STATISTICS } from './who-sees';

const OPEN = `('proposed', 'in force')`;

/** What people decide about releases. */
export const RULE_TABLES: readonly Table[] = [
  {
    name: 'cube_sign_offs',
    comment: 'Who looked at the first release of a version of a cube and let it be published',
    definition: `
      cube text not null,
      cube_version integer not null,
      release_id uuid,
      signed_at timestamptz not null,
      signed_by uuid not null,
      signed_by_name text not null,
      primary key (cube, cube_version)`,
    columns: {
      cube: 'Which cube',
      cube_version: 'Version of the cube',
      release_id: 'The release that was looked at; empty for the made-up London, signed off before its first',
      signed_at: 'When',
      signed_by: 'Who',
      signed_by_name: 'Their name, for the history',
    },
    access: [
      `create policy cube_sign_offs_seen on cube_sign_offs for select to plp_web, plp_job using (${EVERYBODY_ENTITLED})`,
      `create policy cube_sign_offs_read on cube_sign_offs for select to plp_stats using (${STATISTICS})`,
      `create policy cube_sign_offs_given on cube_sign_offs for insert to plp_web
         with check (${PROGRAMME} and signed_by = (select ctx.person()))`,
      'grant select, insert on cube_sign_offs to plp_web',
      'grant select on cube_sign_offs to plp_job, plp_stats',
    ],
  },
  {
    name: 'disclosure_rules',
    comment:
      'Versions of the rules by which numbers are hidden, from the second; the first is part of the service',
    definition: `
      version integer not null primary key check (version >= 2),
      operational_threshold integer not null check (operational_threshold between 7 and 50),
      official_threshold integer not null check (official_threshold between 5 and 50),
      sticky_releases integer not null check (sticky_releases between 4 and 52),
      why text not null check (length(why) between 1 and 1000),
      state text not null check (state in ('proposed', 'in force', 'withdrawn', 'replaced')),
      proposed_at timestamptz not null,
      proposed_by uuid not null,
      proposed_by_name text not null,
      effect jsonb,
      approved_at timestamptz,
      approved_by uuid,
      approved_by_name text,
      closed_at timestamptz,
      closed_by uuid,
      constraint disclosure_rules_two_people check (approved_by <> proposed_by),
      constraint disclosure_rules_approved check (
        (state in ('in force', 'replaced')) = (approved_by is not null and approved_at is not null and effect is not null)),
      constraint disclosure_rules_closed check ((state in ('withdrawn', 'replaced')) = (closed_at is not null))`,
    columns: {
      version: 'Number of the version',
      operational_threshold: 'Weekly: counts from 1 to this are hidden',
      official_threshold: 'Quarterly: counts from 1 to this are hidden',
      sticky_releases: 'For how many releases a number stays hidden after it was small',
      why: 'Why it is proposed, in the words of whoever did',
      state: 'Whether it waits, holds, was withdrawn, or held until the next version',
      proposed_at: 'When it was proposed',
      proposed_by: 'By whom',
      proposed_by_name: 'Their name, for the history',
      effect:
        'How much it would have hidden of the latest release of each cube, beside what was; empty until worked out',
      approved_at: 'When it was approved: it holds from the next release',
      approved_by: 'By whom: never the person who proposed it',
      approved_by_name: 'Their name, for the history',
      closed_at: 'When it was withdrawn or replaced',
      closed_by: 'By whom',
    },
    indexes: [
      `create unique index disclosure_rules_one_each on disclosure_rules (state) where state in ${OPEN}`,
    ],
    access: [
      `create policy disclosure_rules_seen on disclosure_rules for select to plp_web, plp_job using (${EVERYBODY_ENTITLED})`,
      `create policy disclosure_rules_read on disclosure_rules for select to plp_stats using (${STATISTICS})`,
      `create policy disclosure_rules_proposed on disclosure_rules for insert to plp_web
         with check (${PROGRAMME} and state = 'proposed' and proposed_by = (select ctx.person()) and effect is null)`,
      `create policy disclosure_rules_decided on disclosure_rules for update to plp_web
         using (${PROGRAMME} and state in ${OPEN})
         with check (${PROGRAMME} and (
           (state = 'in force' and approved_by = (select ctx.person()))
           or (state in ('withdrawn', 'replaced') and closed_by = (select ctx.person()))))`,
      `create policy disclosure_rules_weighed on disclosure_rules for update to plp_stats
         using (${STATISTICS} and state = 'proposed') with check (${STATISTICS} and state = 'proposed')`,
      `grant select, insert, update (state, approved_at, approved_by, approved_by_name, closed_at, closed_by)
         on disclosure_rules to plp_web`,
      'grant select on disclosure_rules to plp_job',
      'grant select, update (effect) on disclosure_rules to plp_stats',
    ],
  },
];
