import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { PanelCase } from '../cases/panel-case';
import { PlacementKind } from '../options/placement-kind';
import { REFUSAL_REASONS, RefusalReason } from '../search/refusal-reason';
import { Snapshot } from '../sharing/snapshot';
import { NeedGroup } from './need-group';
import { AreaSought, Interim, INTERIMS, UnmetNeed } from './unmet-need';

type OfCase = Pick<PanelCase, 'boroughId' | 'id'>;

interface Row {
  readonly id: string;
  readonly found_on: Day;
  readonly reasons: RefusalReason[];
  readonly interim: Interim;
  readonly need: NeedGroup;
  readonly age_band: string;
  readonly sought: PlacementKind;
  readonly area: AreaSought;
  readonly approached: number;
  readonly version: number;
  readonly saved_by_name: string;
  readonly saved_at: Temporal.Instant;
}

/** The need of a case that still stands; null where none was said, or a placement started. */
export const unmetNeedOf = async (tx: Tx, of: OfCase): Promise<UnmetNeed | null> => {
  const [row] = await tx.query<Row>(
    'select * from unmet_needs where borough_id = $1 and case_id = $2 and resolved_on is null',
    [of.boroughId, of.id],
  );
  if (!row) return null;
  const { id, reasons, interim, need, sought, area, approached, version } = row;
  return {
    id, reasons, interim, need, sought, area, approached, version,
    foundOn: row.found_on, ageBand: row.age_band, savedByName: row.saved_by_name, savedAt: row.saved_at,
  }; // prettier-ignore
};

/** The same as the panel is shown it, in words. */
export const noSuitablePlacementOf = async (tx: Tx, of: OfCase): Promise<Snapshot['noSuitablePlacement']> => {
  const need = await unmetNeedOf(tx, of);
  if (need === null) return null;
  return { reasons: need.reasons.map((reason) => REFUSAL_REASONS[reason]), interim: INTERIMS[need.interim] };
};
