import { Tx } from '@lib/database/unit-of-work';
import { QualityNote } from './quality-note';
import { SettingRestriction } from './restriction';
import { SettingSpecialism } from './specialism';

/** What people recorded of a setting besides its registration. */
export interface SettingStatements {
  readonly specialisms: readonly SettingSpecialism[];
  readonly restrictions: readonly SettingRestriction[];
  readonly notes: readonly QualityNote[];
}

const RECORDED = `recorded_by_name as "recordedByName", recorded_at as "recordedAt"`;
const DAYS = `valid_from as "from", valid_to as "to"`;

/** @param ids the setting, and what is part of it now */
export const statementsOf = async (tx: Tx, ids: readonly string[]): Promise<SettingStatements> => ({
  specialisms: await tx.query<SettingSpecialism>(
    `select id, code, ${DAYS}, ${RECORDED} from setting_specialisms where setting_id = any($1)
      order by valid_to desc nulls first, code, valid_from desc, id`,
    [ids],
  ),
  restrictions: await tx.query<SettingRestriction>(
    `select id, code, imposed_by as "imposedBy", youngest, oldest, most_places as "mostPlaces", ${DAYS}, note, ${RECORDED}
       from setting_restrictions where setting_id = any($1)
      order by valid_to desc nulls first, valid_from desc, id`,
    [ids],
  ),
  notes: await tx.query<QualityNote>(
    `select id, kind, noted_on as "on", text, ${RECORDED} from quality_notes
      where setting_id = any($1) and withdrawn_at is null order by noted_on desc, recorded_at desc, id`,
    [ids],
  ),
});
