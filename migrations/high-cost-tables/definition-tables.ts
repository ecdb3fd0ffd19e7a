import { Table } from '../table';

const SIGNED_IN = `(select ctx.scope()) in ('borough', 'programme', 'administration', 'system')`;

/** Versions after the first, which is the service's own. None is changed or deleted. */
export const DEFINITION_TABLES: readonly Table[] = [
  {
    name: 'hcli_definitions',
    comment: 'What counts as a placement of high cost and low incidence, in dated versions',
    definition: `
      version integer primary key check (version >= 2),
      valid_from date not null,
      tiers bigint[] not null check (cardinality(tiers) between 1 and 5),
      secure boolean not null,
      unregistered boolean not null,
      deprivation_of_liberty boolean not null,
      solo_staff numeric(3,1) check (solo_staff between 0.5 and 9.5),
      because text not null check (length(because) between 1 and 1000),
      made_at timestamptz not null,
      made_by uuid,
      made_by_name text not null`,
    columns: {
      version: 'Its number; the first version is the service’s own and not a row',
      valid_from: 'The first day on which it counts',
      tiers: 'Pence a week before VAT from which a placement is in, lowest first',
      secure: 'Whether a secure home makes a placement count',
      unregistered: 'Whether a setting that is not registered and should be makes it count',
      deprivation_of_liberty: 'Whether an order that deprives of liberty makes it count',
      solo_staff: 'Staff for one child placed alone from which it counts; empty where that does not count',
      because: 'Why it was changed',
      made_at: 'When it was made',
      made_by: 'By whom',
      made_by_name: 'Their name',
    },
    access: [
      `create policy hcli_definitions_seen on hcli_definitions for select to plp_web, plp_job using (${SIGNED_IN})`,
      `create policy hcli_definitions_made on hcli_definitions for insert to plp_web
         with check ((select ctx.scope()) = 'programme')`,
      'grant select on hcli_definitions to plp_web, plp_job',
      'grant insert on hcli_definitions to plp_web',
    ],
  },
];
