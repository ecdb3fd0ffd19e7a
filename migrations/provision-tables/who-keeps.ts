/** Everybody who is signed in, and the service itself. */
const SIGNED_IN = `(select ctx.scope()) in ('borough', 'programme', 'administration', 'system')`;

/** Those who keep the directory; which of their people may is the application's to say. */
const KEEPERS = `(select ctx.scope()) in ('programme', 'administration', 'system')`;

/** The directory is the same for everybody: all who are signed in read it, and no borough writes to it. */
export const everybodyReads = (table: string): string[] => [
  `create policy ${table}_seen on ${table} for select to plp_web, plp_job using (${SIGNED_IN})`,
  `create policy ${table}_added on ${table} for insert to plp_web, plp_job with check (${KEEPERS})`,
  `create policy ${table}_changed on ${table} for update to plp_web, plp_job using (${KEEPERS}) with check (${KEEPERS})`,
  `grant select, insert, update on ${table} to plp_web, plp_job`,
];

/** The same, of rows that stay as they were written. */
export const everybodyReadsWhatStays = (table: string): string[] => [
  `create policy ${table}_seen on ${table} for select to plp_web, plp_job using (${SIGNED_IN})`,
  `create policy ${table}_added on ${table} for insert to plp_web, plp_job with check (${KEEPERS})`,
  `grant select, insert on ${table} to plp_web, plp_job`,
];

/** What only those who keep the directory see. */
export const keepersOnly = (table: string): string[] => [
  `create policy ${table}_kept on ${table} to plp_web, plp_job using (${KEEPERS}) with check (${KEEPERS})`,
  `grant select, insert, update on ${table} to plp_web, plp_job`,
];
