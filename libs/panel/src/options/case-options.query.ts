import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { PanelCase } from '../cases/panel-case';
import { SnapshotOption } from '../sharing/snapshot';
import { CaseOption } from './case-option';
import { Registration, REGISTRATIONS } from '@lib/provision/settings/registration';
import { PLACEMENT_KINDS, PlacementKind } from './placement-kind';
import { COST_PART_NAMES, WeeklyPence } from './weekly-cost';

type OfCase = Pick<PanelCase, 'boroughId' | 'id'>;

interface Row {
  readonly id: string;
  readonly position: number;
  readonly setting_id: string | null;
  readonly name: string;
  readonly kind: PlacementKind;
  readonly match: number | null;
  readonly registration: Registration | null;
  readonly miles: string | null;
  readonly start_on: Day | null;
  readonly core_pence: number | null;
  readonly support_pence: number | null;
  readonly education_pence: number | null;
  readonly therapy_pence: number | null;
  readonly transport_pence: number | null;
  readonly preferred: boolean;
  readonly note: string | null;
  readonly version: number;
  readonly saved_by_name: string;
  readonly saved_at: Temporal.Instant;
}

/** The options of a case in the order of their columns. */
export const caseOptionsOf = async (tx: Tx, of: OfCase): Promise<CaseOption[]> => {
  const rows = await tx.query<Row>(
    'select * from case_options where borough_id = $1 and case_id = $2 order by position',
    [of.boroughId, of.id],
  );
  return rows.map(asOption);
};

/** The options as the panel is shown them: kind and registration in words. */
export const optionsOf = async (tx: Tx, of: OfCase): Promise<SnapshotOption[]> =>
  (await caseOptionsOf(tx, of)).map((option) => ({
    position: option.position,
    settingId: option.settingId,
    name: option.name,
    kind: PLACEMENT_KINDS[option.kind],
    match: option.match,
    registration: option.registration === null ? null : REGISTRATIONS[option.registration],
    miles: option.miles,
    startOn: option.startOn,
    weeklyPence: option.weeklyPence,
    preferred: option.preferred,
    note: option.note,
  }));

const asOption = (row: Row): CaseOption => ({
  id: row.id,
  position: row.position,
  settingId: row.setting_id,
  name: row.name,
  kind: row.kind,
  match: row.match,
  registration: row.registration,
  miles: row.miles === null ? null : Number(row.miles),
  startOn: row.start_on,
  weeklyPence: Object.fromEntries(
    COST_PART_NAMES.map((part) => [part, row[`${part}_pence`]]),
  ) as unknown as WeeklyPence,
  preferred: row.preferred,
  note: row.note,
  version: row.version,
  savedByName: row.saved_by_name,
  savedAt: row.saved_at,
});
