import { Table } from '../table';

const SIGNED_IN = `(select ctx.scope()) in ('borough', 'programme', 'administration', 'system')`;

/** Versions after the first, which comes with the service. None is changed or deleted. */
export const WORKSTREAM_TABLES: readonly Table[] = [
  {
    name: 'workstream_versions',
    comment: 'What a workstream shows, in dated versions',
    definition: `
      code text not null check (code ~ '^[a-z]+(-[a-z]+)*$'),
      version integer not null check (version >= 2),
      question text not null check (length(question) between 1 and 300),
      figures text[] not null check (cardinality(figures) between 3 and 12),
      reports text[] not null check (cardinality(reports) <= 10),
      because text not null check (length(because) between 1 and 300),
      valid_from date not null,
      made_at timestamptz not null,
      made_by uuid,
      made_by_name text not null,
      primary key (code, version)`,
    columns: {
      code: 'The workstream; the ten come with the service',
      version: 'Its number; the first version is the service’s own and not a row',
      question: 'What it answers',
      figures: 'Its figures in their order, by table, breakdown and category',
      reports: 'The reports of its workbook in their order, by code',
      because: 'Why it was changed',
      valid_from: 'The first day it counts for; of several from one day the last',
      made_at: 'When it was made',
      made_by: 'By whom',
      made_by_name: 'Their name',
    },
    access: [
      `create policy workstream_versions_seen on workstream_versions for select to plp_web, plp_job using (${SIGNED_IN})`,
      `create policy workstream_versions_made on workstream_versions for insert to plp_web
         with check ((select ctx.scope()) = 'programme')`,
      'grant select on workstream_versions to plp_web, plp_job',
      'grant insert on workstream_versions to plp_web',
    ],
  },
];
