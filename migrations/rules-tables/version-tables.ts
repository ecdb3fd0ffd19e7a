import { Table } from '../table';

const SIGNED_IN = `(select ctx.scope()) in ('borough', 'programme', 'administration', 'system')`;
const PROGRAMME = `(select ctx.scope()) = 'programme'`;

/** Versions after the first, which comes with the service. None is changed or deleted; one to come may be withdrawn. */
export const RULE_TABLES: readonly Table[] = [
  {
    name: 'rule_versions',
    comment: 'Rules of the programme in dated versions: what each holds, from when, and why',
    definition: `
      rule text not null check (rule in ('place-days', 'panel-quorum', 'age-bands')),
      version integer not null check (version >= 2),
      valid_from date not null,
      value jsonb not null check (jsonb_typeof(value) = 'object'),
      because text not null check (length(because) between 1 and 1000),
      made_at timestamptz not null,
      made_by uuid,
      made_by_name text not null,
      withdrawn_at timestamptz,
      withdrawn_by uuid,
      withdrawn_by_name text,
      primary key (rule, version),
      constraint rule_versions_withdrawn check ((withdrawn_at is null) = (withdrawn_by_name is null))`,
    columns: {
      rule: 'Which rule',
      version: 'Its number; the first version is the service’s own and not a row',
      valid_from: 'The first day it holds; of several from one day the last',
      value: 'What it holds, in the shape of its rule',
      because: 'Why it was changed',
      made_at: 'When it was made',
      made_by: 'By whom',
      made_by_name: 'Their name',
      withdrawn_at: 'When it was withdrawn before its day; empty where it was not',
      withdrawn_by: 'By whom',
      withdrawn_by_name: 'Their name',
    },
    access: [
      `create policy rule_versions_seen on rule_versions for select to plp_web, plp_job using (${SIGNED_IN})`,
      `create policy rule_versions_made on rule_versions for insert to plp_web with check (${PROGRAMME})`,
      `create policy rule_versions_withdrawn on rule_versions for update to plp_web
         using (${PROGRAMME} and withdrawn_at is null) with check (${PROGRAMME})`,
      'grant select on rule_versions to plp_web, plp_job',
      'grant insert on rule_versions to plp_web',
      'grant update (withdrawn_at, withdrawn_by, withdrawn_by_name) on rule_versions to plp_web',
    ],
  },
];
