import { ITS_BOROUGH } from '../panel-tables/who-sees';
import { TODAY } from './sharing-tables';

/** Readings go after six years, as the audit does; before that nobody deletes one, not even the worker. */
export const READINGS_KEPT: readonly string[] = [
  `create policy register_readings_kept on register_readings for select to plp_job using (${ITS_BOROUGH})`,
  `create policy register_readings_removed on register_readings for delete to plp_job
     using (${ITS_BOROUGH} and read_at < ${TODAY} - interval '6 years')`,
  'grant select (borough_id, read_at), delete on register_readings to plp_job',
];

export const READINGS_KEPT_DOWN: readonly string[] = [
  'revoke select (borough_id, read_at), delete on register_readings from plp_job',
  'drop policy register_readings_removed on register_readings',
  'drop policy register_readings_kept on register_readings',
];
