import { TODAY } from '../high-cost-tables/sharing-tables';
import { ITS_BOROUGH } from '../panel-tables/who-sees';

export const PROGRAMME = `(select ctx.scope()) = 'programme'`;

/** Somebody who may be asked: a borough, or a person of the programme. */
export const ANYBODY_ASKED = `(select ctx.scope()) in ('programme', 'borough')`;

/** The agreements a person of the programme may rest on now, with a last day that is not yet over. */
export const AGREEMENTS_OF_SURVEYS = [
  `create policy data_sharing_agreements_of_surveys on data_sharing_agreements for select to plp_web
     using (${PROGRAMME} and purpose in ('placement surveys', 'high-cost rows') and starts_on <= ${TODAY}
            and ends_on >= ${TODAY} and (ended_early_on is null or ended_early_on > ${TODAY}))`,
];

/** Whether the borough of a row shares for a purpose now: what the policy of agreements lets the programme see. */
export const sharesFor = (purpose: string): string =>
  `borough_id = any (array(select a.borough_id from data_sharing_agreements a where a.purpose = '${purpose}'))`;

/** What the borough keeps and nobody else reads. */
export const onlyTheBoroughs = (table: string, may: string): string[] => [
  `create policy ${table}_own_borough on ${table} to plp_web, plp_job using (${ITS_BOROUGH}) with check (${ITS_BOROUGH})`,
  `grant ${may} on ${table} to plp_web, plp_job`,
];

/** What the programme makes and every borough reads. */
export const theProgrammesForAll = (table: string, readable: string): string[] => [
  `create policy ${table}_programme on ${table} to plp_web using (${PROGRAMME}) with check (${PROGRAMME})`,
  `create policy ${table}_read on ${table} for select to plp_web, plp_job using (${ANYBODY_ASKED} and ${readable})`,
  `create policy ${table}_loaded on ${table} to plp_job
     using ((select ctx.scope()) = 'system') with check ((select ctx.scope()) = 'system')`,
];

export { ITS_BOROUGH };
