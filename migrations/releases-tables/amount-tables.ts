import { Table } from '../table';
import { EVERYBODY_ENTITLED, STATISTICS } from './who-sees';

/** Sums of money over London. */
export const AMOUNT_TABLES: readonly Table[] = [
  {
    name: 'release_amounts',
    comment:
      'The sums of money of a release over London as anybody may see them, or the symbol in the place of one',
    definition: `
      release_id uuid not null references releases (id),
      code text not null,
      pence bigint check (pence > 0),
      symbol text check (symbol in ('c', 'k')),
      primary key (release_id, code),
      check ((pence is null) = (symbol is not null))`,
    columns: {
      release_id: 'The release',
      code: 'Code of the sum in the cube',
      pence: 'Pence, rounded as the cube says; empty where a symbol stands',
      symbol: 'c hidden to protect people, k rounds to nought but is not',
    },
    access: [
      `create policy release_amounts_seen on release_amounts for select to plp_web, plp_job
         using (${EVERYBODY_ENTITLED} and release_id in (select r.id from releases r))`,
      `create policy release_amounts_kept on release_amounts to plp_stats using (${STATISTICS}) with check (${STATISTICS})`,
      'grant select on release_amounts to plp_web, plp_job',
      'grant select, insert on release_amounts to plp_stats',
    ],
  },
];
