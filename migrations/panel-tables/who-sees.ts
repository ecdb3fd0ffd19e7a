/** People of the programme who sit on the panel of a row. */
export const ITS_PANEL = `(select ctx.scope()) = 'programme' and series_id = any((select ctx.panels())::uuid[])`;

/** The borough of a row. */
export const ITS_BOROUGH = `borough_id = (select ctx.borough()) and (select ctx.scope()) = 'borough'`;

/**
 * A case that is shared with the panel now, with somebody who has no conflict: what `case_shares` shows is decided
 * by its own policy, so that there is one place where a share, its end and a conflict are looked at.
 */
export const shared = (table: string): string =>
  `exists (select from case_shares s where s.borough_id = ${table}.borough_id and s.case_id = ${table}.case_id
     and s.series_id = ${table}.series_id and (select ctx.scope()) = 'programme')`;

/** Rows that are only the borough's, as every table of returns is. */
export const onlyTheBoroughs = (table: string): string[] => [
  `create policy ${table}_own_borough on ${table} to plp_web, plp_job using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
  `grant select, insert, update, delete on ${table} to plp_web, plp_job`,
];

/** Rows that the borough and, while it shares the case, the panel read and write. */
export const theBoroughsAndThePanels = (table: string): string[] => [
  `create policy ${table}_own_borough on ${table} to plp_web, plp_job using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
  `create policy ${table}_shared on ${table} to plp_web using (${shared(table)}) with check (${shared(table)})`,
  `grant select, insert, update on ${table} to plp_web, plp_job`,
];

/** What the borough says for the panel to read, while it shares the case. */
export const theBoroughsForThePanelToRead = (table: string): string[] => [
  `create policy ${table}_own_borough on ${table} to plp_web, plp_job using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
  `create policy ${table}_shared on ${table} for select to plp_web using (${shared(table)})`,
  `grant select, insert, update on ${table} to plp_web, plp_job`,
];

/** What the panel makes about a case; the borough reads its own once it is told. */
export const thePanelsAboutACase = (table: string, toldWhen: string): string[] => [
  `create policy ${table}_panel on ${table} to plp_web using (${shared(table)}) with check (${shared(table)})`,
  `create policy ${table}_told on ${table} for select to plp_web, plp_job using (${ITS_BOROUGH} and ${toldWhen})`,
  `grant select, insert, update, delete on ${table} to plp_web`,
  `grant select on ${table} to plp_job`,
];

/** What the panel makes about its own meetings: no child in it. */
export const onlyThePanels = (table: string): string[] => [
  `create policy ${table}_panel on ${table} to plp_web using (${ITS_PANEL}) with check (${ITS_PANEL})`,
  `grant select, insert, update, delete on ${table} to plp_web`,
];
